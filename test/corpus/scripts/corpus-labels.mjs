/**
 * Scores a handoff parser against the line-number labels of `test/corpus/labels`.
 *
 *   node corpus-labels.mjs [-v] [-- CMD ARG...]
 *
 * CMD prints one JSON object per document; an argument FILE stands for the document's path, which otherwise comes last.
 * Exits 1 when a guarded field is too weak, a document changed or is missing, or the parser failed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FIELDS = ['completed', 'inProgress', 'next', 'blockers', 'decisions', 'gotchas'];
const GUARDED = ['blockers', 'inProgress'];
const LEAST_F1 = 0.8;
const PREFIX_LENGTH = 24;
const PARSER_TIMEOUT_MS = 60_000;

function projectRoot(from) {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('no package.json above this script');
  return projectRoot(parent);
}

const root = projectRoot(path.dirname(fileURLToPath(import.meta.url)));
const labelRoot = path.join(root, 'test', 'corpus', 'labels');
const shared = path.resolve(root, process.env.SESSION_HANDOFF_SHARED || path.join('..', 'shared'));
const documentRoot = path.join(shared, 'corpus', 'dev');

function normalise(text) {
  return text
    .replace(/[`*_~]/gu, '')
    .replace(/^[^\p{L}\p{N}_]*(?:\p{Nd}{1,3}[.)]\s*)?/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/[ :.]+$/u, '')
    .replace(/[\s\p{So}\uFE0F]+$/u, '');
}

/** Equal, or one begins with the other when both are long enough: a reader may stop at the first wrapped line. */
function same(a, b) {
  if (a === b) return true;
  const shorter = Math.min([...a].length, [...b].length);
  return shorter >= PREFIX_LENGTH && (a.startsWith(b) || b.startsWith(a));
}

function withoutMarkers(line) {
  return line.replace(/^[\s>]*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+)?/u, '').replace(/^\[[^\]\n]\]\s+/u, '');
}

function cellsOf(line) {
  const inner = line.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner
    .replaceAll('\\|', '\0')
    .split('|')
    .map((cell) => cell.replaceAll('\0', '|').trim());
}

/** The normalised texts an entry of a label stands for: any one of them is right. */
function textsOf(entry, lines) {
  const texts = sourcesOf(entry, lines).map(normalise);
  if (texts.includes('')) throw new Error(`label ${entry}: nothing to compare`);
  return texts;
}

function sourcesOf(entry, lines) {
  const [, number, part] = /^(\d+)(?::(value|\d+(?:\/\d+)*))?$/u.exec(String(entry)) ?? [];
  const line = lines[Number(number) - 1];
  if (line === undefined || line.trim() === '') throw new Error(`label ${entry}: no such line`);
  const isRow = /^\s*\|/u.test(line);
  if (isRow !== /^\d/u.test(part ?? '')) throw new Error(`label ${entry}: a table row, and nothing else, names a cell`);
  if (part === 'value') return [withoutMarkers(line).replace(/^[^:：]*[:：]/u, '')];
  if (!isRow) return [withoutMarkers(line)];
  const cells = cellsOf(line);
  return part.split('/').map((column) => cells[Number(column) - 1] ?? '');
}

/** Pairs each wanted entry with at most one given text, in order. */
function compare(wanted, given) {
  const invented = given.map(normalise);
  const missed = wanted.filter((texts) => {
    const at = invented.findIndex((text) => texts.some((wantedText) => same(wantedText, text)));
    if (at >= 0) invented.splice(at, 1);
    return at < 0;
  });
  return { hits: wanted.length - missed.length, wanted: wanted.length, given: given.length, missed, invented };
}

function f1(hits, wanted, given) {
  return wanted + given === 0 ? 1 : (2 * hits) / (wanted + given);
}

function bestReading(readings, given) {
  const results = readings.map((reading) => compare(reading, given));
  return results.reduce((best, next) => {
    const gain = f1(next.hits, next.wanted, next.given) - f1(best.hits, best.wanted, best.given);
    return gain > 0 || (gain === 0 && next.hits > best.hits) ? next : best;
  });
}

function labelFiles() {
  return readdirSync(labelRoot, { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(labelRoot, name), 'utf8')));
}

