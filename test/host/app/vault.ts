import { m, type Mock } from './mocks';

const utf8 = new TextEncoder();

interface FileStat {
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

function statOf(vault: Mock, path: string): FileStat | null {
  const { adapter } = vault;
  if ('statSync__' in adapter) return adapter.statSync__(path);
  const meta = adapter.fileMeta?.get(path);
  if (!meta) return null;
  const text = adapter.textFiles.get(path);
  return { ...meta, size: text === undefined ? meta.size : utf8.encode(text).length };
}

/** Makes the mock vault refuse what the app refuses, and keeps sizes and times of files. */
export function fillVault(): void {
  const vault = m.Vault.prototype;
  const trigger = m.Events.prototype.trigger;
  vault.trigger = function (this: Mock, name: string, ...args: Mock[]) {
    if (['create', 'modify', 'rename'].includes(name)) refresh(this, args[0]);
    return trigger.call(this, name, ...args);
  };
  refuseTakenNames(vault);
  renameWithChildren(vault, trigger);
  processOneByOne(vault);
  vault.getName = function (this: Mock) {
    return this.adapter.getName();
  };
  const list = m.FileSystemAdapter.prototype.list;
  m.FileSystemAdapter.prototype.list = function (this: Mock, path: string) {
    return list.call(this, path === '/' ? '' : path);
  };
  const reconcile = vault.reconcile__;
  // The mock finds new and gone files; changed ones are found here.
  vault.reconcile__ = function (this: Mock) {
    reconcile.call(this);
    for (const file of this.getFiles()) {
      const stat = statOf(this, file.path);
      if (stat && (stat.mtime !== file.stat.mtime || stat.size !== file.stat.size)) this.trigger('modify', file);
    }
  };
}

function refresh(vault: Mock, file: Mock): void {
  const stat = file instanceof m.TFile ? statOf(vault, file.path) : null;
  if (stat) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
}

function refuseTakenNames(vault: Mock): void {
  for (const name of ['create', 'createBinary']) {
    const original = vault[name];
    vault[name] = async function (this: Mock, path: string, ...rest: unknown[]) {
      const target = m.normalizePath(path);
      if (await this.adapter.exists(target)) throw new Error('File already exists.');
      const folder = target.includes('/') ? target.slice(0, target.lastIndexOf('/')) : '/';
      if (!(this.fileMap__[folder] instanceof m.TFolder)) {
        throw new Error(`ENOENT: no such file or directory, open '${target}'`);
      }
      return original.call(this, target, ...rest);
    };
  }
  const { createFolder } = vault;
  vault.createFolder = async function (this: Mock, path: string) {
    if (await this.adapter.exists(m.normalizePath(path))) throw new Error('Folder already exists.');
    return createFolder.call(this, m.normalizePath(path));
  };
}

function renameWithChildren(vault: Mock, trigger: Mock): void {
  const { rename } = vault;
  vault.rename = async function (this: Mock, file: Mock, newPath: string) {
    if (newPath !== file.path && (await this.adapter.exists(newPath))) {
      throw new Error('Destination file already exists!');
    }
    const old: string = file.path;
    await rename.call(this, file, newPath);
    if (!(file instanceof m.TFolder)) return;
    m.Vault.recurseChildren(file, (child: Mock) => {
      if (child === file) return;
      child.name = child.path.split('/').pop();
      trigger.call(this, 'rename', child, old + child.path.slice(newPath.length));
    });
  };
}

/** The app promises that nothing else writes between the read and the write of `process`. */
function processOneByOne(vault: Mock): void {
  const { process } = vault;
  const last = new WeakMap<object, Promise<unknown>>();
  vault.process = function (this: Mock, file: Mock, ...rest: unknown[]) {
    const work = async (): Promise<string> => process.call(this, file, ...rest);
    const turn = (last.get(file) ?? Promise.resolve()).then(work, work);
    last.set(file, turn);
    return turn;
  };
}
