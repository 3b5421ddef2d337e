import { basename } from 'node:path';
import { DETAILS } from '../../core/handoff/detail';
import { LAYOUTS, PROFILES } from '../../core/model/handoff';
import { describePlan } from '../../core/model/plan';
import { carryOut } from '../../core/use-cases/carry-out';
import { planNewHandoff, type NewHandoffRequest, type PlannedHandoff } from '../../core/use-cases/create-handoff';
import { handoffJson, type HandoffDone } from '../../core/use-cases/handoff-json';
import { EXTRAS } from '../../core/use-cases/read-extras';
import { readWords } from '../../core/use-cases/read-words';
import { HandoffError } from '../../core/model/errors';
import { isSilent } from '../../core/model/words';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { carryOutPorts, handoffPorts, linkedRepos, openVault } from '../compose';
import { readSource, readTemplate } from '../input';
import type { Io } from '../io';
import { printJson, problemText } from '../print';
import { plainLine } from '../terminal';
import { WORDS_OPTIONS, withOptions } from '../words-options';

export const newCommand: Command = {
  name: 'new',
  usage:
    'session-handoff new --vault DIR --project NAME [--repo DIR]... [--previous PATH]... [--join] [--profile P] [--detail summary|full] [--include code|env]... [--report GLOB]... [--layout L] [--template FILE] [--title T] [--agent NAME] [--session ID] [--for NAME] [--draft] [--from FILE|-] [--done ID]... [--drop ID=REASON]... [--move ID=WHERE]... [--decide TEXT]... [--block TEXT]... [--memory FILE]... [--force] [--dry-run] [--json]',
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
    detail: { type: 'string' },
    include: { type: 'string', multiple: true },
    report: { type: 'string', multiple: true },
    title: { type: 'string' },
    agent: { type: 'string' },
    session: { type: 'string' },
    for: { type: 'string' },
    draft: { type: 'boolean' },
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
  const detail = args.choice('detail', DETAILS);
  const include = args.choices('include', EXTRAS);
  const vault = await openVault(args.required('vault'), io);
  const ports = handoffPorts(vault, io);
  const template = args.text('template');
  const planned = await planNewHandoff(ports, {
    project: args.required('project'),
    repos: await linkedRepos(args.texts('repo'), vault, ports.settings, io),
    previous: args.texts('previous'),
    join: args.flag('join'),
    ...(await saidIn(args, io)),
    force: args.flag('force'),
    include,
    ...(args.texts('report').length === 0 ? {} : { reports: args.texts('report') }),
    ...(detail === undefined ? {} : { detail }),
    ...(profile === undefined ? {} : { profile }),
    ...given(args, ['title', 'agent', 'session', 'for']),
    ...(layout === undefined ? {} : { layout }),
    ...(template === undefined ? {} : { template: await readTemplate(template, vault, io) }),
  });
  if (planned.reason !== undefined || args.flag('dry-run')) {
    report(planned, { written: false, dryRun: args.flag('dry-run'), problems: planned.problems }, args, io);
    return 0;
  }
  const applied = await carryOut(carryOutPorts(vault), { what: 'new', plan: planned.plan });
  const problems = [...planned.problems, ...applied.problems];
  report(planned, { written: true, dryRun: false, problems }, args, io);
  return applied.incomplete ? 4 : 0;
}

/** The author's words and memory files. Throws `usage` when a draft is given words. */
async function saidIn(args: Arguments, io: Io): Promise<Pick<NewHandoffRequest, 'words' | 'memory' | 'draft'>> {
  const from = args.text('from');
  const words = withOptions(readWords(from === undefined ? undefined : await readSource(from, io)), args);
  const draft = args.flag('draft');
  if (draft && (!isSilent(words) || args.text('agent') !== undefined)) {
    throw new HandoffError('usage', 'A draft has no author and no words.', {
      fix: 'Leave --draft out, or --agent and everything that gives words.',
    });
  }
  const memory = await Promise.all(
    args.texts('memory').map(async (name) => ({ name: basename(name), text: await readSource(name, io) })),
  );
  return { words, memory, draft };
}

function given<T extends string>(args: Arguments, names: readonly T[]): Partial<Record<T, string>> {
  const entries = names.map((name) => [name, args.text(name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value.trim() !== '')) as Partial<
    Record<T, string>
  >;
}

const TASKS_SHOWN = 5;

function report(planned: PlannedHandoff, done: HandoffDone, args: Arguments, io: Io): void {
  io.stdout(args.flag('json') ? printJson(handoffJson(planned, done)) : asText(planned, done));
  if (done.problems.length > 0) io.stderr(`${[en.new.look, ...done.problems.map(problemText)].join('\n')}\n`);
}

/** Markdown as it reads when it is drawn: without the backslashes that make it inert. */
function asRead(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function asText(planned: PlannedHandoff, done: HandoffDone): string {
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
    ...planned.suggestions
      .filter((one) => one.suggests === 'done')
      .map((one) => `${en.new.probably} ${one.id}: ${plainLine(asRead(`${one.text} (${one.reason})`))}`),
    ...planned.tasks
      .slice(0, TASKS_SHOWN)
      .map((task) => plainLine(`${en.new.task} ${task.path}:${task.line} ${task.text}`)),
    '',
    ...(done.dryRun ? [describePlan(planned.plan)] : [en.new.resume, planned.resume]),
  ];
  return `${lines.filter((line, at) => line !== '' || at > 2).join('\n')}\n`;
}
