import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

let vault: string;
let repo: TempRepo;

const sync = (...argv: string[]): Promise<CliResult> =>
  cli(['sync', '--vault', vault, '--repo', repo.folder, ...argv, '--json'], { env: repo.environment });

beforeEach(() => {
  vault = tempFolder();
  repo = TempRepo.make({ 'a.txt': 'a\n' });
});

async function handoff(): Promise<void> {
  const argv = ['new', '--vault', vault, '--project', 'App', '--repo', repo.folder, '--from', '-'];
  await cli(argv, { stdin: JSON.stringify({ summary: 'Retries work.', next: ['Ship it'] }), env: repo.environment });
}

describe('targets that are no files to write in', () => {
  test('a binary file, a link in a circle, a link to nowhere outside: refused in words, and left as they are', async () => {
    await handoff();
    const bytes = Buffer.from('PNG\0\u0001 text that is also UTF-8\n');
    repo.write({ 'picture.md': bytes });
    symlinkSync('circle.md', join(repo.folder, 'circle.md'));
    symlinkSync(join(tempFolder(), 'new.md'), join(repo.folder, 'nowhere.md'));
    const refusals = await Promise.all(
      ['picture.md', 'circle.md', 'nowhere.md'].map(async (path) => {
        const { code, json } = await sync('--target', `todo=${path}`);
        return [path, code, json.error.code];
      }),
    );
    expect(refusals).toEqual([
      ['picture.md', 3, 'refused'],
      ['circle.md', 2, 'bad-name'],
      ['nowhere.md', 2, 'bad-name'],
    ]);
    expect(readFileSync(join(repo.folder, 'picture.md'))).toEqual(bytes);
  });

  test('with a merge in progress files are synced, and only the commit is refused', async () => {
    await handoff();
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit('side', { 'a.txt': 'side\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('main', { 'a.txt': 'main\n' });
    repo.gitFails('merge', '-q', 'side');
    const before = repo.git('status', '--porcelain=v2');
    expect((await sync('--target', 'todo', '--commit')).json.error).toMatchObject({ code: 'refused' });
    expect((await sync('--target', 'todo')).json.written).toEqual(['TODO.md']);
    expect(repo.git('status', '--porcelain=v2', '--untracked-files=no')).toBe(before);
  });
});

describe('one long file', () => {
  /** Sessions of the year 2024, the newest first, some 470 KB. */
  function log(sessions: number): string {
    const parts = Array.from({ length: sessions }, (_, at) => {
      const day = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
      const words = Array.from({ length: 104 }, (_, n) => `- step ${n} of day ${at}, which took the whole morning`);
      return `## Session ${day}\n\n### Completed\n${words.join('\n')}\n\n### Next\n- item of day ${at}\n`;
    });
    return `# Log\n\n${parts.reverse().join('\n')}`;
  }

  test('a log of 464 KB becomes one handoff a session in their order, and nothing the second time', async () => {
    const text = log(90);
    expect(text.length).toBeGreaterThan(464_000);
    const file = join(tempFolder(), 'HANDOFF-LOG.md');
    writeFileSync(file, text);
    const argv = ['import', file, '--vault', vault, '--project', 'Long', '--json'];
    const { json, code } = await cli(argv);
    expect(code).toBe(0);
    const { handoffs } = (await cli(['index', '--vault', vault, '--project', 'Long', '--json'])).json;
    const dates = handoffs.map(({ created }: { created: string }) => created.slice(0, 10));
    expect(dates.filter((date: string) => date.startsWith('2024')).length).toBe(90);
    expect([...dates].sort()).toEqual(dates);
    const [{ original }] = json.documents;
    expect(readFileSync(join(vault, original), 'utf8')).toBe(text);
    expect((await cli(argv)).json.written).toEqual([]);
  }, 60_000);
});
