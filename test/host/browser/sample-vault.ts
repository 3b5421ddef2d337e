import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { nodeFileProbe } from '../../../src/cli/file-probe';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import type { Clock, Ids } from '../../../src/core/model/ports';
import { setProperty } from '../../../src/core/note/frontmatter';
import { applyPlan } from '../../../src/core/use-cases/apply-plan';
import { planNewHandoff } from '../../../src/core/use-cases/create-handoff';
import { readWords } from '../../../src/core/use-cases/read-words';
import { SimpleGitReader } from '../../../src/git/simple-git-reader';
import { FolderNoteStore } from '../../../src/vault/folder-note-store';
import { SESSIONS } from './sample-words';

/** A vault with a project of some weeks and a repository beside it, written by the same code that a person uses. */
export async function makeSample(folder: string, handoffs: number): Promise<{ vault: string; repo: string }> {
  const vault = path.join(folder, 'vault');
  fs.mkdirSync(path.join(vault, '.obsidian'), { recursive: true });
  const repo = startRepo(folder);
  for (let at = 0; at < handoffs; at += 1) {
    const session = SESSIONS[at % SESSIONS.length]!;
    for (const message of session.commits) commit(repo, at + 1, message);
    await writeHandoff({ vault, repo, day: at, at, words: session.words, previous: [] });
  }
  settle(vault, 'Blockers/the-office', 'severity', 'critical');
  settle(vault, 'Decisions/keep-every-time', 'status', 'accepted');
  return { vault, repo };
}

/** What a person changes by hand in the first note of that name. */
function settle(vault: string, name: string, property: string, value: string): void {
  const folder = path.join(vault, 'Handoffs/Harbour', path.dirname(name));
  const found = fs.readdirSync(folder).find((file) => file.startsWith(path.basename(name)));
  if (found === undefined) throw new Error(`the sample has no ${name}`);
  const note = path.join(folder, found);
  fs.writeFileSync(note, setProperty(fs.readFileSync(note, 'utf8'), property, value));
}

/** A repository with one commit beside the vault. */
export function startRepo(folder: string): string {
  const repo = path.join(folder, 'harbour');
  fs.mkdirSync(repo, { recursive: true });
  git(repo, 0, 'init', '-q', '-b', 'main');
  git(repo, 0, 'config', 'user.name', 'Ada');
  git(repo, 0, 'config', 'user.email', 'ada@example.org');
  commit(repo, 0, 'feat: start the tide tables');
  return repo;
}

export interface SessionToWrite {
  readonly vault: string;
  readonly repo: string;
  /** Days after the second of March. */
  readonly day: number;
  /** Place among the sessions, from 0. */
  readonly at: number;
  readonly words: string;
  /** Places of the sessions that it continues; none where that is plain. */
  readonly previous: readonly number[];
}

/** Gives the path of the new note. */
export async function writeHandoff(session: SessionToWrite): Promise<string> {
  const { vault, repo, at, day, words } = session;
  const store = new FolderNoteStore(fs.realpathSync(vault));
  const git = new SimpleGitReader({ files: nodeFileProbe, environment: process.env });
  const planned = await planNewHandoff(
    { store, git, clock: clockOn(day), ids: countedIds(at), settings: DEFAULT_SETTINGS },
    {
      project: 'Harbour',
      repos: [{ name: 'harbour', where: { folder: repo } }],
      previous: session.previous.map((place) => handoffsIn(vault)[place]!),
      join: false,
      words: readWords(words),
      force: true,
    },
  );
  await applyPlan(store, planned.plan);
  return planned.path;
}

function handoffsIn(vault: string): string[] {
  const names = fs.readdirSync(path.join(vault, 'Handoffs/Harbour')).filter((name) => /^\d{4}-/.test(name));
  return names.sort().map((name) => `Handoffs/Harbour/${name}`);
}

export function clockOn(day: number): Clock {
  const local = new Date(Date.UTC(2026, 2, 2 + day, 16, 40)).toISOString().slice(0, 19);
  return { now: () => ({ local, offset: '+00:00' }), format: (stamp) => stamp.local };
}

export function countedIds(day: number): Ids {
  const letters = { handoff: 'h', decision: 'd', blocker: 'b', phase: 'p', project: 'j' } as Record<string, string>;
  const others = { item: 't', question: 'q', gotcha: 'g' } as Record<string, string>;
  let next = day * 1000;
  return {
    next: (kind) => {
      next += 1;
      return `${letters[kind] ?? others[kind]}-${((next * 7919 * 104729) % 36 ** 6).toString(36).padStart(6, '0')}`;
    },
  };
}

function commit(repo: string, day: number, message: string): void {
  const name = `${message.replace(/[^a-z]+/g, '-').slice(0, 24)}.ts`;
  fs.appendFileSync(path.join(repo, name), `// ${message}\n`);
  git(repo, day, 'add', '-A');
  git(repo, day, 'commit', '-q', '-m', message);
}

function git(cwd: string, day: number, ...args: string[]): void {
  const date = new Date(Date.UTC(2026, 2, 1 + day, 15)).toISOString();
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', args, { cwd, env });
}
