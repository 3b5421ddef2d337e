import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HandoffError } from '../../core/model/errors';
import { describePlan } from '../../core/model/plan';
import { folderOf } from '../../core/model/vault-path';
import { carryOut } from '../../core/use-cases/carry-out';
import { openDesk, projectsOf } from '../../core/use-cases/desk';
import { planSample, removeSample, type RemovedSample } from '../../core/use-cases/sample-project';
import { enSample as en } from '../../locales/en-cli-sample';
import type { Arguments, Command } from '../command';
import { carryOutPorts, handoffPorts, openVault, type OpenVault } from '../compose';
import type { Io } from '../io';
import { printJson } from '../print';

export const sampleCommand: Command = {
  name: 'sample',
  usage: 'session-handoff sample --vault DIR [--remove] [--dry-run] [--json]',
  help: en.help,
  options: {
    vault: { type: 'string' },
    remove: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (args, io) => {
    const vault = await openVault(args.required('vault'), io);
    return args.flag('remove') ? remove(vault, args, io) : make(vault, args, io);
  },
};

async function make(vault: OpenVault, args: Arguments, io: Io): Promise<number> {
  const { clock, settings } = handoffPorts(vault, io);
  const plan = await planSample({ store: vault.store, clock, settings });
  const isDry = args.flag('dry-run');
  if (!isDry) await carryOut(carryOutPorts(vault), { what: 'sample', plan, moves: [] });
  const changes = plan.changes.map(({ kind, path, why }) => ({ kind, path, edit: why }));
  const folder = folderOf(changes[0]?.path ?? '');
  const words = isDry ? describePlan(plan) : `${en.made(changes.length, folder)}\n${en.look}`;
  io.stdout(args.flag('json') ? printJson({ written: !isDry, changes }) : `${words}\n`);
  return 0;
}

async function remove(vault: OpenVault, args: Arguments, io: Io): Promise<number> {
  const desk = await openDesk(handoffPorts(vault, io));
  const folders = projectsOf(desk).flatMap(({ project, folder }) => (project?.project.sample === true ? [folder] : []));
  if (folders.length === 0) throw new HandoffError('not-found', en.none, { fix: en.makeIt });
  const isDry = args.flag('dry-run');
  const removed: string[] = [];
  const left: string[] = [];
  for (const folder of isDry ? [] : folders) {
    const done: RemovedSample = await removeSample(vault.store, folder);
    await removeEmpty(vault, [...new Set(done.removed.map(folderOf)), folder]);
    removed.push(...done.removed);
    left.push(...done.left);
  }
  const words = isDry
    ? [`${en.wouldRemove} ${folders.join(', ')}`]
    : [en.removed(removed.length), ...(left.length === 0 ? [] : [en.left, ...left])];
  io.stdout(args.flag('json') ? printJson({ folders, removed, left }) : `${words.join('\n')}\n`);
  return 0;
}

/** Folders that held nothing else go with their notes; one that holds something refuses by itself. */
async function removeEmpty({ folder }: OpenVault, paths: readonly string[]): Promise<void> {
  for (const path of [...paths].sort((a, b) => b.length - a.length)) {
    await rmdir(join(folder, path)).catch(() => undefined);
  }
}
