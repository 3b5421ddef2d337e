import type { ParseArgsConfig } from 'node:util';
import { HandoffError, type Problem } from '../core/model/errors';
import { describePlan, type Plan } from '../core/model/plan';
import { carryOut } from '../core/use-cases/carry-out';
import { openDesk, type Desk, type PlannedRecords, type RecordPorts } from '../core/use-cases/desk';
import { en } from '../locales/en-cli';
import type { Arguments, Command } from './command';
import { carryOutPorts, handoffPorts, openVault, type OpenVault } from './compose';
import type { Io } from './io';
import { printJson, problemText } from './print';

/** One verb about records: how it is called, and what it would do. */
export interface RecordVerb {
  readonly name: string;
  readonly usage: string;
  readonly help: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  readonly positionals?: readonly string[];
  readonly plan: (desk: Desk, args: Arguments, io: Io) => PlannedRecords | Promise<PlannedRecords>;
}

/** Somebody else wrote meanwhile: the verb looks again and tries so many times. */
const ATTEMPTS = 8;

/** Options that every verb about records has. */
export const RECORD_OPTIONS = {
  vault: { type: 'string' },
  project: { type: 'string' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** A command that plans, shows with `--dry-run`, else writes, and says what it did. */
export function recordCommand(verb: RecordVerb): Command {
  const { name, usage, help, options = {}, positionals = [] } = verb;
  return {
    name,
    usage: `session-handoff ${name} ${usage} --vault DIR [--project NAME] [--dry-run] [--json]`,
    help,
    options: { ...RECORD_OPTIONS, ...options },
    positionals,
    run: (args, io) => runVerb(verb, args, io),
  };
}

/** Reads the vault that the options name. */
export async function deskOf(args: Arguments, io: Io): Promise<{ readonly desk: Desk; readonly vault: OpenVault }> {
  const vault = await openVault(args.required('vault'), io);
  const ports: RecordPorts = handoffPorts(vault, io);
  return { desk: await openDesk(ports, args.text('project')), vault };
}

/** The positional arguments, as many as there must be; a last name in `...` may stand for any number. Throws `usage`. */
export function positionalsOf(args: Arguments, names: readonly string[]): readonly string[] {
  const isOpen = names.at(-1)?.endsWith('...') === true;
  const [missing] = (isOpen ? names.slice(0, -1) : names).slice(args.positionals.length);
  if (missing !== undefined) throw new HandoffError('usage', `The argument ${missing} is missing.`);
  const extra = args.positionals[names.length];
  if (extra === undefined || isOpen) return args.positionals;
  throw new HandoffError('usage', `"${extra}" is one argument too many.`, {
    fix: 'Put texts of several words into quotes.',
  });
}

interface Done {
  readonly planned: PlannedRecords;
  readonly problems: readonly Problem[];
  readonly incomplete: boolean;
}

async function runVerb(verb: RecordVerb, args: Arguments, io: Io): Promise<number> {
  positionalsOf(args, verb.positionals ?? []);
  const isDry = args.flag('dry-run');
  const done = isDry ? await planned(verb, args, io) : await applied(verb, args, io);
  io.stdout(args.flag('json') ? printJson(asJson(done, isDry)) : asText(done, isDry));
  if (done.problems.length > 0) io.stderr(`${[en.record.look, ...done.problems.map(problemText)].join('\n')}\n`);
  return done.incomplete ? 4 : 0;
}

async function planned(verb: RecordVerb, args: Arguments, io: Io): Promise<Done> {
  const { desk } = await deskOf(args, io);
  return { planned: await verb.plan(desk, args, io), problems: [], incomplete: false };
}

async function applied(verb: RecordVerb, args: Arguments, io: Io): Promise<Done> {
  for (let attempt = 1; ; attempt += 1) {
    const { desk, vault } = await deskOf(args, io);
    const plan = await verb.plan(desk, args, io);
    try {
      const result = await carryOut(carryOutPorts(vault), { what: verb.name, plan: plan.plan });
      const isRaced = onlyEdits(plan.plan) && result.problems.some(({ code }) => code === 'changed');
      if (!isRaced || attempt === ATTEMPTS) return { planned: plan, ...result };
    } catch (error) {
      // Nothing was written: the first change of a plan is refused before all others.
      const isRace = error instanceof HandoffError && error.code === 'changed' && attempt < ATTEMPTS;
      if (!isRace) throw error;
    }
  }
}

function onlyEdits(plan: Plan): boolean {
  return plan.changes.every((change) => change.kind === 'edit');
}

function asJson({ planned: plan, problems }: Done, isDry: boolean): unknown {
  const { path, id, facts } = plan;
  return {
    ...(path === undefined ? {} : { path }),
    ...(id === undefined ? {} : { id }),
    written: !isDry && plan.plan.changes.length > 0,
    changes: plan.plan.changes.map((change) => ({ path: change.path, edit: change.why, kind: change.kind })),
    words: plan.words,
    ...facts,
    problems,
  };
}

function asText({ planned: plan }: Done, isDry: boolean): string {
  const { changes } = plan.plan;
  const verbOf = (kind: 'create' | 'edit'): string => (kind === 'create' ? en.record.wrote : en.record.changed);
  const lines = isDry
    ? [changes.length === 0 ? en.record.nothing : describePlan(plan.plan)]
    : changes.map(({ kind, path, why }) => `${verbOf(kind)} ${path} (${why})`);
  const id = plan.id === undefined || changes.length === 0 ? [] : [`${en.record.id} ${plan.id}`];
  return `${[...lines, ...(isDry ? [] : id), ...plan.words].join('\n')}\n`;
}
