import type { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openMemory } from './node/open-vault';
import { handoff, NOTES } from './sample-notes';
import { button, until } from './page';

const ID = 'session-handoff';
let host: Host;
const copied: string[] = [];

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  copied.length = 0;
  Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
  host = await openMemory(NOTES);
  await enableBuilt(host);
});
afterEach(() => {
  host.disable(ID);
});

function follow(data: Record<string, string>): void {
  host.plugins.get(ID).obsidianProtocolHandlers__.get(ID)({ action: ID, ...data });
}
const notes = (): number => host.app.vault.getMarkdownFiles().length;
const value = (name: string): string => document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`)!.value;

test('opens the index, and a handoff by its name', async () => {
  follow({});
  await until(() => document.querySelector('.session-handoff-index'));
  follow({ do: 'open', handoff: '2026-03-02-1000-first-aaaa' });
  await until(() => host.app.workspace.getActiveFile()?.path === 'Handoffs/App/2026-03-02-1000-first-aaaa.md');
});

test('opens the index in the project that is named, also when it showed another', async () => {
  const tool = handoff('h-eeee01', 'Of the tool', '2026-03-04T10:00:00', '').replace('[[App]]', '[[Tool]]');
  await host.app.vault.createFolder('Handoffs/Tool');
  await host.app.vault.create('Handoffs/Tool/2026-03-04-1000-of-the-tool-eeee.md', tool);
  await host.settled();
  const shown = (): string => document.querySelector<HTMLSelectElement>('.session-handoff-index select')?.value ?? '';
  follow({});
  await until(() => shown() === 'Handoffs/App');
  follow({ do: 'open', project: 'Tool' });
  await until(() => shown() === 'Handoffs/Tool');
});

test('a new handoff opens in the window with what the link says, and nothing is written', async () => {
  const before = notes();
  follow({ do: 'new', project: 'App', title: 'From\u0007a script', summary: '<script>alert(1)</script>' });
  await until(() => document.querySelector('.session-handoff-window'));
  expect([value('Project'), value('Title'), value('Summary')]).toEqual([
    'App',
    'From a script',
    '<script>alert(1)</script>',
  ]);
  expect(document.querySelector('script')).toBeNull();
  expect(notes()).toBe(before);
});

test('a project that is not there yet is a new one in the window', async () => {
  follow({ do: 'new', project: 'Other' });
  await until(() => document.querySelector('.session-handoff-window'));
  expect(value('Name of the new project')).toBe('Other');
});

test('the resume text is copied when a person says so', async () => {
  follow({ do: 'resume', project: 'App' });
  await until(() => openModals.length === 1);
  expect(copied).toEqual([]);
  button('Copy').click();
  await until(() => copied.length === 1);
});

test('of several projects a person chooses the one to resume', async () => {
  const tool = handoff('h-eeee01', 'Of the tool', '2026-03-04T10:00:00', '');
  await host.app.vault.createFolder('Handoffs/Tool');
  await host.app.vault.create('Handoffs/Tool/2026-03-04-1000-of-the-tool-eeee.md', tool);
  await host.settled();
  follow({ do: 'resume' });
  await until(() => document.querySelectorAll('.suggestion-item').length === 2);
  expect(copied).toEqual([]);
});

test.each([
  [{ do: 'delete' }, 'not known'],
  [{ do: 'open', handoff: '../../.obsidian/workspace' }, 'no handoff'],
  [{ do: 'open', handoff: 'not-ours' }, 'no handoff'],
  [{ do: 'open', handoff: ']]' }, 'no handoff'],
  [{ do: 'open', project: 'Nowhere' }, 'no project'],
  [{ do: 'resume', project: 'x'.repeat(5_000) }, 'no project'],
])('%j is refused in words', async (data, words) => {
  const before = notes();
  follow(data as Record<string, string>);
  await until(() => notices.length === 1);
  expect(notices[0]).toContain(words);
  expect(notices[0]!.length).toBeLessThan(500);
  expect(notes()).toBe(before);
});
