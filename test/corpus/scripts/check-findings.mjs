// Holds what the checks find in real documents against what a reader said of each finding: node test/corpus/scripts/check-findings.mjs [-v]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const shared = process.env.SESSION_HANDOFF_SHARED ?? join(root, '..', 'shared');
const corpus = join(shared, 'corpus', 'dev');
/** At most so many of the findings may be false. */
const MOST_FALSE = 1 / 20;

function documents() {
  return readdirSync(corpus, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function findingsIn(path) {
  const command = join(root, 'dist', 'session-handoff.mjs');
  // From standard input: nothing around the file is to be looked at.
  const { stdout } = spawnSync(process.execPath, [command, 'check', '-', '--json'], {
    input: readFileSync(path),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout).findings.map(({ rule, line }) => `${rule}:${line}`);
}

function main() {
  if (!existsSync(corpus)) {
    process.stdout.write(`There is no corpus in ${shared}: nothing was checked.\n`);
    return 0;
  }
  const judged = JSON.parse(readFileSync(join(root, 'test', 'corpus', 'findings.json'), 'utf8'));
  const unread = [];
  let [right, wrong] = [0, 0];
  for (const path of documents()) {
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    for (const finding of findingsIn(path)) {
      const verdict = judged[hash]?.[finding];
      if (verdict === undefined) unread.push(`${path.slice(corpus.length + 1)} ${finding}`);
      else if (verdict === 'false') wrong += 1;
      else right += 1;
    }
  }
  const share = wrong / Math.max(1, right + wrong);
  process.stdout.write(
    `findings ${right + wrong + unread.length}, read ${right + wrong}, false ${wrong} (${share.toFixed(3)})\n`,
  );
  if (process.argv.includes('-v')) for (const line of unread) process.stdout.write(`  not read: ${line}\n`);
  return share <= MOST_FALSE && unread.length === 0 ? 0 : 1;
}

process.exitCode = main();
