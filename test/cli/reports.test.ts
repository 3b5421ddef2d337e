import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { readProperties, setProperty } from '../../src/core/note/frontmatter';
import { AppVault } from '../support/new-handoff';
import { TempRepo, tempFolder } from '../support/temp-repo';

const JUNIT = (names: readonly string[], failed: readonly string[] = []): string =>
  `<testsuite>${names
    .map((name) => `<testcase name="${name}">${failed.includes(name) ? '<failure/>' : ''}</testcase>`)
    .join('')}</testsuite>`;
const LCOV = 'SF:a\nLF:40\nLH:30\nend_of_record\n';

function setUp(files: Record<string, string>): AppVault {
  const repo = TempRepo.make({ '.gitignore': 'junit.xml\nout\ncoverage\nbuild\n', 'src/a.ts': 'a\n' });
  repo.commit('feat: one', { 'src/a.ts': 'b\n' });
  repo.write(files);
  return new AppVault(tempFolder(), repo);
}

/** The note of the newest handoff, its properties beside it. */
async function written(vault: AppVault, words?: unknown): Promise<{ text: string; properties: any }> {
  const { json, code } = await vault.handoff(words, '--force');
  expect(code).toBe(0);
  const text = vault.read(json.path);
  return { text, properties: readProperties(text).properties };
}

function section(text: string, heading: string): string {
  return new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(text)?.[1]?.trim() ?? '';
}

test('reports in the usual places: result, figures, and the files they come from', async () => {
  const vault = setUp({ 'junit.xml': JUNIT(['a', 'b']), 'coverage/lcov.info': LCOV });
  const { text, properties } = await written(vault);
  expect(properties).toMatchObject({ tests: 'passed' });
  expect(properties.wip).toBeUndefined();
  expect(section(text, 'Verification')).toBe(
    [
      'Read from reports, nothing was run:',
      '',
      '- Coverage: 75% of 40 lines in `coverage/lcov.info`',
      '- Tests: 2 passed, 0 failed, 0 skipped in `junit.xml`',
    ].join('\n'),
  );
  expect(text).toContain('| Line coverage | 75% |');
  expect(text).toContain('| Tests passed | 2 |');
});

test('a failed test: the property, the warning, its name; and figures beside the last ones', async () => {
  const vault = setUp({ 'junit.xml': JUNIT(['a', 'b', 'c']) });
  await written(vault);
  vault.repo!.write({ 'junit.xml': JUNIT(['a', 'b'], ['b']) });
  const { text, properties } = await written(vault);
  expect(properties).toMatchObject({ tests: 'failed', wip: true });
  expect(text).toContain('> [!warning] Do not merge\n> - Tests fail');
  expect(section(text, 'Verification')).toContain('  - failed: b');
  expect(text).toMatch(/\| Tests passed \| 1 \| 3 \| −2 \|/);
});

test('a report that is older than the newest change counts for nothing, and says so', async () => {
  const vault = setUp({ 'junit.xml': JUNIT(['a'], ['a']) });
  utimesSync(join(vault.repo!.folder, 'junit.xml'), new Date(2020, 1, 1), new Date(2020, 1, 1));
  const { text, properties } = await written(vault);
  expect(properties.tests).toBeUndefined();
  expect(properties.wip).toBeUndefined();
  expect(section(text, 'Verification')).toContain('in `junit.xml`, older than the newest change');
  expect(text).not.toContain('Tests passed');
});

test('words and reports that disagree stand side by side, and the warning stays', async () => {
  const vault = setUp({ 'junit.xml': JUNIT(['a'], ['a']) });
  const { text, properties } = await written(vault, { tests: 'All 12 passed', metrics: { 'Tests passed': '12' } });
  expect(properties).toMatchObject({ tests: 'passed', wip: true });
  expect(section(text, 'Verification')).toMatch(
    /^All 12 passed\n\nThe words above say passed; the newest reports say failed\./,
  );
  expect(text.match(/\| Tests passed \|/g)).toHaveLength(1);
});

test('one run in two forms is counted once, by the form that was written last', async () => {
  const vault = setUp({
    'junit.xml': JUNIT(['a', 'b']),
    'jest-results.json': JSON.stringify({ numPassedTests: 2, numFailedTests: 0, testResults: [] }),
  });
  vault.repo!.write({ '.gitignore': 'junit.xml\njest-results.json\n' });
  const later = new Date(Date.now() + 60_000);
  for (const name of ['junit.xml', 'jest-results.json']) utimesSync(join(vault.repo!.folder, name), later, later);
  expect((await written(vault)).text).toContain('| Tests passed | 2 |');
});

