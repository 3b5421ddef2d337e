// Imports real handoffs and decision records, which are no part of this project, and checks what comes of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = process.env.SESSION_HANDOFF_SHARED ?? join(root, '..', 'shared');
const corpus = join(shared, 'corpus');
const program = join(root, 'dist', 'session-handoff.mjs');

let missed = 0;

function report(name, value, wanted, isMet = value === wanted) {
  process.stdout.write(`${name} ${value} ${wanted} ${isMet ? 'ok' : 'MISSED'}\n`);
  if (!isMet) missed += 1;
}

function call(...argv) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...argv, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${argv.join(' ')}: ${status} ${stderr}`);
  return JSON.parse(stdout);
}

/** Shares of entries that a note may have less or more than the document that it was made of. */
const MISSING = 0.01;
const ADDED = 0.03;

/** Shares of rows of which a reader says otherwise, in `test/corpus/lost.json`. */
const NOT_LOST = 0.3;
const NOT_TAKEN_UP = 0.2;

async function checks() {
  const folder = mkdtempSync(join(tmpdir(), 'session-handoff-checks-'));
  const outfile = join(folder, 'checks.mjs');
  const entryPoints = [join(root, 'test', 'corpus', 'scripts', 'import-checks.ts')];
  const banner = { js: "import { createRequire as __c } from 'node:module';\nconst require = __c(import.meta.url);" };
  await esbuild.build({
    entryPoints,
    outfile,
    banner,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  const built = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true, force: true });
  return built;
}

function entries(entriesAfterImport) {
  const found = { all: 0, missing: 0, added: 0 };
  for (const { name, text } of documents()) {
    const one = entriesAfterImport(text, name);
    found.all += one.all;
    found.missing += one.missing.length;
    found.added += one.added.length;
    if (process.argv.includes('-v')) {
      const lines = [...one.missing.map((key) => `  - ${key}`), ...one.added.map((key) => `  + ${key}`)];
      if (lines.length > 0) process.stdout.write(`${name}\n${lines.join('\n')}\n`);
    }
  }
  const share = (n) => Number((n / found.all).toFixed(4));
  report(
    `share of ${found.all} entries that a note lacks:`,
    share(found.missing),
    MISSING,
    share(found.missing) <= MISSING,
  );
  report('share of entries that a note has too much:', share(found.added), ADDED, share(found.added) <= ADDED);
}

function documents() {
  return readdirSync(join(corpus, 'dev'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => ({
      name: entry.name,
      text: readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'),
    }));
}

/** Names of the documents of each sequence in the order in which they were written. */
function sequences() {
  const rows = readFileSync(join(corpus, 'manifest.tsv'), 'utf8').trim().split('\n').slice(1);
  const found = new Map();
  for (const row of rows) {
    const fields = row.split('\t');
    const name = /seq:([^;]+)/.exec(fields[7])?.[1];
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), join(corpus, fields[8])]);
  }
  return found;
}

/** How many documents of a sequence stand in their chain behind one that was written later. */
function outOfOrder(documents, own) {
  const places = own.flatMap((name) => documents.get(name) ?? []);
  return places.filter((place, at) => at > 0 && place < (places[at - 1] ?? 0)).length;
}

function importAll(vault) {
  const totals = {
    documents: 0,
    handoffs: 0,
    decisions: 0,
    left: 0,
    originals: 0,
    changed: 0,
    again: 0,
    lost: 0,
    open: 0,
  };
  const places = new Map();
  const rows = { lost: [], takenUp: [] };
  const repos = new Set([...readdirSync(join(corpus, 'dev')), ...readdirSync(join(corpus, 'adr', 'dev'))]);
  for (const repo of [...repos].sort()) {
    const sources = [join(corpus, 'dev', repo), join(corpus, 'adr', 'dev', repo)].filter(existsSync);
    const argv = ['import', ...sources, '--vault', vault, '--project', repo];
    const { documents } = call(...argv);
    totals.again += call(...argv).written.length;
    const { handoffs, lost, items } = call('index', '--vault', vault, '--project', repo);
    rows.lost.push(...lost);
    rows.takenUp.push(...items.filter((item) => item.takenUp !== undefined));
    const order = new Map(handoffs.map(({ path }, at) => [path, at]));
    totals.lost += lost.length;
    totals.open += items.filter(
      ({ status, takenUp }) => (status === 'open' || status === 'in-progress') && takenUp === undefined,
    ).length;
    for (const { name, kind, notes, original } of documents) {
      totals.documents += 1;
      totals[{ handoff: 'handoffs', decision: 'decisions', other: 'left' }[kind]] +=
        kind === 'other' ? 1 : notes.filter((note) => note.isNew).length;
      if (kind === 'handoff') places.set(name, order.get(notes.at(-1).path));
      if (original === undefined) continue;
      totals.originals += 1;
      if (!readFileSync(join(vault, original)).equals(readFileSync(name))) totals.changed += 1;
    }
  }
  return { totals, places, rows };
}

/** Holds what the index says became of items against what a reader of both documents says. */
function judged(vault, rows, hashOfItem) {
  const verdicts = JSON.parse(readFileSync(join(root, 'test', 'corpus', 'lost.json'), 'utf8'));
  for (const [kind, wrong, most] of [
    ['lost', ['told', 'none'], NOT_LOST],
    ['takenUp', ['lost'], NOT_TAKEN_UP],
  ]) {
    const said = rows[kind].map(({ handoff, text }) => {
      const source = /^source_hash:\s+- "?([0-9a-f]{12})/m.exec(readFileSync(join(vault, handoff), 'utf8'))?.[1];
      return verdicts[kind][source]?.[hashOfItem(text)];
    });
    report(`${kind}: rows of ${said.length} that nobody has read:`, said.filter((one) => one === undefined).length, 0);
    const share = said.filter((one) => wrong.includes(one)).length / said.length;
    report(`${kind}: share that a reader denies:`, Number(share.toFixed(3)), most, share <= most);
  }
}

if (existsSync(corpus)) {
  const { entriesAfterImport, hashOfItem } = await checks();
  entries(entriesAfterImport);
  const vault = mkdtempSync(join(tmpdir(), 'session-handoff-import-'));
  const { totals, places, rows } = importAll(vault);
  process.stdout.write(`${JSON.stringify(totals)}\n`);
  judged(vault, rows, hashOfItem);
  const wrong = [...sequences()].map(([name, own]) => [name, own.length, outOfOrder(places, own)]);
  for (const [name, length, n] of wrong) report(`out of order in ${name} (${length} documents):`, n, 0);
  report('handoffs left out:', totals.left, 0);
  report('originals that differ:', totals.changed, 0);
  report('notes that a second import makes:', totals.again, 0);
  const { decisions } = call('index', '--vault', vault);
  for (const { title, status, replacedBy } of decisions.filter((one) => one.status === 'superseded')) {
    process.stdout.write(
      `superseded: ${title} by ${replacedBy.length === 0 ? 'nothing that is here' : replacedBy.join(', ')} (${status})\n`,
    );
  }
  report(
    'superseded decisions without a successor:',
    decisions.filter((one) => one.status === 'superseded' && one.replacedBy.length === 0).length,
    0,
  );
  const sound = spawnSync(process.execPath, [program, 'validate', '--vault', vault], { encoding: 'utf8' });
  report('validate says:', sound.status, 0);
  if (sound.status !== 0) process.stdout.write(sound.stdout.split('\n').slice(0, 20).join('\n'));
  rmSync(vault, { recursive: true, force: true });
  process.exitCode = missed === 0 ? 0 : 1;
} else {
  process.stdout.write(`There is no corpus in ${shared}: nothing was imported.\n`);
}
