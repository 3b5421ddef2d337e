import { describePlan } from '../../core/model/plan';
import { DEFAULT_SETTINGS } from '../../core/model/settings';
import { applyPlan } from '../../core/use-cases/apply-plan';
import { planBases } from '../../core/use-cases/plan-bases';
import { en } from '../../locales/en-cli';
import { enIndex } from '../../locales/en-cli-index';
import type { Arguments, Command } from '../command';
import { openVault } from '../compose';
import type { Io } from '../io';
import { printJson } from '../print';

export const basesCommand: Command = {
  name: 'bases',
  usage: 'session-handoff bases --vault DIR [--dry-run] [--json]',
  help: enIndex.bases.help,
  options: { vault: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  run: makeBases,
};

async function makeBases(args: Arguments, io: Io): Promise<number> {
  const vault = await openVault(args.required('vault'), io);
  const plan = await planBases(vault.store, DEFAULT_SETTINGS.folder);
  const isDry = args.flag('dry-run');
  if (!isDry) await applyPlan(vault.store, plan);
  const written = !isDry && plan.changes.length > 0;
  const changes = plan.changes.map(({ kind, path, why }) => ({ kind, path, edit: why }));
  const [change] = plan.changes;
  const words =
    change === undefined ? en.record.nothing : isDry ? describePlan(plan) : `${en.record.wrote} ${change.path}`;
  io.stdout(args.flag('json') ? printJson({ written, changes }) : `${words}\n`);
  return 0;
}
