import type { Host } from './app/host';
import { m } from './app/mocks';
import { notices } from './app/notice';
import { shownRows } from './index-page';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';

const COUNT = 500;
let host: Host;

function manyNotes(): Record<string, string> {
  const notes = Array.from({ length: COUNT }, (_, n) => {
    const id = String(n).padStart(6, '0');
    const text = `---\ntype: handoff\nid: h-${id}\ncreated: 2026-03-01T10:00:00\n---\n\n# Note ${n}\n`;
    return [`Handoffs/App/2026-03-01-1000-note-${id}.md`, text] as const;
  });
  return { ...Object.fromEntries(notes), 'List.md': '```handoffs\nkind: handoffs\n```\n' };
}

/** Presses "Stop" as soon as it can be pressed: what takes longer than a moment is announced, and a moment is over at once. */
function stopAtOnce(): void {
  let now = Date.now();
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 2000));
  const watch = new MutationObserver(() => {
    const stop = [...document.querySelectorAll<HTMLElement>('.notice button')].find((el) => el.textContent === 'Stop');
    if (stop === undefined) return;
    watch.disconnect();
    stop.click();
    clock.mockRestore();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

const view = (): HTMLElement => document.querySelector<HTMLElement>('.session-handoff-index')!;
const button = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.session-handoff-index button')].find(
    (el) => el.textContent === 'Go on reading',
  );

beforeEach(async () => {
  document.body.empty();
  notices.length = 0;
  host = await openMemory(manyNotes());
  await enableBuilt(host);
});
afterEach(() => {
  jest.restoreAllMocks();
  host.disable('session-handoff');
});

test('the first reading says how far it is and can be stopped; what is there is said, and it goes on when asked', async () => {
  stopAtOnce();
  host.run('session-handoff:open-index');
  await until(() => button());
  expect(view().textContent).toMatch(/Your handoffs are not all read.*You stopped after \d+ of 500 notes\./);
  expect(notices.filter((text) => text.startsWith('Stopped reading'))).toHaveLength(1);
  expect(document.querySelector('.notice button')).toBeNull();

  const read = jest.spyOn(m.Vault.prototype, 'read');
  await host.app.vault.modify(host.app.vault.getFileByPath('List.md'), '```handoffs\nkind: handoffs\n```\n\nMore.\n');
  await host.app.workspace.openLinkText('List.md', '', false);
  await until(() => document.querySelector('.session-handoff-block button'));
  expect(read.mock.calls.filter(([file]) => (file as { path: string }).path.startsWith('Handoffs/'))).toEqual([]);

  button()!.click();
  await until(() => shownRows().includes('Note 499'));
  await until(() => document.querySelector('.session-handoff-block li'));
  expect(view().textContent).not.toContain('not all read');
});

test('a command that was waiting ends without a word of its own; the next one goes on', async () => {
  stopAtOnce();
  host.run('session-handoff:new-decision');
  await until(() => notices.some((text) => text.startsWith('Stopped reading')));
  expect(document.querySelector('.modal')).toBeNull();
  expect(notices.filter((text) => text !== '' && !text.startsWith('Stopped reading'))).toEqual([]);
  host.run('session-handoff:new-decision');
  await until(() => document.querySelector('.modal'));
});
