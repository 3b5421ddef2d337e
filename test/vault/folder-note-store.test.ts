import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FolderNoteStore, openFolderVault } from '../../src/vault/folder-note-store';
import { tempFolder } from '../support/temp-folder';
import { noteStoreContract } from './note-store.contract';

noteStoreContract('FolderNoteStore', async () => {
  const root = await tempFolder();
  return {
    store: new FolderNoteStore(root),
    put: async (path, text) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
  };
});

describe('FolderNoteStore on a disk', () => {
  test('a link that leads out of the vault is refused, for files and for folders', async () => {
    const [root, outside] = [await tempFolder(), await tempFolder()];
    await writeFile(join(outside, 'secret.md'), 'secret');
    await symlink(join(outside, 'secret.md'), join(root, 'file.md'));
    await symlink(outside, join(root, 'folder'));
    const store = new FolderNoteStore(root);
    for (const path of ['file.md', 'folder/secret.md', 'folder/new.md']) {
      await expect(store.read(path)).rejects.toMatchObject({ code: 'bad-name' });
      await expect(store.create(path, 'x')).rejects.toMatchObject({ code: 'bad-name' });
      await expect(store.edit(path, () => 'x')).rejects.toMatchObject({ code: 'bad-name' });
    }
    expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe('secret');
    expect(await readdir(outside)).toEqual(['secret.md']);
  });

  test('a link that leads back to its own folder does not hang the list', async () => {
    const root = await tempFolder();
    await mkdir(join(root, 'Handoffs'));
    await symlink(root, join(root, 'Handoffs', 'loop'));
    await writeFile(join(root, 'Handoffs', 'a.md'), 'a');
    const files = await new FolderNoteStore(root).list('Handoffs');
    expect(files.map((file) => file.path)).toEqual(['Handoffs/a.md']);
  });

  test('bytes that are no UTF-8 are never edited', async () => {
    const root = await tempFolder();
    const bytes = Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]);
    await writeFile(join(root, 'n.md'), bytes);
    await expect(new FolderNoteStore(root).edit('n.md', (text) => `${text}x`)).rejects.toMatchObject({
      code: 'refused',
    });
    expect(await readFile(join(root, 'n.md'))).toEqual(bytes);
  });

  test('an edit keeps the mode of the file and leaves no other file behind', async () => {
    const root = await tempFolder();
    await writeFile(join(root, 'n.md'), 'a');
    await chmod(join(root, 'n.md'), 0o640);
    await new FolderNoteStore(root).edit('n.md', () => 'b');
    expect((await stat(join(root, 'n.md'))).mode & 0o777).toBe(0o640);
    expect(await readdir(root)).toEqual(['n.md']);
  });

  test('somebody who writes between read and write is not overwritten', async () => {
    const root = await tempFolder();
    await writeFile(join(root, 'n.md'), 'a');
    const edit = new FolderNoteStore(root).edit('n.md', (text) => {
      writeFileSync(join(root, 'n.md'), 'theirs');
      return `${text}b`;
    });
    await expect(edit).rejects.toMatchObject({ code: 'changed' });
    expect(await readFile(join(root, 'n.md'), 'utf8')).toBe('theirs');
    expect(await readdir(root)).toEqual(['n.md']);
  });

  test('a pipe that nobody writes to is not waited for', async () => {
    const root = await tempFolder();
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    expect(await new FolderNoteStore(root).list('')).toEqual([]);
    expect(await new FolderNoteStore(root).read('pipe.md')).toBe('');
  });

  test('a vault that is not there, or is a file, is said', async () => {
    const root = await tempFolder();
    await writeFile(join(root, 'file'), '');
    await expect(openFolderVault(join(root, 'none'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(openFolderVault(join(root, 'file'))).rejects.toMatchObject({ code: 'not-a-folder' });
  });
});
