// How main.js is built; shared by the build itself and by whoever has to measure or mark it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** @returns {import('esbuild').BuildOptions} */
export function pluginOptions(version, production) {
  return {
    ...sharedOptions(version, production),
    entryPoints: ['src/main.ts'],
    outfile: 'main.js',
    format: 'cjs',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    // Obsidian evaluates the file as a function: there only its require knows Node's modules, import() does not.
    supported: { 'dynamic-import': false },
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*', ...builtins],
  };
}

/** @returns {import('esbuild').BuildOptions} */
export function sharedOptions(version, production) {
  return {
    bundle: true,
    target: 'es2022',
    conditions: ['import'],
    treeShaking: true,
    alias: { debug: fileURLToPath(new URL('stand-ins/debug.mjs', import.meta.url)) },
    // Words of other scripts as they are: escaped they would take three times the room.
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    minify: production,
    sourcemap: production ? false : 'inline',
    define: { SESSION_HANDOFF_VERSION: JSON.stringify(version), SESSION_HANDOFF_BUILD: JSON.stringify(sourceNumber()) },
  };
}

/** The same for the same sources, on every machine: what one build kept of notes is not taken by another. */
function sourceNumber() {
  const folder = join(import.meta.dirname, '..', 'src');
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
