import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

const BUILT = join(__dirname, '../../dist/session-handoff.mjs');

const newIn = (vault: string, ...more: string[]): Promise<CliResult> =>
  cli(['new', '--vault', vault, '--project', 'App', '--json', ...more]);

function nothingIn(folder: string): void {
  expect(readdirSync(folder)).toEqual([]);
}

describe('bad input', () => {
  test('a vault that does not exist, or is a file', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const [vault, code] of [
      ['none', 'not-found'],
      ['file', 'not-a-folder'],
    ] as const) {
      const result = await newIn(join(folder, vault));
      expect(result.code).toBe(2);
      expect(result.json.error).toMatchObject({ code, fix: expect.any(String) });
      expect(result.err).toContain(vault);
    }
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('a repository that does not exist, or is a file', async () => {
    const [vault, folder] = [tempFolder(), tempFolder()];
    writeFileSync(join(folder, 'file'), '');
    for (const [repo, code] of [
      ['none', 'not-found'],
      ['file', 'not-a-folder'],
    ] as const) {
      expect(await newIn(vault, '--repo', join(folder, repo))).toMatchObject({ code: 2, json: { error: { code } } });
      expect(await cli(['state', '--repo', join(folder, repo), '--json'])).toMatchObject({
        code: 2,
        json: { error: { code } },
      });
    }
    nothingIn(vault);
  });

  test('a folder that is no repository is told, and the words are kept', async () => {
    const [vault, folder] = [tempFolder(), tempFolder()];
    expect((await cli(['state', '--repo', folder, '--json'])).json).toMatchObject({
      kind: 'no-repository',
      commits: [],
    });
    const result = await newIn(vault, '--repo', folder, '--title', 'Words');
    expect(result).toMatchObject({ code: 0, json: { written: true, problems: [{ code: 'no-repository' }] } });
    expect(readFileSync(join(vault, result.json.path), 'utf8')).toMatch(/not looked at/);
  });

  test('git that is not installed is told, and the words are kept', () => {
    const [vault, empty] = [tempFolder(), tempFolder()];
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const run = (...args: string[]): any =>
      JSON.parse(
        execFileSync(process.execPath, [BUILT, ...args, '--json'], {
          encoding: 'utf8',
          env: { PATH: empty, HOME: empty, SESSION_HANDOFF_GIT: join(empty, 'git') },
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
    expect(run('state', '--repo', repo.folder)).toMatchObject({
      kind: 'no-git',
      words: expect.stringContaining('Git'),
    });
    expect(run('new', '--vault', vault, '--project', 'App', '--repo', repo.folder)).toMatchObject({
      written: true,
      problems: [{ code: 'no-git' }],
    });
  });

  test('an unborn branch has a state and a handoff', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make();
    repo.write({ 'a.txt': 'a' });
    expect((await cli(['state', '--repo', repo.folder, '--json'])).json).toMatchObject({
      kind: 'repository',
      unborn: true,
      head: null,
      branch: 'main',
      untracked: 1,
      commits: [],
    });
    const result = await newIn(vault, '--repo', repo.folder);
    expect(result).toMatchObject({ code: 0, json: { written: true } });
    expect(readFileSync(join(vault, result.json.path), 'utf8')).toContain('no commits yet');
    expect((await newIn(vault, '--repo', repo.folder)).json.written).toBe(false);
  });

  test.each([
    '..',
    '../x',
    'a/../b',
    '.',
    '',
    '   ',
    'CON',
    'nul',
    'x'.repeat(300),
    '\u0000',
    '.hidden',
    '/',
    '///',
    '#',
    '|',
    ':',
  ])('a project name that cannot be a folder is refused: %j', async (name) => {
    const vault = tempFolder();
    const result = await cli(['new', '--vault', vault, '--project', name, '--json']);
    expect(result.code).toBe(2);
    expect(result.json.error.message.length).toBeGreaterThan(20);
    nothingIn(vault);
  });

  test.each(['Ünï côdé', '日本語', '🚀 Rocket', 'a b', "Ada's app", 'v1.2', 'C++'])(
    'a project name of any language is taken: %j',
    async (name) => {
      const vault = tempFolder();
      const result = await cli(['new', '--vault', vault, '--project', name, '--title', 'T', '--json']);
      expect(result).toMatchObject({ code: 0, json: { written: true } });
      expect(existsSync(join(vault, result.json.path))).toBe(true);
      expect((await cli(['index', '--vault', vault, '--project', name, '--json'])).json.projects).toMatchObject([
        { name },
      ]);
    },
  );

  test.each(['app', 'APP', ' App ', 'Ａｐｐ'.normalize('NFKC').toLowerCase()])(
    'a name that meets another project is refused and the other named: %j',
    async (name) => {
      const vault = tempFolder();
      await newIn(vault, '--title', 'One');
      const result = await cli(['new', '--vault', vault, '--project', name, '--title', 'Two', '--json']);
      if (name.trim() === 'App') expect(result.code).toBe(0);
      else {
        expect(result.code).toBe(3);
        expect(result.json.error).toMatchObject({ code: 'name-taken', candidates: ['App'] });
      }
      expect(readdirSync(join(vault, 'Handoffs'))).toEqual(['App']);
    },
  );

  test.each(['a/b', 'a#b', 'a|b', 'a:b', 'a b'])(
    'names that are the same after cleaning do not share a folder: %j',
    async (name) => {
      const vault = tempFolder();
      const codes: number[] = [];
      for (const project of ['a/b', 'a#b', 'a|b', 'a:b', 'a b']) {
        codes.push((await cli(['new', '--vault', vault, '--project', project, '--title', 'T', '--json'])).code);
      }
      const folders = existsSync(join(vault, 'Handoffs')) ? readdirSync(join(vault, 'Handoffs')) : [];
      expect(folders.length).toBe(codes.filter((code) => code === 0).length);
      expect(new Set(folders.map((folder) => folder.toLowerCase())).size).toBe(folders.length);
      expect(
        (await cli(['index', '--vault', vault, '--json'])).json.projects.map((project: any) => project.name),
      ).toHaveLength(folders.length);
      expect(name).toBeTruthy();
    },
  );

  test('a previous handoff with broken YAML is reported with its line and still carried', async () => {
    const vault = tempFolder();
    const first = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], {
      stdin: '{"next":["Carry me"]}',
    });
    const file = join(vault, first.json.path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: open', 'status: "open\nbroken: [1'));
    const second = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], {
      stdin: '{"gotchas":["x"]}',
    });
    expect(second.code).toBe(0);
    expect(second.json.problems).toMatchObject([
      { code: 'broken-properties', path: first.json.path, line: expect.any(Number) },
    ]);
    expect(second.json.problems[0].line).toBeGreaterThan(1);
    expect(second.json.previous).toEqual([first.json.path]);
    expect(second.json.carried).toHaveLength(1);
    const text = readFileSync(join(vault, second.json.path), 'utf8');
    expect(text).toContain('Carry me');
    expect(text).toMatch(/could not be read/);
  });

  test('a folder that refuses writes is told and left as it is', () => {
    const vault = tempFolder();
    mkdirSync(join(vault, 'Handoffs'));
    chmodSync(vault, 0o755);
    chmodSync(join(vault, 'Handoffs'), 0o555);
    const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups'] : [];
    const command = [...asNobody, process.execPath, BUILT, 'new', '--vault', vault, '--project', 'App', '--json'];
    const result = spawnSync(command[0]!, command.slice(1), { encoding: 'utf8' });
    expect(result.status).toBe(4);
    expect(JSON.parse(result.stdout).error).toMatchObject({ code: 'not-allowed' });
    nothingIn(join(vault, 'Handoffs'));
  });

  test('a full disk leaves nothing half-written', () => {
    const vault = tempFolder();
    const words = join(tempFolder(), 'words.json');
    writeFileSync(words, JSON.stringify({ summary: 'word '.repeat(4000) }));
    // No file may grow past one block: what a full disk does, at a place that can be foreseen.
    const script = `trap '' XFSZ; ulimit -f 1; exec "${process.execPath}" "${BUILT}" new --vault "${vault}" --project App --from "${words}" --json`;
    const result = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(result.status).toBe(4);
    expect(JSON.parse(result.stdout).error).toMatchObject({ code: 'disk-full' });
    const left = existsSync(join(vault, 'Handoffs/App')) ? readdirSync(join(vault, 'Handoffs/App')) : [];
    expect(left).toEqual([]);
  });

  test.each([
    [['new'], 'vault'],
    [['new', '--vault', '.'], 'project'],
    [['new', '--nonsense'], 'nonsense'],
    [['new', '--vault', '.', '--project', 'App', '--profile', 'grand'], 'grand'],
    [['frobnicate'], 'frobnicate'],
    [['state'], 'repo'],
    [['index', '--vault', '.', 'extra'], 'extra'],
  ])('wrong usage says what is wrong: %j', async (argv, word) => {
    const result = await cli(argv, { cwd: tempFolder() });
    expect(result.code).toBe(2);
    expect(result.out).toBe('');
    expect(result.err).toContain(word);
  });

  test.each([
    ['{"next": ', 'JSON'],
    ['{"next": 5, "summary": ["a"]}', 'summary'],
    ['{"decisions": [{"why": "no title"}]}', 'decisions[0]'],
    ['{"blockers": [{"title": "b", "severity": "huge"}]}', 'huge'],
    ['[1, 2]', 'object'],
  ])('words that are not as expected are refused: %s', async (stdin, word) => {
    const vault = tempFolder();
    const result = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], { stdin });
    expect(result.code).toBe(2);
    expect(result.json.error.message).toContain(word);
    nothingIn(vault);
  });

  test('words that hold a secret are refused and the secret is not repeated', async () => {
    const vault = tempFolder();
    const secret = `ghp_${'a1B2'.repeat(9)}`;
    const result = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], {
      stdin: `use ${secret} to log in`,
    });
    expect(result.code).toBe(3);
    expect(result.out + result.err).not.toContain(secret);
    nothingIn(vault);
  });

  test('keys that nobody knows are kept as sections', async () => {
    const vault = tempFolder();
    const stdin = '{"filesToReview": ["a.ts", "b.ts"], "mood": "good"}';
    const result = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], { stdin });
    const text = readFileSync(join(vault, result.json.path), 'utf8');
    expect(text).toMatch(/## Files to review\n\n- a\.ts\n- b\.ts/);
    expect(text).toMatch(/## Mood\n\ngood/);
  });

  test('a name that is taken by a file is never written over', async () => {
    const vault = tempFolder();
    mkdirSync(join(vault, 'Handoffs'));
    writeFileSync(join(vault, 'Handoffs', 'App'), 'mine');
    const result = await newIn(vault, '--title', 'T');
    expect(result.code).not.toBe(0);
    expect(readFileSync(join(vault, 'Handoffs', 'App'), 'utf8')).toBe('mine');
  });

  test('an unknown revision is told', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a' });
    const result = await cli(['state', '--repo', repo.folder, '--since', '--output=/tmp/x', '--json']);
    expect(result.code).toBe(2);
    expect(await cli(['state', '--repo', repo.folder, '--since', 'nowhere', '--json'])).toMatchObject({
      code: 2,
      json: { error: { code: 'not-found' } },
    });
  });
});
