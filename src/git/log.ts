import type { Commit } from '../core/model/git-state';
import { conventionOf } from './conventional-commit';
import { isBookkeeping } from './pathspec';

/** A commit of the log, and on which side of a symmetric range it lies. */
export interface LoggedCommit extends Commit {
  readonly parents: readonly string[];
  readonly tree: string;
  /** `<` only in the left commit's history, `>` only in the right one's. */
  readonly side: '<' | '>';
  /** What it changed, when that was asked for. */
  readonly paths: readonly string[];
}

export interface LogRequest {
  /** Revisions: checked hashes, `HEAD`, ranges of them. */
  readonly range: string;
  readonly limit: number;
  readonly pathspecs: readonly string[];
  /** Asks for the paths of each commit, in order to tell bookkeeping apart. */
  readonly paths: boolean;
  readonly firstParent: boolean;
}

const FIELDS = [
  '%m',
  '%H',
  '%P',
  '%T',
  '%aN',
  '%aE',
  '%aI',
  '%s',
  '%b',
  '%(trailers:only,unfold,separator=%x1d,key_value_separator=%x1e)',
] as const;

/** Nothing in the form starts a program: no `%G`, no signatures, no external differences. */
export function logArgs(request: LogRequest): readonly string[] {
  return [
    'log',
    '-z',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--encoding=UTF-8',
    '--left-right',
    `--max-count=${request.limit}`,
    `--format=${FIELDS.join('%x00')}%x00`,
    ...(request.firstParent ? ['--first-parent'] : []),
    ...(request.paths ? ['--raw', '--no-renames', '--diff-merges=first-parent', '-O/dev/null', '--no-relative'] : []),
    '--end-of-options',
    request.range,
    '--',
    ...request.pathspecs,
  ];
}

export interface LogReading {
  readonly email: string | undefined;
  readonly bookkeeping: readonly string[] | undefined;
}

/** Every field ends with NUL, which no message can hold. */
export function parseLog(out: string, reading: LogReading): readonly LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  const reader = { text: out, at: 0 };
  while (reader.at < out.length) {
    const fields = FIELDS.map(() => field(reader));
    commits.push(commitOf(fields, readPaths(reader), reading));
  }
  return commits;
}

function commitOf(fields: readonly string[], paths: readonly string[], reading: LogReading): LoggedCommit {
  const [side, hash = '', parents = '', tree = '', author = '', email = '', date = '', subject = '', body = ''] =
    fields;
  const message = { subject, body: body.trim(), trailers: trailersOf(fields[9] ?? '') };
  const parentList = parents === '' ? [] : parents.split(' ');
  return {
    side: side === '<' ? '<' : '>',
    hash,
    parents: parentList,
    tree,
    author,
    email,
    date,
    ...message,
    ...conventionOf(message),
    own: email.toLowerCase() === reading.email?.toLowerCase(),
    merge: parentList.length > 1,
    paths,
    bookkeeping: isKeeping(paths, reading.bookkeeping),
  };
}

/** The same commits, where more is known to be bookkeeping. */
export function withBookkeeping(
  commits: readonly LoggedCommit[],
  bookkeeping: readonly string[] | undefined,
): readonly LoggedCommit[] {
  return commits.map((commit) => ({ ...commit, bookkeeping: isKeeping(commit.paths, bookkeeping) }));
}

function isKeeping(paths: readonly string[], bookkeeping: readonly string[] | undefined): boolean {
  return paths.length > 0 && paths.every((path) => isBookkeeping(path, bookkeeping));
}

function trailersOf(text: string): readonly { key: string; value: string }[] {
  return text.split('\x1d').flatMap((line) => {
    const [key = '', value] = line.split('\x1e');
    return value === undefined ? [] : [{ key: key.trim(), value: value.trim() }];
  });
}

/** Behind the NUL that ends a commit: a line break and raw records `:modes blobs letter`, each with one path, or nothing. */
function readPaths(reader: { text: string; at: number }): readonly string[] {
  const paths: string[] = [];
  if (reader.text[reader.at] === '\0') reader.at++;
  if (reader.text[reader.at] !== '\n') return paths;
  reader.at++;
  while (reader.text[reader.at] === ':') {
    field(reader);
    paths.push(field(reader));
  }
  return paths;
}

function field(reader: { text: string; at: number }): string {
  const end = reader.text.indexOf('\0', reader.at);
  const stop = end < 0 ? reader.text.length : end;
  const value = reader.text.slice(reader.at, stop);
  reader.at = stop + 1;
  return value;
}
