import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

let vault: string;
let repo: TempRepo;
let first: string;

const run = (...argv: string[]): Promise<CliResult> =>
  cli([...argv, '--vault', vault, '--project', 'App', '--repo', repo.folder, '--json'], { env: repo.environment });
const write = (words: object): Promise<CliResult> =>
  cli(['new', '--vault', vault, '--project', 'App', '--repo', repo.folder, '--from', '-', '--json', '--force'], {
    stdin: JSON.stringify(words),
    env: repo.environment,
  });
const sync = (...argv: string[]): Promise<CliResult> => run('sync', ...argv);

async function outOfStep(...argv: string[]): Promise<readonly string[]> {
  const { json } = await run('check', ...argv);
  return json.findings.flatMap((one: any) => (one.rule === 'HO307' ? [one.message] : []));
}

beforeEach(async () => {
  vault = tempFolder();
  repo = TempRepo.make({ 'a.txt': 'a\n' });
  first = (await write({ summary: 'Retries work.', next: ['Write the retry test in a.txt'] })).json.path;
});

describe('memory out of step', () => {
  test('nothing is said where nothing was synced, and where it was and matches', async () => {
    expect(await outOfStep()).toEqual([]);
    await sync('--target', 'agents', '--target', 'todo');
    expect(await outOfStep()).toEqual([]);
  });

  test('an older state, words changed by hand and broken marker lines, each by its file', async () => {
    await sync('--target', 'agents', '--target', 'todo', '--target', 'claude');
    repo.write({
      'TODO.md': repo.read('TODO.md').replace('retry test', 'other test'),
      'CLAUDE.md': repo.read('CLAUDE.md').replace(/<!-- session-handoff:end.*/, ''),
    });
    await write({ summary: 'More.', next: ['Ship the retry queue'] });
    expect(await outOfStep()).toEqual([
      'AGENTS.md says what was true before.',
      'The marker lines of the block in CLAUDE.md do not fit together.',
      'The block in TODO.md was changed by hand.',
    ]);
  });

  test('a file that the project note names is missed, also under another path', async () => {
    const note = join(vault, 'Handoffs/App/App.md');
    writeFileSync(note, readFileSync(note, 'utf8').replace('repos:', 'memory:\n  - todo=docs/TODO.md\nrepos:'));
    expect(await outOfStep()).toEqual(['docs/TODO.md does not say yet where the project stands.']);
    await sync();
    expect(await outOfStep()).toEqual([]);
  });

  test('only the newest handoff is measured by it', async () => {
    await sync('--target', 'agents');
    await write({ summary: 'More.', next: ['Ship the retry queue'] });
    expect(await outOfStep()).toHaveLength(1);
    expect(await outOfStep(join(vault, first))).toEqual([]);
  });
});
