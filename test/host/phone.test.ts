import type { Host } from './app/host';
import { m } from './app/mocks';
import { openModals } from './app/modal';
import { enableBuilt, openMemory, phoneRequire } from './node/open-vault';
import { button, fill, until } from './page';
import { NOTES } from './sample-notes';

const PHONE = { isMobile: true, isMobileApp: true, isPhone: true, isDesktop: false, isDesktopApp: false };
const before = { ...m.Platform };
let host: Host;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  Object.assign(m.Platform, PHONE);
  host = await openMemory(NOTES);
});
afterEach(() => {
  host.disable('session-handoff');
  Object.assign(m.Platform, before);
});

test('nothing of Node is asked for, from loading to a written handoff', async () => {
  const asked: string[] = [];
  await enableBuilt(host, (id) => {
    asked.push(id);
    return phoneRequire(id);
  });
  host.run('session-handoff:new-handoff');
  await until(() => document.querySelector('.session-handoff-window'));
  expect(document.querySelectorAll('.session-handoff-remark')).toHaveLength(1);
  expect(document.querySelector('.session-handoff-remark')!.textContent).toContain('Git is not available');
  fill('Next actions', 'Try it on the train');
  button('Create handoff').click();
  await until(() => openModals.length === 0);
  const note = host.app.workspace.getActiveFile();
  const text: string = await host.app.vault.read(note);
  expect(text).toContain('Try it on the train');
  expect(text).toContain('Write **the** parser ^t-aaaa01');
  expect(text).toContain('- "[[2026-03-03-1000-second-bbbb]]"');

  host.run('session-handoff:open-index');
  await until(() => document.querySelector('.session-handoff-list .session-handoff-row'));
  expect(
    document.querySelectorAll('.session-handoff-index .session-handoff-remark:not(.session-handoff-sample)'),
  ).toHaveLength(1);
  host.openSettings('session-handoff');
  await until(() => document.querySelector('.setting-page-entry'));
  expect(document.querySelector('[aria-label="Git program"]')).toBeNull();
  expect(asked).toEqual([]);
});

test('linking a repository is not offered where there is no git', async () => {
  await enableBuilt(host, phoneRequire);
  expect(host.run('session-handoff:link-repository')).toBe(false);
});

test('globals that only a desktop has are not needed', async () => {
  const { process: saved, Buffer: bytes } = globalThis;
  try {
    Object.assign(globalThis, { process: undefined, Buffer: undefined });
    await enableBuilt(host, phoneRequire);
    host.run('session-handoff:open-index');
  } finally {
    Object.assign(globalThis, { process: saved, Buffer: bytes });
  }
  await until(() => document.querySelector('.session-handoff-list'));
});
