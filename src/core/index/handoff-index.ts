import { buildChain } from './chain';
import { idOf, type IndexedNote, type PhaseNote } from './indexed-note';
import { itemStates, lostItems } from './item-state';
import { readLink } from '../note/wikilink';
import { LinkTable, type LinkFinding } from './links';
import { withoutRecordLines } from './record-lines';
import type { ProjectIndex } from './snapshot';

export type { ProjectIndex } from './snapshot';

/** Notes in, project indexes out. Changes are taken one note at a time; a project is worked out when it is asked for. */
export class HandoffIndex {
  /** Grows with every change. */
  revision = 0;
  private readonly notes = new Map<string, IndexedNote>();
  private readonly links = new LinkTable();
  private readonly projects = new Map<string, ProjectIndex>();

  /** `root` is the vault folder that holds one folder per project. */
  constructor(private readonly root: string) {}

  set(note: IndexedNote): void {
    this.notes.set(note.path, note);
    this.links.add(note.path, idOf(note));
    this.changed();
  }

  remove(path: string): void {
    if (!this.notes.delete(path)) return;
    this.links.remove(path);
    this.changed();
  }

  note(path: string): IndexedNote | undefined {
    return this.notes.get(path);
  }

  /** Path of the note that a wikilink, a path or a name means. */
  resolve(link: string): string | undefined {
    const target = readLink(link)?.target;
    return target === undefined ? undefined : this.links.resolve(target);
  }

  /** Everything that a wikilink, a path or a name may mean. */
  find(link: string): LinkFinding {
    const target = readLink(link)?.target;
    return target === undefined ? { paths: [], exact: false } : this.links.find(target);
  }

  /** Every note of ours, sorted by path. */
  all(): readonly IndexedNote[] {
    return [...this.notes.values()].sort(byPath);
  }

  /** Folders of the projects that have a note, sorted. */
  folders(): readonly string[] {
    return [...new Set([...this.notes.keys()].map((path) => this.folderOf(path)))].sort();
  }

  project(folder: string): ProjectIndex {
    const known = this.projects.get(folder);
    if (known !== undefined) return known;
    const built = this.build(folder);
    this.projects.set(folder, built);
    return built;
  }

  private build(folder: string): ProjectIndex {
    const notes = [...this.notes.values()].filter((note) => this.folderOf(note.path) === folder);
    const noteOf = (target: string): IndexedNote | undefined => this.notes.get(this.links.resolve(target) ?? '');
    const ids = new Set(notes.map((note) => (note.type === 'handoff' ? undefined : idOf(note))));
    const handoffs = notes
      .filter((note) => note.type === 'handoff')
      .map((note) => withoutRecordLines(note, noteOf, (id) => ids.has(id)));
    const chain = buildChain(handoffs, (link) => this.resolve(link));
    return {
      folder,
      project: notes.find((note) => note.type === 'project'),
      chain,
      handoffs: [...chain.links.values()].map((link) => link.note),
      phases: notes.filter((note) => note.type === 'phase').sort(byNumber),
      decisions: notes.filter((note) => note.type === 'decision').sort(byPath),
      blockers: notes.filter((note) => note.type === 'blocker').sort(byPath),
      items: itemStates(chain),
      lost: lostItems(chain),
      problems: [...notes.flatMap((note) => note.problems), ...chain.problems].sort(byPath),
    };
  }

  /** A note belongs to the project in whose folder it lies. */
  private folderOf(path: string): string {
    const below = this.root === '' ? path : path.slice(this.root.length + 1);
    const name = below.split('/')[0] ?? '';
    return this.root === '' ? name : `${this.root}/${name}`;
  }

  private changed(): void {
    this.revision += 1;
    // A link may lead from one project into another.
    this.projects.clear();
  }
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function byNumber(a: PhaseNote, b: PhaseNote): number {
  return (a.phase.number ?? Infinity) - (b.phase.number ?? Infinity) || byPath(a, b);
}
