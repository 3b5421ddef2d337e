import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cli } from '../support/cli';
import { drift, handoff, lines, START, WORDS } from '../support/drift-case';
import { stood } from '../support/drift-oracle';
import { TempRepo, tempFolder } from '../support/temp-repo';

const statesOf = (found: any): Record<string, string> =>
  Object.fromEntries(found.files.map((file: any) => [file.path, file.state]));

describe('the drift of a handoff', () => {
  test('nothing happened: same, nothing changed', async () => {
    const made = await handoff();
    expect(await drift(made)).toMatchObject({
      found: true,
      branch: { then: 'main', now: 'main' },
      relation: 'same',
      commitsSince: 0,
      files: [],
      reasons: [],
      level: 'none',
      summary: 'Same, nothing changed.',
    });
  });

  test('more commits: named files that changed, moved, vanished, and their lines', async () => {
    const made = await handoff();
    const { repo } = made;
    repo.commit('feat: two more', {
      'src/changed.ts': `zero\n${lines(1, 20)}`,
      'src/gone.ts': null,
      'src/moved.ts': null,
      'lib/moved.ts': lines(101, 120),
    });
    repo.commit('fix: other', { 'fresh/other.ts': 'else\n' });
    const found = await drift(made);
    expect(found).toMatchObject({ relation: 'ahead', commitsSince: 2, otherFiles: 1, level: 'much' });
    expect(statesOf(found)).toEqual({
      'src/changed.ts': 'changed',
      'src/moved.ts': 'moved',
      'src/gone.ts': 'vanished',
    });
    const changed = found.files.find((file: any) => file.path === 'src/changed.ts');
    expect(changed.lines).toEqual([{ from: 5, to: 7, state: 'moved', now: 6 }]);
    expect(found.files.find((file: any) => file.path === 'src/moved.ts').to).toBe('lib/moved.ts');
  });

  test('named lines that hold another text, and ones that hold the same in a changed file', async () => {
    const made = await handoff();
    made.repo.commit('fix: five', {
      'src/changed.ts': lines(1, 20).replace('line 6\n', 'six\n'),
      'src/kept.ts': lines(1, 20).replace('line 19\n', 'nineteen\n'),
    });
    const found = await drift(made);
    const linesOf = (path: string): unknown => found.files.find((file: any) => file.path === path).lines;
    expect(linesOf('src/changed.ts')).toEqual([{ from: 5, to: 7, state: 'changed' }]);
    expect(linesOf('src/kept.ts')).toEqual([{ from: 3, to: 3, state: 'same' }]);
  });

  test('only a handoff commit: same, nothing changed', async () => {
    const made = await handoff({ vault: 'inside' });
    made.repo.commit('docs: handoff');
    expect(made.repo.head()).not.toBe(made.then);
    const found = await drift(made);
    expect(found).toMatchObject({
      relation: 'same',
      commitsSince: 0,
      bookkeeping: 1,
      reasons: [],
      summary: 'Same, nothing changed.',
    });
    expect(found.remarks).toEqual([`1 commit since ${made.then.slice(0, 8)} with nothing but handoffs.`]);
  });

  test('an amend, also of the very first commit', async () => {
    const made = await handoff();
    made.repo.commit('feat: reader, better', { 'src/changed.ts': 'new\n' }, { amend: true });
    const found = await drift(made);
    expect(found).toMatchObject({
      relation: 'rewritten',
      commitsSince: 0,
      files: [{ path: 'src/changed.ts', state: 'changed' }],
    });

    const repo = TempRepo.make(START);
    const vault = tempFolder();
    const was = stood(repo);
    await cli(['new', '--vault', vault, '--project', 'App', '--repo', repo.folder, '--from', '-'], {
      stdin: JSON.stringify(WORDS),
    });
    repo.commit('feat: first, better', {}, { amend: true });
    expect(await drift({ repo, vault, ...was })).toMatchObject({
      found: true,
      relation: 'rewritten',
      files: [],
      otherFiles: 0,
    });
  });

  test('all of the history made one commit', async () => {
    const made = await handoff();
    made.repo.git('checkout', '-q', '--orphan', 'anew');
    made.repo.commitStaged('feat: all of it');
    made.repo.git('branch', '-M', 'anew', 'main');
    expect(await drift(made)).toMatchObject({ relation: 'squash-merged', files: [], otherFiles: 0 });
  });

  test('a rebase onto main', async () => {
    const made = await handoff({ branch: 'feature' });
    const { repo } = made;
    repo.git('checkout', '-q', 'main');
    repo.commit('feat: main', { 'main.txt': 'm\n' });
    repo.git('checkout', '-q', 'feature');
    repo.gitWith({ env: repo.dates() }, 'rebase', '-q', 'main');
    const found = await drift(made);
    expect(found).toMatchObject({ relation: 'rewritten', commitsSince: 1, files: [], otherFiles: 1 });
  });

  test('a squash merge', async () => {
    const made = await handoff({ branch: 'feature' });
    const { repo } = made;
    repo.commit('feat: and more', { 'more.txt': 'm\n' });
    const was = stood(repo);
    await cli(['new', '--vault', made.vault, '--project', 'App', '--repo', repo.folder, '--from', '-'], {
      stdin: JSON.stringify(WORDS),
    });
    repo.git('checkout', '-q', 'main');
    repo.git('merge', '-q', '--squash', 'feature');
    repo.commitStaged('feat: reader (#1)');
    expect(await drift({ ...made, ...was })).toMatchObject({
      relation: 'squash-merged',
      branch: { then: 'feature', now: 'main' },
      files: [],
    });
  });

  test('a merge of main: one sentence, whatever it brought', async () => {
    const made = await handoff({ branch: 'feature' });
    const { repo } = made;
    repo.git('checkout', '-q', 'main');
    for (const name of ['one', 'two', 'three']) {
      repo.commit(`feat: ${name}`, { [`${name}.txt`]: name }, { author: 'Bob', email: `${name}@example.org` });
    }
    repo.git('checkout', '-q', 'feature');
    repo.merge("Merge branch 'main' into feature", 'main');
    const found = await drift(made);
    expect(found).toMatchObject({ relation: 'ahead', commitsSince: 0, merged: [{ commits: 3, people: 3 }] });
    expect(found.reasons).toContain("Merged since: 3 commits by 3 people (`Merge branch 'main' into feature`).");
  });

  test('a branch switch', async () => {
    const made = await handoff({ branch: 'feature' });
    made.repo.git('checkout', '-q', 'main');
    const found = await drift(made);
    expect(found).toMatchObject({ branch: { then: 'feature', now: 'main' }, relation: 'behind', level: 'much' });
    expect(found.reasons[0]).toBe('Written on `feature`, now on `main`.');
    made.repo.git('checkout', '-q', '--detach', 'feature');
    expect(await drift(made)).toMatchObject({ branch: { then: 'feature', now: null }, relation: 'same' });
  });

  test('a deleted clone, and a folder that is another repository', async () => {
    const made = await handoff();
    const other = TempRepo.make({ 'x.txt': 'x\n' });
    expect(await drift(made, other.folder)).toMatchObject({ found: false, relation: 'unknown', level: 'unknown' });
    rmSync(made.repo.folder, { recursive: true });
    const found = await drift(made);
    expect(found).toMatchObject({ found: false, relation: 'unknown', commitsSince: null, files: [] });
    expect(found.reasons).toEqual([`There is no folder ${made.repo.folder}.`]);
  });

  test('a second work tree: named it is looked at itself, around a person the one with the branch is taken', async () => {
    const made = await handoff({ branch: 'feature' });
    const { repo, vault } = made;
    repo.git('checkout', '-q', 'main');
    const folder = join(tempFolder(), 'second');
    repo.git('worktree', 'add', '-q', folder, 'feature');
    expect(await drift(made, folder)).toMatchObject({ branch: { now: 'feature' }, relation: 'same', reasons: [] });
    const main = await drift(made);
    expect(main).toMatchObject({ branch: { then: 'feature', now: 'main' } });
    expect(main.remarks).toEqual(['`feature` is checked out in another work tree, `second`.']);
    const { json } = await cli(['resume', '--vault', vault, '--json'], { cwd: repo.folder, env: repo.environment });
    expect(json.drift).toMatchObject({ folder, branch: { now: 'feature' }, relation: 'same' });
  });

  test('a shallow clone that has the commit, and one that does not', async () => {
    const made = await handoff();
    made.repo.commit('feat: later', { 'src/other.ts': 'else\n' });
    const clone = (depth: number): string => {
      const folder = join(tempFolder(), `clone-${depth}`);
      made.repo.git('clone', '-q', `--depth=${depth}`, `file://${made.repo.folder}`, folder);
      return folder;
    };
    expect(await drift(made, clone(2))).toMatchObject({ found: true, relation: 'ahead', commitsSince: 1 });
    const found = await drift(made, clone(1));
    expect(found).toMatchObject({ found: true, relation: 'unknown', commitsSince: null, level: 'unknown' });
    expect(found.reasons[0]).toContain('the clone is shallow');
  });

  test('a project that is a folder of a repository: what happens elsewhere is none of its business', async () => {
    const made = await handoff({
      files: Object.fromEntries(Object.entries(START).map(([path, text]) => [`packages/app/${path}`, text])),
    });
    const { repo, vault } = made;
    const note = join(vault, 'Handoffs/App/App.md');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(note, readFileSync(note, 'utf8').replace(/= ([0-9a-f]{12})/, '= $1 [packages/app]'));
    repo.commit('feat: elsewhere', { 'packages/web/a.ts': 'a\n' });
    const elsewhere = await drift(made, repo.folder, 'packages/app');
    expect(elsewhere).toMatchObject({ relation: 'same', reasons: [] });
    expect(elsewhere.remarks).toEqual(['1 commit outside `packages/app`.']);
    repo.commit('feat: here', { 'packages/app/src/changed.ts': 'new\n' });
    expect(await drift(made, repo.folder, 'packages/app')).toMatchObject({
      relation: 'ahead',
      commitsSince: 1,
      files: [{ path: 'packages/app/src/changed.ts', state: 'changed' }],
    });
  });

  test('work that was not committed: as it was left, then more, then committed', async () => {
    const repo = TempRepo.make(START);
    const vault = tempFolder();
    repo.write({ 'src/changed.ts': `zero\n${lines(1, 20)}`, 'src/fresh.ts': 'fresh\n' });
    const was = stood(repo);
    await cli(['new', '--vault', vault, '--project', 'App', '--repo', repo.folder, '--from', '-'], {
      stdin: JSON.stringify(WORDS),
    });
    const made = { repo, vault, ...was };
    expect(await drift(made)).toMatchObject({ relation: 'same', reasons: [], files: [] });
    repo.write({ 'src/changed.ts': `zero\none\n${lines(1, 20)}`, 'src/kept.ts': 'less\n' });
    const more = await drift(made);
    expect(statesOf(more)).toEqual({ 'src/changed.ts': 'changed', 'src/kept.ts': 'changed' });
    expect(more.reasons).toContain('Uncommitted now, not then: `src/kept.ts`.');
    repo.commit('feat: all of it');
    expect((await drift(made)).reasons).toContain('Uncommitted then, no longer: `src/changed.ts`, `src/fresh.ts`.');
  });

  test('what was reviewed at a newer commit is not flagged, what changed after that is', async () => {
    const made = await handoff();
    const { repo, vault } = made;
    const reviewed = repo.commit('feat: later', { 'src/changed.ts': 'new\n', 'src/gone.ts': null });
    const [path] = (await cli(['index', '--vault', vault, '--json'])).json.handoffs.map((one: any) => one.path);
    const call = ['review', path, '--repo', repo.folder, '--vault', vault, '--json'];
    const looked = await cli(call);
    expect(looked.json).toMatchObject({ written: false, head: reviewed, level: 'much' });
    expect((await cli([...call, '--still-true'])).json).toMatchObject({ written: true });
    expect(await drift(made)).toMatchObject({ reviewed, relation: 'same', reasons: [], files: [] });
    repo.commit('feat: more', { 'src/kept.ts': 'less\n' });
    const found = await drift(made);
    expect(found).toMatchObject({ relation: 'ahead', commitsSince: 1 });
    expect(statesOf(found)).toEqual({ 'src/kept.ts': 'changed' });
  });

  test('decisions whose code changed, unless they were reviewed since', async () => {
    const made = await handoff();
    const { repo, vault } = made;
    const decide = await cli([
      ...['decide', '--title', 'Read in one pass', '--why', 'It is fast', '--by', 'Ada', '--file', 'src/changed.ts'],
      ...['--vault', vault, '--json'],
    ]);
    expect(await drift(made)).toMatchObject({ decisions: [], reasons: [] });
    repo.commit('feat: later', { 'src/changed.ts': 'new\n' });
    const found = await drift(made);
    expect(found.decisions).toMatchObject([{ id: decide.json.id, files: ['src/changed.ts'], since: made.then }]);
    await cli(['review', decide.json.id, '--repo', repo.folder, '--still-true', '--vault', vault]);
    expect((await drift(made)).decisions).toEqual([]);
    repo.commit('feat: once more', { 'src/changed.ts': 'newer\n' });
    expect((await drift(made)).decisions).toMatchObject([{ id: decide.json.id }]);
  });

  test('reports: stale ones, and what a handoff claims', async () => {
    const made = await handoff();
    const { repo, vault } = made;
    await cli(['new', '--vault', vault, '--project', 'App', '--repo', repo.folder, '--from', '-'], {
      stdin: JSON.stringify({ summary: 'More. Tests: 23 passed.' }),
    });
    const report = (passed: number, failed: number): string =>
      `<testsuite tests="${passed + failed}" failures="${failed}">${'<testcase/>'.repeat(passed)}${'<testcase name="a"><failure/></testcase>'.repeat(failed)}</testsuite>`;
    const verdicts = async (): Promise<string[]> => (await drift(made)).claims.map((claim: any) => claim.verdict);
    expect(await verdicts()).toEqual(['unverified']);
    repo.write({ 'junit.xml': report(23, 0), '.git/info/exclude': 'junit.xml\n' });
    expect(await verdicts()).toEqual(['verified']);
    repo.write({ 'junit.xml': report(22, 1) });
    expect(await verdicts()).toEqual(['contradicted']);
    repo.write({ 'src/changed.ts': 'new\n' });
    const { utimesSync } = await import('node:fs');
    utimesSync(join(repo.folder, 'junit.xml'), 1, 1);
    const found = await drift(made);
    expect(found.staleReports).toEqual(['junit.xml']);
    expect(found.claims).toMatchObject([{ verdict: 'unverified' }]);
  });

  test('two repositories: the main one first, the other below it', async () => {
    const app = TempRepo.make(START);
    const api = TempRepo.make({ 'api.ts': 'a\n' });
    const vault = tempFolder();
    const repos = ['--repo', app.folder, '--repo', api.folder];
    const made = await cli(['new', '--vault', vault, '--project', 'App', ...repos, '--from', '-', '--json'], {
      stdin: JSON.stringify({ next: ['Change `api.ts`'] }),
    });
    expect(made.code).toBe(0);
    api.commit('feat: api', { 'api.ts': 'b\n' });
    const { json } = await cli(['resume', '--vault', vault, ...repos, '--json']);
    expect(json.drift).toMatchObject({
      folder: app.folder,
      relation: 'same',
      others: [{ folder: api.folder, relation: 'ahead', files: [{ path: 'api.ts', state: 'changed' }] }],
    });
    expect(json.brief).toContain(`${basename(api.folder)}: `);
  });
});
