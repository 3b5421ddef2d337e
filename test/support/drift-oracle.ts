import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TempRepo } from './temp-repo';

interface Told {
  readonly reviewed: string | null;
  readonly reasons: readonly string[];
  readonly remarks: readonly string[];
  readonly relationWords: string;
}

interface Seen {
  readonly repo: TempRepo;
  /** From which the report counts. */
  readonly base: string;
  /** Folder that the project is limited to. */
  readonly scope: string;
}

type Check = (match: RegExpExecArray, seen: Seen) => void;

const count = (repo: TempRepo, ...args: string[]): number => Number(repo.git('rev-list', '--count', ...args));
const succeeds = (repo: TempRepo, ...args: string[]): boolean => {
  try {
    repo.git(...args);
    return true;
  } catch {
    return false;
  }
};
const isCommit = (repo: TempRepo, hash: string): boolean => succeeds(repo, 'cat-file', '-e', `${hash}^{commit}`);
const isAncestor = (repo: TempRepo, old: string): boolean => succeeds(repo, 'merge-base', '--is-ancestor', old, 'HEAD');
const names = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
const changed = (repo: TempRepo, base: string, ...paths: string[]): string[] =>
  repo
    .git('diff', '--name-only', '--no-renames', base, '--', ...paths)
    .split('\n')
    .filter((name) => name !== '');
const dirty = (repo: TempRepo): string[] =>
  repo
    .git('status', '--porcelain', '-uall', '--no-renames')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim().replace(/^\S+ +/, ''));
const now = (repo: TempRepo, path: string): string[] => readFileSync(join(repo.folder, path), 'utf8').split('\n');
const before = (repo: TempRepo, base: string, path: string): string[] =>
  repo.git('show', `${base}:${path}`).split('\n');

