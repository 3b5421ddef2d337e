// Holds the reader of handoffs against real documents, which are no part of this project. `npm run corpus`
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = process.env.SESSION_HANDOFF_SHARED ?? join(root, '..', 'shared');
const corpus = join(shared, 'corpus');

/** Figures that must be reached: what a line of the scorer's output has to hold. */
const LISTS = 0.9;
const EACH_LIST = 0.8;
const FOUND = 0.85;
const INVENTED = 0.03;
const DETECTION = 0.95;
const ALIKE = 0.95;
/** Share of the labelled open items of which the right outcome must be told. */
const OUTCOMES = 0.9;

let missed = 0;

function report(name, value, limit, isMet = value >= limit) {
  process.stdout.write(`${name} ${value} ${limit} ${isMet ? 'ok' : 'MISSED'}\n`);
  if (!isMet) missed += 1;
}

function documents(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function figure(output, pattern) {
  return Number(pattern.exec(output)?.[1] ?? Number.NaN);
}

function labels() {
  const command = ['node', join(root, 'dist', 'session-handoff.mjs'), 'parse', '--json'];
  const { stdout, error } = spawnSync('python3', [join(corpus, 'score.py'), 'dev', '--', ...command], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  report('lists', figure(stdout, /LISTS micro F1 ([\d.]+)/), LISTS);
  for (const [, field, score, gold] of stdout.matchAll(/^(\w+) +P .* F1 ([\d.]+).*, (\d+) gold/gm)) {
    if (Number(gold) >= 20) report(field, Number(score), EACH_LIST);
  }
  report('facts found', figure(stdout, /found ([\d.]+)/), FOUND);
  const invented = figure(stdout, /invented ([\d.]+)/);
  report('facts invented', invented, INVENTED, invented <= INVENTED);
  report('told from other documents', figure(stdout, /DETECTION balanced ([\d.]+)/), DETECTION);
}

function ownLabels() {
  const script = join(root, 'test', 'corpus', 'scripts', 'corpus-labels.mjs');
  const { stdout, status } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, SESSION_HANDOFF_SHARED: shared },
  });
  for (const field of ['inProgress', 'blockers']) {
    report(`${field} of our labels`, figure(stdout, new RegExp(`^${field} .* F1 ([\\d.]+)`, 'm')), EACH_LIST);
  }
  if (status !== 0) missed += 1;
}

async function built(name) {
  const folder = mkdtempSync(join(tmpdir(), 'session-handoff-corpus-'));
  const outfile = join(folder, 'checks.mjs');
  await esbuild.build({
    entryPoints: [join(root, 'test', 'corpus', 'scripts', name)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
    banner: { js: "import { createRequire as __c } from 'node:module';\nconst require = __c(import.meta.url);" },
  });
  const checks = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true, force: true });
  return checks;
}

async function wholeDocuments() {
  const { differenceOf, brokenEdits } = await built('document-checks.ts');
  let blocks = 0;
  let different = 0;
  let edits = 0;
  const broken = [];
  for (const path of documents(join(corpus, 'dev'))) {
    const text = readFileSync(path, 'utf8');
    const compared = differenceOf(text);
    blocks += compared.blocks;
    different += compared.different;
    const checked = brokenEdits(text);
    edits += checked.edits;
    broken.push(...checked.broken.map((line) => `${path.slice(corpus.length + 1)}: ${line}`));
  }
  report('blocks read as remark reads them', Number((1 - different / blocks).toFixed(4)), ALIKE);
  report(`broken edits of ${edits}`, broken.length, 0, broken.length === 0);
  for (const line of broken.slice(0, 20)) process.stdout.write(`  ${line}\n`);
}

/** What became of open items in the next document of their sequence, against labels by line number. */
async function outcomes() {
  const { outcomesOf } = await built('pair-checks.ts');
  const byHash = new Map(
    documents(join(corpus, 'dev')).map((path) => [
      createHash('sha256').update(readFileSync(path)).digest('hex'),
      readFileSync(path, 'utf8'),
    ]),
  );
  const folder = join(root, 'test', 'corpus', 'pairs');
  let labelled = 0;
  let right = 0;
  const lines = [];
  for (const name of readdirSync(folder).sort()) {
    const pair = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const [text, next] = [byHash.get(pair.sha256), byHash.get(pair.next)];
    if (text === undefined || next === undefined) throw new Error(`${name}: a document is missing, or has changed`);
    const told = outcomesOf(
      text,
      next,
      pair.items.map(({ line }) => line),
    );
    for (const [at, { line, outcome }] of pair.items.entries()) {
      labelled += 1;
      if (told[at] === outcome) right += 1;
      const isLost = told[at] === 'lost' || outcome === 'lost';
      if (told[at] !== outcome || isLost)
        lines.push(`  ${pair.sha256.slice(0, 12)}:${line} ${told[at]}, labelled ${outcome}`);
    }
  }
  const share = Number((right / labelled).toFixed(3));
  report(`outcomes of ${labelled} open items: ${right} right`, share, OUTCOMES);
  for (const line of lines) process.stdout.write(`${line}\n`);
}

if (existsSync(corpus)) {
  labels();
  ownLabels();
  await wholeDocuments();
  await outcomes();
  process.exitCode = missed === 0 ? 0 : 1;
} else {
  process.stdout.write(`There is no corpus in ${shared}: nothing was checked.\n`);
}
