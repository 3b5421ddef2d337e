import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Imported } from './imported';
import { fileNames, WrittenFile } from './written-file';

export const ENVIRONMENT: Record<string, string> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

/** Commits that come after the clone was made, and in how many fetches. */
const FETCHED = 480;
const FETCHES = 8;
/** Commits of the feature branch, files that each changes, and how many of the commits were pushed. */
const OWN = 20;
const FILES_A_COMMIT = 3;
const PUSHED = 12;

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8', maxBuffer: 1e9 }).trimEnd();
}

/** One git process as a program would start it by hand: its output as text, nothing else. */
export async function rawGit(folder: string, args: readonly string[]): Promise<string> {
  const child = spawn('git', args, { cwd: folder, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'ignore'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  return Buffer.concat(chunks).toString('utf8');
}

/** A clone that somebody has worked in: its folder, the folder of both, and the files that it holds. */
export interface Clone {
  readonly folder: string;
  readonly parent: string;
  readonly files: readonly WrittenFile[];
}

/**
 * A clone of so many commits over so many files, with a feature branch of 20 commits that change 60 files: one large
 * pack and several small ones, loose objects, an upstream, and, as in every clone before git cleans up, no commit-graph.
 */
export async function makeClone(commits: number, fileCount: number): Promise<Clone> {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'session-handoff-history-')));
  const upstream = join(parent, 'upstream.git');
  const folder = join(parent, 'clone');
  git(parent, 'init', '-q', '--bare', '-b', 'main', upstream);
  const files = fileNames(fileCount).map((name, index) => new WrittenFile(name, index));
  const history = new Imported(files);
  await importInto(upstream, history, commits - FETCHED);
  git(upstream, 'repack', '-adq', '--window=4', '--depth=30');
  git(parent, 'clone', '-q', `file://${upstream}`, folder);
  identify(folder);
  for (let fetch = 0; fetch < FETCHES; fetch++) {
    await importInto(upstream, history, FETCHED / FETCHES);
    git(folder, 'pull', '-q', '--ff-only');
  }
  workOnBranch(folder, files);
  return { folder, parent, files };
}

async function importInto(upstream: string, history: Imported, commits: number): Promise<void> {
  const importing = spawn('git', ['fast-import', '--quiet', '--force'], { cwd: upstream, env: ENVIRONMENT });
  const closed = once(importing, 'close');
  for (const text of history.next(commits)) {
    if (!importing.stdin.write(text)) await once(importing.stdin, 'drain');
  }
  importing.stdin.end();
  const [code] = (await closed) as [number];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

function identify(folder: string): void {
  git(folder, 'config', 'user.name', 'Ada');
  git(folder, 'config', 'user.email', 'ada@example.org');
  git(folder, 'config', 'gc.auto', '0');
}

function workOnBranch(folder: string, files: readonly WrittenFile[]): void {
  git(folder, 'checkout', '-q', '-b', 'feature');
  for (let commit = 0; commit < OWN; commit++) {
    const changed = Array.from({ length: FILES_A_COMMIT }, (_, at) => files[(commit * FILES_A_COMMIT + at) * 53]!);
    for (const file of changed) write(folder, file.name, file.edited());
    git(folder, 'commit', '-q', '-a', '-m', `feat(part-${commit}): a step\n\nWhy it was needed, in a line or two.`);
    if (commit === PUSHED) git(folder, 'push', '-q', '-u', 'origin', 'feature');
  }
}

/** Twelve files changed, five staged with a rename and a binary among them, two untracked. */
export function makeDirty({ folder, files }: Clone): void {
  for (let index = 0; index < 12; index++) edit(folder, files[index * 211 + 7]!);
  const moved = files[900]!.name;
  git(folder, 'mv', moved, join(dirname(moved), 'renamed.ts'));
  writeFileSync(join(folder, 'image.bin'), Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 31) % 256)));
  const staged = [901, 1_802, 2_703].map((index) => files[index]!);
  for (const file of staged) edit(folder, file);
  git(folder, 'add', 'image.bin', ...staged.map(({ name }) => name));
  for (const name of ['notes.txt', 'scratch.txt']) writeFileSync(join(folder, name), 'x\n');
}

function edit(folder: string, file: WrittenFile): void {
  write(folder, file.name, file.edited());
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
