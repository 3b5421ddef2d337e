import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { deviceMemory } from '../../src/cli/device-memory';
import { nodeFileProbe } from '../../src/cli/file-probe';
import type { DeviceMemory } from '../../src/core/model/ports';
import { SimpleGitReader } from '../../src/git/simple-git-reader';
import { ENVIRONMENT, git, makeClone, makeDirty, rawGit } from './history';
import { interleaved, report, type Ratio } from './ratio';

const ROUNDS = 11;
const SINCE = 20;

/** A reader of a process that has just begun; what the device remembers, if anything, is all that it knows. */
const newReader = (memory?: DeviceMemory): SimpleGitReader =>
  new SimpleGitReader({
    files: nodeFileProbe,
    environment: ENVIRONMENT,
    ...(memory === undefined ? {} : { memory }),
  });

const capture = (reader: SimpleGitReader, folder: string, commit: string) => async (): Promise<void> => {
  const [state, since] = await Promise.all([reader.state({ folder }), reader.since({ folder }, commit)]);
  if (state.kind !== 'repository' || since.kind !== 'since') throw new Error(JSON.stringify([state, since]));
};

/** The floor: what has to be asked at least, all at once, and nothing done with the answers. */
const threeCommands = (folder: string, commit: string) => async (): Promise<void> => {
  const format = '--format=%H%x1f%an%x1f%aI%x1f%s';
  await Promise.all([
    rawGit(folder, ['--no-optional-locks', 'status', '--porcelain=v2', '--branch', '-z', '--untracked-files=normal']),
    rawGit(folder, ['log', '-z', '--no-show-signature', format, '--end-of-options', `${commit}..HEAD`]),
    rawGit(folder, [
      '--no-optional-locks',
      'diff',
      '--no-ext-diff',
      '--no-textconv',
      '-M',
      '--raw',
      '--numstat',
      '-p',
      '-U0',
      '-z',
      commit,
    ]),
  ]);
};

/** Every fact that a capture gives, a call each. */
const factsSince = (commit: string): readonly (readonly string[])[] => [
  ['rev-parse', '--show-toplevel'],
  ['rev-parse', '--git-dir'],
  ['rev-parse', '--is-shallow-repository'],
  ['rev-parse', '--abbrev-ref', 'HEAD'],
  ['rev-parse', 'HEAD'],
  ['rev-list', '--max-parents=0', 'HEAD'],
  ['remote', '-v'],
  ['rev-list', '--left-right', '--count', '@{upstream}...HEAD'],
  ['config', '--get', 'core.sparseCheckout'],
  ['config', '--get', 'user.email'],
  ['diff', '--cached', '--name-status'],
  ['diff', '--name-status'],
  ['ls-files', '--others', '--exclude-standard'],
  ['stash', 'list'],
  ['rev-list', '--count', `${commit}..HEAD`],
  ['log', '--format=%H %an %aI %s', `${commit}..HEAD`],
  ['diff', '--name-status', '-M', commit],
  ['diff', '--numstat', '-M', commit],
];

/** One call per fact, and one difference per file. */
const factByFact = (folder: string, commit: string) => async (): Promise<void> => {
  for (const fact of factsSince(commit)) await rawGit(folder, fact);
  const names = (await rawGit(folder, ['diff', '--name-only', commit])).split('\n').filter((name) => name !== '');
  for (const name of names) await rawGit(folder, ['diff', '-U0', commit, '--', name]);
};

async function measure(
  name: string,
  kind: Ratio['kind'],
  limit: number,
  subject: () => unknown,
  baseline: () => unknown,
): Promise<void> {
  const figures = await interleaved(ROUNDS, subject, baseline);
  console.error(`  ${figures.subject.toFixed(1)} ms against ${figures.baseline.toFixed(1)} ms`);
  report({ name, ratio: figures.ratio, limit, kind });
}

/** As a person's own `git status` leaves the index. The file system needs a moment to tell the times apart. */
async function settle(folder: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  git(folder, 'status');
  await new Promise((resolve) => setTimeout(resolve, 200));
}

const clone = await makeClone(50_000, 4_000);
const { folder } = clone;
try {
  const head = git(folder, 'rev-parse', 'HEAD');
  await settle(folder);
  await measure(
    'clean and nothing new',
    'at-most',
    1.6,
    capture(newReader(), folder, head),
    threeCommands(folder, head),
  );
  makeDirty(clone);
  await settle(folder);
  const previous = git(folder, 'rev-parse', `HEAD~${SINCE}`);
  const raw = threeCommands(folder, previous);
  const first = (): Promise<void> => capture(newReader(), folder, previous)();
  const later = capture(newReader(), folder, previous);
  await measure('every later capture', 'at-most', 1.3, later, raw);
  await measure('one call per fact, one diff per file', 'at-least', 8, factByFact(folder, previous), later);
  const memory = deviceMemory({ HOME: join(clone.parent, 'home') })!;
  const known = (): Promise<void> => capture(newReader(memory), folder, previous)();
  await measure('first capture of a process, the device knows the repository', 'at-most', 3.5, known, raw);
  const alone = await interleaved(5, first, raw);
  console.error(`  ${alone.subject.toFixed(1)} ms against ${alone.baseline.toFixed(1)} ms`);
  console.error(
    `  first capture on a device, no commit-graph: ${alone.ratio.toFixed(2)} (no limit, the walk is git's own)`,
  );
  git(folder, 'commit-graph', 'write', '--reachable');
  await measure('first capture on a device, commit-graph as git gc leaves it', 'at-most', 3.5, first, raw);
} finally {
  rmSync(clone.parent, { recursive: true, force: true });
}
