import { HandoffIndex } from '../index/handoff-index';
import type { RecordFinding } from '../index/finding';
import type { IndexedNote } from '../index/indexed-note';
import { readNote } from '../index/read-note';
import { recordLinks, renamedInBody, type RecordLink } from '../index/record-links';
import { HandoffError } from '../model/errors';
import type { NoteChange } from '../model/plan';
import { conflictLines } from '../note/conflict-hunks';
import { replaceRegion } from '../note/edit-section';
import { readProperties, setProperty } from '../note/frontmatter';
import { resolveConflicts } from '../note/resolve-conflicts';
import { linkTo, readLink, renderLink, retarget } from '../note/wikilink';
import { standingsOf, withCopies } from './decision-copies';
import type { Desk, PlannedRecords } from './desk';
import { phaseRollup } from './phase-rollup';
import { olderHandoff } from './previous-gap';
import { validateDesk } from './validate';

/** A repaired text and what was done to it. */
interface Repaired {
  readonly texts: ReadonlyMap<string, string>;
  readonly whys: Map<string, string[]>;
}

export interface PlannedRepair extends PlannedRecords {
  /** What only people can settle. */
  readonly left: readonly RecordFinding[];
}

/** Mends everything that has one answer: conflicts of copies and states, renamed links, gaps, copies, roll-ups. */
export function planRepair(desk: Desk): PlannedRepair {
  const state: Repaired = { texts: new Map(desk.texts), whys: new Map() };
  const own = (path: string): boolean => desk.folder === undefined || path.startsWith(`${desk.folder}/`);
  const passes: readonly ((current: Desk) => readonly Mending[])[] = [
    conflictPass,
    linkPass,
    bodyLinkPass,
    copyPass,
    rollupPass,
  ];
  let current = desk;
  for (const pass of passes) {
    const mendings = pass(current).filter(({ path }) => own(path));
    current = withTexts(desk, mended(current, mendings, state.whys));
  }
  const changes = [...current.texts].flatMap(([path, text]): NoteChange[] => {
    const expected = desk.texts.get(path) ?? '';
    if (text === expected) return [];
    return [{ kind: 'edit', path, expected, edit: () => text, why: [...new Set(state.whys.get(path))].join(', ') }];
  });
  const left = validateDesk(current).filter(({ severity }) => severity !== 'note');
  return { plan: { changes }, words: changes.length === 0 ? ['There is nothing to repair.'] : [], left };
}

interface Mending {
  readonly path: string;
  readonly why: string;
  readonly edit: (text: string) => string;
}

/** Applies what can be applied; a note that refuses its edit stays as it is, and validation names it. */
function mended(desk: Desk, mendings: readonly Mending[], whys: Map<string, string[]>): ReadonlyMap<string, string> {
  const texts = new Map(desk.texts);
  for (const { path, why, edit } of mendings) {
    const before = texts.get(path) ?? '';
    const after = attempted(before, edit);
    if (after === before) continue;
    texts.set(path, after);
    whys.set(path, [...(whys.get(path) ?? []), why]);
  }
  return texts;
}

function attempted(text: string, edit: (text: string) => string): string {
  try {
    return edit(text);
  } catch (error) {
    if (error instanceof HandoffError) return text;
    throw error;
  }
}

function withTexts(desk: Desk, texts: ReadonlyMap<string, string>): Desk {
  const index = new HandoffIndex(desk.ports.settings.folder);
  for (const [path, text] of texts) {
    const known = desk.texts.get(path) === text ? desk.index.note(path) : readNote(path, text);
    if (known !== undefined) index.set(known);
  }
  return { ...desk, index, texts };
}

function conflictPass(desk: Desk): readonly Mending[] {
  return [...desk.texts]
    .filter(([, text]) => conflictLines(text).length > 0)
    .map(([path]) => ({ path, why: 'conflict resolved', edit: (text) => resolveConflicts(text).text }));
}

function linkPass(desk: Desk): readonly Mending[] {
  return desk.index.all().flatMap((note) =>
    recordLinks(desk.index, note, desk.texts.get(note.path) ?? '').flatMap((link): Mending[] => {
      const target = targetOf(desk, note, link);
      if (target === undefined) return [];
      const edit = (text: string): string => withLink(text, link, targetName(desk, link.property, target));
      return [{ path: note.path, why: `link to ${target}`, edit }];
    }),
  );
}

function bodyLinkPass(desk: Desk): readonly Mending[] {
  return desk.index.all().flatMap((note) =>
    renamedInBody(desk.index, desk.texts.get(note.path) ?? '').flatMap(({ link, paths }): Mending[] => {
      const [path = ''] = paths;
      const old = readLink(link)?.target;
      const edit = (text: string): string => {
        const { bodyStart } = readProperties(text);
        const body = retarget(text.slice(bodyStart), ({ target }) => target === old, targetName(desk, 'body', path));
        return text.slice(0, bodyStart) + body;
      };
      return [{ path: note.path, why: `link to ${path}`, edit }];
    }),
  );
}

/** Where a link should lead; `undefined` when it is right, or when nobody can tell. */
function targetOf(desk: Desk, note: IndexedNote, link: RecordLink): string | undefined {
  const [only] = link.paths;
  if (only !== undefined) return link.paths.length === 1 && !link.exact && only !== note.path ? only : undefined;
  return link.property === 'previous' && note.type === 'handoff' ? olderHandoff(desk, note) : undefined;
}

/** The name alone where it is unambiguous; a project by its path, as its own name is no unique one. */
function targetName(desk: Desk, property: string, path: string): string {
  const name = readLink(linkTo(path))?.target ?? '';
  const isUnique = desk.index.find(`[[${name}]]`).paths.length === 1;
  return isUnique && property !== 'project' ? name : path.replace(/\.md$/i, '');
}

function withLink(text: string, { property, link }: RecordLink, target: string): string {
  const value = readProperties(text).properties[property];
  const next = renderLink({ ...readLink(link), target });
  if (!Array.isArray(value)) return setProperty(text, property, next);
  const links = (value as unknown[]).map((one) => (one === link ? next : String(one)));
  return setProperty(text, property, [...new Set(links)]);
}

function copyPass(desk: Desk): readonly Mending[] {
  return [...standingsOf(desk).values()].map((standing) => ({
    path: standing.note.path,
    why: 'copies of the newer decisions',
    edit: (text) => withCopies(text, standing),
  }));
}

function rollupPass(desk: Desk): readonly Mending[] {
  return desk.index.all().flatMap((note): Mending[] => {
    const text = desk.texts.get(note.path) ?? '';
    if (note.type !== 'phase' || !text.includes('<!-- session-handoff:rollup -->')) return [];
    const region = phaseRollup(desk, note);
    return [{ path: note.path, why: 'roll-up', edit: (before) => replaceRegion(before, 'rollup', region) }];
  });
}
