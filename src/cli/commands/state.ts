import { resolve } from 'node:path';
import { HandoffError } from '../../core/model/errors';
import type { GitState, RepoLocation } from '../../core/model/git-state';
import type { SimpleGitReader } from '../../git/simple-git-reader';
import { en } from '../../locales/en-cli';
import { ReportReader } from '../../git/report-reader';
import type { Arguments, Command } from '../command';
import { existingFolder, gitReader } from '../compose';
import { nodeFileProbe } from '../file-probe';
import type { Io } from '../io';
import { printJson } from '../print';
import { askForTrust, withdrawTrust } from '../program-trust';
import { stateJson } from '../state-json';
import type { RepoReport } from '../state-report';
import { stateText } from '../state-text';

export const stateCommand: Command = {
  name: 'state',
  usage:
    'session-handoff state --repo DIR... [--since REV] [--subfolder PATH] [--report GLOB]... [--distrust] [--json]',
  help: en.state.help,
  options: {
    repo: { type: 'string', multiple: true },
    since: { type: 'string' },
    subfolder: { type: 'string' },
    report: { type: 'string', multiple: true },
    distrust: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: showState,
};

async function showState(args: Arguments, io: Io): Promise<number> {
  args.required('repo');
  const folders = await Promise.all(
    args.texts('repo').map(async (named) => existingFolder(resolve(io.cwd, named), named)),
  );
  const git = gitReader(io);
  const subfolder = subfolderOf(args);
  const places = folders.map((folder) => ({ folder, ...(subfolder === undefined ? {} : { subfolder }) }));
  if (args.flag('distrust')) await withdrawTrust(await Promise.all(places.map((where) => git.state(where))), io);
  const look = (): Promise<RepoReport[]> => Promise.all(places.map((where) => lookAt(git, where, args)));
  let reports = await look();
  if (!args.flag('json') && !args.flag('distrust')) {
    const states = reports.map(({ state }) => state);
    if (await askForTrust(states, io)) reports = await look();
  }
  const [first] = reports;
  if (!args.flag('json')) io.stdout(reports.map(stateText).join('\n'));
  else io.stdout(printJson(reports.length === 1 && first !== undefined ? stateJson(first) : many(reports)));
  return 0;
}

function many(reports: readonly RepoReport[]): unknown {
  return { repositories: reports.map(stateJson) };
}

/** Everything about one repository; what needs the commit to count from waits for it, the rest does not. */
async function lookAt(git: SimpleGitReader, where: RepoLocation, args: Arguments): Promise<RepoReport> {
  const revision = args.text('since');
  const commit = revision === undefined ? undefined : await git.resolve(where, revision);
  const [state, since] = await Promise.all([git.state(where), git.since(where, commit)]);
  if (state.kind !== 'repository') return { state };
  if (revision !== undefined && commit === undefined) throw noCommit(revision, state);
  const globs = args.texts('report');
  const [evidence, relation] = await Promise.all([
    new ReportReader(nodeFileProbe).evidence(state, since, globs.length > 0 ? globs : undefined),
    commit === undefined || state.head === undefined ? undefined : git.relation(where, commit, state.head),
  ]);
  return { state, since, evidence, ...(relation === undefined ? {} : { relation }) };
}

function noCommit(revision: string, state: Extract<GitState, { kind: 'repository' }>): HandoffError {
  return new HandoffError('not-found', `There is no commit "${revision}" in the repository ${state.root}.`, {
    path: state.root,
    fix: 'Name a commit by its hash, a branch or a tag that is in the repository.',
  });
}

function subfolderOf(args: Arguments): string | undefined {
  const subfolder = args.text('subfolder');
  if (subfolder === undefined) return undefined;
  const parts = subfolder.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  if (!subfolder.startsWith('/') && !parts.includes('..')) return parts.join('/');
  throw new HandoffError('usage', `--subfolder ${subfolder} does not lie in the repository.`, {
    fix: 'Name a folder relative to the root of the repository.',
  });
}
