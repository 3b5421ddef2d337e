import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ENVIRONMENT: Record<string, string> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

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

const nameOf = (index: number): string => `src/part-${index % 40}/file-${index}.ts`;
const textOf = (index: number, revision: number): string =>
  Array.from(
    { length: 40 },
    (_, line) => `export const v${line} = ${line === revision % 40 ? revision : index};\n`,
  ).join('');

/** A repository of so many commits over so many files, made by `git fast-import`, checked out and clean. */
export async function makeHistory(commits: number, files: number): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'session-handoff-history-')));
  git(folder, 'init', '-q', '-b', 'main');
  const importing = spawn('git', ['fast-import', '--quiet', '--force'], { cwd: folder, env: ENVIRONMENT });
  const closed = once(importing, 'close');
  for (let commit = 0; commit < commits; commit++) {
    if (!importing.stdin.write(commitText(commit, files))) await once(importing.stdin, 'drain');
  }
  importing.stdin.end();
  await closed;
  git(folder, 'config', 'user.name', 'Ada');
  git(folder, 'config', 'user.email', 'ada@example.org');
  git(folder, 'reset', '-q', '--hard');
  return folder;
}

function commitText(commit: number, files: number): string {
  const first = commit === 0;
  const changed = first
    ? Array.from({ length: files }, (_, index) => index)
    : [commit % files, (commit * 7) % files, (commit * 13) % files];
  const message = `${commit % 3 === 0 ? 'feat' : 'fix'}(part-${commit % 40}): change ${commit}\n`;
  const author = `Ada <ada@example.org> ${1_500_000_000 + commit * 600} +0000`;
  const writes = changed.map((index) => {
    const text = textOf(index, commit);
    return `M 644 inline ${nameOf(index)}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  const head = `commit refs/heads/main\nauthor ${author}\ncommitter ${author}\ndata ${Buffer.byteLength(message)}\n${message}`;
  return `${head}${writes.join('')}\n`;
}

/** Twelve files changed, five staged with a rename and a binary among them, two untracked. */
export function makeDirty(folder: string): void {
  for (let index = 0; index < 12; index++) writeFileSync(join(folder, nameOf(index)), textOf(index, 99_000 + index));
  git(folder, 'mv', nameOf(100), 'src/part-1/renamed.ts');
  writeFileSync(join(folder, 'src/image.bin'), Buffer.from([0, 1, 2, 0, 255]));
  for (const index of [101, 102, 103]) writeFileSync(join(folder, nameOf(index)), textOf(index, 98_000 + index));
  git(folder, 'add', 'src/image.bin', ...[101, 102, 103].map(nameOf));
  for (const name of ['notes.txt', 'scratch.txt']) writeFileSync(join(folder, name), 'x\n');
}
