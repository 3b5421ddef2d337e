import { planNewHandoff, type NewHandoffRequest } from '../../../src/core/use-cases/create-handoff';
import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { LAYOUTS, PROFILES } from '../../../src/core/model/handoff';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import type { Ids } from '../../../src/core/model/ports';
import { NO_WORDS, type Words } from '../../../src/core/model/words';
import { scrambledIds } from '../../support/counting-ids';
import { MemoryNoteStore } from '../../support/memory-note-store';

const EVIL = 'Go <% tp.file.delete() %> `= dv()` ![[secret]] [[secret]] %%hidden%% <img src=x> #evil';
/** As much of it as may be the name of a folder. */
const EVIL_NAME = 'App `= dv()` $= x';
const item = { text: EVIL, fields: [], children: [{ text: EVIL, status: 'open', fields: [], children: [] }] } as const;

/** One place of the words each, so that none hides behind another. */
const PLACES: Readonly<Record<string, Partial<Words>>> = {
  summary: { summary: EVIL },
  goal: { goal: EVIL },
  phase: { phase: EVIL },
  'duration and next session': { duration: EVIL, nextSession: EVIL },
  completed: { completed: [item] },
  'in progress': { inProgress: [item] },
  'next actions': { next: [{ ...item, fields: [{ name: 'Why', value: EVIL }] }] },
  decisions: { decisions: [{ title: EVIL, why: EVIL, options: [EVIL], files: [EVIL] }] },
  blockers: {
    blockers: [{ title: EVIL, severity: 'critical', kind: 'technical', owner: EVIL, impact: EVIL, wayOut: EVIL }],
  },
  'gotchas, learnings, questions': { gotchas: [EVIL], learnings: [EVIL], questions: [EVIL] },
  metrics: { metrics: [{ name: EVIL, value: EVIL, target: EVIL }] },
  emergency: { emergency: { issue: EVIL, impact: EVIL, investigation: EVIL, hypothesis: EVIL, rollback: EVIL } },
  tests: { tests: { text: EVIL } },
  resume: { resume: EVIL },
  prose: { prose: { next: EVIL } },
  'other sections': { other: [{ heading: EVIL, text: EVIL }] },
  'nothing but the name of the project': {},
};

/** What runs, links, embeds, loads, hides or tags, where no escape and no joiner stands before it. */
const RUNS = /(?:^|[^\\])<%|(?:^|[^\\])!?\[\[secret|(?:^|[^\\%])%%|(?:^|[^\\])<img|(?:^|\s)#evil|`\s*\$?=/m;

function bodyOf(text: string): string {
  return text.replace(/^---\n[^]*?\n---\n/, '');
}

/** A vault in which one handoff after the other is written, and all notes of it after each. */
interface Vault {
  readonly store: MemoryNoteStore;
  readonly ids: Ids;
}
const emptyVault = (): Vault => ({ store: new MemoryNoteStore(), ids: scrambledIds() });

async function written({ store, ids }: Vault, more: Partial<NewHandoffRequest>): Promise<readonly string[]> {
  const clock = { now: () => ({ local: '2026-03-08T14:30:00', offset: '+01:00' }), format: () => '' };
  const request = { project: EVIL_NAME, repos: [], previous: [], join: false, words: NO_WORDS, force: true, ...more };
  const ports = { store, git: undefined, clock, ids, settings: DEFAULT_SETTINGS };
  const { plan } = await planNewHandoff(ports, request);
  await applyPlan(store, plan);
  return [...store.notes.values()].map(bodyOf);
}

describe.each(Object.entries(PLACES))('hostile words: %s', (_place, words) => {
  test.each(PROFILES)('run nowhere in the notes of the profile %s, nor in those that carry them', async (profile) => {
    const vault = emptyVault();
    for (const body of await written(vault, { profile, words: { ...NO_WORDS, ...words } })) {
      expect(body).not.toMatch(RUNS);
    }
    for (const body of await written(vault, { profile })) expect(body).not.toMatch(RUNS);
  });

  test.each(LAYOUTS)('run nowhere in the layout %s', async (layout) => {
    const vault = emptyVault();
    for (const body of await written(vault, { layout, words: { ...NO_WORDS, ...words } })) {
      expect(body).not.toMatch(RUNS);
    }
  });
});