/** Every form of sentence that a report may hold, with what git must say for it to be true. */
const FORMS: readonly (readonly [RegExp, Check])[] = [
  [
    /^Written on `(.+)`, now on (?:`(.+)`|no branch)\.$/,
    ([, then, branch], { repo }) => {
      expect(succeeds(repo, 'rev-parse', '--verify', then!)).toBe(true);
      expect(repo.git('branch', '--show-current')).toBe(branch ?? '');
    },
  ],
  [
    /^(\d+) new commits? since (\w{8})\.$/,
    ([, n, hash], { repo, base, scope }) => {
      expect(base.startsWith(hash!)).toBe(true);
      const flags = ['--first-parent', '--no-merges', '--cherry-pick', '--format=%aE %at'];
      const side = (which: string): string[] =>
        repo
          .git('log', which, ...flags, `${base}...HEAD`, '--', ':(exclude)notes/Handoffs', scope)
          .split('\n')
          .filter((line) => line !== '');
      const rewritten = side('--left-only');
      expect(side('--right-only').filter((line) => !rewritten.includes(line)).length).toBe(Number(n));
    },
  ],
  [/^Still at (\w{8})\.$/, ([, hash], { repo }) => expect(repo.head().startsWith(hash!)).toBe(true)],
  [/^(\d+) commits? after (\w{8})\.$/, ([, n, hash], { repo }) => expect(count(repo, `${hash}..HEAD`)).toBe(Number(n))],
  [
    /^(\d+) commits? before (\w{8}): its work is not all here\.$/,
    ([, n, hash], { repo }) => expect(count(repo, `HEAD..${hash}`)).toBe(Number(n)),
  ],
  [
    /^(\w{8}) was rewritten: amended or rebased, its work is here\.$/,
    ([, hash], { repo }) => {
      expect(isAncestor(repo, hash!)).toBe(false);
      expect(movements(repo)).toMatch(/amend|rebase/);
    },
  ],
  [
    /^(\w{8}) was rewritten: from the first commit on, its work is here\.$/,
    ([, hash], { repo }) => {
      expect(succeeds(repo, 'merge-base', hash!, 'HEAD')).toBe(false);
      const moment = repo.git('log', '-1', '--format=%aE %at', hash!);
      expect(repo.git('log', '--format=%aE %at').includes(moment) || /amend|rebase/.test(movements(repo))).toBe(true);
    },
  ],
  [
    /^The work of (\w{8}) is here as one commit: all of its history became one\.$/,
    ([, hash], { repo }) => {
      expect(succeeds(repo, 'merge-base', hash!, 'HEAD')).toBe(false);
      expect(repo.git('log', '--format=%T').split('\n')).toContain(repo.git('rev-parse', `${hash}^{tree}`));
    },
  ],
  [
    /^(\w{8}) has no history in common with (\w{8})\.$/,
    ([, then, head], { repo }) => {
      expect(repo.head().startsWith(head!)).toBe(true);
      expect(succeeds(repo, 'merge-base', then!, 'HEAD')).toBe(false);
    },
  ],
  [
    /^The work of (\w{8}) is here as one commit: squashed and merged\.$/,
    ([, hash], { repo }) => {
      expect(isAncestor(repo, hash!)).toBe(false);
      expect(repo.git('log', '--format=%T').split('\n')).toContain(repo.git('rev-parse', `${hash}^{tree}`));
    },
  ],
  [
    /^Commit (\w{8}) is not in this repository: the clone is shallow\.$/,
    ([, hash], { repo }) => {
      expect(isCommit(repo, hash!)).toBe(false);
      expect(repo.git('rev-parse', '--is-shallow-repository')).toBe('true');
    },
  ],
  [
    /^Merged since: (\d+) commits? by (\d+) (?:person|people) \(`(.+)`\)\.$/,
    ([, commits, people, subject], { repo }) => {
      const merge = repo.git('log', '--merges', '-1', '--format=%H', `--grep=${subject}`);
      expect(count(repo, `${merge}^1..${merge}^2`)).toBe(Number(commits));
      const authors = repo.git('log', '--format=%aE', `${merge}^1..${merge}^2`).split('\n');
      expect(new Set(authors).size).toBe(Number(people));
    },
  ],
  [
    /^`([^`]+)` is gone\.$/,
    ([, path], { repo, base }) => {
      expect(existsSync(join(repo.folder, path!))).toBe(false);
      expect(before(repo, base, path!)).not.toEqual([]);
    },
  ],
  [
    /^`([^`]+)` is there now\.$/,
    ([, path], { repo, base }) => {
      expect(existsSync(join(repo.folder, path!))).toBe(true);
      expect(succeeds(repo, 'cat-file', '-e', `${base}:${path}`)).toBe(false);
    },
  ],
  [
    /^`([^`]+)` (?:changed|moved to `([^`]+)`)(?:: (.*))?\.$/,
    ([, path, to, ranges = ''], { repo, base }) => {
      if (to === undefined) expect(changed(repo, base, path!)).toEqual([path]);
      else expect(existsSync(join(repo.folder, path!))).toBe(false);
      for (const range of ranges.split(', ').filter((one) => one !== ''))
        rangeIsTrue(range, repo, base, path!, to ?? path!);
    },
  ],
  [
    /^(\d+) files? changed that the handoff does not name: (.*?)(?: and (\d+) more)?\.$/,
    ([, n, list, more = '0'], { repo, base }) => {
      expect(names(list!).length + Number(more)).toBe(Number(n));
      expect([...changed(repo, base), ...dirty(repo)]).toEqual(expect.arrayContaining(names(list!)));
    },
  ],
  [
    /^Uncommitted then, no longer: (.*)\.$/,
    ([, list], { repo }) => expect(dirty(repo).filter((path) => names(list!).includes(path))).toEqual([]),
  ],
  [
    /^Uncommitted now(?:, not then)?: (.*)\.$/,
    ([, list], { repo }) => expect(dirty(repo)).toEqual(expect.arrayContaining(names(list!))),
  ],
  [
    /^The code of the decision `.+` \(d-\w{6}\) changed since (\w{8}): (.*)\.$/,
    ([, hash, list], { repo }) => expect(changed(repo, hash!, ...names(list!)).length).toBe(names(list!).length),
  ],
  [
    /^Older than the newest change, so it tells nothing about it: (.*)\.$/,
    ([, list], { repo }) => expect(names(list!).every((name) => existsSync(join(repo.folder, name)))).toBe(true),
  ],
  [/^Line (\d+) says `(.+)`; .+ has \d+ passed, \d+ failed(?:, \d+ skipped)?\.$/, () => undefined],
  [
    /^(\d+) commits? since (\w{8}) with nothing but handoffs\.$/,
    ([, n, hash], { repo }) => {
      const all = count(repo, `${hash}..HEAD`);
      expect(all - count(repo, `${hash}..HEAD`, '--', ':(exclude)notes/Handoffs', '.')).toBe(Number(n));
    },
  ],
  [/^Reviewed at (\w{8}): counted from there\.$/, ([, hash], { repo }) => expect(isCommit(repo, hash!)).toBe(true)],
  [
    /^(\d+) commits? outside `(.+)`\.$/,
    ([, n, folder], { repo, base }) => {
      const inside = count(repo, `${base}..HEAD`, '--', folder!);
      expect(count(repo, `${base}..HEAD`) - inside).toBe(Number(n));
    },
  ],
  [
    /^`(.+)` is checked out in another work tree, `(.+)`\.$/,
    ([, branch, folder], { repo }) =>
      expect(repo.git('worktree', 'list', '--porcelain')).toMatch(
        new RegExp(`worktree .*/${folder}\\n.*\\nbranch refs/heads/${branch}`),
      ),
  ],
];

function movements(repo: TempRepo): string {
  return repo.git('log', '-g', '--format=%gs', '--all');
}

function rangeIsTrue(words: string, repo: TempRepo, base: string, path: string, to: string): void {
  const match = /^lines? (\d+)(?:-(\d+))? (as before|no longer holds? the same text|now from line (\d+) on)$/.exec(
    words,
  )!;
  const [from, until] = [Number(match[1]), Number(match[2] ?? match[1])];
  const old = before(repo, base, path).slice(from - 1, until);
  const at = match[4] === undefined ? from : Number(match[4]);
  const here = now(repo, to).slice(at - 1, at - 1 + old.length);
  if (match[3]!.startsWith('no longer')) {
    expect(now(repo, to).join('\n')).not.toContain(old.join('\n'));
  } else expect(here).toEqual(old);
}

/** Holds each sentence of a drift report against git; a sentence of no known form fails. */
export function everySentenceIsTrue(drift: Told, repo: TempRepo, then: string, scope: string): void {
  const seen = { repo, base: drift.reviewed ?? then, scope };
  for (const sentence of [...drift.reasons, ...drift.remarks, drift.relationWords]) {
    const form = FORMS.find(([pattern]) => pattern.test(sentence));
    expect({ sentence, known: form !== undefined }).toEqual({ sentence, known: true });
    form?.[1](form[0].exec(sentence)!, seen);
  }
}
