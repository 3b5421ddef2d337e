import { Buffer } from 'buffer';
import { EventEmitter } from 'events';
import path from 'path-browserify';
import { rpc, rpcSync } from './rpc';

interface SpawnOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

/** A child process whose work the server does; it starts once stdin has been written. */
function spawn(command: string, args: string[], options: SpawnOptions = {}): any {
  const child: any = new EventEmitter();
  let input = '';
  child.stdout = new EventEmitter();
  child.stderr = new EventEmitter();
  child.pid = 1;
  child.kill = () => true;
  child.stdin = {
    write: (text: string) => {
      input += text;
    },
    end: (text = '') => {
      input += text;
    },
    on: () => child.stdin,
  };
  setTimeout(() => {
    rpc('spawn', command, args, options.cwd, options.env, input).then(
      (result) => {
        finish(child, result);
      },
      (error: unknown) => child.emit('error', error),
    );
  }, 0);
  return child;
}

function finish(child: any, result: { code: number; stdout: string; stderr: string }): void {
  for (const name of ['stdout', 'stderr'] as const) {
    const bytes = Buffer.from(result[name], 'base64');
    if (bytes.length > 0) child[name].emit('data', bytes);
    child[name].emit('end');
    child[name].emit('close');
  }
  child.emit('exit', result.code, null);
  child.emit('close', result.code, null);
}

const facts = (stat: any): any => ({
  ...stat,
  isFile: () => stat.kind === 'file',
  isDirectory: () => stat.kind === 'folder',
  isSymbolicLink: () => stat.kind === 'link',
});

/** What was opened exclusively; its bytes are written in one go. */
async function open(name: string, flags: string, mode?: number): Promise<any> {
  if (flags !== 'wx') throw new Error(`host: files are only opened to be made, not with ${flags}`);
  await rpc('fsMake', name, mode);
  return {
    writeFile: (data: string | Uint8Array) => rpc('fsFill', name, Buffer.from(data as string).toString('base64')),
    sync: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

const promises = {
  constants: { COPYFILE_EXCL: 1, W_OK: 2 },
  access: (name: string, mode: number) => rpc('fsAccess', name, mode),
  copyFile: (from: string, to: string, mode: number) => rpc('fsCopy', from, to, mode),
  link: (from: string, to: string) => rpc('fsLink', from, to),
  lstat: async (name: string) => facts(await rpc('fsLstat', name)),
  mkdir: (name: string) => rpc('fsMkdir', name),
  open,
  stat: async (name: string) => facts(await rpc('fsStat', name)),
  readdir: (name: string) => rpc('fsNames', name),
  readFile: async (name: string, encoding?: string) => {
    const bytes = Buffer.from((await rpc('fsRead', name)) as string, 'base64');
    return encoding === undefined ? new Uint8Array(bytes) : bytes.toString('utf8');
  },
  realpath: (name: string) => rpc('fsRealpath', name),
  rename: (from: string, to: string) => rpc('fsRename', from, to),
  unlink: (name: string) => rpc('fsUnlink', name),
};

const MODULES: Readonly<Record<string, unknown>> = {
  child_process: { spawn },
  events: Object.assign(EventEmitter, { EventEmitter }),
  path,
  buffer: { Buffer },
  fs: { statSync: (name: string) => facts(rpcSync('fsStat', name)), promises },
  'fs/promises': promises,
  os: { hostname: () => 'host', tmpdir: () => '/tmp', userInfo: () => ({ uid: 0 }) },
  crypto: { randomBytes: (length: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(length))) },
  // Read when it is asked for: the page makes it only after its facts have come.
  get process(): unknown {
    return (window as any).process;
  },
};

/** The `require` of a desktop's window: as much of Node as the plugin uses, carried out by the server. */
export function desktopRequire(id: string): unknown {
  const found = MODULES[id.replace(/^node:/, '')];
  if (found === undefined) throw new Error(`Cannot find module '${id}'`);
  return found;
}

export function phoneRequire(id: string): never {
  throw new Error(`Cannot find module '${id}'`);
}