test('reports by the patterns of the project note, below the subfolder of the repository', async () => {
  const repo = TempRepo.make({ '.gitignore': 'out\njunit.xml\n', 'app/a.ts': 'a\n', 'web/b.ts': 'b\n' });
  repo.write({ 'app/out/unit.xml': JUNIT(['in']), 'web/out/unit.xml': JUNIT(['a', 'b', 'c'], ['c']) });
  repo.write({ 'app/out/data.xml': '<data/>', 'app/junit.xml': JUNIT(['usual']) });
  const vault = new AppVault(tempFolder(), repo);
  await written(vault);
  const note = 'Handoffs/App/App.md';
  const root12 = repo.head().slice(0, 12);
  vault.edit(note, (text) => setProperty(text, 'repos', [`repo = ${root12} [app]`]));
  vault.edit(note, (text) => setProperty(text, 'reports', ['out/**/*.xml', '../web/out/*.xml', '/etc/*.xml']));
  const { text, properties } = await written(vault);
  expect(properties).toMatchObject({ tests: 'passed' });
  expect(section(text, 'Verification')).toBe(
    [
      'Read from reports, nothing was run:',
      '',
      '- Tests: 1 passed, 0 failed, 0 skipped in `app/out/unit.xml`',
      '- app/out/data.xml is not a report that can be read.',
    ].join('\n'),
  );
});

test('a project limited to a subfolder: files outside it are not in its handoff', async () => {
  const repo = TempRepo.make({ 'app/a.ts': 'a\n', 'web/b.ts': 'b\n' });
  const vault = new AppVault(tempFolder(), repo);
  await written(vault);
  const root12 = repo.head().slice(0, 12);
  vault.edit('Handoffs/App/App.md', (text) => setProperty(text, 'repos', [`repo = ${root12} [app]`]));
  repo.commit('feat: web', { 'web/b.ts': 'bb\n' });
  repo.write({ 'app/a.ts': 'aa\n', 'web/b.ts': 'bbb\n' });
  const { text } = await written(vault);
  expect(text).toContain('- Not committed: 1 file: `app/a.ts`');
  expect(text).not.toContain('feat: web');
  expect(text).not.toContain('web/b.ts');
});

test('of two subfolders of one repository the one that was named counts', async () => {
  const repo = TempRepo.make({ 'app/a.ts': 'a\n', 'web/b.ts': 'b\n' });
  const vault = new AppVault(tempFolder(), TempRepo.at(join(repo.folder, 'web'), repo.home));
  await written(vault);
  const root12 = repo.head().slice(0, 12);
  const repos = [`api = ${root12} [app]`, `site = ${root12} [web]`];
  vault.edit('Handoffs/App/App.md', (text) => setProperty(text, 'repos', repos));
  repo.write({ 'app/a.ts': 'aa\n', 'web/b.ts': 'bb\n' });
  const { text, properties } = await written(vault);
  expect(properties.at).toEqual([expect.stringMatching(/^site main /)]);
  expect(text).toContain('- Not committed: 1 file: `web/b.ts`');
});

test('names of tests are data: nothing in the note runs or links, and no secret stays', async () => {
  const evil = '&lt;% tp.file.title %&gt; [[Link]] `= this.file` %%hide%% ghp_0123456789abcdefghijklmnopqrstuvwxyz';
  const { text } = await written(setUp({ 'junit.xml': JUNIT([evil], [evil]) }));
  const verification = section(text, 'Verification');
  expect(verification).toContain('failed:');
  expect(verification).not.toContain('<%');
  expect(verification).not.toMatch(/`= /);
  expect(verification).not.toContain('[[');
  expect(verification).not.toContain('ghp_0123');
});

test('thirty reports are listed in part and counted whole', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`build/test-results/m${at}/x.xml`, JUNIT(['a'])]),
  );
  const { text } = await written(setUp(files));
  expect(section(text, 'Verification')).toContain('- 20 more reports');
  expect(text).toContain('| Tests passed | 30 |');
});

test('what was marked in the code and what a TODO file says is suggested, and not made an item', async () => {
  const vault = setUp({});
  vault.repo!.commit('feat: more', {
    'src/a.ts': 'b\n// TODO name it\n',
    'TODO.md': '- [ ] ship it\n- [ ] known already\n- [x] done\n',
  });
  await written(vault, { next: ['known already'] });
  vault.repo!.commit('feat: again', { 'src/b.ts': `// FIXME AKIA${'IOSFODNN7'}EXAMPLQ\n` });
  const { json } = await vault.handoff(undefined, '--force');
  expect(json.tasks).toEqual([
    { path: 'src/b.ts', line: 1, text: expect.stringContaining('[removed') },
    { path: 'TODO.md', line: 1, text: 'ship it' },
  ]);
  expect(vault.read(json.path)).not.toContain('ship it');
});

test('nothing is read where nothing lies', async () => {
  const vault = setUp({});
  const { text, properties } = await written(vault);
  expect(properties.tests).toBeUndefined();
  expect(section(text, 'Verification')).toBe('');
});
