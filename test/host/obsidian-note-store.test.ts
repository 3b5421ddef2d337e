import * as fs from 'node:fs';
import * as path from 'node:path';
import { ObsidianNoteStore } from '../../src/vault/obsidian-note-store';
import { tempFolder } from '../support/temp-folder';
import { noteMoverContract } from '../vault/note-mover.contract';
import { noteStoreContract } from '../vault/note-store.contract';
import { openFolder, openMemory } from './node/open-vault';

noteStoreContract('ObsidianNoteStore over a folder', async () => {
  const root = await tempFolder();
  const host = await openFolder(root);
  return {
    store: new ObsidianNoteStore(host.app),
    put: async (name, text) => {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      fs.writeFileSync(path.join(root, name), text);
      await host.reconcile();
    },
  };
});

noteStoreContract('ObsidianNoteStore in memory', async () => {
  const host = await openMemory();
  return {
    store: new ObsidianNoteStore(host.app),
    put: async (name, text) => {
      await host.app.vault.adapter.write(name, text);
      await host.reconcile();
    },
  };
});

noteMoverContract('ObsidianNoteStore over a folder', async () => {
  const host = await openFolder(await tempFolder());
  return new ObsidianNoteStore(host.app);
});

noteMoverContract('ObsidianNoteStore in memory', async () => new ObsidianNoteStore((await openMemory()).app));

test('a note that is taken away goes into the bin of the person, never past it', async () => {
  const { app } = await openMemory({ 'Handoffs/n.md': 'a' });
  const trashed: string[] = [];
  app.fileManager.trashFile = (file: { path: string }) => {
    trashed.push(file.path);
    return Promise.resolve();
  };
  await new ObsidianNoteStore(app).remove('Handoffs/n.md', 'a');
  expect(trashed).toEqual(['Handoffs/n.md']);
  expect(app.vault.getFileByPath('Handoffs/n.md')).not.toBeNull();
});

test.each([
  ['ENOSPC: no space left on device', 'disk-full'],
  ["EACCES: permission denied, open 'x'", 'not-allowed'],
  ['something else', 'failed'],
])('what the device says, %s, becomes %s', async (message, code) => {
  const { app } = await openMemory({ 'Handoffs/n.md': 'a' });
  app.vault.adapter.write = () => Promise.reject(new Error(message));
  const edit = new ObsidianNoteStore(app).edit('Handoffs/n.md', () => 'b');
  await expect(edit).rejects.toMatchObject({ code, details: { path: 'Handoffs/n.md' } });
});
