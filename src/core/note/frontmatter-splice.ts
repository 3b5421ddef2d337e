import { renderListLines, renderScalar, type PropertyValue, type ScalarStyle } from './frontmatter-scalar';

/** One item of a block list; offsets into the text. */
export interface ListItemPlace {
  /** The dash. */
  readonly dash: number;
  /** End of the item's last character. */
  readonly end: number;
  readonly value: unknown;
}

/** Where the value of one property lies in the text. */
export interface ValuePlace {
  /** First character of the line on which the key stands. */
  readonly lineStart: number;
  /** Offset behind the colon. */
  readonly afterColon: number;
  readonly start: number;
  /** Offset behind the last character of the value. */
  readonly end: number;
  readonly shape: 'empty' | 'scalar' | 'flow' | 'lines' | 'list';
  readonly style: ScalarStyle;
  readonly items: readonly ListItemPlace[];
}

/** Puts another value where `place` is; every other character stays. */
export function spliceValue(text: string, place: ValuePlace, value: PropertyValue, newline: string): string {
  if (typeof value !== 'object') return spliceScalar(text, place, renderScalar(value, place.style));
  if (place.shape === 'flow' || value.length === 0) {
    return spliceScalar(text, place, `[${value.map((item) => renderScalar(item)).join(', ')}]`);
  }
  return place.shape === 'list' ? spliceItems(text, place, value, newline) : spliceNewList(text, place, value, newline);
}

/** Takes the property out, from the start of its line to the end of the value's last line. */
export function spliceOut(text: string, place: ValuePlace): string {
  return replace(text, place.lineStart, nextLine(text, place.end), '');
}

function spliceScalar(text: string, place: ValuePlace, rendered: string): string {
  if (place.shape === 'scalar' || place.shape === 'flow') return replace(text, place.start, place.end, rendered);
  const head = ` ${rendered}`;
  if (place.shape === 'empty') return replace(text, place.afterColon, place.afterColon, head);
  const withoutLines = replace(text, lineStartAt(text, place.start), nextLine(text, place.end), '');
  return replace(withoutLines, place.afterColon, place.afterColon, head);
}

function spliceNewList(text: string, place: ValuePlace, values: readonly string[], newline: string): string {
  const lines = renderListLines(values, '  ')
    .map((line) => line + newline)
    .join('');
  if (place.shape === 'lines') return replace(text, lineStartAt(text, place.start), nextLine(text, place.end), lines);
  const at = nextLine(text, place.end);
  const from = place.shape === 'empty' ? place.end : place.afterColon;
  return text.slice(0, from) + text.slice(place.end, at) + lines + text.slice(at);
}

/** Keeps the items that both lists begin and end with, with their comments and quoting. */
function spliceItems(text: string, place: ValuePlace, values: readonly string[], newline: string): string {
  const { items } = place;
  const kept = commonLength(items.length, values.length, (index) => items[index]?.value === values[index]);
  const rest = commonLength(
    items.length - kept,
    values.length - kept,
    (index) => items[items.length - 1 - index]?.value === values[values.length - 1 - index],
  );
  const first = items[0];
  const indent = first === undefined ? '  ' : text.slice(lineStartAt(text, first.dash), first.dash);
  const lines = renderListLines(values.slice(kept, values.length - rest), indent).map((line) => line + newline);
  const removed = items.slice(kept, items.length - rest);
  const [from, to] = changedLines(text, items[kept - 1], removed, place);
  return replace(text, from, to, lines.join(''));
}

function changedLines(
  text: string,
  before: ListItemPlace | undefined,
  removed: readonly ListItemPlace[],
  place: ValuePlace,
): readonly [number, number] {
  const first = removed[0];
  const last = removed.at(-1);
  if (first !== undefined && last !== undefined) return [lineStartAt(text, first.dash), nextLine(text, last.end)];
  const at = before === undefined ? lineStartAt(text, place.start) : nextLine(text, before.end);
  return [at, at];
}

function commonLength(left: number, right: number, equal: (index: number) => boolean): number {
  let length = 0;
  while (length < left && length < right && equal(length)) length++;
  return length;
}

function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

function replace(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
