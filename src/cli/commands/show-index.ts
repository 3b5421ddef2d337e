import type { IndexSnapshot, ProjectIndex } from '../../core/index/snapshot';
import { projectName } from '../../core/index/project-name';
import { selectedProjects } from '../../core/index/selected-projects';
import { HandoffError } from '../../core/model/errors';
import { describePlan, type Plan } from '../../core/model/plan';
import { dateOf } from '../../core/model/stamp';
import { applyPlan } from '../../core/use-cases/apply-plan';
import { indexRegion } from '../../core/use-cases/index-region';
import { noProjectNote, planIndexNote } from '../../core/use-cases/plan-index-note';
import { en } from '../../locales/en-cli';
import { enIndex } from '../../locales/en-cli-index';
import { deviceClock } from '../clock';
import type { Arguments, Command } from '../command';
import { openVault, type OpenVault } from '../compose';
import { indexJson } from '../index-json';
import { indexText } from '../index-text';
import type { Io } from '../io';
import { keptOutput } from '../kept-output';
import { openIndex } from '../open-index';
import { printJson } from '../print';

export const indexCommand: Command = {
  name: 'index',
  usage: 'session-handoff index --vault DIR [--project NAME] [--json | --markdown | --write [--dry-run]]',
  help: enIndex.index.help,
  options: {
    vault: { type: 'string' },
    project: { type: 'string' },
    markdown: { type: 'boolean' },
    write: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: showIndex,
};

async function showIndex(args: Arguments, io: Io): Promise<number> {
  const vault = await openVault(args.required('vault'), io);
  if (args.flag('write')) return writeRegions(vault, args, io);
  const today = dateOf(deviceClock.now());
  io.stdout(
    await keptOutput(vault, io, { name: 'index', args, today }, async () => {
      const snapshot = await openIndex(vault, io);
      const projects = selectedProjects(snapshot, args.text('project'));
      if (args.flag('json')) return printJson(indexJson(snapshot, projects, today));
      if (args.flag('markdown')) return `${projects.map((one) => markdownOf(snapshot, one)).join('\n\n')}\n`;
      return indexText(projects, today);
    }),
  );
  return 0;
}

function markdownOf(snapshot: IndexSnapshot, project: ProjectIndex): string {
  return indexRegion(snapshot, project, project.project?.path ?? `${project.folder}/${projectName(project)}.md`);
}

async function writeRegions(vault: OpenVault, args: Arguments, io: Io): Promise<number> {
  const snapshot = await openIndex(vault, io);
  const projects = selectedProjects(snapshot, args.text('project'));
  const changes: Plan['changes'][number][] = [];
  for (const project of projects) {
    const path = project.project?.path;
    if (path === undefined) throw noProjectNote(project);
    changes.push(...planIndexNote(snapshot, project, await vault.store.read(path)).changes);
  }
  if (changes.length === 0 && projects.length === 0) throw new HandoffError('not-found', enIndex.index.empty);
  const isDry = args.flag('dry-run');
  if (!isDry) await applyPlan(vault.store, { changes });
  const words = isDry ? [describePlan({ changes })] : changes.map(({ path }) => `${en.record.changed} ${path}`);
  const json = {
    written: !isDry && changes.length > 0,
    changes: changes.map(({ path, why }) => ({ path, edit: why })),
  };
  const text = changes.length === 0 ? en.record.nothing : words.join('\n');
  io.stdout(args.flag('json') ? printJson(json) : `${text}\n`);
  return 0;
}
