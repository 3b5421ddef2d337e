import { blockIdOf, withoutBlockId } from '../model/ids';
import { isOpen, statusOfBox } from '../model/item';

const LIST_LINE = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
const TASK = /^(\s*[-*+]\s+\[)(.)(\].*)$/;

/**
 * Both sides of a conflict in a body as one, when that is safe: added list lines of both stand, and of one task line
 * the closed box wins. `undefined` when anything else differs.
 */
export function mergeLines(ours: readonly string[], theirs: readonly string[]): readonly string[] | undefined {
  const start = commonLength(ours, theirs, (at) => ours[at] === theirs[at]);
  const [own, other] = [ours.slice(start), theirs.slice(start)];
  const end = commonLength(own, other, (at) => own[own.length - 1 - at] === other[other.length - 1 - at]);
  const middle = mergeLists(own.slice(0, own.length - end), other.slice(0, other.length - end));
  return middle === undefined ? undefined : [...ours.slice(0, start), ...middle, ...own.slice(own.length - end)];
}

function mergeLists(ours: readonly string[], theirs: readonly string[]): readonly string[] | undefined {
  const isListed = (line: string): boolean => LIST_LINE.test(line) || line.trim() === '';
  if (![...ours, ...theirs].every(isListed)) return undefined;
  const merged = [...ours];
  for (const line of theirs) {
    const at = merged.findIndex((known) => isSameItem(known, line));
    if (at === -1) {
      if (line.trim() !== '') merged.push(line);
      continue;
    }
    const winner = closedOf(merged[at] ?? '', line);
    if (winner === undefined) return undefined;
    merged[at] = winner;
  }
  const dated = merged.every((line) => /^- \d{4}-\d{2}-\d{2}\b/.test(line));
  return dated ? [...merged].sort() : merged;
}

function isSameItem(left: string, right: string): boolean {
  const id = blockIdOf(left.trimEnd());
  return left === right || (id !== undefined && id === blockIdOf(right.trimEnd()));
}

/** Of two lines of one item that differ in their box alone, the closed one; `undefined` when they differ otherwise. */
function closedOf(left: string, right: string): string | undefined {
  if (left === right) return left;
  const [own, other] = [TASK.exec(left), TASK.exec(right)];
  if (own === null || other === null || withoutBlockId(own[3] ?? '') !== withoutBlockId(other[3] ?? ''))
    return undefined;
  const [ownOpen, otherOpen] = [isOpen(statusOfBox(own[2] ?? '')), isOpen(statusOfBox(other[2] ?? ''))];
  if (ownOpen && otherOpen) return own[2] === '/' ? left : right;
  return ownOpen === otherOpen ? undefined : ownOpen ? right : left;
}

function commonLength(left: readonly string[], right: readonly string[], equal: (at: number) => boolean): number {
  let length = 0;
  while (length < left.length && length < right.length && equal(length)) length += 1;
  return length;
}
