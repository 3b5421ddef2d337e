import { targetOf } from '../note/wikilink';
import { idOf, type HandoffNote, type IndexedNote } from './indexed-note';
import { keysOfNote, LinkTable, type LinkFinding } from './links';
import { ProjectState } from './project-state';
import { recordLinkKeys, withoutRecordLines } from './record-lines';
import { PathsByKey } from './paths-by-key';
import type { IndexSnapshot, ProjectIndex } from './snapshot';
import { SortedMap } from './sorted-map';

export type { ProjectIndex } from './snapshot';

/** So many changes at once are taken by making the tables anew. */
const MANY = 64;

/** Notes in, snapshots out. Changes are taken one note at a time, and worked out when somebody looks. */
export class HandoffIndex implements IndexSnapshot {
  /** Grows with every change. */
  revision = 0;
  /** How often a whole project was worked out anew. */
  rebuilds = 0;
  private notes: SortedMap<IndexedNote> = SortedMap.EMPTY;
  private links = LinkTable.EMPTY;
  /** Notes that hold a link which a key fits, see `keyOfLink`; taken down when the first change asks for them. */
  private referers: PathsByKey | undefined;
  private readonly projects = new Map<string, { state: ProjectState; pending: Set<string> }>();
  /** What is not in the tables yet. */
  private readonly changes = new Map<string, IndexedNote | undefined>();
  private latest: IndexSnapshot | undefined;

  /** `root` is the vault folder that holds one folder per project. */
  constructor(private readonly root: string) {}

  set(note: IndexedNote): void {
    this.change(note.path, note);
  }

  remove(path: string): void {
    this.change(path, undefined);
  }

  /** A note that lies elsewhere now; `note` is what it is there, `undefined` when it is none of ours. */
  rename(from: string, to: string, note: IndexedNote | undefined): void {
    this.change(from, undefined);
    this.change(to, note);
  }

  /** Everything as it is now; later changes leave it alone. */
  snapshot(): IndexSnapshot {
    this.latest ??= this.freeze();
    return this.latest;
  }

  note(path: string): IndexedNote | undefined {
    return this.changes.has(path) ? this.changes.get(path) : this.notes.get(path);
  }

  resolve(link: string): string | undefined {
    return this.snapshot().resolve(link);
  }

  find(link: string): LinkFinding {
    return this.snapshot().find(link);
  }

  all(): readonly IndexedNote[] {
    return this.snapshot().all();
  }

  folders(): readonly string[] {
    return this.snapshot().folders();
  }

  project(folder: string): ProjectIndex {
    return this.snapshot().project(folder);
  }

  private change(path: string, note: IndexedNote | undefined): void {
    if (note === undefined && this.note(path) === undefined) return;
    this.changes.set(path, note);
    this.revision += 1;
    this.latest = undefined;
  }

  private freeze(): IndexSnapshot {
    this.takeChanges();
    const { notes, links, revision } = this;
    const projects = new Map<string, ProjectIndex>();
    for (const [folder, { state, pending }] of [...this.projects].sort(byFolder)) {
      if (state.update(pending) === 'anew') this.rebuilds += 1;
      pending.clear();
      if (state.isEmpty) this.projects.delete(folder);
      else projects.set(folder, state.current());
    }
    return {
      revision,
      folders: () => [...projects.keys()],
      project: (folder) => projects.get(folder) ?? this.stateOf(folder).current(),
      all: () => notes.list(),
      note: (path) => notes.get(path),
      resolve: (link) => resolveIn(links, link),
      find: (link) => {
        const target = targetOf(link);
        return target === undefined ? { paths: [], exact: false } : links.find(target);
      },
    };
  }

  private takeChanges(): void {
    const isMany = this.changes.size > Math.max(MANY, this.notes.size / 8);
    if (isMany || this.notes.size === 0) this.takeAll();
    else for (const [path, note] of this.changes) this.replace(path, note);
    this.changes.clear();
  }

