import * as fs from 'node:fs';
import * as path from 'node:path';
import { TempRepo } from '../support/temp-repo';
import { tempFolder } from '../support/temp-folder';
import type { Host } from './app/host';
import { openModals } from './app/modal';
import { notices } from './app/notice';
import { enableBuilt, openFolder } from './node/open-vault';
import { button, fill, notesBelow, until } from './page';

const ID = 'session-handoff';
const copied: string[] = [];
let host: Host;
let vault: string;
/** While this file is there, git waits. */
let brake: string;

beforeEach(async () => {
  document.body.empty();
  openModals.length = 0;
  notices.length = 0;
  copied.length = 0;
  Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
  vault = await tempFolder();
  const programs = await tempFolder();
  brake = path.join(programs, 'brake');
  const git = path.join(programs, 'git');
  fs.writeFileSync(git, `#!/bin/sh\nwhile [ -e '${brake}' ]; do sleep 0.1; done\nexec git "$@"\n`);
  fs.chmodSync(git, 0o755);
  host = await openFolder(vault);
  await enableBuilt(host);
  host.openSettings(ID);
  fill('Git program', git);
  await until(() => host.app.loadLocalStorage(ID)?.git === git);
  host.run(`${ID}:link-repository`);
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', TempRepo.make({ 'a.ts': 'a\n' }).folder);
  button('Link').click();
  await until(() => document.querySelector('.session-handoff-window') === null);
});
afterEach(() => {
  fs.rmSync(brake, { force: true });
  host.disable(ID);
});

const waiting = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.notice')].find(
    (el) => el.querySelector('button')?.textContent === 'Stop',
  );

test('a quick handoff that waits for git says so, and is not written once somebody stops it', async () => {
  const before = notesBelow(vault);
  fs.writeFileSync(brake, '');
  host.run(`${ID}:quick-handoff`);
  await until(() => waiting());
  expect(waiting()!.textContent).toContain('Looking at Git');
  waiting()!.querySelector('button')!.click();
  await until(() => notices.includes('Stopped. Nothing was written or copied.'));
  await until(() => waiting() === undefined);
  fs.rmSync(brake);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(notesBelow(vault)).toEqual(before);
  host.run(`${ID}:quick-handoff`);
  await until(() => notices.some((text) => text.startsWith('Wrote')));

  fs.writeFileSync(brake, '');
  host.run(`${ID}:copy-resume-text`);
  await until(() => waiting());
  fs.rmSync(brake);
  await until(() => copied.length === 1);
  await until(() => waiting() === undefined);
});
