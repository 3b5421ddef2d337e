import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TempRepo } from './temp-repo';

/** How a repository stood when the handoff was written, as git says at that moment. */
export interface Stood {
  readonly then: string;
  readonly branch: string;
  /** Not committed. */
  readonly dirty: readonly string[];
}

export function stood(repo: TempRepo): Stood {
  return { then: repo.head(), branch: repo.git('branch', '--show-current'), dirty: dirty(repo) };
}

interface Told {
  readonly reviewed: string | null;
  readonly commit: { readonly now: string | null };
  readonly relation: string;
  readonly files: readonly { readonly path: string; readonly to?: string }[];
  readonly otherFiles: number;
  readonly uncommitted: { readonly then: readonly string[] | null; readonly now: readonly string[] };
  readonly reasons: readonly string[];
  readonly remarks: readonly string[];
  readonly relationWords: string;
}

interface Seen {
  readonly repo: TempRepo;
  readonly stood: Stood;
  /** From which the report counts. */
  readonly base: string;
  /** Folder that the project is limited to. */
  readonly scope: string;
  /** Text of the handoff. */
  readonly text: string;
  readonly told: Told;
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
const OURS = /^notes\/Handoffs\//;
const dirty = (repo: TempRepo): string[] => {
  const lines = repo.git('status', '--porcelain').split('\n');
  const paths = lines.map((line) => line.trim().replace(/^\S+ +(?:.* -> )?/, ''));
  return [...new Set(paths)].filter((path) => path !== '' && !OURS.test(path));
};
/** What differs from a commit, committed or not: the handoffs themselves left out. */
const differing = (repo: TempRepo, base: string, scope: string): string[] => {
  const untracked = repo.git('ls-files', '--others', '--exclude-standard', '--', scope).split('\n');
  return [...changed(repo, base, scope), ...untracked].filter((path) => path !== '' && !OURS.test(path));
};
const isAmong = (path: string, paths: readonly string[]): boolean =>
  paths.some((one) =>
    [path, one].some((a, at, both) => a === both[1 - at] || (a.endsWith('/') && both[1 - at]!.startsWith(a))),
  );
const listsAll = (list: string, more: string | undefined, paths: readonly string[]): void => {
  expect(paths).toEqual(expect.arrayContaining(names(list)));
  expect(names(list).length + Number(more ?? 0)).toBe(paths.length);
};
const subjects = (repo: TempRepo, hash: string): string => repo.git('log', '-1', '--format=%aE %at', hash);
const patchIds = (repo: TempRepo, patch: string): string[] =>
  repo
    .gitWith({ input: `${patch}\n` }, 'patch-id', '--stable')
    .split('\n')
    .map((line) => line.split(' ')[0]!);
const modified = (repo: TempRepo, path: string): number => statSync(join(repo.folder, path)).mtimeMs;
const now = (repo: TempRepo, path: string): string[] => readFileSync(join(repo.folder, path), 'utf8').split('\n');
const before = (repo: TempRepo, base: string, path: string): string[] =>
  repo.git('show', `${base}:${path}`).split('\n');

/** Every form of sentence that a report may hold, with what git must say for it to be true. */
const FORMS: readonly (readonly [RegExp, Check])[] = [
  [
    /^Written on `(.+)`, now on (?:`(.+)`|no branch)\.$/,
    ([, then, branch], { repo, stood: { branch: was } }) => {
      expect(then).toBe(was);
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
      const here = side('--right-only');
      // Of one moment and one author: mostly the same work written anew, seldom other work.
      expect(Number(n)).toBeGreaterThanOrEqual(here.filter((line) => !rewritten.includes(line)).length);
      expect(Number(n)).toBeLessThanOrEqual(here.length);
      if (rewritten.length === 0) expect(here.length).toBe(Number(n));
    },
  ],
  [/^Still at (\w{8})\.$/, ([, hash], { repo }) => expect(repo.head().startsWith(hash!)).toBe(true)],
  [/^(\d+) commits? after (\w{8})\.$/, ([, n, hash], { repo }) => expect(count(repo, `${hash}..HEAD`)).toBe(Number(n))],
  [
    /^(\d+) commits? before (\w{8}): its work is not all here\.$/,
    ([, n, hash], { repo }) => expect(count(repo, `HEAD..${hash}`)).toBe(Number(n)),
  ],
  [
    /^(\w{8}) was rewritten \((amended or rebased|from the first commit on)\): it is (\w{8}) here\.$/,
    ([, old, how, hash], { repo }) => {
      expect(isAncestor(repo, old!)).toBe(false);
      expect(isAncestor(repo, hash!)).toBe(true);
      expect(subjects(repo, hash!)).toBe(subjects(repo, old!));
      expect(succeeds(repo, 'merge-base', old!, 'HEAD')).toBe(how === 'amended or rebased');
    },
  ],
  [
    /^(\w{8}) was rewritten \((amended or rebased|from the first commit on)\): (\w{8}) took its place\.$/,
    ([, old, how, hash], { repo }) => {
      expect(isAncestor(repo, old!)).toBe(false);
      expect(isAncestor(repo, hash!)).toBe(true);
      expect(movements(repo)).toMatch(/amend|rebase/);
      expect(succeeds(repo, 'merge-base', old!, 'HEAD')).toBe(how === 'amended or rebased');
    },
  ],
  [
    /^(\w{8}) was rewritten \(amended or rebased\): each change up to it is here in another commit\.$/,
    ([, old], { repo }) => {
      expect(isAncestor(repo, old!)).toBe(false);
      expect(repo.git('cherry', 'HEAD', old!)).not.toMatch(/^\+/m);
    },
  ],
  [
    /^(\w{8}) is on another line of history: (\d+) commits? here that it lacks, (\d+) commits? there\.$/,
    ([, old, here, there], { repo }) => {
      expect(count(repo, `${old}..HEAD`)).toBe(Number(here));
      expect(count(repo, `HEAD..${old}`)).toBe(Number(there));
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
      expect(isOneCommit(repo, hash!)).toBe(true);
    },
  ],
  [
    /^Commit (\w{8}) is not in this repository: (the clone is shallow|rewritten and cleaned up, or never fetched)\.$/,
    ([, hash, why], { repo }) => {
      expect(isCommit(repo, hash!)).toBe(false);
      expect(repo.git('rev-parse', '--is-shallow-repository')).toBe(String(why === 'the clone is shallow'));
    },
  ],
  [
    /^Where (\w{8}) and HEAD part lies outside this shallow clone\.$/,
    ([, hash], { repo }) => {
      expect(repo.git('rev-parse', '--is-shallow-repository')).toBe('true');
      expect(succeeds(repo, 'merge-base', hash!, 'HEAD')).toBe(false);
    },
  ],
  [
    /^The handoff does not say at which commit it was written\.$/,
    (_match, { text }) => expect(text.split('---')[1]).not.toMatch(/\b[0-9a-f]{40}\b/),
  ],
  [
    /^There is no commit in the repository yet\.$/,
    (_match, { repo }) => expect(succeeds(repo, 'rev-parse', '--verify', 'HEAD')).toBe(false),
  ],
  [
    /^Merged since: (\d+) commits? by (\d+) (?:person|people) \(`(.+)`\)\.$/,
    ([, commits, people, subject], { repo, base }) => {
      const merges = repo.git('log', '--first-parent', '--merges', '--format=%H %s', `${base}..HEAD`).split('\n');
      const fits = merges.filter((line) => line.slice(41) === subject).map((line) => line.slice(0, 40));
      const brought = fits.map((merge) => {
        const range = [`${merge}^1..${merge}`, `^${base}`, '--no-merges', '--full-history'];
        const authors = repo.git('log', '--format=%aE', ...range, '--', ':(exclude)notes/Handoffs').split('\n');
        return [authors.length, new Set(authors).size];
      });
      expect(brought).toContainEqual([Number(commits), Number(people)]);
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
      // Another file may lie there by now, which git does not follow.
      else expect(repo.git('ls-files', '--', path!)).toBe('');
      for (const range of ranges.split(', ').filter((one) => one !== ''))
        rangeIsTrue(range, repo, base, path!, to ?? path!);
    },
  ],
  [
    /^(\d+) files? changed that the handoff does not name: (.*?)(?: and (\d+) more)?\.$/,
    ([, n, list, more = '0'], { repo, base, scope, text }) => {
      expect(names(list!).length + Number(more)).toBe(Number(n));
      expect(differing(repo, base, scope)).toEqual(expect.arrayContaining(names(list!)));
      const said = text.slice(0, text.indexOf('## Statistics'));
      for (const name of names(list!)) expect(said).not.toContain(`\`${name}\``);
    },
  ],
  [
    /^Uncommitted then, no longer: (.*?)(?: and (\d+) more)?\.$/,
    ([, list, more], { repo, stood: { dirty: was } }) =>
      listsAll(
        list!,
        more,
        was.filter((path) => !isAmong(path, dirty(repo))),
      ),
  ],
  [
    /^Uncommitted now(?:, not then)?: (.*?)(?: and (\d+) more)?\.$/,
    ([, list, more], { repo, stood: { dirty: was }, told }) =>
      listsAll(
        list!,
        more,
        dirty(repo).filter((path) => told.uncommitted.then === null || !isAmong(path, was)),
      ),
  ],
  [
    /^The code of the decision `.+` \(d-\w{6}\) changed since (\w{8}): (.*)\.$/,
    ([, hash, list], { repo }) => expect(changed(repo, hash!, ...names(list!)).length).toBe(names(list!).length),
  ],
  [
    /^Older than the newest change, so it tells nothing about it: (.*)\.$/,
    ([, list], { repo }) => {
      const newest = Math.max(
        1000 * Number(repo.git('log', '-1', '--format=%ct')),
        ...dirty(repo).map((path) => (existsSync(join(repo.folder, path)) ? modified(repo, path) : 0)),
      );
      for (const name of names(list!)) expect(modified(repo, name)).toBeLessThan(newest);
    },
  ],
  [
    /^Line (\d+) says `(.+)`; (\S+) has (\d+) passed, (\d+) failed\.$/,
    ([, line, said, report, passed, failed], { repo, text }) => {
      expect(text.split('\n')[Number(line) - 1]).toContain(said);
      const cases = repo.read(report!.replaceAll('`', ''));
      const failures = [...cases.matchAll(/<failure/g)].length;
      expect(failures).toBe(Number(failed));
      expect([...cases.matchAll(/<testcase/g)].length - failures).toBe(Number(passed));
    },
  ],
  [
    /^(\d+) commits? since (\w{8}) with nothing but handoffs\.$/,
    ([, n, hash], { repo }) => {
      const own = (...paths: string[]): number =>
        count(repo, '--first-parent', '--no-merges', `${hash}..HEAD`, '--', ...paths);
      expect(own() - own(':(exclude)notes/Handoffs', '.')).toBe(Number(n));
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

/** The whole work up to a commit, as one tree or one patch of the history of HEAD. */
function isOneCommit(repo: TempRepo, hash: string): boolean {
  const trees = repo.git('log', '--format=%T').split('\n');
  const tips = [hash, ...repo.git('for-each-ref', '--format=%(objectname)', '--contains', hash).split('\n')];
  const commits = patchIds(repo, repo.git('log', '-p', '--no-merges', '--no-renames', 'HEAD'));
  return tips
    .filter((tip) => tip !== '')
    .some((tip) => {
      const base = repo.git('merge-base', tip, 'HEAD');
      const whole = patchIds(repo, repo.git('diff', '--no-renames', base, tip));
      return trees.includes(repo.git('rev-parse', `${tip}^{tree}`)) || commits.includes(whole[0]!);
    });
}

/** Deleted to git and yet there, word for word. */
function liesAsBefore(repo: TempRepo, base: string, path: string): boolean {
  if (!existsSync(join(repo.folder, path)) || !succeeds(repo, 'cat-file', '-e', `${base}:${path}`)) return false;
  return now(repo, path).join('\n').trimEnd() === before(repo, base, path).join('\n').trimEnd();
}

/** Nothing that differs is kept quiet, except what lies as it was left, and nothing else is told. */
function everythingIsTold({ repo, base, scope, stood: { dirty: left }, told }: Seen): void {
  if (!isCommit(repo, base)) return;
  const said = told.files.flatMap(({ path, to }) => [path, ...(to === undefined ? [] : [to])]);
  expect(differing(repo, base, scope)).toEqual(expect.arrayContaining(said));
  const renamed = repo.git('diff', '--name-status', '-M', base).matchAll(/^R\d*\t(.*)\t/gm);
  const from = Array.from(renamed, ([, path]) => path!);
  const others = changed(repo, base, scope).filter(
    (path) => ![...said, ...from].includes(path) && !OURS.test(path) && !liesAsBefore(repo, base, path),
  );
  const moved = others.filter((path) => !left.includes(path));
  expect(told.otherFiles).toBeGreaterThanOrEqual(moved.length);
  expect(told.otherFiles).toBeLessThanOrEqual(others.length);
  expect([...told.uncommitted.now].sort()).toEqual(dirty(repo).sort());
  const fresh = dirty(repo).filter((path) => !isAmong(path, told.uncommitted.then ?? []));
  expect(told.reasons.some((reason) => reason.startsWith('Uncommitted now'))).toBe(fresh.length > 0);
}

/**
 * Holds each sentence of a drift report against git; a sentence of no known form fails. So does a file that differs and
 * of which nothing is said.
 */
export function everySentenceIsTrue(
  told: Told,
  given: { readonly repo: TempRepo; readonly stood: Stood; readonly scope: string; readonly text: string },
): void {
  const seen = { ...given, told, base: told.reviewed ?? given.stood.then };
  for (const sentence of [...told.reasons, ...told.remarks, told.relationWords]) {
    const form = FORMS.find(([pattern]) => pattern.test(sentence));
    expect({ sentence, known: form !== undefined }).toEqual({ sentence, known: true });
    form?.[1](form[0].exec(sentence)!, seen);
  }
  everythingIsTold(seen);
}