  private takeAll(): void {
    const notes = new Map(this.notes.list().map((note) => [note.path, note]));
    const gone = [...this.changes].flatMap(([path, note]) => (note === undefined ? [path] : []));
    for (const [path, note] of this.changes) if (note !== undefined) notes.set(path, note);
    for (const path of gone) notes.delete(path);
    this.notes = SortedMap.from([...notes]);
    this.links = LinkTable.from(Array.from(notes.values(), (note) => [note.path, idOf(note)] as const));
    this.referers = undefined;
    for (const path of gone) this.touch(path);
    for (const path of notes.keys()) this.touch(path);
  }

  private replace(path: string, after: IndexedNote | undefined): void {
    const before = this.notes.get(path);
    if (before === undefined && after === undefined) return;
    const referers = (this.referers ??= referersAmong(this.notes));
    this.notes = after === undefined ? this.notes.without(path) : this.notes.with(path, after);
    if (!hasSameName(before, after)) this.relink(path, referers, before, after);
    if (before?.type === 'handoff') for (const key of recordLinkKeys(before)) referers.remove(key, path);
    if (after?.type === 'handoff') for (const key of recordLinkKeys(after)) referers.add(key, path);
    this.touch(path);
  }

  /** Links may lead elsewhere now: whatever holds one that could is looked at again. */
  private relink(
    path: string,
    referers: PathsByKey,
    before: IndexedNote | undefined,
    after: IndexedNote | undefined,
  ): void {
    if (before !== undefined) this.links = this.links.without(path, idOf(before));
    if (after !== undefined) this.links = this.links.with(path, idOf(after));
    for (const note of [before, after]) {
      const keys = note === undefined ? [] : keysOfNote(path, idOf(note));
      for (const key of keys) for (const referer of referers.of(key)) this.touch(referer);
    }
  }

  private touch(path: string): void {
    const folder = this.folderOf(path);
    const known = this.projects.get(folder);
    if (known !== undefined) known.pending.add(path);
    else this.projects.set(folder, { state: this.stateOf(folder), pending: new Set([path]) });
  }

  private stateOf(folder: string): ProjectState {
    const noteAt = (path: string): IndexedNote | undefined => {
      const note = this.folderOf(path) === folder ? this.notes.get(path) : undefined;
      return note?.type === 'handoff' ? this.withoutRecords(note, folder) : note;
    };
    return new ProjectState(folder, {
      noteAt,
      all: () => {
        const own = noteAt(folder);
        const below = this.notes.below(`${folder}/`);
        const counted = below.map((note) => (note.type === 'handoff' ? this.withoutRecords(note, folder) : note));
        return own === undefined ? counted : [own, ...counted];
      },
      resolve: (link) => resolveIn(this.links, link),
      resolver: () => {
        const { links } = this;
        return (link) => resolveIn(links, link);
      },
    });
  }

  private withoutRecords(note: HandoffNote, folder: string): HandoffNote {
    const noteOf = (target: string): IndexedNote | undefined => this.notes.get(this.links.resolve(target) ?? '');
    const isRecordId = (id: string): boolean =>
      this.links.withShort(id.slice(2, 6)).some((path) => {
        const other = this.notes.get(path);
        return other !== undefined && other.type !== 'handoff' && idOf(other) === id && this.folderOf(path) === folder;
      });
    return withoutRecordLines(note, noteOf, isRecordId);
  }

  /** A note belongs to the project in whose folder it lies. */
  private folderOf(path: string): string {
    const start = this.root === '' ? 0 : this.root.length + 1;
    const end = path.indexOf('/', start);
    return end === -1 ? path : path.slice(0, end);
  }
}

function referersAmong(notes: SortedMap<IndexedNote>): PathsByKey {
  const referers = new PathsByKey();
  for (const [path, note] of notes)
    if (note.type === 'handoff') for (const key of recordLinkKeys(note)) referers.add(key, path);
  return referers;
}

/** Links find both in the same way, and mean the same kind of note. */
function hasSameName(a: IndexedNote | undefined, b: IndexedNote | undefined): boolean {
  return a !== undefined && a.type === b?.type && idOf(a) === idOf(b);
}

function resolveIn(links: LinkTable, link: string): string | undefined {
  const target = targetOf(link);
  return target === undefined ? undefined : links.resolve(target);
}

function byFolder([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
