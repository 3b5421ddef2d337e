import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

describe('state', () => {
  test('has the keys that scripts rely on', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    const base = repo.head();
    repo.commit('feat(x)!: second', { 'a.txt': 'a\nb\n' }, { author: 'Bob', email: 'bob@example.org' });
    repo.write({ 'b.txt': 'c\n', 'new.txt': '' });
    repo.git('add', 'b.txt');
    repo.write({ 'b.txt': 'd\n' });
    const { json, code } = await cli(['state', '--repo', repo.folder, '--since', 'HEAD~1', '--json']);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      kind: 'repository',
      root: repo.folder,
      branch: 'main',
      detached: false,
      unborn: false,
      head: repo.head(),
      upstream: null,
      ahead: null,
      behind: null,
      staged: 1,
      unstaged: 1,
      untracked: 1,
      conflicted: 0,
      stashes: 0,
      since: base,
    });
    expect(json.repoId).toBe(repo.git('rev-list', '--max-parents=0', 'HEAD').slice(0, 12));
    expect(json.commits).toMatchObject([
      { hash: repo.head(), author: 'Bob', subject: 'feat(x)!: second', kind: 'feat', own: false, merge: false },
    ]);
    expect(json.files).toMatchObject([
      { path: 'a.txt', status: 'modified', added: 1, removed: 0, binary: false },
      { path: 'b.txt', status: 'modified', added: 1, removed: 1, binary: false },
    ]);
  });

  test('for a person: no control characters reach the terminal', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    repo.commit('fix: \u001b[31mred\u001b[0m', { 'a.txt': 'b\n' });
    const { out } = await cli(['state', '--repo', repo.folder]);
    expect(out).toContain('On branch main');
    expect(out).toContain('red');
    expect(out).not.toContain('\u001b');
  });
});

describe('index', () => {
  test('has the keys that scripts rely on', async () => {
    const vault = tempFolder();
    const first = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], {
      stdin: JSON.stringify({ next: ['One', 'Two'], decisions: ['D'], blockers: ['B'] }),
    });
    const second = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], {
      stdin: '{"completed":["Two"]}',
    });
    const { json } = await cli(['index', '--vault', vault, '--json']);
    expect(json.projects).toMatchObject([{ name: 'App', path: 'Handoffs/App/App.md', heads: [second.json.path] }]);
    expect(json.handoffs.map((handoff: any) => handoff.path)).toEqual([first.json.path, second.json.path]);
    expect(json.handoffs[1].previous).toEqual([first.json.path]);
    expect(json.decisions).toMatchObject([{ title: 'D', status: 'proposed' }]);
    expect(json.blockers).toMatchObject([{ title: 'B', status: 'open', days: 0 }]);
    expect(json.items).toMatchObject([
      {
        text: 'One',
        status: 'open',
        handoff: second.json.path,
        since: { handoff: first.json.path, handoffs: 2, days: 0 },
      },
      { text: 'Two', status: 'done', handoff: second.json.path },
    ]);
    expect(json).toMatchObject({ lost: [], problems: [], phases: [] });
  });

  test('an item deleted from the newest handoff is lost', async () => {
    const vault = tempFolder();
    await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], { stdin: '{"next":["One"]}' });
    const second = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], {
      stdin: '{"gotchas":["x"]}',
    });
    const file = join(vault, second.json.path);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/- \[ \] One.*\n/, ''));
    expect((await cli(['index', '--vault', vault, '--json'])).json.lost).toMatchObject([{ text: 'One' }]);
  });

  test('an empty vault says what to do next', async () => {
    const { out, code } = await cli(['index', '--vault', tempFolder()]);
    expect(code).toBe(0);
    expect(out).toContain('session-handoff new');
  });

  test('an unknown project is refused and the known ones listed', async () => {
    const vault = tempFolder();
    await cli(['new', '--vault', vault, '--project', 'App', '--json']);
    const result = await cli(['index', '--vault', vault, '--project', 'Ape']);
    expect(result.code).toBe(2);
    expect(result.err).toContain('App');
  });
});

test('help and version', async () => {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../../manifest.json'), 'utf8'));
  expect((await cli(['--help'])).out).toContain('new');
  expect((await cli(['new', '--help'])).out).toContain('--dry-run');
  expect((await cli([])).code).toBe(2);
  const { execFileSync } = await import('node:child_process');
  const built = join(__dirname, '../../dist/session-handoff.mjs');
  expect(execFileSync(process.execPath, [built, '--version'], { encoding: 'utf8' }).trim()).toBe(manifest.version);
});
