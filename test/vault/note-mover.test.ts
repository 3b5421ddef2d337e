import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { NoteMover, NoteStore } from '../../src/core/model/ports';
import { FolderNoteStore } from '../../src/vault/folder-note-store';
import { MemoryNoteStore } from '../support/memory-note-store';
import { tempFolder } from '../support/temp-folder';

describe.each<[string, () => Promise<NoteStore & NoteMover>]>([
  ['FolderNoteStore', async () => new FolderNoteStore(await tempFolder())],
  ['MemoryNoteStore', () => Promise.resolve(new MemoryNoteStore())],
])('%s moves notes', (_name, open) => {
  test('into a folder that is not there yet, byte for byte', async () => {
    const store = await open();
    await store.create('Handoffs/a.md', '\uFEFFa\r\n');
    await store.move('Handoffs/a.md', 'Handoffs/Archive/2026/a.md');
    expect((await store.list('Handoffs')).map(({ path }) => path)).toEqual(['Handoffs/Archive/2026/a.md']);
    expect(await store.read('Handoffs/Archive/2026/a.md')).toBe('\uFEFFa\r\n');
  });

  test('never over another one, also when the name differs only in case', async () => {
    const store = await open();
    await store.create('a.md', 'a');
    await store.create('Archive/A.md', 'b');
    await expect(store.move('a.md', 'Archive/A.md')).rejects.toMatchObject({ code: 'exists' });
    await expect(store.move('a.md', 'Archive/a.md')).rejects.toMatchObject({ code: 'exists' });
    expect([await store.read('a.md'), await store.read('Archive/A.md')]).toEqual(['a', 'b']);
  });

  test('not out of the vault, and not what is not there', async () => {
    const store = await open();
    await store.create('a.md', 'a');
    await expect(store.move('a.md', '../a.md')).rejects.toMatchObject({ code: 'bad-name' });
    await expect(store.move('b.md', 'c.md')).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.read('a.md')).toBe('a');
  });
});

test('a folder that is a link out of the vault takes no note', async () => {
  const [root, outside] = [await tempFolder(), await tempFolder()];
  const store = new FolderNoteStore(root);
  await store.create('a.md', 'a');
  await mkdir(join(root, 'Handoffs'));
  await symlink(outside, join(root, 'Handoffs/Archive'));
  await expect(store.move('a.md', 'Handoffs/Archive/a.md')).rejects.toMatchObject({ code: 'bad-name' });
  expect(await readdir(outside)).toEqual([]);
});
