import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cli } from '../support/cli';
import { everySentenceIsTrue, stood } from '../support/drift-oracle';
import { TempRepo, tempFolder } from '../support/temp-repo';

const FILES = ['src/a.ts', 'src/b.ts', 'src/c.ts', 'docs/d.md', 'fresh/e.ts'];
const lines = (n: number): string => Array.from({ length: 12 }, (_, at) => `line ${n}.${at}\n`).join('');

type Act = (repo: TempRepo, n: number) => void;

const commit = (repo: TempRepo, subject: string, ...flags: string[]): void => {
  repo.git('add', '-A');
  repo.gitWith({ env: repo.dates() }, 'commit', '-q', '--no-verify', '-m', subject, ...flags);
};
const at = (n: number): string => FILES[n % FILES.length]!;
const branchAt = (n: number): string => ['main', 'feature', 'side'][n % 3]!;

/** What may happen between two sessions. What git refuses has not happened. */
const ACTS: Readonly<Record<string, Act>> = {
  edit: (repo, n) => repo.write({ [at(n)]: `${lines(n % FILES.length)}more ${n}\n` }),
  shift: (repo, n) => repo.write({ [at(n)]: `first ${n}\n${lines(n % FILES.length)}` }),
  remove: (repo, n) => repo.write({ [at(n)]: null }),
  move: (repo, n) => repo.git('mv', at(n), `moved-${n}.ts`),
  commit: (repo, n) => commit(repo, `feat: ${n}`),
  'commit of a file': (repo, n) => {
    ACTS['edit']!(repo, n);
    commit(repo, `fix: ${n}`);
  },
  amend: (repo, n) => {
    ACTS['edit']!(repo, n);
    commit(repo, `feat: amended ${n}`, '--amend');
  },
  'amend away': (repo) => {
    repo.git('reset', '-q', '--soft', 'HEAD~1');
    repo.git('stash', '-q');
    commit(repo, 'feat: emptied', '--allow-empty', '-C', 'ORIG_HEAD');
  },
  back: (repo) => repo.git('reset', '-q', '--hard', 'HEAD~1'),
  branch: (repo, n) => repo.git('checkout', '-q', '-B', branchAt(n)),
  switch: (repo, n) => repo.git('checkout', '-q', branchAt(n)),
  detach: (repo) => repo.git('checkout', '-q', '--detach'),
  merge: (repo, n) => repo.gitWith({ env: repo.dates() }, 'merge', '-q', '--no-ff', '-m', `Merge ${n}`, branchAt(n)),
  squash: (repo, n) => {
    repo.git('merge', '-q', '--squash', branchAt(n));
    repo.gitWith({ env: repo.dates() }, 'commit', '-q', '-m', `feat: squashed ${n}`);
  },
  rebase: (repo, n) => repo.gitWith({ env: repo.dates() }, 'rebase', '-q', branchAt(n)),
  pick: (repo, n) => repo.git('cherry-pick', branchAt(n)),
  revert: (repo) => repo.gitWith({ env: repo.dates() }, 'revert', '--no-edit', 'HEAD'),
  stash: (repo) => repo.git('stash', '-q', '-u'),
  'delete a branch': (repo, n) => repo.git('branch', '-q', '-D', branchAt(n)),
};

function happen(repo: TempRepo, name: string, n: number): void {
  try {
    ACTS[name]!(repo, n);
  } catch {
    for (const what of ['merge', 'rebase', 'cherry-pick', 'revert']) {
      try {
        repo.git(what, '--abort');
      } catch {
        // There was none.
      }
    }
  }
}

const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(14)), { minLength: 1, maxLength: 8 });

test('whatever happened to the repository in between, every sentence holds and no changed file is kept quiet', async () => {
  const runs = Number(process.env['DRIFT_RUNS'] ?? 12);
  await fc.assert(
    fc.asyncProperty(acts, acts, fc.boolean(), async (before, after, isInside) => {
      const files = { 'src/a.ts': lines(0), 'src/b.ts': lines(1), 'docs/d.md': lines(3), 'notes/.keep': '' };
      const repo = TempRepo.make(files);
      repo.git('branch', '-q', 'side');
      repo.git('checkout', '-q', '-b', 'feature');
      for (const [name, n] of before) happen(repo, name, n);
      const vault = isInside ? join(repo.folder, 'notes') : tempFolder();
      if (isInside) repo.write({ 'notes/.keep': '' });
      const was = stood(repo);
      const words = { summary: 'Half done.', next: ['Finish `src/a.ts:3-5` and `src/b.ts:2`', 'Read `docs/d.md`'] };
      const argv = ['--vault', vault, '--repo', repo.folder, '--json'];
      const made = await cli(['new', '--project', 'App', '--from', '-', ...argv], { stdin: JSON.stringify(words) });
      expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
      const text = readFileSync(join(vault, made.json.path), 'utf8');
      if (isInside) {
        repo.git('add', 'notes');
        repo.gitWith({ env: repo.dates() }, 'commit', '-q', '-m', 'docs: handoff', '--', 'notes');
      }
      for (const [name, n] of after) happen(repo, name, n);
      const { code, json } = await cli(['resume', ...argv, '--handoff', made.json.path]);
      if (isInside && code !== 0) return;
      expect(code).toBe(0);
      everySentenceIsTrue(json.drift, { repo, stood: was, scope: '.', text });
    }),
    { numRuns: runs },
  );
});
