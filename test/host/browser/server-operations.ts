import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { FolderStorage } from '../node/folder-storage';

export type Operation = (...args: any[]) => unknown;

const FOLDER_OPERATIONS = [
  'exists',
  'list',
  'listAll__',
  'mkdirSync__',
  'readSync__',
  'remove',
  'rename',
  'rmdir',
  'statSync__',
  'trashLocal',
  'writeSync__',
] as const;

/** Everything that the page may ask for: the vault folder, files beside it, git. Nothing else is ever started. */
export function operationsOn(vault: string): Record<string, Operation> {
  const storage = new FolderStorage(vault);
  const folder = FOLDER_OPERATIONS.map((name) => [name, (...args: never[]) => call(storage, name, args)] as const);
  return {
    ...Object.fromEntries(folder),
    snapshot: () => snapshot(storage),
    spawn: spawnGit,
    fsStat: (name: string) => factsOf(fs.statSync(name)),
    fsLstat: (name: string) => factsOf(fs.lstatSync(name)),
    fsNames: (name: string) => fs.readdirSync(name),
    fsAccess: (name: string, mode: number) => {
      fs.accessSync(name, mode);
    },
    fsRealpath: (name: string) => fs.realpathSync(name),
    fsRead: (name: string) => fs.readFileSync(name, 'base64'),
    fsMake: (name: string, mode?: number) => {
      fs.closeSync(fs.openSync(name, 'wx', mode ?? 0o666));
    },
    fsFill: (name: string, data: string) => {
      fs.writeFileSync(name, Buffer.from(data, 'base64'));
    },
    fsMkdir: (name: string) => fs.mkdirSync(name, { recursive: true }) ?? null,
    fsCopy: (from: string, to: string, mode: number) => {
      fs.copyFileSync(from, to, mode);
    },
    fsLink: (from: string, to: string) => {
      fs.linkSync(from, to);
    },
    fsRename: (from: string, to: string) => {
      fs.renameSync(from, to);
    },
    fsUnlink: (name: string) => {
      fs.unlinkSync(name);
    },
  };
}

function factsOf(stat: fs.Stats): unknown {
  const kinds = { folder: stat.isDirectory(), file: stat.isFile(), link: stat.isSymbolicLink() };
  const kind = Object.entries(kinds).find(([, holds]) => holds)?.[0] ?? 'other';
  return { kind, mode: stat.mode, size: stat.size, mtimeMs: stat.mtimeMs };
}

function call(storage: FolderStorage, name: (typeof FOLDER_OPERATIONS)[number], args: never[]): unknown {
  return (storage[name] as (...given: never[]) => unknown).apply(storage, args);
}

function snapshot(storage: FolderStorage): Record<string, unknown> {
  const { files } = storage.listAll__();
  const entry = (file: string): unknown => ({
    stat: storage.statSync__(file),
    ...(file.endsWith('.md') ? { text: storage.readSync__(file) } : {}),
  });
  return Object.fromEntries(files.map((file) => [file, entry(file)]));
}

function spawnGit(
  command: string,
  args: string[],
  cwd: string,
  env: Record<string, string> | undefined,
  input: string,
): Promise<unknown> {
  if (path.basename(command) !== 'git') throw new Error(`host: only git is started, not ${command}`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, ...(env === undefined ? {} : { env }) });
    const parts: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    child.stdout.on('data', (chunk: Buffer) => parts.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => parts.stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code,
        stdout: Buffer.concat(parts.stdout).toString('base64'),
        stderr: Buffer.concat(parts.stderr).toString('base64'),
      });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
