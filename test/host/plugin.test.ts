import * as fs from 'node:fs';
import * as path from 'node:path';
import { TempRepo } from '../support/temp-repo';
import { tempFolder } from '../support/temp-folder';
import { openModals } from './app/modal';
import { missingIcons } from './app/icons';
import { notices } from './app/notice';
import { enableBuilt, openFolder } from './node/open-vault';
import { shownRows } from './index-page';
import { button, fill, notesBelow, until } from './page';

test('links a repository, writes a handoff, shows it in the index', async () => {
  const vault = await tempFolder();
  const repo = TempRepo.make({ 'a.ts': 'a\n' });
  const newest = repo.commit('feat: add the parser', { 'b.ts': 'b\n' });
  const host = await openFolder(vault);
  await enableBuilt(host);

  host.run('session-handoff:link-repository');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Project', 'App');
  fill('Repository folder on this device', repo.folder);
  await until(() => document.querySelector('.session-handoff-result')!.textContent!.includes(newest.slice(0, 8)));
  button('Link').click();
  await until(() => openModals.length === 0);
  expect(fs.readFileSync(path.join(vault, 'Handoffs/App/App.md'), 'utf8')).toContain('repo = ');

  host.run('session-handoff:new-handoff');
  await until(() => document.querySelector('.session-handoff-window'));
  fill('Summary', 'The parser reads the first files.');
  fill('Next actions', 'Teach it comments\nMeasure it');
  await until(() => document.querySelector('.session-handoff-note')!.textContent!.includes(newest.slice(0, 12)));
  button('Create handoff').click();
  await until(() => openModals.length === 0);

  const note = notesBelow(vault).find((name) => /\d{4}-\d\d-\d\d-\d{4}-/.test(name))!;
  const text = fs.readFileSync(path.join(vault, note), 'utf8');
  expect(text).toMatch(new RegExp(`^commit: "?${newest}"?$`, 'm'));
  expect(text).toContain('add the parser');
  expect(host.app.workspace.getActiveFile().path).toBe(note);

  host.run('session-handoff:open-index');
  await until(() => shownRows().includes('[Next]'));
  expect(shownRows().slice(-3)).toEqual(['[Next]', 'Teach it comments', 'Measure it']);
  expect([...missingIcons]).toEqual([]);
  expect(notices.at(-1)).toBe(`Wrote ${note}.`);
  host.disable('session-handoff');
});
