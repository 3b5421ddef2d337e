import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readProperties } from '../../src/core/note/frontmatter';
import { cli, type CliResult } from '../support/cli';
import { HOSTILE, whatRuns } from '../support/nothing-runs';
import { TempRepo, tempFolder } from '../support/temp-repo';

let vault: string;
let source: string;

beforeEach(() => {
  vault = tempFolder();
  source = tempFolder();
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(source, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const run = (...argv: string[]): Promise<CliResult> =>
  cli(['import', ...argv, '--vault', vault, '--project', 'App', '--json'], { cwd: source });
const read = (path: string): string => readFileSync(join(vault, path), 'utf8');
const propertiesOf = (path: string): Record<string, unknown> => ({ ...readProperties(read(path)).properties });
const allFiles = (): readonly string[] =>
  readdirSync(join(vault, 'Handoffs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(vault.length + 1))
    .sort();

const handoff = (date: string, done: string, ...next: string[]): string =>
  [
    `# Session handoff`,
    `**Date**: ${date}`,
    '',
    '## Completed',
    `- ${done}`,
    '',
    '## Next steps',
    ...next.map((one) => `- ${one}`),
    '',
  ].join('\n');

describe('import', () => {
  test('handoffs become a chain in the order of their dates, items keep one id by equal text', async () => {
    put('b.md', handoff('2026-03-02', 'Write the parser', 'Test it', 'Ship it'));
    put('.hidden/a.md', handoff('2026-03-01', 'Sketch', 'Write the parser', 'Test it', 'Ask Bea'));
    put('c.md', handoff('2026-03-03', 'Test it', 'Ship it.'));
    put('README.md', '# How to use\n\nRun the program.\n');
    const { code, json, err } = await run('.');
    expect([code, err]).toEqual([0, '']);
    const paths: string[] = json.documents
      .filter((one: any) => one.kind === 'handoff')
      .map((one: any) => one.notes[0].path);
    expect(json.documents.map((one: any) => [one.name, one.kind])).toEqual([
      ['.hidden/a.md', 'handoff'],
      ['b.md', 'handoff'],
      ['c.md', 'handoff'],
      ['README.md', 'other'],
    ]);
    const index = await cli(['index', '--vault', vault, '--json']);
    expect(index.json.handoffs.map((one: any) => one.path)).toEqual(paths);
    expect(index.json.projects[0].heads).toEqual([paths[2]]);
    const state = (text: string): any => index.json.items.find((one: any) => one.text.startsWith(text));
    expect(state('Write the parser')).toMatchObject({ status: 'done', since: { handoff: paths[0], handoffs: 2 } });
    expect(state('Test it')).toMatchObject({ status: 'done', since: { handoff: paths[0], handoffs: 3 } });
    expect(state('Ship it')).toMatchObject({ status: 'open', since: { handoff: paths[1], handoffs: 2 } });
    expect(index.json.lost).toMatchObject([{ text: 'Ask Bea', handoff: paths[0] }]);
    const validated = await cli(['validate', '--vault', vault, '--json']);
    expect(validated.code).toBe(0);
  });

  test('the original is its own file, byte for byte, linked by source; the second time adds nothing', async () => {
    const windows = handoff('2026-03-01', 'Ünïcode', 'More').replaceAll('\n', '\r\n').trimEnd();
    const path = put('one.md', `\ufeff${windows}`);
    const first = await run('one.md');
    const [document] = first.json.documents;
    expect(readFileSync(join(vault, document.original)).equals(readFileSync(path))).toBe(true);
    expect(propertiesOf(document.notes[0].path)['source']).toBe(`[[${document.original.replace(/^.*\/|\.md$/g, '')}]]`);
    const before = allFiles();
    const again = await run('one.md');
    expect(again.json).toMatchObject({ written: [], documents: [{ words: ['It was imported before.'] }] });
    expect(allFiles()).toEqual(before);
  });

  test('a new version of a file continues the one before it', async () => {
    put('HANDOFF.md', handoff('2026-03-01', 'a', 'b'));
    const first = await run('HANDOFF.md');
    put('HANDOFF.md', handoff('2026-03-04', 'b', 'c'));
    const second = await run('HANDOFF.md');
    const [old, young] = [first, second].map(({ json }) => json.documents[0].notes[0].path);
    expect(propertiesOf(young)['previous']).toEqual([`[[${old.replace(/^.*\/|\.md$/g, '')}]]`]);
  });

  test('a log of many sessions becomes one handoff a session; what was added on top comes alone the next time', async () => {
    const session = (day: string, work: string): string =>
      `## Session ${day}\n\n### Completed\n- ${work}\n\n### Next\n- after ${work}\n`;
    const log = [session('2026-03-03', 'three'), session('2026-03-02', 'two'), session('2026-03-01', 'one')];
    put('log.md', `# Sessions\n\n${log.join('\n')}`);
    const first = await run('log.md');
    const dates = (result: CliResult): readonly string[] =>
      result.json.documents[0].notes.filter((note: any) => note.isNew).map((note: any) => note.created.slice(0, 10));
    expect(dates(first)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03']);
    put('log.md', `# Sessions\n\n${[session('2026-03-04', 'four'), ...log].join('\n')}`);
    expect(dates(await run('log.md'))).toEqual(['2026-03-04']);
    const index = await cli(['index', '--vault', vault, '--json']);
    expect(index.json.projects[0].heads).toHaveLength(1);
  });

  test('nothing of a hostile document runs in its note, and what would run in the original is no note', async () => {
    put('bad.md', `${handoff('2026-03-01', HOSTILE[0]!, HOSTILE[2]!)}\n## Else\n\n${HOSTILE.join('\n\n')}\n`);
    const { json } = await run('bad.md', '--all');
    const [document] = json.documents;
    expect(document.original).toMatch(/Archive\/Originals\/bad-[0-9a-f]{10}\.txt$/);
    expect(whatRuns(read(document.notes[0].path), /^(?:Handoffs\/App\/App|bad-[0-9a-f]{10}\.txt)$/)).toEqual([]);
  });

  test('what is not understood is named with its lines', async () => {
    put('odd.md', `${handoff('2026-03-01', 'a', 'b')}\n## Weather in Bergen\n\nRain.\n\nMore rain.\n`);
    const { json } = await run('odd.md');
    expect(json.documents[0].notUnderstood).toEqual([{ from: 10, to: 14, heading: 'Weather in Bergen' }]);
    expect(read(json.documents[0].notes[0].path)).toContain('## Weather in Bergen\n\nRain.\n\nMore rain.');
    const text = await cli(['import', 'odd.md', '--vault', tempFolder(), '--project', 'App', '--dry-run'], {
      cwd: source,
    });
    expect(text.out).toContain('Lines 10-14: Not understood, kept as it is: Weather in Bergen');
  });

  test('a dry run writes nothing', async () => {
    put('one.md', handoff('2026-03-01', 'a', 'b'));
    const { json } = await run('one.md', '--dry-run');
    expect(json.changes.map((change: any) => change.kind)).toEqual(['create', 'create']);
    expect(existsSync(join(vault, 'Handoffs'))).toBe(false);
  });

  test('undo takes an import back', async () => {
    put('one.md', handoff('2026-03-01', 'a', 'b'));
    const { json } = await run('one.md');
    expect(json.written).toHaveLength(2);
    expect((await cli(['undo', '--vault', vault])).code).toBe(0);
    expect(allFiles().filter((path) => !path.includes('Originals'))).toEqual([]);
  });

  test('with --promote mentioned decisions and blockers become notes, of the same words one', async () => {
    const text = (date: string): string =>
      `${handoff(date, 'a', 'b')}\n## Decisions\n- Use SQLite: it is there\n\n## Blockers\n- No staging key (critical)\n`;
    put('1.md', text('2026-03-01'));
    put('2.md', text('2026-03-02'));
    await run('.', '--promote');
    const index = await cli(['index', '--vault', vault, '--json']);
    expect(index.json.decisions).toMatchObject([{ status: 'proposed', decidedBy: 'inferred' }]);
    expect(index.json.blockers).toMatchObject([{ status: 'open', severity: 'critical' }]);
    expect((await cli(['validate', '--vault', vault])).code).toBe(0);
  });

  test('patterns in quotes reach into dot folders; names that are not there are refused', async () => {
    put('.claude/handoffs/one.md', handoff('2026-03-01', 'a', 'b'));
    put('docs/x/two.md', handoff('2026-03-02', 'a', 'b'));
    expect((await run('**/handoffs/*.md', '--dry-run')).json.documents).toHaveLength(1);
    expect((await run('**/{one,two}.md', '--dry-run')).json.documents).toHaveLength(2);
    expect(await run('nowhere/*.md')).toMatchObject({ code: 2 });
    expect(await run('nowhere.md')).toMatchObject({ code: 2 });
    expect(await run()).toMatchObject({ code: 2 });
  });
});

describe('commits', () => {
  test('handoffs in messages of commits come in the order of the commits', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    repo.commit('feat: work', { 'a.txt': 'b\n' });
    repo.commit(
      'session: half of the login\n\nCompleted: the form; the session.\nNext: the logout; tests\nBlocked: no key for staging\n\nCo-Authored-By: X <x@example.org>',
      { 'a.txt': 'c\n' },
    );
    repo.commit('docs(handoff): session handoff\n\nSession Summary:\n- Completed: the logout\n- Next: tests', {
      'a.txt': 'd\n',
    });
    const { json, code } = await run('--commits', '--repo', repo.folder);
    expect(code).toBe(0);
    expect(json.documents).toHaveLength(2);
    const index = await cli(['index', '--vault', vault, '--json']);
    expect(index.json.handoffs.map((one: any) => one.title)).toEqual([
      'session: half of the login',
      'docs(handoff): session handoff',
    ]);
    const items = index.json.items.map((one: any) => [one.text, one.kind, one.status]);
    expect(items).toEqual(
      expect.arrayContaining([
        ['the logout', 'item', 'done'],
        ['tests', 'item', 'open'],
        ['no key for staging', 'blocker', 'open'],
      ]),
    );
    expect((await run('--commits', '--repo', repo.folder)).json.written).toEqual([]);
  });

  test('a document without a date takes that of its last commit', async () => {
    const repo = TempRepo.make({ 'HANDOFF.md': handoff('', 'a', 'b').replace(/\*\*Date.*\n/, '') });
    const { json } = await run(join(repo.folder, 'HANDOFF.md'));
    expect(json.documents[0].notes[0]).toMatchObject({ datedBy: 'git' });
    expect(json.documents[0].notes[0].created).toMatch(/^2026-01-01T09:/);
  });
});

describe('bad input', () => {
  test('unreadable, binary and empty files are named and stop nothing', async () => {
    put('good.md', handoff('2026-03-01', 'a', 'b'));
    put('binary.md', Uint8Array.from([1, 0, 2, 0]));
    put('empty.md', '');
    const secret = put('secret.md', handoff('2026-03-02', 'a', 'b'));
    chmodSync(secret, 0);
    chmodSync(source, 0o755);
    chmodSync(vault, 0o777);
    const program = join(__dirname, '..', '..', 'dist', 'session-handoff.mjs');
    const argv = [program, 'import', '.', '--vault', vault, '--project', 'App', '--json'];
    let out = '';
    let status = 0;
    try {
      execFileSync('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, ...argv], {
        cwd: source,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      ({ stdout: out, status } = error as { stdout: string; status: number });
    }
    const json = JSON.parse(out);
    expect(status).toBe(4);
    expect(json.written).toHaveLength(2);
    expect(json.problems.map(({ path, code }: any) => [path, code]).sort()).toEqual([
      ['binary.md', 'binary'],
      ['secret.md', 'unreadable'],
    ]);
    expect(json.documents.find((one: any) => one.name === 'empty.md').kind).toBe('other');
  });

  test('links that lead in circles are not followed', async () => {
    put('sub/one.md', handoff('2026-03-01', 'a', 'b'));
    symlinkSync('..', join(source, 'sub', 'up'));
    symlinkSync('loop', join(source, 'loop'));
    expect((await run('.', '--dry-run')).json.documents).toHaveLength(1);
  });

  test('a link to a text is named and passed by; by itself it is imported, and one that leads nowhere is refused', async () => {
    put('one.md', handoff('2026-03-01', 'a', 'b'));
    symlinkSync('one.md', join(source, 'same.md'));
    symlinkSync('nowhere.md', join(source, 'gone.md'));
    symlinkSync('circle.md', join(source, 'circle.md'));
    const { json, code } = await run('.', '--dry-run');
    expect([code, json.documents.length]).toEqual([0, 1]);
    expect(json.problems.map(({ path, code: what }: any) => `${path} ${what}`)).toEqual([
      'circle.md link',
      'gone.md link',
      'same.md link',
    ]);
    expect((await run('same.md', '--dry-run')).json.documents).toHaveLength(1);
    for (const name of ['gone.md', 'circle.md']) {
      const refused = await run(name, '--dry-run');
      expect([refused.code, refused.json.error.message]).toEqual([
        2,
        `${name} is a link that leads nowhere, or in a circle.`,
      ]);
    }
  });

  test('text that is not UTF-8 is read, and its original keeps its bytes', async () => {
    const text = handoff('2026-03-01', 'Über', 'Maß');
    const latin = put('latin.md', Buffer.from(text, 'latin1'));
    put('wide.md', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(handoff('2026-03-02', 'Ж', 'Ω'), 'utf16le')]));
    const { json } = await run('.');
    const [first, second] = json.documents;
    expect(first.words).toEqual(['It is not UTF-8; it was read as windows-1252.']);
    expect(read(first.notes[0].path)).toContain('Über');
    expect(readFileSync(join(vault, first.original)).equals(readFileSync(latin))).toBe(true);
    expect(second.words).toEqual(['It is not UTF-8; it was read as utf-16le.']);
    expect(read(second.notes[0].path)).toContain('Ω');
    expect((await run('.')).json.written).toEqual([]);
  });

  test('a secret in a document does not come into its note', async () => {
    const token = `ghp_${'a1'.repeat(20)}`;
    put('one.md', handoff('2026-03-01', `use ${token}`, 'b'));
    const { json } = await run('one.md');
    expect(read(json.documents[0].notes[0].path)).not.toContain(token);
    expect(json.documents[0].words).toEqual([
      'It holds what looks like a secret (GitHub token), which its original keeps.',
    ]);
  });
});
