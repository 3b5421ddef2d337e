import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arguments } from '../../src/cli/command';
import type { OpenVault } from '../../src/cli/compose';
import type { Io } from '../../src/cli/io';
import { keptOutput } from '../../src/cli/kept-output';
import type { NoteFile } from '../../src/core/model/ports';
import { DEFAULT_SETTINGS } from '../../src/core/model/settings';
import { FolderNoteStore } from '../../src/vault/folder-note-store';
import { tempFolder } from '../support/temp-repo';

const TODAY = '2026-03-06';

/** Files that all look an hour old: what changed in the last seconds is never kept. */
class OldFiles extends FolderNoteStore {
  override async list(folder: string): Promise<readonly NoteFile[]> {
    return (await super.list(folder)).map((file) => ({ ...file, changed: file.modified }));
  }
}

function write(vault: string, name: string, text: string, hoursOld: number): void {
  const path = join(vault, 'Handoffs', 'App', name);
  writeFileSync(path, text);
  const time = Date.now() / 1000 - hoursOld * 3600;
  utimesSync(path, time, time);
}

/** A vault with so many notes, and a way to ask it; gives what was printed, and whether it was worked out anew. */
function setUp(notes: number) {
  const folder = tempFolder();
  mkdirSync(join(folder, 'Handoffs', 'App'), { recursive: true });
  for (let at = 0; at < notes; at += 1) write(folder, `note-${at}.md`, `# ${at}\n`, 5);
  const cache = join(tempFolder(), 'cache');
  const vault: OpenVault = { folder, store: new OldFiles(folder), settings: DEFAULT_SETTINGS };
  const io: Io = {
    stdout: () => undefined,
    stderr: () => undefined,
    stdin: () => Promise.resolve(''),
    cwd: folder,
    env: { XDG_CACHE_HOME: cache },
  };
  let works = 0;
  const ask = async (
    args = {},
    today = TODAY,
    other: Partial<Io> = { build: 'one' },
  ): Promise<readonly [string, boolean]> => {
    const before = works;
    const call = { name: 'ready', args: new Arguments(args, []), today };
    const text = await keptOutput(vault, { ...io, ...other }, call, async () => {
      works += 1;
      return Promise.resolve(`answer ${works}`);
    });
    return [text, works > before];
  };
  return { folder, cache, ask };
}

describe('what a verb printed', () => {
  test('is printed again while nothing has changed', async () => {
    const { ask } = setUp(40);
    expect(await ask()).toEqual(['answer 1', true]);
    expect(await ask()).toEqual(['answer 1', false]);
  });

  test('is worked out anew when a note was changed, came or went', async () => {
    const { folder, ask } = setUp(40);
    await ask();
    write(folder, 'note-7.md', '# other\n', 4);
    expect(await ask()).toEqual(['answer 2', true]);
    expect(await ask()).toEqual(['answer 2', false]);
    write(folder, 'note-40.md', '# 40\n', 5);
    expect(await ask()).toEqual(['answer 3', true]);
  });

  test('is not taken for other options, another day, another width or another build', async () => {
    const { ask } = setUp(40);
    await ask();
    expect(await ask({ json: true })).toEqual(['answer 2', true]);
    expect(await ask({ json: true }, '2026-03-07')).toEqual(['answer 3', true]);
    expect(await ask({ json: true }, '2026-03-07', { build: 'one', outputColumns: 80 })).toEqual(['answer 4', true]);
    expect(await ask({ json: true }, '2026-03-07', { build: 'two', outputColumns: 80 })).toEqual(['answer 5', true]);
  });

  test('is worked out each time in a small vault, and by a program that does not say which it is', async () => {
    const { ask } = setUp(4);
    expect([await ask(), await ask()]).toEqual([
      ['answer 1', true],
      ['answer 2', true],
    ]);
    const large = setUp(40);
    await large.ask();
    expect(await large.ask({}, TODAY, {})).toEqual(['answer 2', true]);
  });

  test.each([
    ['torn', (text: string) => text.slice(0, -4)],
    ['changed by hand', (text: string) => text.replace('answer 1', 'answer X')],
    ['empty', () => ''],
  ])('that is %s is not taken', async (_what, harm) => {
    const { cache, ask } = setUp(40);
    await ask();
    const [name = ''] = readdirSync(join(cache, 'session-handoff'));
    const path = join(cache, 'session-handoff', name);
    writeFileSync(path, harm(readFileSync(path, 'utf8')));
    expect(await ask()).toEqual(['answer 2', true]);
  });
});
