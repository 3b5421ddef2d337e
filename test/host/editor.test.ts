import type { Host } from './app/host';
import { editing } from './app/editing';
import { m, type Mock } from './app/mocks';
import { enableBuilt, openMemory } from './node/open-vault';
import { RECORDS } from './record-notes';
import { fill, until } from './page';

const DAILY = 'Daily/2026-03-05.md';
let host: Host;

beforeEach(async () => {
  document.body.empty();
  host = await openMemory(RECORDS);
  await enableBuilt(host);
});
afterEach(() => {
  host.disable('session-handoff');
});

const suggest = (): Mock => [...editing.suggests][0];

/** What the app does while somebody types at the end of a note's first line. */
async function typed(line: string): Promise<{ titles: string[]; details: string[]; pick: (at: number) => string }> {
  const file = host.app.vault.getFileByPath(DAILY);
  const editor = { text: line, getLine: () => editor.text, transaction } as Mock;
  function transaction({ changes: [{ from, to, text }] }: Mock): void {
    editor.text = editor.text.slice(0, from.ch) + text + editor.text.slice(to.ch);
  }
  const popup = suggest();
  const found = popup.onTrigger({ line: 0, ch: line.length }, editor, file);
  if (found === null) return { titles: [], details: [], pick: () => editor.text };
  popup.context = { ...found, editor, file };
  const values: Mock[] = await popup.getSuggestions(popup.context);
  const drawn = values.map((value) => {
    const el = createDiv();
    popup.renderSuggestion(value, el);
    return el;
  });
  return {
    titles: drawn.map((el) => el.querySelector('.suggestion-title')!.textContent!),
    details: drawn.map((el) => el.querySelector('.suggestion-note')!.textContent!.replace(/ · \d+ days ago$/, '')),
    pick: (at) => {
      popup.selectSuggestion(values[at], new MouseEvent('click'));
      return editor.text;
    },
  };
}

test('behind the trigger what holds comes first, then what is pending, what stops, where we are, and what is over', async () => {
  const { titles, details } = await typed('As in @@');
  expect(titles).toEqual(['Use Postgres', 'Retry twice', 'No key', 'First light', 'Use Redis', 'Proxy down']);
  expect(details).toEqual([
    'Decision · In force',
    'Decision · Proposed',
    'Blocker · Open · Critical',
    'Phase · Active',
    'Decision · Superseded',
    'Blocker · Resolved · Minor',
  ]);
});

test('what is chosen becomes a link in place of what was typed', async () => {
  const { titles, pick } = await typed('As in @@pstg');
  expect(titles).toEqual(['Use Postgres']);
  expect(pick(0)).toBe('As in [[use-postgres-d2d2|Use Postgres]]');
});

test.each(['mail@@example', 'As in @', 'As in @@ ', `As in @@${'x'.repeat(80)}`, 'As in @@use]] and', ''])(
  'nothing is offered behind %j',
  async (line) => {
    expect((await typed(line)).titles).toEqual([]);
  },
);

test('the trigger is a setting, and an empty one offers nothing', async () => {
  host.openSettings('session-handoff');
  fill('Trigger for links while writing', '!!');
  await until(() => host.plugins.get('session-handoff').stored.settings.suggestTrigger === '!!');
  expect((await typed('As in !!')).titles).toHaveLength(6);
  expect((await typed('As in @@')).titles).toEqual([]);
  fill('Trigger for links while writing', 'as');
  await until(() => document.querySelector('.setting-error-message'));
  fill('Trigger for links while writing', '');
  await until(() => host.plugins.get('session-handoff').stored.settings.suggestTrigger === '');
  expect((await typed('As in @@')).titles).toEqual([]);
});

async function read(path: string): Promise<HTMLElement> {
  await host.app.workspace.openLinkText(path, '', false);
  return document.querySelector<HTMLElement>('.markdown-preview-view')!;
}

test('a rendered link to what has ended says so, by icon and words, and leads to what stands in its place', async () => {
  const note = await read(DAILY);
  await until(() => note.querySelectorAll('.session-handoff-link-state').length === 2);
  expect(note.textContent).toContain('RedisSuperseded by Use Postgres');
  expect(note.textContent).toContain('proxyResolved');
  const [first] = note.querySelectorAll('.session-handoff-link-state');
  expect(first!.querySelector('svg')).not.toBeNull();
  expect(first!.querySelector('a')!.getAttribute('data-href')).toBe('Handoffs/App/Decisions/use-postgres-d2d2');
});

test('pointing at what stands in its place lets the app preview it, once, from a registered source', async () => {
  const note = await read(DAILY);
  await until(() => note.querySelector('.session-handoff-link-state a'));
  const hovered: Mock[] = [];
  let heardAbove = 0;
  host.app.workspace.on('hover-link', (event: Mock) => hovered.push(event));
  note.addEventListener('mouseover', () => (heardAbove += 1));
  const link = note.querySelector('.session-handoff-link-state a')!;
  link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  expect(hovered).toHaveLength(1);
  expect(hovered[0]).toMatchObject({
    linktext: 'Handoffs/App/Decisions/use-postgres-d2d2',
    sourcePath: DAILY,
    targetEl: link,
  });
  expect(hovered[0].hoverParent.hoverPopover).toBeNull();
  expect(host.hoverSources.has(hovered[0].source)).toBe(true);
  expect(heardAbove).toBe(0);
});

test('the marks follow the notes, and go with the setting and with the plugin', async () => {
  const note = await read(DAILY);
  const marks = (): string[] => [...note.querySelectorAll('.session-handoff-link-state')].map((el) => el.textContent!);
  await until(() => marks().length === 2);
  const blocker = host.app.vault.getFileByPath('Handoffs/App/Blockers/proxy-down-e1e1.md');
  await host.app.vault.process(blocker, (text: string) => text.replace('status: resolved', 'status: open'));
  await until(() => marks().length === 1);
  host.openSettings('session-handoff');
  const toggle = document.querySelector<HTMLElement>('.checkbox-container')!;
  toggle.click();
  await until(() => marks().length === 0);
  toggle.click();
  await until(() => marks().length === 1);
  host.disable('session-handoff');
  await enableBuilt(host);
  expect([...editing.postProcessors]).toHaveLength(1);
});

test('no note is read before a note is shown', async () => {
  const read = jest.spyOn(m.Vault.prototype, 'read');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});
