// Holds what the checks find in real documents against what a reader said of each finding: node test/corpus/scripts/check-findings.mjs [-v]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

const command = join(root, 'dist', 'session-handoff.mjs');

function call(argv, input) {
  const { stdout, stderr } = spawnSync(process.execPath, [command, ...argv, '--json'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** From standard input: nothing around the file is to be looked at. */
function findingsAlone() {
  return documents().flatMap((path) => {
    const text = readFileSync(path);
    const where = `${path.slice(corpus.length + 1)}`;
    const { findings } = call(['check', '-'], text);
    return findings.map(({ rule, line }) => ({ hash: hashOf(text), finding: `${rule}:${line}`, where }));
  });
}

/** The documents of each repository as the handoffs of one project: what its newest ones are told. */
function findingsInVaults() {
  return readdirSync(corpus).flatMap((repository) => {
    const vault = mkdtempSync(join(tmpdir(), 'session-handoff-findings-'));
    call(['import', join(corpus, repository), '--vault', vault, '--project', 'Project']);
    const { findings } = call(['check', '--vault', vault, '--project', 'Project']);
    const found = findings.map(({ rule, line, path }) => {
      const source = /^source_hash:\s+- "?([0-9a-f]{12})/m.exec(readFileSync(join(vault, path), 'utf8'))?.[1];
      return { hash: `note ${source}`, finding: `${rule}:${line}`, where: `${repository}: note of ${source}` };
    });
    rmSync(vault, { recursive: true, force: true });
    return found;
  });
}

function main() {
  if (!existsSync(corpus)) {
    process.stdout.write(`There is no corpus in ${shared}: nothing was checked.\n`);
    return 0;
  }
  const judged = JSON.parse(readFileSync(join(root, 'test', 'corpus', 'findings.json'), 'utf8'));
  const unread = [];
  let [right, wrong] = [0, 0];
  for (const { hash, finding, where } of [...findingsAlone(), ...findingsInVaults()]) {
    const verdict = judged[hash]?.[finding];
    if (verdict === undefined) unread.push(`${where} ${finding}`);
    else if (verdict === 'false') wrong += 1;
    else right += 1;
  }
  const share = wrong / Math.max(1, right + wrong);
  process.stdout.write(
    `findings ${right + wrong + unread.length}, read ${right + wrong}, false ${wrong} (${share.toFixed(3)})\n`,
  );
  if (process.argv.includes('-v')) for (const line of unread) process.stdout.write(`  not read: ${line}\n`);
  return share <= MOST_FALSE && unread.length === 0 ? 0 : 1;
}

process.exitCode = main();
