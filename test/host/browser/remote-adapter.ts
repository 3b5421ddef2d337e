import { m, type Mock } from '../app/mocks';
import { rpc, rpcSync } from './rpc';

const READS = ['exists', 'stat', 'list', 'read'];
const WRITES = ['write', 'mkdir', 'remove', 'rmdir', 'rename', 'trashLocal'];
const SYNC = ['statSync__', 'listAll__', 'readSync__', 'writeSync__', 'mkdirSync__'];
const ASYNC_NAMES: Readonly<Record<string, string>> = {
  stat: 'statSync__',
  read: 'readSync__',
  write: 'writeSync__',
  mkdir: 'mkdirSync__',
};

/**
 * The vault folder of the server, as a desktop's adapter or a phone's. Notes are fetched at once, so that indexing a
 * large vault costs one request and not three a file.
 */
export async function remoteAdapter(root: string, phone: boolean): Promise<Mock> {
  const Base = phone ? m.CapacitorAdapter : m.FileSystemAdapter;
  const adapter = Object.create(Base.prototype);
  const snapshot = new Map<string, Mock>(Object.entries(await rpc('snapshot')));
  const forget = (paths: unknown[]): void => {
    for (const path of paths) {
      if (typeof path !== 'string') continue;
      for (const key of snapshot.keys()) if (key === path || key.startsWith(`${path}/`)) snapshot.delete(key);
    }
  };
  for (const name of [...READS, ...WRITES]) {
    adapter[name] = async (...args: unknown[]) => {
      const value = await rpc(ASYNC_NAMES[name] ?? name, ...args);
      if (WRITES.includes(name)) forget(args);
      return value;
    };
  }
  for (const name of SYNC) {
    adapter[name] = (path?: string, ...rest: unknown[]) => {
      const known = path === undefined ? undefined : snapshot.get(path);
      if (known && name === 'statSync__') return known.stat;
      if (known?.text !== undefined && name === 'readSync__') return known.text;
      if (name === 'writeSync__') forget([path]);
      return rpcSync(name, ...(path === undefined ? [] : [path, ...rest]));
    };
  }
  adapter.forgetAll__ = () => {
    snapshot.clear();
  };
  adapter.getName = () => root.split('/').pop();
  adapter.process = async (path: string, edit: (text: string) => string) => {
    const text = edit(await adapter.read(path));
    await adapter.write(path, text);
    return text;
  };
  if (!phone) adapter.getBasePath = () => root;
  return adapter;
}
