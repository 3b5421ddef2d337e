import { HandoffError } from '../model/errors';
import { equalTextKey } from '../model/equal-text';
import { idOf, titleOf, type IndexedNote } from '../index/indexed-note';
import { readLink } from '../note/wikilink';
import { projectsOf, type Desk } from './desk';

type NoteOf<T extends IndexedNote['type']> = Extract<IndexedNote, { type: T }>;

/**
 * The one note of a kind that a reference means: an id, a path, a name, a wikilink or a title, tried in that order.
 * Throws `not-found`, or `ambiguous` with the candidates.
 */
export function findRecord<T extends IndexedNote['type']>(
  desk: Desk,
  reference: string,
  ...types: readonly T[]
): NoteOf<T> {
  const notes = candidates(desk, types);
  const found = matches(notes, reference.trim(), desk);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const kind = types.join(' or ');
  if (only === undefined) {
    throw new HandoffError('not-found', `There is no ${kind} "${shortened(reference)}".`, {
      candidates: notes.slice(0, 20).map(shown),
      fix: `Name a ${kind} by its id, title or path.`,
    });
  }
  throw new HandoffError('ambiguous', `"${shortened(reference)}" may mean ${found.length} notes.`, {
    candidates: found.map(shown),
    fix: 'Name the one you mean by its path.',
  });
}

function matches<N extends IndexedNote>(notes: readonly N[], reference: string, desk: Desk): readonly N[] {
  const path = notes.filter((note) => note.path === reference || note.path === `${reference}.md`);
  if (path.length > 0) return path;
  const ids = notes.filter((note) => idOf(note) === reference.replace(/^\^/, ''));
  if (ids.length > 0) return ids;
  const link = readLink(reference);
  const linked = link === undefined ? [] : desk.index.find(`[[${link.target}]]`).paths;
  const named = notes.filter((note) => linked.includes(note.path));
  if (named.length > 0) return named;
  const title = equalTextKey(reference);
  return notes.filter((note) => title !== '' && equalTextKey(titleOf(note)) === title);
}

function candidates<T extends IndexedNote['type']>(desk: Desk, types: readonly T[]): readonly NoteOf<T>[] {
  const folders = projectsOf(desk).map(({ folder }) => `${folder}/`);
  return desk.index
    .all()
    .filter((note): note is NoteOf<T> => (types as readonly string[]).includes(note.type))
    .filter((note) => folders.some((folder) => note.path.startsWith(folder)));
}

function shown(note: IndexedNote): string {
  return `${idOf(note) ?? 'no id'}  ${titleOf(note)}  ${note.path}`;
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\p{Cc}/gu, ' '));
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : characters.join('');
}
