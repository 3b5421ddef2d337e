import { basename } from 'node:path';
import { LAYOUTS, PROFILES } from '../../core/model/handoff';
import { describePlan } from '../../core/model/plan';
import { applyPlan } from '../../core/use-cases/apply-plan';
import { planNewHandoff, type PlannedHandoff } from '../../core/use-cases/create-handoff';
import { readWords } from '../../core/use-cases/read-words';
import type { Problem } from '../../core/model/errors';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { handoffPorts, linkedRepos, openVault } from '../compose';
import { readSource, readTemplate } from '../input';
import type { Io } from '../io';
import { printJson, problemText } from '../print';
import { WORDS_OPTIONS, withOptions } from '../words-options';

export const newCommand: Command = {
  name: 'new',
  usage:
    'session-handoff new --vault DIR --project NAME [--repo DIR]... [--previous PATH]... [--join] [--profile P] [--layout L] [--template FILE] [--title T] [--from FILE|-] [--done ID]... [--drop ID=REASON]... [--move ID=WHERE]... [--decide TEXT]... [--block TEXT]... [--memory FILE]... [--force] [--dry-run] [--json]',
  help: en.new.help,
  options: {
    vault: { type: 'string' },
    project: { type: 'string' },
    repo: { type: 'string', multiple: true },
    previous: { type: 'string', multiple: true },
    join: { type: 'boolean' },
    profile: { type: 'string' },
    layout: { type: 'string' },
    template: { type: 'string' },
    title: { type: 'string' },
    from: { type: 'string' },
    ...WORDS_OPTIONS,
    memory: { type: 'string', multiple: true },
    force: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: newHandoff,
};

async function newHandoff(args: Arguments, io: Io): Promise<number> {
  const profile = args.choice('profile', PROFILES);
  const layout = args.choice('layout', LAYOUTS);
  const folder = args.required('vault');
  const project = args.required('project');
  const vault = await openVault(folder, io);
  const ports = handoffPorts(vault, io);
  const repos = await linkedRepos(args.texts('repo'), vault, ports.settings, io);
  const from = args.text('from');
  const template = args.text('template');
  const title = args.text('title');
  const words = withOptions(readWords(from === undefined ? undefined : await readSource(from, io)), args);
  const memory = await Promise.all(
    args.texts('memory').map(async (name) => ({ name: basename(name), text: await readSource(name, io) })),
  );
  const planned = await planNewHandoff(ports, {
    project,
    repos,
    previous: args.texts('previous'),
    join: args.flag('join'),
    words,
    memory,
    force: args.flag('force'),
    ...(profile === undefined ? {} : { profile }),
    ...(layout === undefined ? {} : { layout }),
    ...(title === undefined ? {} : { title }),
    ...(template === undefined ? {} : { template: await readTemplate(template, vault, io) }),
  });
  if (planned.reason !== undefined || args.flag('dry-run')) {
    report(planned, { written: false, dryRun: args.flag('dry-run'), problems: planned.problems }, args, io);
    return 0;
  }
  const applied = await applyPlan(vault.store, planned.plan);
  report(planned, { written: true, dryRun: false, problems: [...planned.problems, ...applied.problems] }, args, io);
  return applied.incomplete ? 4 : 0;
}

interface Report {
  readonly written: boolean;
  readonly dryRun: boolean;
  readonly problems: readonly Problem[];
}

function report(planned: PlannedHandoff, done: Report, args: Arguments, io: Io): void {
  io.stdout(args.flag('json') ? printJson(asJson(planned, done)) : asText(planned, done));
  if (done.problems.length > 0) io.stderr(`${[en.new.look, ...done.problems.map(problemText)].join('\n')}\n`);
}

function asJson(planned: PlannedHandoff, done: Report): unknown {
  return {
    path: planned.path,
    written: done.written,
    ...(planned.reason === undefined ? {} : { reason: planned.reason }),
    previous: planned.previous,
    carried: planned.carried,
    outcomes: planned.outcomes,
    resume: planned.resume,
    ...(done.dryRun ? { changes: planned.plan.changes.map(({ kind, path, why }) => ({ kind, path, why })) } : {}),
    problems: done.problems,
  };
}

function asText(planned: PlannedHandoff, done: Report): string {
  if (planned.reason !== undefined) return `${planned.reason} Use --force to write a handoff all the same.\n`;
  const ended = (outcome: string): number => planned.outcomes.filter((one) => one.outcome === outcome).length;
  const counts = [
    [en.new.carried, planned.carried.length],
    [en.new.finished, ended('done')],
    [en.new.dropped, ended('dropped')],
    [en.new.moved, ended('moved')],
    [en.new.promoted, ended('promoted')],
  ] as const;
  const lines = [
    `${done.written ? en.new.wrote : en.new.wouldWrite} ${planned.path}`,
    planned.previous.length === 0 ? en.new.first : `${en.new.continues} ${planned.previous.join(', ')}`,
    counts
      .filter(([, n]) => n > 0)
      .map(([label, n]) => `${label}: ${n}`)
      .join(' · '),
    '',
    ...(done.dryRun ? [describePlan(planned.plan)] : [en.new.resume, planned.resume]),
  ];
  return `${lines.filter((line, at) => line !== '' || at === 3).join('\n')}\n`;
}
