import type { GitState, RepoLocation, SinceCommit } from '../../core/model/git-state';
import { HandoffError } from '../../core/model/errors';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { existingFolder, gitReader } from '../compose';
import type { Io } from '../io';
import { printJson } from '../print';
import { stateJson } from '../state-json';
import { stateText } from '../state-text';
import { resolve } from 'node:path';

export const stateCommand: Command = {
  name: 'state',
  usage: 'session-handoff state --repo DIR [--since REV] [--json]',
  help: en.state.help,
  options: { repo: { type: 'string' }, since: { type: 'string' }, json: { type: 'boolean' } },
  run: showState,
};

async function showState(args: Arguments, io: Io): Promise<number> {
  const named = args.required('repo');
  const where = { folder: await existingFolder(resolve(io.cwd, named), named) };
  const git = gitReader(io);
  const state = await git.state(where);
  const since = await sinceRevision(git, where, state, args.text('since'));
  io.stdout(args.flag('json') ? printJson(stateJson(state, since)) : stateText(state, since));
  return 0;
}

async function sinceRevision(
  git: ReturnType<typeof gitReader>,
  where: RepoLocation,
  state: GitState,
  revision: string | undefined,
): Promise<SinceCommit | undefined> {
  if (state.kind !== 'repository') return undefined;
  if (revision === undefined) return git.since(where, undefined);
  const commit = await git.resolve(where, revision);
  if (commit !== undefined) return git.since(where, commit);
  throw new HandoffError('not-found', `There is no commit "${revision}" in this repository.`, {
    fix: 'Name a commit by its hash, a branch or a tag that is in the repository.',
  });
}
