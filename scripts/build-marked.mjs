// Builds main.js as it is shipped, but with every module saying when it is evaluated: node scripts/build-marked.mjs OUTFILE.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';
import { pluginOptions } from './plugin-options.mjs';

const [outfile] = process.argv.slice(2);

/** @type {import('esbuild').Plugin} */
const marks = {
  name: 'marks',
  setup(build) {
    build.onLoad({ filter: /\.(?:ts|m?js|cjs)$/ }, ({ path }) => {
      const name = relative(process.cwd(), path);
      const contents = `${readFileSync(path, 'utf8')}\n;(globalThis.evaluatedModules ??= []).push(${JSON.stringify(name)});`;
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

await esbuild.build({ ...pluginOptions('marked', true), outfile, plugins: [marks] });
