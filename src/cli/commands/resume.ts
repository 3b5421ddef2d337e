import { BRIEF_FORMS } from '../../core/brief/brief';
import { briefCommand, briefJson } from '../../core/brief/brief-json';
import { composeBrief } from '../../core/brief/compose-brief';
import { shellWord } from '../../core/brief/shell-word';
import { tokenBudget } from '../../core/brief/token-budget';
import { carryOut } from '../../core/use-cases/carry-out';
import { planMark } from '../../core/use-cases/mark-handoff';
import { openDesk } from '../../core/use-cases/desk';
import { agentCommandOf, resumeHandoff, type Resumed } from '../../core/use-cases/resume';
import { resumeWords } from '../../locales/en-cli-resume';
import { candidateRepos, driftReaders } from '../candidate-repos';
import type { Arguments, Command } from '../command';
import { carryOutPorts, handoffPorts, noteCache, openVault, type OpenVault } from '../compose';
import { withHandoff } from '../find-handoff';
import type { Io } from '../io';
import { printJson } from '../print';

const FORMATS = [...BRIEF_FORMS, 'agent', 'json'] as const;

export const resumeVerb: Command = {
  name: 'resume',
  usage:
    'session-handoff resume --vault DIR [--project NAME] [--handoff H] [--repo DIR]... [--budget N] [--format markdown|prompt|command|agent|json] [--mark] [--json]',
  help: resumeWords.help,
  options: {
    vault: { type: 'string' },
    project: { type: 'string' },
    handoff: { type: 'string' },
    repo: { type: 'string', multiple: true },
    budget: { type: 'string' },
    format: { type: 'string' },
    mark: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: resume,
};

async function resume(args: Arguments, io: Io): Promise<number> {
  const format = args.flag('json') ? 'json' : (args.choice('format', FORMATS) ?? 'markdown');
  const asking: Io = format === 'json' ? withoutPerson(io) : io;
  const vault = await openVault(args.required('vault'), io);
  const budget = tokenBudget(args.text('budget'), Number(vault.settings.briefBudget));
  const ports = handoffPorts(vault, io);
  const repos = await candidateRepos(args.texts('repo'), vault, ports.settings, io);
  const looking = { ...ports, ...driftReaders(io) };
  const where = { ...looking, repos, kept: noteCache(vault, io) };
  const resumed = await withHandoff(args, asking, where, async ({ index, chosen }) =>
    resumeHandoff(looking, index, chosen, repos),
  );
  const call = callOf(args, resumed);
  io.stdout(textOf(resumed, format, budget, call));
  if (args.flag('mark')) await mark(vault, io, resumed.note.path);
  return 0;
}

/** One line needs no budget; everything else keeps to it. */
function textOf(resumed: Resumed, format: (typeof FORMATS)[number], budget: number, call: string): string {
  if (format === 'command') return `${briefCommand(resumed.source, call).text}\n`;
  if (format === 'agent') return `${agentCommandOf(resumed).text}\n`;
  const form = format === 'prompt' ? 'prompt' : 'markdown';
  const brief = composeBrief(resumed.source, form, budget, (more) => `${call} --budget ${more}`);
  return format === 'json' ? printJson(briefJson(resumed, brief, call)) : brief.text;
}

function withoutPerson({ ask: _ask, ...io }: Io): Io {
  return io;
}

/** The call that gives the same brief again: with the id, so that it stays unambiguous. */
function callOf(args: Arguments, { source }: Resumed): string {
  const repos = args.texts('repo').flatMap((folder) => ['--repo', folder]);
  const call = [
    'session-handoff',
    'resume',
    '--vault',
    args.required('vault'),
    '--handoff',
    source.reference,
    ...repos,
  ];
  return call.map(shellWord).join(' ');
}

async function mark(vault: OpenVault, io: Io, path: string): Promise<void> {
  const desk = await openDesk(handoffPorts(vault, io));
  await carryOut(carryOutPorts(vault), { what: 'resume', plan: planMark(desk, path, 'resumed').plan });
  io.stderr(`${resumeWords.marked(path)}\n`);
}
