import { builtinModules } from 'node:module';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import esbuild from 'esbuild';

const production = process.argv[2] === 'production';
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8'));
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  target: 'es2022',
  conditions: ['import'],
  treeShaking: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minify: production,
  sourcemap: production ? false : 'inline',
  define: { SESSION_HANDOFF_VERSION: JSON.stringify(version) },
};

const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  // Obsidian evaluates the file as a function: there only its require knows Node's modules, import() does not.
  supported: { 'dynamic-import': false },
  external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*', ...builtins],
};

const cli = {
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/session-handoff.mjs',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  // CommonJS packages inside an ES module still call require for Node's own modules.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
};

if (production) {
  const [pluginBuild] = await Promise.all([esbuild.build(plugin), esbuild.build(cli)]);
  chmodSync('dist/session-handoff.mjs', 0o755);
  writeFileSync('meta.json', JSON.stringify(pluginBuild.metafile));
} else {
  const contexts = await Promise.all([esbuild.context(plugin), esbuild.context(cli)]);
  await Promise.all(contexts.map((context) => context.watch()));
}
