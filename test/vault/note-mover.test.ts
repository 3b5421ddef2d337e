import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderNoteStore } from '../../src/vault/folder-note-store';
import { MemoryNoteStore } from '../support/memory-note-store';
import { tempFolder } from '../support/temp-folder';
import { noteMoverContract } from './note-mover.contract';

noteMoverContract('FolderNoteStore', async () => new FolderNoteStore(await tempFolder()));
noteMoverContract('MemoryNoteStore', () => Promise.resolve(new MemoryNoteStore()));

test('a folder that is a link out of the vault takes no note', async () => {
  const [root, outside] = [await tempFolder(), await tempFolder()];
  const store = new FolderNoteStore(root);
  await store.create('a.md', 'a');
  await mkdir(join(root, 'Handoffs'));
  await symlink(outside, join(root, 'Handoffs/Archive'));
  await expect(store.move('a.md', 'Handoffs/Archive/a.md')).rejects.toMatchObject({ code: 'bad-name' });
  expect(await readdir(outside)).toEqual([]);
});
