import { describePlan } from '../../core/model/plan';
import { carryOut } from '../../core/use-cases/carry-out';
import { planRepair, type PlannedRepair } from '../../core/use-cases/repair';
import type { Problem } from '../../core/model/errors';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { findingText } from '../finding-text';
import { carryOutPorts } from '../compose';
import type { Io } from '../io';
import { printJson, problemText } from '../print';
import { deskOf, positionalsOf, RECORD_OPTIONS } from '../record-command';

export const repairCommand: Command = {
  name: 'repair',
  usage: 'session-handoff repair --vault DIR [--project NAME] [--dry-run] [--json]',
  help: en.repair.help,
  options: RECORD_OPTIONS,
  run: repair,
};

async function repair(args: Arguments, io: Io): Promise<number> {
  positionalsOf(args, []);
  const { desk, vault } = await deskOf(args, io);
  const planned = planRepair(desk);
  const isDry = args.flag('dry-run');
  const { problems } = isDry
    ? { problems: [] }
    : await carryOut(carryOutPorts(vault), { what: 'repair', plan: planned.plan });
  io.stdout(args.flag('json') ? printJson(asJson(planned, problems, isDry)) : asText(planned, isDry));
  if (problems.length > 0) io.stderr(`${[en.record.look, ...problems.map(problemText)].join('\n')}\n`);
  return 0;
}

function asJson({ plan, left }: PlannedRepair, problems: readonly Problem[], isDry: boolean): unknown {
  return {
    written: !isDry && plan.changes.length > 0,
    changes: plan.changes.map(({ path, why }) => ({ path, edit: why })),
    left,
    problems,
  };
}

function asText({ plan, words, left }: PlannedRepair, isDry: boolean): string {
  const changes = isDry
    ? [describePlan(plan)].filter((text) => text !== '')
    : plan.changes.map(({ path, why }) => `${en.record.changed} ${path} (${why})`);
  const open = left.length === 0 ? [] : [en.record.left, ...left.map(findingText)];
  return `${[...changes, ...words, ...open].join('\n')}\n`;
}