let found;
/** Documents are told by their content: a label names neither a person nor a project. */
function documentsByHash() {
  found ??= new Map(
    readdirSync(documentRoot, { recursive: true })
      .map((name) => path.join(documentRoot, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [createHash('sha256').update(readFileSync(file)).digest('hex'), file]),
  );
  return found;
}

function runParser(command, file) {
  const named = command.includes('FILE') ? command.map((word) => (word === 'FILE' ? file : word)) : [...command, file];
  const [program, ...args] = named;
  const run = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: PARSER_TIMEOUT_MS,
    maxBuffer: 2 ** 26,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`exit code ${run.status}: ${run.stderr.trim().slice(0, 200)}`);
  return JSON.parse(run.stdout);
}

function entriesOf(output, field) {
  const entries = output[field] ?? [];
  if (!Array.isArray(entries) || entries.some((entry) => typeof entry !== 'string')) {
    throw new Error(`${field} is not a list of texts`);
  }
  return entries;
}

function scoreDocument(label, command) {
  const file = documentsByHash().get(label.sha256);
  if (file === undefined) return { problem: 'document is missing, or changed since it was labelled' };
  const lines = readFileSync(file)
    .toString('utf8')
    .split(/\r\n?|\n/u);
  const readings = (field) =>
    [label[field], ...(label.alt[field] ?? [])].map((entries) => entries.map((entry) => textsOf(entry, lines)));
  const wanted = Object.fromEntries(FIELDS.map((field) => [field, readings(field)]));
  const score = (output) =>
    Object.fromEntries(FIELDS.map((field) => [field, bestReading(wanted[field], entriesOf(output, field))]));
  try {
    return { results: score(runParser(command, file)) };
  } catch (error) {
    return { problem: `parser failed: ${error.message}`, results: score({}) };
  }
}

function printDetails(document, results) {
  for (const field of FIELDS) {
    for (const texts of results[field].missed) print(`  ${document} ${field}: missed   ${texts.join(' / ')}`);
    for (const text of results[field].invented) print(`  ${document} ${field}: invented ${text}`);
  }
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

function main(argv) {
  const at = argv.indexOf('--');
  const options = at < 0 ? argv : argv.slice(0, at);
  const command = at < 0 ? ['node', 'dist/session-handoff.mjs', 'parse', 'FILE', '--json'] : argv.slice(at + 1);
  const unknown = options.filter((option) => option !== '-v');
  if (unknown.length > 0 || command.length === 0) {
    print('usage: corpus-labels.mjs [-v] [-- CMD ARG...]');
    return 2;
  }
  if (!existsSync(documentRoot)) {
    print('The documents are not here (SESSION_HANDOFF_SHARED names their folder): nothing scored.');
    return 0;
  }
  const totals = Object.fromEntries(FIELDS.map((field) => [field, { hits: 0, wanted: 0, given: 0 }]));
  let problems = 0;
  for (const label of labelFiles()) {
    const { problem, results } = scoreDocument(label, command);
    if (problem) {
      problems += 1;
      print(`${label.sha256.slice(0, 12)}: ${problem}`);
    }
    if (!results) continue;
    if (options.includes('-v')) printDetails(label.sha256.slice(0, 12), results);
    for (const field of FIELDS) {
      for (const count of ['hits', 'wanted', 'given']) totals[field][count] += results[field][count];
    }
  }
  return printTotals(totals) && problems === 0 ? 0 : 1;
}

/** True when every guarded field is good enough. */
function printTotals(totals) {
  const weak = [];
  for (const field of FIELDS) {
    const { hits, wanted, given } = totals[field];
    const score = f1(hits, wanted, given);
    const precision = given === 0 ? 1 : hits / given;
    const recall = wanted === 0 ? 1 : hits / wanted;
    const figures = [precision, recall, score].map((value) => value.toFixed(3));
    print(
      `${field.padEnd(11)} P ${figures[0]} R ${figures[1]} F1 ${figures[2]}   (${hits} hits, ${wanted} labels, ${given} given)`,
    );
    if (GUARDED.includes(field) && score < LEAST_F1) weak.push(field);
  }
  if (weak.length > 0) print(`under ${LEAST_F1.toFixed(2)}: ${weak.join(', ')}`);
  return weak.length === 0;
}

process.exitCode = main(process.argv.slice(2));
