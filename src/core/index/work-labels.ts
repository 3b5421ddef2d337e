/** Numbers that name pieces of work, by their noun: `phase` to `3`, `task` to `14` and `15`. */
export type Labels = ReadonlyMap<string, ReadonlySet<string>>;

const LABEL =
  /\b(phase|task|step|stage|milestone|story|sprint|slice|campaign|gate|issue|bug|pr)s?\s+#?(\d+(?:\.\d+)*|[A-Z](?![\p{L}]))(?:\s*[-–]\s*(\d+))?(?:\s*(?:\((?:next|quick)\)|[:.)](?=\s|\*|$)|[—–-](?=\s)))?/giu;
/** `Priority 2:` says how soon, not what. */
const HOW_SOON = /^(?:priority|prio|p)\s*\d+\s*[:.)—–-]\s*/i;
const LONGEST_RANGE = 50;

export function labelsOf(text: string): Labels {
  const labels = new Map<string, Set<string>>();
  for (const [, noun = '', first = '', last] of text.matchAll(LABEL)) {
    const key = noun.toLowerCase();
    const own = labels.get(key) ?? new Set<string>();
    for (const number of numbersOf(first, last)) own.add(number);
    labels.set(key, own);
  }
  return labels;
}

/** True when both name the same kind of piece, and none of the same number. */
export function disagree(one: Labels, other: Labels): boolean {
  for (const [noun, numbers] of one) {
    const theirs = other.get(noun);
    if (theirs !== undefined && ![...numbers].some((number) => theirs.has(number))) return true;
  }
  return false;
}

/** The text without its labels and without marks in front. */
export function withoutLabels(text: string): string {
  return text
    .replace(/^[\s*_]+/, '')
    .replace(HOW_SOON, '')
    .replace(LABEL, ' ')
    .replace(/^[\s*_—–:-]+/, '');
}

function numbersOf(first: string, last: string | undefined): readonly string[] {
  const from = Number(first);
  const to = Number(last);
  if (last === undefined || !(to > from) || to - from > LONGEST_RANGE) return [first.toUpperCase()];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
