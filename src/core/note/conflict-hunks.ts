/** A stretch of a text that git (or a sync tool that copies its marks) merged, line breaks left out. */
export type MergedPart =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'conflict'; readonly ours: readonly string[]; readonly theirs: readonly string[] };

const OURS = /^<{7}(?: |\r?$)/;
const BASE = /^\|{7}(?: |\r?$)/;
const MIDDLE = /^={7}\r?$/;
const THEIRS = /^>{7}(?: |\r?$)/;

/** 1-based lines on which conflicts begin; empty for a text that holds no whole conflict. */
export function conflictLines(text: string): readonly number[] {
  let line = 1;
  return mergedParts(text).flatMap((part) => {
    const at = line;
    line += part.kind === 'same' ? part.lines.length : part.ours.length + part.theirs.length + 3;
    return part.kind === 'conflict' ? [at] : [];
  });
}

/** Splits a text at its conflict marks; a mark without the others is text. What both sides started from is left out. */
export function mergedParts(text: string): readonly MergedPart[] {
  const lines = text.split('\n');
  const parts: MergedPart[] = [];
  let same: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const conflict = OURS.test(lines[at] ?? '') ? conflictAt(lines, at) : undefined;
    if (conflict === undefined) {
      same.push(lines[at] ?? '');
      continue;
    }
    parts.push({ kind: 'same', lines: same }, ...splitAtFences(conflict.ours, conflict.theirs));
    same = [];
    at = conflict.end;
  }
  return [...parts, { kind: 'same', lines: same }];
}

/** The text as one side has it. */
export function sideOf(parts: readonly MergedPart[], side: 'ours' | 'theirs'): string {
  return parts.flatMap((part) => (part.kind === 'same' ? part.lines : part[side])).join('\n');
}

/** The marks again, for what nobody could resolve. */
export function markedAgain(part: MergedPart): readonly string[] {
  if (part.kind === 'same') return part.lines;
  return ['<<<<<<< ours', ...part.ours, '=======', ...part.theirs, '>>>>>>> theirs'];
}

function conflictAt(
  lines: readonly string[],
  start: number,
): { readonly ours: readonly string[]; readonly theirs: readonly string[]; readonly end: number } | undefined {
  const next = (from: number, mark: RegExp): number => lines.findIndex((line, at) => at >= from && mark.test(line));
  const middle = next(start + 1, MIDDLE);
  const end = middle === -1 ? -1 : next(middle + 1, THEIRS);
  if (end === -1) return undefined;
  const base = lines.findIndex((line, at) => at > start && at < middle && BASE.test(line));
  return { ours: lines.slice(start + 1, base === -1 ? middle : base), theirs: lines.slice(middle + 1, end), end };
}

/** A conflict that runs over a frontmatter fence becomes one on each side of it. */
function splitAtFences(ours: readonly string[], theirs: readonly string[]): readonly MergedPart[] {
  const own = ours.findIndex(isFence);
  const other = theirs.findIndex(isFence);
  if (own === -1 || other === -1) return [{ kind: 'conflict', ours, theirs }];
  return [
    ...conflictOf(ours.slice(0, own), theirs.slice(0, other)),
    { kind: 'same', lines: ours.slice(own, own + 1) },
    ...splitAtFences(ours.slice(own + 1), theirs.slice(other + 1)),
  ];
}

function conflictOf(ours: readonly string[], theirs: readonly string[]): readonly MergedPart[] {
  const equal = ours.length === theirs.length && ours.every((line, at) => line === theirs[at]);
  return [equal ? { kind: 'same', lines: ours } : { kind: 'conflict', ours, theirs }];
}

function isFence(line: string): boolean {
  return /^---\s*$/.test(line);
}
