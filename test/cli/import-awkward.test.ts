import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run as runProgram } from '../../src/cli/run';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

let vault: string;
let source: string;

beforeEach(() => {
  vault = tempFolder();
  source = tempFolder();
});

function put(name: string, content: string): string {
  const path = join(source, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const ARGS = (): string[] => ['--vault', vault, '--project', 'App'];
const run = (...argv: string[]): Promise<CliResult> => cli(['import', ...argv, ...ARGS(), '--json'], { cwd: source });
const handoff = (day: string, more = ''): string =>
  `# Handoff 2026-${day}\n\n## Completed\n- work ${day}\n\n## Next\n- next ${day}\n${more}`;
const RECORD =
  '# 1. Use X\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nMuch.\n\n## Decision\n\nUse X.\n\n## Consequences\n\nGood.\n';
const notes = (): readonly string[] => {
  const names = readdirSync(vault, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /(?:^|\/)2026-[^/]*\.md$/.test(name));
};

test('the same document in two places is imported once, and nothing behind it is kept back', async () => {
  put('a.md', handoff('03-01'));
  put('adr/0001-use-x.md', RECORD);
  put('copy/0001-use-x.md', RECORD);
  put('copy/a.md', handoff('03-01'));
  put('z.md', handoff('03-02'));
  const { code, json } = await run('.');
  expect([code, json.problems, notes().length]).toEqual([0, [], 2]);
  const said = json.documents.map(({ name, words }: any) => [name, ...words]);
  expect(said).toEqual(
    expect.arrayContaining([
      ['copy/0001-use-x.md', 'It holds the same as adr/0001-use-x.md.'],
      ['copy/a.md', 'It holds the same as a.md.'],
    ]),
  );
  const again = await run('.');
  expect([again.code, again.json.written]).toEqual([0, []]);
  expect(again.json.documents.map(({ words }: any) => words[0])).toContain('It was imported before.');
});

test('a link to a folder is named; what is neither file nor folder, and what is empty, is said to be that', async () => {
  put('a.md', handoff('03-01'));
  put('empty.md', ' \n');
  const other = tempFolder();
  writeFileSync(join(other, 'b.md'), handoff('03-02'));
  symlinkSync(other, join(source, 'shared'));
  symlinkSync('.', join(source, 'circle'));
  execFileSync('mkfifo', [join(source, 'pipe.md')]);
  const { json } = await run('.', '--dry-run');
  expect(json.problems.map(({ path, message }: any) => `${path}: ${message}`)).toEqual([
    'circle: It is a link to a folder, and links below a folder are not followed. Name it by itself to import it.',
    'shared: It is a link to a folder, and links below a folder are not followed. Name it by itself to import it.',
  ]);
  expect(json.documents.find(({ name }: any) => name === 'empty.md').words).toEqual(['It is empty.']);
  expect((await run('shared', '--dry-run')).json.documents).toHaveLength(1);
  const pipe = await run('pipe.md');
  expect([pipe.code, pipe.json.error.message]).toEqual([2, 'pipe.md is neither a file nor a folder.']);
});

test('commits are asked of a repository, and it is said when none of them speaks of a handoff', async () => {
  const none = await run('--commits');
  expect([none.code, none.json.error.code]).toEqual([2, 'not-found']);
  const repo = TempRepo.make({ 'a.txt': 'a\n' });
  const silent = await run('--commits', '--repo', repo.folder);
  expect([silent.code, silent.json.problems]).toEqual([
    0,
    [
      expect.objectContaining({
        path: repo.folder,
        message: expect.stringMatching(/^No message of its commits speaks/),
      }),
    ],
  ]);
});

test('a log of half a megabyte with many sessions becomes one chain, and of a grown one only what is new comes', async () => {
  const days = Array.from({ length: 300 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));
  const session = (day: string): string =>
    `## Session ${day}\n\n### Completed\n- did ${day}: ${'and more words '.repeat(100)}\n\n### Next\n- next ${day}\n\n`;
  const log = (all: readonly string[]): string => `# Session log\n\n${all.map(session).join('')}`;
  expect(log(days).length).toBeGreaterThan(464_000);
  put('LOG.md', log(days.slice(0, 299)));
  const first = await run('LOG.md');
  expect([first.code, first.json.documents]).toEqual([0, [expect.objectContaining({ kind: 'handoff' })]]);
  const made = first.json.documents[0].notes;
  expect(made.length).toBeGreaterThanOrEqual(299);
  const texts = made.map(({ path }: any) => readFileSync(join(vault, path), 'utf8'));
  for (const [at, text] of texts.entries()) {
    if (at > 0) expect(text).toContain(made[at - 1].path.replace(/^.*\/|\.md$/g, ''));
  }
  put('LOG.md', log(days));
  const grown = await run('LOG.md');
  expect(grown.json.written).toEqual([expect.stringMatching(new RegExp(`/${days[299]!}-`))]);
});

test('what could not be written is not counted as imported, and the same import goes on when it can be', async () => {
  put('a.md', handoff('03-01'));
  mkdirSync(join(vault, 'Handoffs/App'), { recursive: true });
  writeFileSync(join(vault, 'Handoffs/App/Archive'), 'mine');
  const stopped = await cli(['import', '.', ...ARGS()], { cwd: source });
  expect([stopped.code, stopped.out.split('\n').at(-2)]).toEqual([4, 'Nothing was imported.']);
  expect(stopped.err).toContain('is a file; a folder was expected');
  rmSync(join(vault, 'Handoffs/App/Archive'));
  const done = await cli(['import', '.', ...ARGS()], { cwd: source });
  expect([done.code, done.out.split('\n').at(-2)]).toEqual([0, 'Imported: 1 handoff, 1 original']);
});

test('a terminal sees how far it is; Ctrl-C stops between two notes, and the same import goes on', async () => {
  for (let day = 1; day <= 5; day += 1) put(`${day}.md`, handoff(`03-0${day}`));
  const stopping = new AbortController();
  let err = '';
  const io = {
    stdout: () => undefined,
    stderr: (text: string) => {
      err += text;
      if (text.includes('Writing') && text.includes(' 3/')) stopping.abort();
    },
    stdin: () => Promise.resolve(''),
    cwd: source,
    env: process.env,
    columns: 60,
    interruption: () => stopping.signal,
  };
  expect(await runProgram(['import', '.', ...ARGS()], io)).toBe(4);
  expect(err).toMatch(/\rReading #*\.+ \d\/5/);
  expect(err).toMatch(/\rWriting #+\.+ 3\/6/);
  const [, last = ''] = /\r([^\r]*)$/.exec(err) ?? [];
  expect(last).toBe('Stopped. What was written stands; the same import again goes on.\n');
  expect(notes().length).toBeGreaterThan(0);
  expect(notes().length).toBeLessThan(5);
  expect((await run('.')).code).toBe(0);
  expect(notes()).toHaveLength(5);
});

test('a real Ctrl-C does the same to the built program', async () => {
  for (let at = 0; at < 200; at += 1) put(`${at}.md`, handoff('03-01', `- item ${at}\n`));
  const program = join(__dirname, '..', '..', 'dist', 'session-handoff.mjs');
  const child = spawn(process.execPath, [program, 'import', '.', ...ARGS()], { cwd: source, stdio: 'pipe' });
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const watch = setInterval(() => {
    if (notes().length < 5) return;
    clearInterval(watch);
    child.kill('SIGINT');
  }, 1);
  const ended = await new Promise((resolve) => child.on('close', (...how) => resolve(how)));
  expect([ended, err]).toEqual([[4, null], expect.stringContaining('Stopped.')]);
  expect(notes().length).toBeLessThan(200);
  expect((await run('.')).code).toBe(0);
  expect(notes()).toHaveLength(200);
});
