import type { Lanes } from './row';

/** Width of one column of the graph, and height of the part that has the dot: pixels. */
const COLUMN = 14;
const TOP = 32;

/** The piece of a graph beside one row: the dot and its curves beside the words, straight lines below. */
export function drawLanes(el: HTMLElement, lanes: Lanes | undefined): void {
  el.empty();
  el.toggle(lanes !== undefined);
  if (lanes === undefined) return;
  const { own, through, above, below } = lanes;
  const columns = Math.max(own, ...above, ...below, ...through) + 1;
  const width = columns * COLUMN;
  el.setCssProps({ '--session-handoff-lanes': `${width}px`, '--session-handoff-own': `${middle(own)}px` });
  const top = el.createSvg('svg', { attr: { width, height: TOP, 'aria-hidden': 'true' } });
  const lines = [
    ...through.map((column) => curve(column, 0, column, TOP)),
    ...above.map((column) => curve(column, 0, own, TOP / 2)),
    ...below.map((column) => curve(own, TOP / 2, column, TOP)),
  ];
  for (const d of lines) top.createSvg('path', { attr: { d } });
  el.createDiv({ cls: 'session-handoff-dot' });
  for (const column of new Set([...through, ...below])) {
    const line = el.createDiv({ cls: 'session-handoff-lane' });
    line.setCssProps({ '--session-handoff-at': `${middle(column)}px` });
  }
}

function curve(from: number, top: number, to: number, bottom: number): string {
  const [x1, x2] = [middle(from), middle(to)];
  if (x1 === x2) return `M${x1} ${top}V${bottom}`;
  const half = (top + bottom) / 2;
  return `M${x1} ${top}C${x1} ${half} ${x2} ${half} ${x2} ${bottom}`;
}

function middle(column: number): number {
  return column * COLUMN + COLUMN / 2;
}
