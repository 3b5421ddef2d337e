import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { median, report } from './ratio';

/** Require, evaluate and onload, each sample in a process of its own: a second load would find the code compiled. */
const ROUNDS = 15;
const EMPTY = "const{Plugin}=require('obsidian');module.exports=class extends Plugin{async onload(){}};";
const root = process.env['SESSION_HANDOFF_ROOT'] ?? process.cwd();

if (process.argv[2] === 'sample') {
  const code = process.argv[3] === 'empty' ? EMPTY : readFileSync(join(root, 'main.js'), 'utf8');
  process.stdout.write(`${await load(code)}`);
} else compare();

function compare(): void {
  const ours: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of round % 2 === 0 ? ['empty', 'ours'] : ['ours', 'empty']) {
      (kind === 'empty' ? empty : ours).push(sample(kind));
    }
  }
  const ratio = median(ours.map((milliseconds, round) => milliseconds / empty[round]!));
  console.error(`  loading takes ${median(ours).toFixed(2)} ms, an empty plugin ${median(empty).toFixed(2)} ms`);
  report({ name: 'load / empty plugin', ratio, limit: 20, kind: 'at-most' });
}

function sample(kind: string): number {
  const args = [fileURLToPath(import.meta.url), 'sample', kind];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const milliseconds = Number(stdout);
  if (!(milliseconds > 0)) throw new Error(stderr);
  return milliseconds;
}

/** Milliseconds from the text of a plugin to the end of its onload, with an `obsidian` that does nothing. */
async function load(code: string): Promise<number> {
  const obsidian = nothing();
  const editor: Readonly<Record<string, unknown>> = { '@codemirror/state': state, '@codemirror/view': view };
  const start = performance.now();
  const run = runInThisContext(`(function(require, module, exports) {${code}\n})`) as (...args: unknown[]) => void;
  const module: { exports: any } = { exports: {} };
  run((id: string) => editor[id] ?? obsidian, module, module.exports);
  const Plugin = module.exports.default ?? module.exports;
  const plugin = new Plugin({ vault: { on: () => ({}) }, metadataCache: { on: () => ({}) } }, {});
  await plugin.onload();
  return performance.now() - start;
}

function nothing(): unknown {
  class Component {
    constructor(readonly app: unknown) {}
    addChild(child: { onload?: () => void }): unknown {
      child.onload?.();
      return child;
    }
    loadData(): Promise<null> {
      return Promise.resolve(null);
    }
  }
  const takes = (name: string): boolean => /^(register|add|set)/.test(name) && name !== 'addChild';
  const methods = new Proxy(Object.prototype, {
    get: (target, name) => (typeof name === 'string' && takes(name) ? () => undefined : Reflect.get(target, name)),
  });
  Object.setPrototypeOf(Component.prototype, methods);
  const debounce = (): unknown => Object.assign(() => undefined, { cancel: () => undefined });
  const known: Record<string, unknown> = { Platform: { isDesktop: true, isDesktopApp: true }, debounce };
  return new Proxy(known, { get: (target, name: string) => target[name] ?? Component });
}
