import { HandoffIndex } from '../../src/core/index/handoff-index';
import { readNote } from '../../src/core/index/read-note';
import { indexRegion } from '../../src/core/use-cases/index-region';
import type { Host } from './app/host';
import type { Mock } from './app/mocks';
import { openModals } from './app/modal';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';

const PROJECT = 'Handoffs/App/App.md';
const OPEN = '<!-- session-handoff:index -->\n';
let host: Host;

function noteOf(n: number, title: string): string {
  const id = String(n).padStart(6, '0');
  const previous = n === 0 ? '' : `previous: ["[[${nameOf(n - 1)}]]"]\n`;
  return `---\ntype: handoff\nid: h-${id}\ncreated: 2026-03-01T10:00:${String(n % 60).padStart(2, '0')}\n${previous}---\n\n# ${title}\n\n## Next actions\n\n- [ ] Do ${n} ^t-${id}\n`;
}

const nameOf = (n: number): string => `2026-03-01-1000-note-${String(n).padStart(4, '0')}`;
const pathOf = (n: number, folder = 'Handoffs/App'): string => `${folder}/${nameOf(n)}.md`;
const vault = (): Mock => host.app.vault;
const file = (path: string): Mock => vault().getFileByPath(path);

/** What the region in the project note should be, from the texts as they lie in the vault. */
async function expected(): Promise<string> {
  const index = new HandoffIndex('Handoffs');
  for (const one of vault().getMarkdownFiles()) {
    const note = one.path.startsWith('Handoffs/') ? readNote(one.path, await vault().read(one)) : undefined;
    if (note !== undefined) index.set(note);
  }
  return indexRegion(index, index.project('Handoffs/App'), PROJECT);
}

async function region(): Promise<string> {
  host.run('session-handoff:update-index-note');
  const wanted = await expected();
  let text = '';
  await until(() => {
    void vault()
      .read(file(PROJECT))
      .then((now: string) => (text = now));
    return text.includes(OPEN) && text.includes(wanted);
  }).catch(() => undefined);
  return text.slice(text.indexOf(OPEN) + OPEN.length, text.indexOf('\n<!-- /session-handoff:index'));
}

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  host = await openMemory({
    [PROJECT]: '---\ntype: project\nid: j-app000\naliases: [App]\n---\n',
    [pathOf(0)]: noteOf(0, 'First'),
  });
  await enableBuilt(host);
});
afterEach(() => {
  host.disable('session-handoff');
});

test('the index note is written on demand', async () => {
  const text = await region();
  expect(text).toContain('[First]');
  expect(text).toBe(await expected());
});

test('a storm of changes, as a checkout makes one, ends in what a fresh reading gives', async () => {
  await region();
  for (let n = 1; n < 200; n++) await vault().create(pathOf(n), noteOf(n, `Note ${n}`));
  for (let n = 50; n < 150; n++) await vault().modify(file(pathOf(n)), noteOf(n, `Again ${n}`));
  for (let n = 150; n < 200; n++) await vault().delete(file(pathOf(n)));
  await vault().createFolder('Handoffs/App/Archive');
  for (let n = 1; n < 20; n++) await vault().rename(file(pathOf(n)), pathOf(n, 'Handoffs/App/Archive'));
  const text = await region();
  expect(text).toContain('[Again 149]');
  expect(text).toBe(await expected());
});

test('tables for Bases are made beside the handoffs', async () => {
  host.run('session-handoff:create-bases');
  await until(() => file('Handoffs/Handoffs.base'));
  expect(await vault().read(file('Handoffs/Handoffs.base'))).toContain('Open blockers');
});
