import type { ProjectIndex } from '../../core/index/handoff-index';
import { projectName } from '../../core/index/project-name';
import { HandoffError } from '../../core/model/errors';
import { loadIndex } from '../../core/use-cases/load-index';
import { en } from '../../locales/en-cli';
import { deviceClock } from '../clock';
import type { Arguments, Command } from '../command';
import { openVault } from '../compose';
import { indexJson } from '../index-json';
import { indexText } from '../index-text';
import type { Io } from '../io';
import { printJson } from '../print';

export const indexCommand: Command = {
  name: 'index',
  usage: 'session-handoff index --vault DIR [--project NAME] [--json]',
  help: en.index.help,
  options: { vault: { type: 'string' }, project: { type: 'string' }, json: { type: 'boolean' } },
  run: showIndex,
};

async function showIndex(args: Arguments, io: Io): Promise<number> {
  const vault = await openVault(args.required('vault'), io);
  const index = await loadIndex(vault.store, vault.settings.folder);
  const all = index.folders().map((folder) => index.project(folder));
  const projects = selected(all, args.text('project'));
  const today = deviceClock.now().local;
  io.stdout(args.flag('json') ? printJson(indexJson(index, projects, today)) : indexText(projects, today));
  return 0;
}

function selected(all: readonly ProjectIndex[], name: string | undefined): readonly ProjectIndex[] {
  if (name === undefined) return all;
  const found = all.filter((project) => projectName(project) === name || project.folder.endsWith(`/${name}`));
  if (found.length > 0) return found;
  throw new HandoffError('not-found', `There is no project "${name}" in this vault.`, {
    candidates: all.map(projectName),
    fix: 'Name one of the projects, or leave --project out.',
  });
}
