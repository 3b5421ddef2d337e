import { BRIEF_FORMS } from '../../core/brief/brief';
import { briefCommand, briefJson } from '../../core/brief/brief-json';
import { composeBrief } from '../../core/brief/compose-brief';
import { tokenBudget } from '../../core/brief/token-budget';
import { projectName } from '../../core/index/project-name';
import type { IndexSnapshot, ProjectIndex } from '../../core/index/snapshot';
import { HandoffError } from '../../core/model/errors';
import { carryOut } from '../../core/use-cases/carry-out';
import {
  headAmongNewest,
  headToResume,
  namedHandoff,
  onlyProject,
  type ChosenHandoff,
} from '../../core/use-cases/choose-handoff';
import type { HandoffPorts } from '../../core/use-cases/create-handoff';
import { readNear } from '../../core/use-cases/read-near';
import { loadIndex } from '../../core/use-cases/load-index';
import { planMark } from '../../core/use-cases/mark-handoff';
import { openDesk } from '../../core/use-cases/desk';
import type { CandidateRepo } from '../../core/use-cases/place-repo';
import { resumeHandoff, type Resumed } from '../../core/use-cases/resume';
import { resumeWords } from '../../locales/en-cli-resume';
import { candidateRepos, driftReaders } from '../candidate-repos';
import { askWhenAmbiguous } from '../choose';
import type { Arguments, Command } from '../command';
import { carryOutPorts, handoffPorts, openVault, type OpenVault } from '../compose';
import type { Io } from '../io';
import { printJson } from '../print';

const FORMATS = [...BRIEF_FORMS, 'json'] as const;

export const resumeVerb: Command = {
  name: 'resume',
  usage:
    'session-handoff resume --vault DIR [--project NAME] [--handoff H] [--repo DIR]... [--budget N] [--format markdown|prompt|command|json] [--mark] [--json]',
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
  const budget = tokenBudget(args.text('budget'));
  const asking: Io = format === 'json' ? withoutPerson(io) : io;
  const vault = await openVault(args.required('vault'), io);
  const ports = handoffPorts(vault, io);
  const repos = await candidateRepos(args.texts('repo'), vault, ports.settings, io);
  const looking = { ...ports, ...driftReaders(io) };
  const { index, chosen } = await found(args, asking, { ...looking, repos });
  const resumed = await resumeHandoff(looking, index, chosen, repos);
  const call = callOf(args, resumed);
  const form = format === 'prompt' ? 'prompt' : 'markdown';
  const brief = composeBrief(resumed.source, form, budget, (more) => `${call} --budget ${more}`);
  if (format === 'json') io.stdout(printJson(briefJson(resumed, brief, call)));
  else io.stdout(format === 'command' ? `${briefCommand(resumed.source, call).text}\n` : brief.text);
  if (args.flag('mark')) await mark(vault, io, resumed.note.path);
  return 0;
}

function withoutPerson({ ask: _ask, ...io }: Io): Io {
  return io;
}

interface FoundHandoff {
  readonly index: IndexSnapshot;
  readonly chosen: ChosenHandoff;
}

type Where = Pick<HandoffPorts, 'git' | 'store' | 'settings'> & { readonly repos: readonly CandidateRepo[] };

/** Of a large project the newest notes are read first: mostly they tell. */
async function found(args: Arguments, io: Io, where: Where): Promise<FoundHandoff> {
  const near = args.text('handoff') === undefined ? await amongNewest(args.text('project'), where) : undefined;
  if (near !== undefined) return near;
  const index = await loadIndex(where.store, where.settings.folder);
  return { index, chosen: await chooseHandoff(args, io, index, where) };
}

async function amongNewest(named: string | undefined, where: Where): Promise<FoundHandoff | undefined> {
  const { folder: root } = where.settings;
  const folders = (await where.store.names(root)).filter((name) => !name.startsWith('.') && !name.endsWith('.md'));
  const [name, second] = named === undefined ? folders : folders.filter((one) => one === named);
  if (name === undefined || second !== undefined) return undefined;
  const folder = `${root}/${name}`;
  const index = await readNear(where.store, root, folder);
  const project = index?.project(folder);
  if (index === undefined || project === undefined) return undefined;
  const head = await headAmongNewest(where.git, project, where.repos);
  return head === undefined ? undefined : { index, chosen: { project, head } };
}

/** The one that was named; else of the project that was named, or of the only one, the head that branch and history tell. */
async function chooseHandoff(args: Arguments, io: Io, index: IndexSnapshot, where: Where): Promise<ChosenHandoff> {
  const all = index.folders().map((folder) => index.project(folder));
  const name = args.text('project');
  const projects = name === undefined ? all : [projectNamed(all, name)];
  const handoff = args.text('handoff');
  const byName = (reference: string): ChosenHandoff => namedHandoff(index, projects, reference);
  if (handoff !== undefined) return askWhenAmbiguous(io, resumeWords.whichHandoff, () => byName(handoff), byName);
  const project = await askWhenAmbiguous(
    io,
    resumeWords.whichProject,
    () => onlyProject(projects),
    (answer) => projectNamed(all, answer),
  );
  return askWhenAmbiguous(
    io,
    resumeWords.whichHandoff,
    async () => ({ project, head: await headToResume(where.git, project, where.repos) }),
    (answer) => namedHandoff(index, [project], answer),
  );
}

function projectNamed(all: readonly ProjectIndex[], name: string): ProjectIndex {
  const found = all.filter((project) => projectName(project) === name || project.folder.endsWith(`/${name}`));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const code = only === undefined ? 'not-found' : 'ambiguous';
  throw new HandoffError(code, `There is no one project "${name}" in this vault.`, {
    candidates: all.map(projectName),
    fix: 'Name one of the projects with --project.',
  });
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
  return call.map(quoted).join(' ');
}

/** As a POSIX shell takes one word. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

async function mark(vault: OpenVault, io: Io, path: string): Promise<void> {
  const desk = await openDesk(handoffPorts(vault, io));
  await carryOut(carryOutPorts(vault), { what: 'resume', plan: planMark(desk, path, 'resumed').plan });
  io.stderr(`${resumeWords.marked(path)}\n`);
}
