import { HandoffIndex, type ProjectIndex } from '../index/handoff-index';
import { projectName } from '../index/project-name';
import { readNote } from '../index/read-note';
import { HandoffError } from '../model/errors';
import type { NoteChange, Plan } from '../model/plan';
import type { Clock, GitReader, Ids, NoteStore } from '../model/ports';
import type { Settings } from '../model/settings';
import { dateOf } from '../model/stamp';
import { readProperties } from '../note/frontmatter';
import { NOTE_FORMAT } from '../note/record-reader';

export interface RecordPorts {
  readonly store: NoteStore;
  /** Absent where no git can run. */
  readonly git: GitReader | undefined;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: Settings;
}

/** Everything that a verb about records needs: all notes of ours with their texts, read once. */
export interface Desk {
  readonly ports: RecordPorts;
  readonly index: HandoffIndex;
  /** Texts by path, also of notes that are not ours. */
  readonly texts: ReadonlyMap<string, string>;
  /** Local date, `YYYY-MM-DD`. */
  readonly today: string;
  /** Folder of the one project that was named; `undefined` for the whole vault. */
  readonly folder: string | undefined;
}

/** What a verb would do, and what it has to say. */
export interface PlannedRecords {
  readonly plan: Plan;
  /** Of the new or changed note. */
  readonly id?: string;
  readonly path?: string;
  /** Sentences for a person: nothing to do, what became ready, what to look at. */
  readonly words: readonly string[];
  /** More for `--json`. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

const IN_FLIGHT = 32;

/** Reads the vault. Throws `not-found` for a project that is not there. */
export async function openDesk(ports: RecordPorts, project?: string): Promise<Desk> {
  const { store, settings } = ports;
  const index = new HandoffIndex(settings.folder);
  const texts = new Map<string, string>();
  const files = await store.list(settings.folder);
  for (let at = 0; at < files.length; at += IN_FLIGHT) {
    const batch = files.slice(at, at + IN_FLIGHT);
    const read = await Promise.all(batch.map(({ path }) => store.read(path)));
    batch.forEach(({ path }, n) => texts.set(path, read[n] ?? ''));
  }
  for (const [path, text] of texts) {
    const note = readNote(path, text);
    if (note !== undefined) index.set(note);
  }
  const folder = project === undefined ? undefined : folderOfProject(index, project);
  return { ports, index, texts, today: dateOf(ports.clock.now()), folder };
}

/** The projects that a verb may look at. */
export function projectsOf(desk: Desk): readonly ProjectIndex[] {
  const folders = desk.folder === undefined ? desk.index.folders() : [desk.folder];
  return folders.map((folder) => desk.index.project(folder));
}

/** The project of a verb that writes a new note: the one named, or the only one. */
export function oneProject(desk: Desk): ProjectIndex {
  const projects = projectsOf(desk);
  const [only] = projects;
  if (only !== undefined && projects.length === 1) return only;
  if (only === undefined) {
    throw new HandoffError('not-found', 'There is no project in this vault yet.', {
      fix: 'Write a first handoff with session-handoff new.',
    });
  }
  throw new HandoffError('ambiguous', 'There are several projects in this vault.', {
    candidates: projects.map(projectName),
    fix: 'Name one with --project.',
  });
}

export function projectOfPath(desk: Desk, path: string): ProjectIndex {
  const folder = desk.index.folders().find((candidate) => path.startsWith(`${candidate}/`));
  return desk.index.project(folder ?? desk.ports.settings.folder);
}

/** One edit of a note, worked out now so that a refusal comes before anything is written; none when nothing changes. */
export function editOf(desk: Desk, path: string, edit: (text: string) => string, why: string): readonly NoteChange[] {
  const expected = desk.texts.get(path) ?? '';
  const format = readProperties(expected).properties['format'];
  if (typeof format === 'number' && format > NOTE_FORMAT) {
    throw new HandoffError('newer-format', `${path} has format ${format}; this version knows ${NOTE_FORMAT}.`, {
      path,
      fix: 'Update Session Handoff to edit this note.',
    });
  }
  const after = located(path, () => edit(expected));
  return after === expected ? [] : [{ kind: 'edit', path, expected, edit: () => after, why }];
}

/** Puts the note's path into what an edit says when it refuses. */
export function located<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof HandoffError) || error.details.path !== undefined) throw error;
    throw new HandoffError(error.code, `${path}: ${error.message}`, { ...error.details, path });
  }
}

function folderOfProject(index: HandoffIndex, name: string): string {
  const all = index.folders().map((folder) => index.project(folder));
  const found = all.filter((project) => projectName(project) === name || project.folder.endsWith(`/${name}`));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.folder;
  throw new HandoffError(
    found.length > 1 ? 'ambiguous' : 'not-found',
    `There is no one project "${name}" in this vault.`,
    {
      candidates: all.map(projectName),
      fix: 'Name one of the projects.',
    },
  );
}
