import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { AppVault } from '../support/new-handoff';
import { TempRepo, tempFolder } from '../support/temp-repo';

const HANDOFF = `# Session handoff, 2026-04-02

The winter file is read; the map waits.

## Completed

- Piers are drawn in \`src/map.ts:2\`
- Boats are drawn in \`src/boats.ts\`

## Next

- Continue work on the map
- [ ] Piers are drawn in \`src/map.ts:2\`

## Gotchas

- Sign in with password=hunter22 first
`;

function fileWith(text: string, folder = tempFolder()): string {
  const path = join(folder, 'handoff.md');
  writeFileSync(path, text);
  return path;
}

const rulesOf = (result: { json: any }): readonly string[] =>
  result.json.findings.map((one: { rule: string }) => one.rule);

describe('check', () => {
  test('takes a plain file outside any vault, and findings are no failure', async () => {
    const file = fileWith(HANDOFF);
    const result = await cli(['check', file, '--json']);
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(rulesOf(result)).toEqual(['HO202', 'HO301', 'HO701']);
    expect(result.json.score).toBe(50);
    expect(result.json.findings[0]).toEqual({
      rule: 'HO202',
      name: 'vague-next-action',
      severity: 'warn',
      path: file,
      line: 12,
      column: 3,
      endLine: 12,
      endColumn: 27,
      words: 'Continue work on the map',
      message: 'This says to go on and not what to do.',
      fix: expect.stringContaining('Name the file'),
      points: 5,
      fixable: false,
    });
    expect(readFileSync(file, 'utf8')).toBe(HANDOFF);
  });

  test('never prints the secret, in words, as JSON or while it mends', async () => {
    for (const more of [[], ['--json'], ['--fix'], ['--fix', '--json']]) {
      const { out, err } = await cli(['check', fileWith(HANDOFF), ...more]);
      expect(out + err).toContain('secret');
      expect(out + err).not.toContain('hunter22');
    }
  });

  test('the exit code is 1 only when it was asked for and there is such a finding', async () => {
    const file = fileWith(HANDOFF.replace('password=hunter22', 'the password'));
    expect((await cli(['check', file])).code).toBe(0);
    expect((await cli(['check', file, '--fail-on', 'warn'])).code).toBe(1);
    expect((await cli(['check', file, '--fail-on', 'error'])).code).toBe(0);
    expect((await cli(['check', fileWith(HANDOFF), '--fail-on', 'error'])).code).toBe(1);
    expect((await cli(['check', file, '--fail-on', 'fatal'])).code).toBe(2);
  });

  test('--fix mends what needs no decision and reports what is left', async () => {
    const file = fileWith(HANDOFF);
    const result = await cli(['check', file, '--fix', '--json']);
    expect(rulesOf(result)).toEqual(['HO202']);
    expect(result.json.fixed.map((one: { rule: string }) => one.rule)).toEqual(['HO301', 'HO701']);
    const mended = HANDOFF.replace('- [ ] Piers', '- [x] Piers').replace('hunter22', '[removed: password]');
    expect(readFileSync(file, 'utf8')).toBe(mended);
    expect((await cli(['check', file, '--fix', '--json'])).json.fixed).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(mended);
  });

  test('looks named files up in the repository around the file, or in the one that is named', async () => {
    const repo = TempRepo.make({ 'src/map.ts': 'one line\n', 'lib/boats.ts': 'x\n' });
    const inside = fileWith(HANDOFF, repo.folder);
    for (const args of [[inside], [fileWith(HANDOFF), '--repo', repo.folder]]) {
      const { json } = await cli(['check', ...args, '--json', '--off', 'HO202,HO301', '--off', 'HO701']);
      expect(json.findings).toMatchObject([
        { rule: 'HO602', line: 7, message: 'src/map.ts has 1 line, so there is no line 2.' },
        { rule: 'HO601', line: 8, column: 23, fixable: true },
        { rule: 'HO602', line: 13 },
      ]);
    }
    await cli(['check', inside, '--fix']);
    expect(readFileSync(inside, 'utf8')).toContain('Boats are drawn in `lib/boats.ts`');
  });

  test('knows new files and files further down, and neither deleted nor ignored ones', async () => {
    const repo = TempRepo.make({ 'packages/app/src/map.ts': 'x\n', 'src/old.ts': 'x\n', '.gitignore': 'dist/\n' });
    repo.write({ 'src/new.ts': 'x\n', 'dist/out.js': 'x\n' });
    rmSync(join(repo.folder, 'src/old.ts'));
    const lines = [
      'src/map.ts',
      'src/new.ts',
      'dist/out.js',
      'packages/app',
      'src/old.ts',
      '../outside.ts',
      'src/*.ts',
    ];
    const text = `# Handoff 2026-04-02\n\nAll is read.\n\n## Completed\n\n${lines.map((path) => `- Drawn in \`${path}\`\n`).join('')}\n## Next\n\n- Draw boats\n`;
    const { json } = await cli(['check', fileWith(text, repo.folder), '--json']);
    expect(json.findings.map((one: { message: string }) => one.message)).toEqual([
      'There is no src/old.ts in the repository.',
      'There is no ../outside.ts in the repository.',
    ]);
  });

  test('says nothing about files where there is no repository', async () => {
    const { json } = await cli(['check', fileWith(HANDOFF), '--json']);
    expect(json.findings.filter((one: { rule: string }) => one.rule.startsWith('HO6'))).toEqual([]);
  });

  test('a report contradicts what is said about the tests', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    repo.write({ 'junit.xml': '<testsuite tests="5" failures="2"><testcase name="a"/></testsuite>' });
    const text =
      '# Handoff 2026-04-02\n\nAll is read.\n\n## Completed\n\nNone.\n\n## Verification\n\n- Tests: 99 passed, 0 failed\n\n## Next\n\n- Draw boats\n';
    const { json } = await cli(['check', fileWith(text), '--repo', repo.folder, '--json']);
    expect(json.findings).toMatchObject([{ rule: 'HO308', severity: 'error', line: 11 }]);
  });

  test('a report contradicts it also where the project says that reports lie, in the brief as in the check', async () => {
    const repo = TempRepo.make({ '.gitignore': 'out\n', 'a.txt': 'a\n' });
    repo.write({ 'out/run.xml': '<testsuite tests="5" failures="2"><testcase name="a"/></testsuite>' });
    const vault = new AppVault(tempFolder(), repo);
    const { json } = await vault.handoff({ summary: 'All is read.', verification: '- Tests: 99 passed, 0 failed' });
    const project = 'Handoffs/App/App.md';
    vault.edit(project, (text) => text.replace('\n---', '\nreports:\n  - out/*.xml\n---'));
    const call = (...argv: string[]) => cli([...argv, '--vault', vault.folder, '--repo', repo.folder, '--json']);
    expect(rulesOf(await call('check', json.path))).toContain('HO308');
    expect((await call('resume')).json.brief).toContain('contradicted');
  });

  test('a memory file that says otherwise', async () => {
    const memory = fileWith(
      '# Phase status\n\n**Progress**: 40%\n\n## Next actions\n\n- [ ] Draw the northern piers\n',
    );
    const text =
      '# Handoff 2026-04-02\n\nAll is read.\n\n**Overall progress**: 50%\n\n## Completed\n\n- [x] Draw the northern piers\n\n## Next\n\n- Draw boats\n';
    const { json } = await cli(['check', fileWith(text), '--memory', memory, '--json']);
    expect(json.findings.map((one: { rule: string }) => one.rule)).toEqual(['HO307', 'HO307']);
  });

  test('standard input, and wrong calls', async () => {
    expect((await cli(['check', '-', '--json'], { stdin: HANDOFF })).json.score).toBe(50);
    expect((await cli(['check', '-', '--fix'], { stdin: HANDOFF })).code).toBe(2);
    expect((await cli(['check'])).code).toBe(2);
    expect((await cli(['check', 'a.md', 'b.md'])).code).toBe(2);
    expect((await cli(['check', 'nowhere.md'])).code).toBe(2);
    expect((await cli(['check', fileWith(HANDOFF), '--off', 'HO999'])).code).toBe(2);
    expect((await cli(['check', fileWith(HANDOFF), '--project', 'A'])).code).toBe(2);
  });

  test('a file that is no UTF-8 is checked and not rewritten', async () => {
    const file = fileWith('');
    const bytes = Buffer.concat([Buffer.from(HANDOFF), Buffer.from([0xff, 0xfe])]);
    writeFileSync(file, bytes);
    expect((await cli(['check', file])).code).toBe(0);
    expect((await cli(['check', file, '--fix'])).code).toBe(3);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('check in a vault', () => {
  const words = (more: string): string =>
    `# Work\n\n## Summary\n\nThe winter file is read.\n\n## Completed\n\n- Read a file\n\n${more}\n\n## Tests\n\npassed\n`;

  async function write(vault: string, more: string, ...args: readonly string[]): Promise<string> {
    const result = await cli(['new', '--vault', vault, '--project', 'Ferry', '--from', '-', '--json', ...args], {
      stdin: words(more),
    });
    return result.json.path;
  }

  test('a project is checked at its heads', async () => {
    const vault = tempFolder();
    await write(vault, '## Next\n\n- Fix bugs in src/map.ts:4');
    const head = await write(vault, '## Next\n\n- Draw the piers');
    const { json, code } = await cli(['check', '--vault', vault, '--project', 'Ferry', '--json']);
    expect([code, json.handoffs]).toEqual([0, [{ path: head, score: 100 }]]);
  });

  test('an item that got lost is said, and taken back with its id', async () => {
    const vault = tempFolder();
    const first = await write(vault, '## Next\n\n- Draw the piers\n- Ask Lin for the summer file');
    const head = await write(vault, '## Next\n\n- Draw the boats');
    const path = join(vault, head);
    const text = readFileSync(path, 'utf8');
    const line = /^- \[ \] Draw the piers \^t-\S+\n/m.exec(text)![0];
    writeFileSync(path, text.replace(line, ''));
    const lost = await cli(['check', '--vault', vault, '--json']);
    expect(lost.json.findings).toMatchObject([{ rule: 'HO306', severity: 'error', line: 0, fixable: true }]);
    expect(lost.json.findings[0].message).toContain(first.split('/').at(-1)!.replace('.md', ''));
    expect((await cli(['check', path, '--vault', vault, '--fix', '--json'])).json).toMatchObject({ score: 100 });
    expect(readFileSync(path, 'utf8')).toContain(line.trim());
    expect((await cli(['validate', '--vault', vault])).code).toBe(0);
  });

  test('what an older handoff ticked afterwards is open here', async () => {
    const vault = tempFolder();
    const first = join(vault, await write(vault, '## Next\n\n- Draw the piers'));
    await write(vault, '## Next\n\n- Draw the boats');
    writeFileSync(first, readFileSync(first, 'utf8').replace('- [ ] Draw the piers', '- [x] Draw the piers'));
    const { json } = await cli(['check', '--vault', vault, '--json']);
    expect(json.findings).toMatchObject([{ rule: 'HO302', severity: 'warn', fixable: true }]);
  });

  test('progress that went back', async () => {
    const vault = tempFolder();
    const setProgress = (path: string, figure: number): void => {
      const text = readFileSync(join(vault, path), 'utf8').replace(/^progress:.*\n/m, '');
      writeFileSync(join(vault, path), text.replace('status: open', `progress: ${figure}\nstatus: open`));
    };
    const first = await write(vault, '## Next\n\n- Draw the piers');
    const head = await write(vault, '## Next\n\n- Draw the boats');
    setProgress(first, 60);
    setProgress(head, 40);
    expect(rulesOf(await cli(['check', '--vault', vault, '--json']))).toEqual(['HO303']);
    setProgress(head, 60);
    expect(rulesOf(await cli(['check', '--vault', vault, '--json']))).toEqual([]);
    setProgress(first, 100);
    expect(rulesOf(await cli(['check', '--vault', vault, '--json']))).toEqual([]);
  });

  test('a blocker and a decision are judged by their notes', async () => {
    const vault = tempFolder();
    await write(vault, '## Next\n\n- Draw the piers\n\n## Blockers\n\n- No map server\n\n## Decisions\n\n- Grey piers');
    const { json } = await cli(['check', '--vault', vault, '--json']);
    expect(json.findings.map((one: { rule: string }) => one.rule)).toEqual(['HO501', 'HO503']);
  });
});

test('what imported handoffs lost by their words is a list to look through and no finding', async () => {
  const [vault, folder] = [tempFolder(), tempFolder()];
  const one =
    '# Session handoff, 2026-03-01\n\n## Next steps\n\n- [ ] Draw the boats of the winter file\n- [ ] Print labels\n';
  const two = '# Session handoff, 2026-03-02\n\n## Next steps\n\n- [ ] Print labels\n- [ ] Sell tickets by phone\n';
  writeFileSync(join(folder, 'handoff-2026-03-01.md'), one);
  writeFileSync(join(folder, 'handoff-2026-03-02.md'), two);
  expect(await cli(['import', folder, '--vault', vault, '--project', 'Ferry'])).toMatchObject({ code: 0 });
  expect((await cli(['index', '--vault', vault, '--json'])).json.lost).toMatchObject([
    { text: expect.stringContaining('Draw the boats') },
  ]);
  expect(rulesOf(await cli(['check', '--vault', vault, '--project', 'Ferry', '--json']))).not.toContain('HO306');
});
