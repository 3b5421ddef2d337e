/** What a decision record says about another one. */
export interface RecordRelation {
  readonly kind: 'supersedes' | 'superseded-by' | 'amends' | 'amended-by';
  /** Name of the file without its ending, or a number, as far as the text tells one. */
  readonly target: string;
  /** The words that name it. */
  readonly words: string;
}

const KINDS: readonly (readonly [RegExp, RecordRelation['kind']])[] = [
  [/^(?:super[sc]eded|replaced|obsoleted)\s+by\b/i, 'superseded-by'],
  [/^(?:super[sc]edes|replaces|obsoletes)\b/i, 'supersedes'],
  [/^amended\s+by\b/i, 'amended-by'],
  [/^amends\b/i, 'amends'],
];
const SAID =
  /\b(?:super[sc]eded\s+by|super[sc]edes|replaced\s+by|replaces|obsoleted\s+by|obsoletes|amended\s+by|amends)\b/gi;
const NOTHING = /^[\s:*\]]*(?:n\/?a|none|nothing|nil|-|—|–)?[\s.*]*$/i;
const FILE = /\]\(<?([^()<>\s]*?)([^/()<>\s]+?)\.md(?:#[^)]*)?>?\)|\[\[(?:[^[\]|]*\/)?([^[\]|#]+)/g;
const NUMBER =
  /\b(?:adr|decision|record|rfc)[\s#_-]*0*(\d{1,5})\b|(?:^|\s)#0*(\d{1,5})\b|^[\s:*]*0*(\d{1,5})(?=[.\s)-]|$)/gi;
const DATED = /\b(\d{8}-[a-z0-9-]+)/g;

/** Every "supersedes" and "amends", in either direction, with what it names; `N/A` names nothing. */
export function relationsIn(text: string): readonly RecordRelation[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const said = [...line.matchAll(SAID)];
    return said.flatMap((match, at) => {
      const kind = KINDS.find(([pattern]) => pattern.test(match[0]))?.[1];
      const rest = line.slice(match.index + match[0].length, said[at + 1]?.index ?? line.length);
      if (kind === undefined || NOTHING.test(rest)) return [];
      return targetsIn(rest).map((target) => ({ kind, target, words: line.trim() }));
    });
  });
}

/** Files that are linked, else numbers, else names that begin with a date. */
function targetsIn(text: string): readonly string[] {
  const files = [...text.matchAll(FILE)].map((match) => decoded(match[2] ?? match[3] ?? ''));
  if (files.length > 0) return files;
  const dated = [...text.matchAll(DATED)].map(([, name = '']) => name);
  if (dated.length > 0) return dated;
  return [...text.matchAll(NUMBER)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
