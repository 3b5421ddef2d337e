import type { Evidence, Report, ReportFigures, SuggestedLine } from '../../core/model/evidence';
import type { FileProbe } from '../file-probe';
import { staysBelow } from '../stays-below';
import { findFiles } from './glob';
import { parseIstanbulSummary } from './istanbul-summary';
import { parseJestJson } from './jest-json';
import { parseJunit } from './junit';
import { parseLcov } from './lcov';
import { openTasks } from './open-tasks';

/** Where the usual tools leave their reports. */
export const USUAL_REPORTS: readonly string[] = [
  'junit.xml',
  '*-junit.xml',
  'reports/**/*.xml',
  'test-results/**/*.xml',
  'build/test-results/**/*.xml',
  'target/surefire-reports/*.xml',
  'test-results.json',
  'jest-results.json',
  'coverage/lcov.info',
  'lcov.info',
  'coverage/coverage-summary.json',
];

const TODO_FILES = ['TODO.md', 'todo.md', 'docs/TODO.md'];
const LARGEST_REPORT = 20_000_000;
const LARGEST_TODO = 1_000_000;
const MOST_REPORTS = 50;
const MOST_STATS = 500;

const PARSERS: readonly ((text: string) => ReportFigures | undefined)[] = [parseJestJson, parseIstanbulSummary];

export interface EvidenceQuestion {
  /** Root of the repository. */
  readonly root: string;
  readonly subfolder?: string;
  /** Patterns below the subfolder; the usual places when absent. */
  readonly globs?: readonly string[];
  /** Files that were changed, relative to the root: reports older than the newest of them are stale. */
  readonly changed: readonly string[];
  readonly added: readonly SuggestedLine[];
}

/** Looks at what tools left behind; starts nothing. */
export async function readEvidence(files: FileProbe, question: EvidenceQuestion): Promise<Evidence> {
  const prefix = question.subfolder === undefined || question.subfolder === '' ? '' : `${question.subfolder}/`;
  const paths = await reportPaths(files, `${question.root}/${prefix}`, question.globs ?? USUAL_REPORTS);
  const named = await insideOf(
    files,
    question.root,
    paths.map((path) => prefix + path),
  );
  const newest = await newestChange(files, question, new Set(named));
  const reports: Report[] = [];
  const notes: string[] = [];
  for (const path of named.slice(0, MOST_REPORTS)) {
    const report = await readReport(files, question.root, path, newest);
    if (report === undefined) notes.push(`${path} is not a report that can be read.`);
    else reports.push(report);
  }
  if (named.length > MOST_REPORTS) notes.push(`Reports that were not read: ${named.length - MOST_REPORTS}.`);
  return { reports, openTasks: await readTasks(files, question.root, prefix), added: question.added, notes };
}

async function reportPaths(files: FileProbe, folder: string, globs: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(globs.map(async (glob) => findFiles(files, folder.replace(/\/$/, ''), glob)));
  return [...new Set(found.flat())].sort();
}

/** Those that do not lead out of the repository by a link. */
async function insideOf(files: FileProbe, root: string, paths: readonly string[]): Promise<readonly string[]> {
  const inside = await Promise.all(paths.map((path) => staysBelow(files, root, path)));
  return paths.filter((_, at) => inside[at]);
}

async function readReport(files: FileProbe, root: string, path: string, newest: number): Promise<Report | undefined> {
  const facts = await files.stat(`${root}/${path}`);
  const text = await files.read(`${root}/${path}`, LARGEST_REPORT);
  if (facts === undefined || text === undefined) return undefined;
  const figures = figuresOf(path, text);
  if (figures === undefined) return undefined;
  return { ...figures, path, modified: facts.modified, stale: facts.modified < newest };
}

function figuresOf(path: string, text: string): ReportFigures | undefined {
  if (path.endsWith('.xml')) return parseJunit(text);
  if (path.endsWith('.info')) return parseLcov(text);
  return PARSERS.map((parse) => parse(text)).find((figures) => figures !== undefined);
}

/** By the times of the files themselves: a commit made after the tests ran changes nothing in them. */
async function newestChange(
  files: FileProbe,
  { root, changed }: EvidenceQuestion,
  reports: ReadonlySet<string>,
): Promise<number> {
  const paths = changed.filter((path) => !reports.has(path) && !path.endsWith('/')).slice(0, MOST_STATS);
  const facts = await Promise.all(paths.map((path) => files.stat(`${root}/${path}`)));
  return Math.max(0, ...facts.map((fact) => fact?.modified ?? 0));
}

async function readTasks(files: FileProbe, root: string, prefix: string): Promise<readonly SuggestedLine[]> {
  const present = new Set<string>();
  const tasks: SuggestedLine[] = [];
  const named = TODO_FILES.map((name) => prefix + name);
  for (const path of await insideOf(files, root, named)) {
    const isFile = (await files.stat(`${root}/${path}`))?.kind === 'file';
    const text = isFile ? await files.read(`${root}/${path}`, LARGEST_TODO) : undefined;
    // Where names do not differ by case, both spellings are one file.
    if (text === undefined || present.has(text)) continue;
    present.add(text);
    tasks.push(...openTasks(path, text));
  }
  return tasks;
}
