import { isOpen } from '../model/item';
import { equalTextKey } from '../model/equal-text';
import { linksIn } from '../note/wikilink';
import type { ProjectIndex } from './snapshot';
import { idOf, type BlockerNote, type DecisionNote, type IndexedNote } from './indexed-note';
import type { ItemState } from './item-state';

export type DependencyState = 'satisfied' | 'waiting' | 'unknown' | 'ambiguous';

/** One thing that an item says it depends on. */
export interface Dependency {
  /** As the item says it. */
  readonly words: string;
  readonly state: DependencyState;
  /** What it was found to be: an item's id or a note's path. */
  readonly target?: string;
}

export interface Readiness {
  readonly item: ItemState;
  readonly dependencies: readonly Dependency[];
  /** Open, and everything that it depends on is settled. */
  readonly ready: boolean;
}

const ID = /\^?\b([bdtq]-[0-9a-z]{6})\b/g;
const NOTHING = /^(?:none|nothing|-|n\/a|no)?\.?$/i;

/** Every open item of a project with what it waits for. What is not known or not clear counts as not settled. */
export function readiness(
  project: ProjectIndex,
  noteOf: (link: string) => IndexedNote | undefined,
): readonly Readiness[] {
  const known = new Known(project, noteOf);
  return project.openItems.map((item) => {
    const dependencies = item.entry.fields
      .filter(({ name }) => name === 'Depends on' || name === 'Blocker')
      .flatMap(({ value }) => dependenciesIn(value, known));
    return { item, dependencies, ready: dependencies.every(({ state }) => state === 'satisfied') };
  });
}

/** Items that can never become ready because they wait for themselves over others. */
export function waitingInCircles(all: readonly Readiness[]): readonly ItemState[] {
  const waitsFor = new Map(
    all.map(({ item, dependencies }) => [
      item.id,
      dependencies.flatMap(({ target, state }) => (state === 'waiting' ? (target ?? []) : [])),
    ]),
  );
  return all.flatMap(({ item }) => {
    const seen = new Set<string>();
    const queue = [...(waitsFor.get(item.id) ?? [])];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (id === item.id) return [item];
      if (!seen.has(id)) queue.push(...(waitsFor.get(id) ?? []));
      seen.add(id);
    }
    return [];
  });
}

/** What a project's items may depend on, found by ids and words; tables are made when the first item asks. */
class Known {
  private idTable: ReadonlyMap<string, readonly ItemState[]> | undefined;
  private textTable: ReadonlyMap<string, readonly ItemState[]> | undefined;
  private readonly records: readonly (BlockerNote | DecisionNote)[];

  constructor(
    private readonly project: ProjectIndex,
    readonly noteOf: (link: string) => IndexedNote | undefined,
  ) {
    this.records = [...project.blockers, ...project.decisions];
  }

  recordsWithId(id: string): readonly IndexedNote[] {
    return this.records.filter((note) => idOf(note) === id);
  }

  blockersCalled(key: string): readonly IndexedNote[] {
    return this.project.blockers.filter(({ blocker }) => equalTextKey(blocker.title) === key);
  }

  itemsWithId(id: string): readonly ItemState[] {
    this.idTable ??= grouped(this.project.items, (item) => item.id ?? '');
    return this.idTable.get(id) ?? [];
  }

  itemsSaying(key: string): readonly ItemState[] {
    this.textTable ??= grouped(this.project.items, (item) => equalTextKey(item.text));
    return this.textTable.get(key) ?? [];
  }
}

function grouped(items: readonly ItemState[], keyOf: (item: ItemState) => string): ReadonlyMap<string, ItemState[]> {
  const table = new Map<string, ItemState[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = table.get(key);
    if (known === undefined) table.set(key, [item]);
    else known.push(item);
  }
  return table;
}

function dependenciesIn(value: string, known: Known): readonly Dependency[] {
  const words = value.trim();
  if (NOTHING.test(words)) return [];
  const linked = linksIn(words).map(({ target, subpath }): Dependency => {
    const id = /^#\^([a-z]-[0-9a-z]{6})$/.exec(subpath ?? '')?.[1];
    const link = `[[${target}${subpath ?? ''}]]`;
    return id === undefined ? onNote(link, known.noteOf(`[[${target}]]`)) : onId(id, link, known);
  });
  const rest = words.replace(/\[\[.*?\]\]/g, ' ');
  const named = Array.from(rest.matchAll(ID), ([text, id = '']) => onId(id, text, known));
  const found = [...linked, ...named];
  return found.length > 0 ? found : [onText(words, known)];
}

function onNote(words: string, note: IndexedNote | undefined): Dependency {
  if (note?.type === 'blocker') return { words, target: note.path, state: settled(note.blocker.status !== 'open') };
  if (note?.type === 'decision')
    return { words, target: note.path, state: settled(note.decision.status !== 'proposed') };
  if (note?.type === 'phase') return { words, target: note.path, state: settled(note.phase.status === 'done') };
  return { words, state: 'unknown' };
}

function onId(id: string, words: string, known: Known): Dependency {
  const notes = known.recordsWithId(id);
  if (notes.length > 1) return { words, state: 'ambiguous' };
  return notes.length === 1 ? onNote(words, notes[0]) : onItem(words, known.itemsWithId(id));
}

function onText(words: string, known: Known): Dependency {
  const key = equalTextKey(words);
  const blockers = known.blockersCalled(key);
  const items = known.itemsSaying(key);
  if (blockers.length + items.length > 1) return { words, state: 'ambiguous' };
  return blockers.length === 1 ? onNote(words, blockers[0]) : onItem(words, items);
}

function onItem(words: string, items: readonly ItemState[]): Dependency {
  const [item] = items;
  if (item === undefined) return { words, state: 'unknown' };
  if (items.length > 1) return { words, state: 'ambiguous' };
  return { words, state: settled(!isOpen(item.status)), ...(item.id === undefined ? {} : { target: item.id }) };
}

function settled(is: boolean): DependencyState {
  return is ? 'satisfied' : 'waiting';
}
