import { DraftedNotes } from '../sample/drafted-notes';
import { isAsMade, sealed } from '../sample/seal';
import { SAMPLE_AUTHOR, SAMPLE_GOAL, SAMPLE_PROJECT, STORY, type SessionEnd, type StoryStep } from '../sample/story';
import { seededIds } from '../import/seeded-ids';
import { HandoffError } from '../model/errors';
import type { Plan } from '../model/plan';
import type { Clock, Ids, NoteRemover, NoteStore } from '../model/ports';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { Stamp } from '../model/stamp';
import { basenameOf } from '../model/vault-path';
import { setStatus } from '../note/edit-items';
import { renderProject } from '../note/project-note';
import { applyPlan } from './apply-plan';
import { planNewHandoff, type NewHandoffRequest } from './create-handoff';
import { openDesk } from './desk';
import { projectFolder } from './project-folder';
import { readWords } from './read-words';

interface SamplePorts {
  readonly store: NoteStore;
  readonly clock: Clock;
  readonly settings: Settings;
}

interface StoryPorts {
  readonly store: DraftedNotes;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: Settings;
}

/** Work ends at this time in the story. */
const EVENING = 'T17:20:00';
const DAY_MS = 86_400_000;

/**
 * A small project that shows what handoffs are like, told by the same verbs that a person uses. It follows from the day
 * and the handoff folder alone. Throws `exists` when there are notes of it already.
 */
export async function planSample({ store, clock, settings }: SamplePorts): Promise<Plan> {
  const folder = await projectFolder(store, settings.folder, SAMPLE_PROJECT);
  if ((await store.list(folder)).length > 0) {
    throw new HandoffError('exists', `The sample project is in ${folder} already.`, {
      path: folder,
      fix: 'Remove it first to begin anew.',
    });
  }
  const drafted = await tell(clock, { ...DEFAULT_SETTINGS, folder: settings.folder }, folder);
  const changes = [...drafted.texts].map(
    ([path, text]) => ({ kind: 'create', path, text: sealed(path, text), why: 'the sample project' }) as const,
  );
  return { changes };
}

async function tell(clock: Clock, settings: Settings, folder: string): Promise<DraftedNotes> {
  const store = new DraftedNotes();
  const ids = seededIds('sample');
  const project = { id: ids.next('project'), title: SAMPLE_PROJECT, repos: [], goal: SAMPLE_GOAL };
  await store.create(`${folder}/${SAMPLE_PROJECT}.md`, renderProject(project));
  const today = clock.now();
  for (const step of STORY) {
    const then: Clock = {
      now: () => evening(today, step.day),
      format: (stamp, pattern) => clock.format(stamp, pattern),
    };
    await take(step, { store, clock: then, ids, settings });
  }
  return store;
}

async function take(step: StoryStep, ports: StoryPorts): Promise<void> {
  const { store } = ports;
  const all = { ...ports, git: undefined };
  if ('tick' in step) {
    for (const { path } of await store.list(ports.settings.folder)) await store.edit(path, ticking(step.tick));
  } else if ('plan' in step) {
    await applyPlan(store, step.plan(await openDesk(all)).plan);
  } else {
    const { plan } = await planNewHandoff(all, handoffOf(step));
    await applyPlan(store, plan);
  }
}

function handoffOf({ words, decisions = [], blockers = [], profile }: SessionEnd): NewHandoffRequest {
  return {
    project: SAMPLE_PROJECT,
    repos: [],
    previous: [],
    join: false,
    words: { ...readWords(words), decisions, blockers },
    agent: SAMPLE_AUTHOR,
    force: true,
    ...(profile === undefined ? {} : { profile }),
  };
}

/** Ticks a deliverable, as a person does in the note of its phase. */
function ticking(words: string): (text: string) => string {
  return (text) => {
    const line = text.split('\n').indexOf(`- [ ] ${words}`);
    return line === -1 ? text : setStatus(text, line + 1, 'done');
  };
}

function evening({ local, offset }: Stamp, day: number): Stamp {
  const date = new Date(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) + day * DAY_MS).toISOString().slice(0, 10);
  return { local: `${date}${EVENING}`, offset };
}

/** What became of the sample's notes, by path. */
export interface RemovedSample {
  readonly removed: readonly string[];
  /** Changed, renamed or added by somebody since: they stay as they are. */
  readonly left: readonly string[];
}

/**
 * Takes away the notes of the sample project that nobody has touched; its own note last, so that what is interrupted can
 * be done again.
 */
export async function removeSample(store: NoteStore & NoteRemover, folder: string): Promise<RemovedSample> {
  const own = `${folder}/${basenameOf(folder)}.md`;
  const paths = (await store.list(folder)).map(({ path }) => path);
  const removed: string[] = [];
  const left: string[] = [];
  for (const path of [...paths.filter((one) => one !== own), ...paths.filter((one) => one === own)]) {
    ((await wentAway(store, path)) ? removed : left).push(path);
  }
  return { removed, left };
}

async function wentAway(store: NoteStore & NoteRemover, path: string): Promise<boolean> {
  try {
    const text = await store.read(path);
    if (!isAsMade(path, text)) return false;
    await store.remove(path, text);
    return true;
  } catch (error) {
    if (error instanceof HandoffError) return false;
    throw error;
  }
}
