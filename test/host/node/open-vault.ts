import * as fs from 'node:fs';
import * as path from 'node:path';
import { Host, type Manifest, type Require } from '../app/host';
import { useIcons } from '../app/icons';
import type { Mock } from '../app/mocks';
import { DiskAdapter } from './disk-adapter';
import { readLucide } from './lucide';

const ROOT = path.resolve(__dirname, '../../..');

/** Folder of the `main.js` under test; another one when a deliberate break is being tried. */
export const BUILT = process.env['SESSION_HANDOFF_BUILT'] ?? ROOT;

export const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'manifest.json'), 'utf8')) as Manifest;

export function builtCode(): string {
  return fs.readFileSync(path.join(BUILT, 'main.js'), 'utf8');
}

/** A desktop's `require`: Node's own modules, nothing else. */
export const desktopRequire: Require = (id) => {
  if (!id.startsWith('node:') && !require('node:module').builtinModules.includes(id)) {
    throw new Error(`Cannot find module '${id}'`);
  }
  return require(id);
};

/** A phone's `require`: throws for every module of Node. */
export const phoneRequire: Require = (id) => {
  throw new Error(`Cannot find module '${id}'`);
};

export async function openMemory(files: Record<string, string> = {}): Promise<Host> {
  useIcons(readLucide());
  return await new Host({ files }).ready();
}

export async function openFolder(folder: string): Promise<Host> {
  useIcons(readLucide());
  return await new Host({ adapter: new DiskAdapter(folder) }).ready();
}

export function enableBuilt(host: Host, other: Require = desktopRequire): Promise<Mock> {
  return host.enable(builtCode(), manifest, other);
}
