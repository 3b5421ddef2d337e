import { setup } from 'obsidian-test-mocks/setup';
import type { ItemRow } from '../../src/core/index/queries/items';
import { itemRows } from '../../src/views/index/item-row';
import { FlatRows } from '../../src/views/index/flat-rows';
import { group } from '../../src/views/index/row-parts';
import { knownRows } from '../../src/views/index/row';
import { RowList } from '../../src/views/index/row-list';

/** The list of the index in a bare page: opened with so many items, and scrolled from one end to the other. */
setup();
const WORDS = 'parser scanner index vault queue retry import export token client server cache layout schema'.split(' ');
const STEPS = 100;
/** Pixels between two frames: a flick of the wheel. */
const STEP = 110;

function itemOf(at: number): ItemRow {
  const words = Array.from({ length: 4 + (at % 13) }, (_none, n) => WORDS[(at * 7 + n * 5) % WORDS.length]);
  return {
    path: `Handoffs/App/${at}.md`,
    line: 12,
    id: `t-${at.toString(36).padStart(6, '0')}`,
    kind: 'item',
    text: `${words.join(' ')} in \`src/${words[0]}.ts\``,
    status: at % 9 === 0 ? 'in-progress' : 'open',
    priority: undefined,
    percent: undefined,
    owner: at % 5 === 0 ? 'Ada' : undefined,
    firstIn: 'Handoffs/App/0.md',
    since: '2026-03-02',
    days: 4,
    handoffs: 1 + (at % 4),
    waitsFor: [],
    closedIn: undefined,
    disagrees: [],
  };
}

const made = new Map<number, ItemRow[]>();
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Opens the list: milliseconds until it is laid out, and until the frame after it; nodes in the document. */
async function open(count: number): Promise<{ drawn: number; painted: number; nodes: number }> {
  const items = made.get(count) ?? Array.from({ length: count }, (_none, at) => itemOf(at));
  made.set(count, items);
  document.body.replaceChildren();
  const panel = createDiv({ cls: 'session-handoff-panel' });
  const view = document.body.createDiv({ cls: 'session-handoff-index' });
  view.append(panel);
  await frame();
  const start = performance.now();
  const list = new RowList(panel, 'bench');
  const below = itemRows(items, '2026-03-06', 'next');
  list.show(new FlatRows(knownRows(group({ key: 'next', text: 'Next', below })), new Set()), () => undefined);
  const drawn = performance.now() - start;
  await frame();
  await frame();
  const painted = performance.now() - start;
  Object.assign(window, { list, panel });
  return { drawn, painted, nodes: document.querySelectorAll('*').length };
}

/** Scrolls on from the middle in steps, a frame each: milliseconds of the longest frame and of all work, most nodes. */
async function scroll(): Promise<{ frame: number; work: number; nodes: number }> {
  const { list, panel } = window as unknown as { list: RowList; panel: HTMLElement };
  let [longest, work, nodes] = [0, 0, 0];
  const start = Math.max(0, panel.scrollHeight / 2 - (STEPS * STEP) / 2);
  panel.scrollTop = start;
  list.draw();
  let last = await frame();
  for (let at = 1; at <= STEPS; at += 1) {
    const before = performance.now();
    panel.scrollTop = start + at * STEP;
    list.draw();
    void panel.offsetHeight;
    work += performance.now() - before;
    nodes = Math.max(nodes, document.querySelectorAll('*').length);
    const now = await frame();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { frame: longest, work, nodes };
}

Object.assign(window, { benchOpen: open, benchScroll: scroll });
