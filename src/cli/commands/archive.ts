import { HandoffError } from '../../core/model/errors';
import { describePlan } from '../../core/model/plan';
import { planArchive, type PlannedArchive } from '../../core/use-cases/archive';
import { carryOut } from '../../core/use-cases/carry-out';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { carryOutPorts } from '../compose';
import type { Io } from '../io';
import { printJson, problemText } from '../print';
import { deskOf, positionalsOf, RECORD_OPTIONS } from '../record-command';

const DAYS = 90;

export const archiveCommand: Command = {
  name: 'archive',
  usage:
    'session-handoff archive --vault DIR [--project NAME] [--older-than DAYS] [--expire DAYS] [--dry-run] [--json]',
  help: en.archive.help,
  options: { ...RECORD_OPTIONS, 'older-than': { type: 'string' }, expire: { type: 'string' } },
  run: archive,
};

async function archive(args: Arguments, io: Io): Promise<number> {
  positionalsOf(args, []);
  const expireAfter = days(args, 'expire');
  const olderThan = days(args, 'older-than') ?? DAYS;
  const { desk, vault } = await deskOf(args, io);
  const planned = planArchive(desk, { olderThan, ...(expireAfter === undefined ? {} : { expireAfter }) });
  const isDry = args.flag('dry-run');
  const { problems } = isDry
    ? { problems: [] }
    : await carryOut(carryOutPorts(vault), { what: 'archive', plan: planned.plan, moves: planned.moves });
  const changes = planned.plan.changes.map(({ path, why }) => ({ path, edit: why }));
  const json = {
    written: !isDry && planned.moves.length + changes.length > 0,
    moves: planned.moves,
    changes,
    problems,
  };
  io.stdout(args.flag('json') ? printJson(json) : asText(planned, isDry));
  if (problems.length > 0) io.stderr(`${[en.record.look, ...problems.map(problemText)].join('\n')}\n`);
  return 0;
}

function asText({ plan, moves, words }: PlannedArchive, isDry: boolean): string {
  const edits = isDry
    ? [describePlan(plan)].filter((text) => text !== '')
    : plan.changes.map(({ path, why }) => `${en.record.changed} ${path} (${why})`);
  const moved = moves.map(({ path, to }) => `${isDry ? 'move' : en.record.moved} ${path} -> ${to}`);
  return `${[...edits, ...moved, ...words].join('\n')}\n`;
}

function days(args: Arguments, name: string): number | undefined {
  const text = args.text(name);
  if (text === undefined || /^\d{1,5}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new HandoffError('usage', `--${name} is "${text}"; expected a number of days.`, { fix: 'Write it as 90.' });
}
