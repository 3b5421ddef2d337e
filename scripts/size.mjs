// Prints the size of main.js by package, largest first: node scripts/size.mjs. Needs a production build.
import { readFileSync, statSync } from 'node:fs';

const { outputs } = JSON.parse(readFileSync('meta.json', 'utf8'));
const sizes = new Map();
for (const [file, { bytesInOutput }] of Object.entries(outputs['main.js'].inputs)) {
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.split('/').slice(0, 3).join('/');
  sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
}
const lines = [...sizes].sort((a, b) => b[1] - a[1]).map(([name, bytes]) => `${String(bytes).padStart(8)} ${name}`);
process.stdout.write(`${lines.join('\n')}\n${String(statSync('main.js').size).padStart(8)} main.js\n`);
