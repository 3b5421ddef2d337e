import { readProperties } from '../note/frontmatter';
import { linksIn, renderLink } from '../note/wikilink';
import type { IndexSnapshot } from './snapshot';
import type { IndexedNote } from './indexed-note';

/** Properties that hold links to notes of ours. `superseded_by` is a copy and not among them. */
const RELATIONS: Readonly<Record<IndexedNote['type'], readonly string[]>> = {
  handoff: ['previous', 'project', 'phase', 'decisions', 'blockers'],
  decision: ['project', 'phase', 'decided_in', 'supersedes', 'amends'],
  blocker: ['project', 'phase', 'raised_in', 'resolved_in'],
  phase: ['project'],
  project: [],
  broken: [],
};

/** One link that a note's properties hold, and what it leads to. */
export interface RecordLink {
  readonly property: string;
  /** As written, with its brackets. */
  readonly link: string;
  /** 1-based line of the note. */
  readonly line: number;
  readonly paths: readonly string[];
  /** False when only the id in the link's name still says which note is meant. */
  readonly exact: boolean;
}

export function recordLinks(index: IndexSnapshot, note: IndexedNote, text: string): readonly RecordLink[] {
  const { properties } = readProperties(text);
  return RELATIONS[note.type].flatMap((property) => {
    const value = properties[property];
    const links = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
    return (links as string[]).map((link) => ({
      property,
      link,
      line: lineOf(text, property, link),
      ...index.find(link),
    }));
  });
}

/** The form of the names that we give: lower-case words joined by hyphens, ending in four characters of an id. */
const OUR_NAME = /^[\p{Ll}\p{Lo}\p{N}\p{M}]+(?:-[\p{Ll}\p{Lo}\p{N}\p{M}]+)*-[0-9a-z]{4}$/u;

/**
 * Links in the words of a note that lead to a renamed note of ours. All others may mean notes outside our folders, which
 * are never looked at.
 */
export function renamedInBody(index: IndexSnapshot, text: string): readonly RecordLink[] {
  const { bodyStart } = readProperties(text);
  return linksIn(text.slice(bodyStart)).flatMap((link): RecordLink[] => {
    const finding = index.find(`[[${link.target}]]`);
    if (finding.exact || finding.paths.length !== 1 || !OUR_NAME.test(link.target)) return [];
    const written = renderLink(link);
    const line = text.slice(0, text.indexOf(`[[${link.target}`, bodyStart)).split('\n').length;
    return [{ property: 'the text', link: written, line, ...finding }];
  });
}

function lineOf(text: string, property: string, link: string): number {
  const lines = text.split('\n');
  const key = lines.findIndex((line) => line.startsWith(`${property}:`));
  const at = lines.findIndex((line, number) => number >= key && line.includes(link));
  return (at === -1 ? key : at) + 1;
}
