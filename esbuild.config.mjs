import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import esbuild from 'esbuild';
import { pluginOptions, sharedOptions } from './scripts/plugin-options.mjs';

const production = process.argv[2] === 'production';
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8'));
const plugin = pluginOptions(version, production);

const cli = {
  ...sharedOptions(version, production),
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
