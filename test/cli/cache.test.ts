import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CacheFiles, cacheFolder } from '../../src/cli/cache-file';
import type { NoteFile } from '../../src/core/model/ports';
import { loadIndex } from '../../src/core/use-cases/load-index';
import { FolderNoteStore } from '../../src/vault/folder-note-store';
import { tempFolder } from '../support/temp-repo';

const NOTES = 60;

/** A store that counts what is read, over files that all look an hour old. */
class CountingStore extends FolderNoteStore {
  reads = 0;

  override async list(folder: string): Promise<readonly NoteFile[]> {
    return (await super.list(folder)).map((file) => ({ ...file, changed: file.modified }));
  }

  override read(path: string): Promise<string> {
    this.reads += 1;
    return super.read(path);
  }
}

function noteOf(n: number, title = `Note ${n}`): string {
  return `---\ntype: handoff\nid: h-${String(n).padStart(6, '0')}\n---\n\n# ${title}\n\n## Next actions\n\n- [ ] Do ${n}\n`;
}

function write(vault: string, n: number, text: string, hoursOld = 1): void {
  const path = join(vault, 'Handoffs', 'App', `note-${n}.md`);
  writeFileSync(path, text);
  const time = Date.now() / 1000 - hoursOld * 3600;
  utimesSync(path, time, time);
}

function setUp(): { vault: string; folder: string } {
  const vault = tempFolder();
  mkdirSync(join(vault, 'Handoffs', 'App'), { recursive: true });
  for (let n = 0; n < NOTES; n++) write(vault, n, noteOf(n));
  return { vault, folder: join(tempFolder(), 'cache') };
}

async function read({ vault, folder }: { vault: string; folder: string }, build = 'one') {
  const store = new CountingStore(vault);
  const index = await loadIndex(store, 'Handoffs', 'Handoffs', {
    cache: new CacheFiles(folder, vault, build),
  });
  const plain = await loadIndex(new CountingStore(vault), 'Handoffs');
  const shown = (one: typeof index): unknown =>
    one.folders().map((project) => {
      const { handoffs, items, problems } = one.project(project);
      return { handoffs, items, problems };
    });
  expect(shown(index)).toEqual(shown(plain));
  return store.reads;
}

describe('notes that are kept between calls', () => {
  test('are not read again, and what changed is', async () => {
    const place = setUp();
    expect(await read(place)).toBe(NOTES);
    expect(await read(place)).toBe(0);
    write(place.vault, 7, noteOf(7, 'Other words'), 2);
    write(place.vault, NOTES, noteOf(NOTES));
    expect(await read(place)).toBe(2);
  });

  test('another build of the program reads everything again', async () => {
    const place = setUp();
    await read(place, 'one');
    expect(await read(place, 'two')).toBe(NOTES);
    expect(await read(place, 'two')).toBe(0);
  });

  test.each([
    ['empty', () => ''],
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['not JSON', () => '\0\0\0'],
    ['null', () => 'null'],
    ['of another form', (text: string) => text.replaceAll('"file"', '"other"')],
    [
      'with a note of another path',
      (text: string) => text.replaceAll('"type":"handoff","path"', '"type":"handoff","at"'),
    ],
  ])('a file that is %s is made anew in silence', async (_, spoil) => {
    const place = setUp();
    await read(place);
    const [name] = readdirSync(place.folder);
    const path = join(place.folder, name!);
    writeFileSync(path, spoil(readFileSync(path, 'utf8')));
    expect(await read(place)).toBe(NOTES);
    expect(await read(place)).toBe(0);
  });

  test('a note that was written just now is not trusted by its times', async () => {
    const place = setUp();
    write(place.vault, 3, noteOf(3, 'Just now'), 0);
    await read(place);
    expect(await read(place)).toBe(1);
  });

  test('the same time and size do not hide a change where the system tells when a file changed', async () => {
    const place = setUp();
    const store = new FolderNoteStore(place.vault);
    const before = (await store.list('Handoffs')).find(({ path }) => path.endsWith('note-5.md'))!;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const text = readFileSync(join(place.vault, before.path), 'utf8');
    writeFileSync(join(place.vault, before.path), text.replace('Do 5', 'Go 5'));
    utimesSync(join(place.vault, before.path), before.modified / 1000, before.modified / 1000);
    const after = (await store.list('Handoffs')).find(({ path }) => path === before.path)!;
    expect(after.size).toBe(before.size);
    expect(after.changed).not.toBe(before.changed);
  });

  test('a folder that cannot be written keeps nothing and stops nothing', async () => {
    const place = setUp();
    writeFileSync(place.folder, 'a file where the folder should be');
    expect(await read(place)).toBe(NOTES);
    expect(await read(place)).toBe(NOTES);
  });

  test('lies where the system keeps such files', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/tmp/x' })).toBe('/var/tmp/x/session-handoff');
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).not.toContain('relative');
  });
});
