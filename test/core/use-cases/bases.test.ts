import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { HandoffError } from '../../../src/core/model/errors';
import { readProperties } from '../../../src/core/note/frontmatter';
import { renderBlocker } from '../../../src/core/note/blocker-note';
import { renderDecision } from '../../../src/core/note/decision-note';
import { renderHandoff } from '../../../src/core/note/render-handoff';
import { renderPhase } from '../../../src/core/note/phase-note';
import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { basesFile, basesPath, isMadeByUs } from '../../../src/core/use-cases/bases-file';
import { planBases } from '../../../src/core/use-cases/plan-bases';
import { FULL } from '../../support/full-handoff';
import { FolderNoteStore } from '../../../src/vault/folder-note-store';
import { tempFolder } from '../../support/temp-repo';

const id = '000000';
/** Every property that a note of ours can have, from notes as they are really written. */
const written = new Set(
  [
    renderHandoff(FULL),
    renderDecision({
      id: `d-${id}`,
      title: 'D',
      status: 'accepted',
      decidedBy: 'user',
      decidedOn: '2026-03-01',
      decidedIn: '[[h]]',
      project: '[[p]]',
      phase: '[[q]]',
      supersedes: ['[[x]]'],
      supersededBy: ['[[y]]'],
      amends: ['[[z]]'],
      files: ['src'],
      why: 'w',
      options: [],
    }),
    renderBlocker({
      id: `b-${id}`,
      title: 'B',
      status: 'open',
      severity: 'minor',
      kind: 'human',
      project: '[[p]]',
      owner: 'o',
      waitingOn: 'w',
      expectedOn: '2026-03-01',
      raisedIn: '[[h]]',
      raisedOn: '2026-03-01',
      impact: 'i',
      wayOut: 'w',
    }),
    renderPhase({ id: `p-${id}`, title: 'P', status: 'active', project: '[[p]]' }),
  ].flatMap((text) => Object.keys(readProperties(text).properties)),
);

/** Names in an expression that are not strings, functions or members of something else. */
function namesIn(expression: string): readonly string[] {
  return [...expression.replace(/"[^"]*"|\.\w+/g, '').matchAll(/\b[a-z_]\w*(?![\w(])/gi)].map(([name]) => name);
}

describe('the tables for Bases', () => {
  const base = parse(basesFile('Work/Handoffs'));
  const formulas = Object.keys(base.formulas).map((name) => `formula.${name}`);
  const isKnown = (name: string): boolean =>
    name.startsWith('note.') ? written.has(name.slice(5)) : formulas.includes(name) || /^file\.(name|ext)$/.test(name);

  test('every property that they name is one that we write', () => {
    expect(written.size).toBeGreaterThan(30);
    for (const view of base.views) {
      const named = [...view.order, ...view.sort.map((one: any) => one.property), view.groupBy.property];
      expect(named.filter((name: string) => !isKnown(name))).toEqual([]);
      const filtered = view.filters.and.flatMap(namesIn);
      expect(filtered.length).toBeGreaterThan(0);
      expect(filtered.filter((name: string) => !written.has(name))).toEqual([]);
    }
    expect(Object.keys(base.properties).filter((name) => !isKnown(name))).toEqual([]);
    expect(
      Object.values<string>(base.formulas)
        .flatMap(namesIn)
        .filter((name) => !written.has(name)),
    ).toEqual([]);
  });

  test('the first table shows handoffs by phase, the others open decisions and blockers', () => {
    expect(base.views.map(({ name }: any) => name)).toEqual([
      'Handoffs by phase',
      'Open decisions',
      'Decisions in force',
      'Open blockers',
    ]);
    expect(base.filters.and).toContain('file.inFolder("Work/Handoffs")');
  });

  test.each(["It's", 'a "b"', 'Übergabe', ''])('a folder %j keeps the file sound', (folder) => {
    const { and } = parse(basesFile(folder)).filters;
    expect(and.slice(0, -1)).toEqual(folder === '' ? [] : [`file.inFolder(${JSON.stringify(folder)})`]);
    expect(isMadeByUs(basesFile(folder))).toBe(true);
  });

  test('are made once, renewed for new settings, and never written over an edit', async () => {
    const store = new FolderNoteStore(tempFolder());
    const make = async (): Promise<number> =>
      (await applyPlan(store, await planBases(store, 'Handoffs'))).written.length;
    expect(await make()).toBe(1);
    expect(await make()).toBe(0);
    const path = basesPath('Handoffs');
    await store.edit(path, () => basesFile('Old'));
    expect(await make()).toBe(1);
    expect(await store.read(path)).toBe(basesFile('Handoffs'));
    await store.edit(path, (text) => text.replace('Phase', 'Stage'));
    await expect(make()).rejects.toMatchObject({ code: 'refused' } satisfies Partial<HandoffError>);
    expect(await store.read(path)).toContain('Stage');
  });
});

describe('the recipes for Dataview', () => {
  const page = readFileSync(join(__dirname, '../../../docs/dataview.md'), 'utf8');
  const blocks = [...page.matchAll(/```dataview\n([\s\S]*?)```/g)].map(([, block]) => block!);
  const KEYWORDS = /^(TABLE|LIST|TASK|FROM|WHERE|SORT|GROUP|BY|AND|OR|ASC|DESC)$/;

  test.each(blocks)('%s', (block) => {
    const names = namesIn(block).filter((name) => !KEYWORDS.test(name));
    // Dataview's own name for a ticked task.
    expect(names.filter((name) => name !== 'completed' && !written.has(name))).toEqual([]);
    expect(names).toContain('type');
  });
});
