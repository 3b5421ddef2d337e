// What is loaded when it is needed is compiled here, not within the time of the first test.
import '../../src/core/use-cases/create-handoff';
import '../../src/core/use-cases/look-around';
import '../../src/plugin/desktop-git';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { DEFAULT_SETTINGS } from '../../src/core/model/settings';
import { renderProject } from '../../src/core/note/project-note';
import { compose } from '../../src/plugin/compose';
import { readWords } from '../../src/core/use-cases/read-words';
import type { NewHandoffRequest, PlannedHandoff } from '../../src/core/use-cases/create-handoff';
import type { GivenOutcome } from '../../src/core/model/words';
import type { Context } from '../../src/plugin/context';
import { lookFor, planFor } from '../../src/plugin/plan-handoff';
import { tempFolder } from '../support/temp-folder';
import { TempRepo } from '../support/temp-repo';
import { openFolder } from './node/open-vault';
import { handoff } from './sample-notes';

type Asked = Partial<Omit<NewHandoffRequest, 'words'>> & {
  readonly said?: string;
  readonly outcomes?: readonly GivenOutcome[];
};

/** A vault whose project is linked to a repository with one commit and one change of a file that an item names. */
async function opened(): Promise<{ readonly context: Context; readonly repo: TempRepo }> {
  const vault = await tempFolder();
  const repo = TempRepo.make({ 'src/map.ts': 'one\n', '.nvmrc': '22\n' });
  fs.writeFileSync(path.join(repo.folder, 'src/map.ts'), 'one\ntwo\n');
  const root12 = repo.git('rev-list', '--max-parents=0', 'HEAD').trim().slice(0, 12);
  const project = { id: 'j-aaaaaa', title: 'App', repos: [{ name: 'app', root12 }] };
  fs.mkdirSync(path.join(vault, 'Handoffs/App'), { recursive: true });
  fs.mkdirSync(path.join(vault, 'Templates'));
  fs.writeFileSync(path.join(vault, 'Handoffs/App/App.md'), renderProject(project));
  const first = `${handoff('h-aaaa01', 'First', '2026-03-02T10:00:00', '')}- [ ] Draw the map ^t-bbbb02\n`;
  fs.writeFileSync(path.join(vault, 'Handoffs/App/2026-03-02-1000-first-aaaa.md'), first);
  fs.writeFileSync(path.join(vault, 'Templates/ours.md'), 'Ours for {{for}}\n');
  const host = await openFolder(vault);
  const context = compose(host.app, () => DEFAULT_SETTINGS);
  context.device.setFolder('j-aaaaaa', root12, repo.folder);
  return { context, repo };
}

async function planned(context: Context, { said = '', outcomes = [], ...asked }: Asked): Promise<PlannedHandoff> {
  const request = { project: 'App', previous: [], join: false, force: false };
  const words = { ...readWords(said), outcomes };
  return planFor(context, { ...request, words, ...asked }, await lookFor(context, request));
}

async function textOf(wanted: Asked): Promise<string> {
  const { context } = await opened();
  const { plan } = await planned(context, wanted);
  const [first] = plan.changes;
  return first?.kind === 'create' ? first.text : '';
}

test('what the core can is passed on: authors, session, who it is for, and how carried items end', async () => {
  const text = await textOf({
    agent: 'Claude',
    session: 's-1',
    for: 'Ada',
    title: 'Given',
    outcomes: [
      { item: 't-aaaa01', outcome: 'done' },
      { item: 't-bbbb02', outcome: 'dropped', reason: 'nobody needs a map' },
    ],
    said: '## Next actions\n\n- [ ] Fold the paper\n',
  });
  expect(text).toMatch(/^ {2}- Claude$/m);
  expect(text).toContain('session: s-1');
  expect(text).toContain('for: Ada');
  expect(text).toMatch(/- \[x\] Write \*\*the\*\* parser \^t-aaaa01/);
  expect(text).toContain('nobody needs a map');
  expect(text).toContain('Fold the paper');
});

test('code and environment are read from the repository that lies on this device', async () => {
  const said = '## In progress\n\n- [/] Draw `src/map.ts`\n';
  const text = await textOf({ include: ['code', 'env'], said, profile: 'standard' });
  expect(text).toContain('## Changed code');
  expect(text).toMatch(/^two$/m);
  expect(text).toMatch(/nvmrc.*22|22.*nvmrc/i);
  expect(await textOf({ said })).not.toContain('## Changed code');
});

test('a layout, a template, a draft that nobody wrote', async () => {
  expect(await textOf({ layout: 'six' })).toMatch(/^1\. \[ \] Write \*\*the\*\* parser/m);
  const template = { name: 'ours.md', text: 'Ours for {{for}}\n' };
  expect(await textOf({ template, for: 'Ada' })).toContain('Ours for Ada');
  expect(await textOf({ draft: true })).toMatch(/^authors:\n {2}- inferred$/m);
});

test('a link of the work tree that leads out of it is not read', async () => {
  const { context, repo } = await opened();
  const outside = path.join(await tempFolder(), 'secret.txt');
  fs.writeFileSync(outside, 'v7.7.7-outside\n');
  fs.rmSync(path.join(repo.folder, '.nvmrc'));
  fs.symlinkSync(outside, path.join(repo.folder, '.nvmrc'));
  const { plan } = await planned(context, { include: ['env'], force: true });
  expect(JSON.stringify(plan)).not.toContain('7.7.7-outside');
});
