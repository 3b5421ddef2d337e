import { isOpen } from '../model/item';
import { equalTextKey } from '../model/equal-text';
import { linksIn } from '../note/wikilink';
import type { ProjectIndex } from './snapshot';
import type { IndexedNote } from './indexed-note';
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
  return project.items
    .filter((item) => isOpen(item.status))
    .map((item) => {
      const dependencies = item.entry.fields
        .filter(({ name }) => name === 'Depends on' || name === 'Blocker')
        .flatMap(({ value }) => dependenciesIn(value, project, noteOf));
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

function dependenciesIn(
  value: string,
  project: ProjectIndex,
  noteOf: (link: string) => IndexedNote | undefined,
): readonly Dependency[] {
  const words = value.trim();
  if (NOTHING.test(words)) return [];
  const linked = linksIn(words).map(({ target, subpath }): Dependency => {
    const id = /^#\^([a-z]-[0-9a-z]{6})$/.exec(subpath ?? '')?.[1];
    const link = `[[${target}${subpath ?? ''}]]`;
    return id === undefined ? onNote(link, noteOf(`[[${target}]]`)) : onId(id, link, project);
  });
  const rest = words.replace(/\[\[.*?\]\]/g, ' ');
  const named = Array.from(rest.matchAll(ID), ([text, id = '']) => onId(id, text, project));
  const found = [...linked, ...named];
  return found.length > 0 ? found : [onText(words, project)];
}

function onNote(words: string, note: IndexedNote | undefined): Dependency {
  if (note?.type === 'blocker') return { words, target: note.path, state: settled(note.blocker.status !== 'open') };
  if (note?.type === 'decision')
    return { words, target: note.path, state: settled(note.decision.status !== 'proposed') };
  if (note?.type === 'phase') return { words, target: note.path, state: settled(note.phase.status === 'done') };
  return { words, state: 'unknown' };
}

function onId(id: string, words: string, project: ProjectIndex): Dependency {
  const notes = [...project.blockers, ...project.decisions].filter((note) =>
    note.type === 'blocker' ? note.blocker.id === id : note.decision.id === id,
  );
  if (notes.length > 1) return { words, state: 'ambiguous' };
  if (notes.length === 1) return onNote(words, notes[0]);
  return onItem(
    words,
    project.items.filter((item) => item.id === id),
  );
}

function onText(words: string, project: ProjectIndex): Dependency {
  const key = equalTextKey(words);
  const blockers = project.blockers.filter(({ blocker }) => equalTextKey(blocker.title) === key);
  const items = project.items.filter((item) => equalTextKey(item.text) === key);
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
