import * as path from 'node:path';
import { m, type Mock } from '../app/mocks';
import { FolderStorage } from './folder-storage';

/** A `FileSystemAdapter` over a real folder, so that `getBasePath()` is where git looks. */
export class DiskAdapter extends m.FileSystemAdapter {
  private readonly storage__: FolderStorage;

  constructor(root: string) {
    const storage = new FolderStorage(root);
    super(storage.root);
    this.storage__ = storage;
  }

  getName(): string {
    return path.basename(this.storage__.root);
  }

  process(relative: string, edit: (text: string) => string): Promise<string> {
    const text = edit(this.storage__.readSync__(relative));
    this.storage__.writeSync__(relative, text);
    return Promise.resolve(text);
  }
}

const ASYNC: Readonly<Record<string, keyof FolderStorage>> = {
  exists: 'exists',
  stat: 'statSync__',
  list: 'list',
  read: 'readSync__',
  write: 'writeSync__',
  readBinary: 'readBinary',
  writeBinary: 'writeBinary',
  mkdir: 'mkdirSync__',
  remove: 'remove',
  rmdir: 'rmdir',
  rename: 'rename',
  trashLocal: 'trashLocal',
};
const SYNC = ['statSync__', 'listAll__', 'readSync__', 'writeSync__', 'mkdirSync__'];

const call = (adapter: Mock, name: string, args: unknown[]): Mock => adapter.storage__[name](...args);

for (const [name, target] of Object.entries(ASYNC)) {
  DiskAdapter.prototype[name] = async function (this: Mock, ...args: unknown[]) {
    await Promise.resolve();
    return call(this, target, args);
  };
}
for (const name of SYNC) {
  DiskAdapter.prototype[name] = function (this: Mock, ...args: unknown[]) {
    return call(this, name, args);
  };
}
