import { projectName } from '../core/index/project-name';
import type { IndexSnapshot, ProjectIndex } from '../core/index/snapshot';
import { HandoffError } from '../core/model/errors';
import { headToResume, namedHandoff, onlyProject, type ChosenHandoff } from '../core/use-cases/choose-handoff';
import type { HandoffPorts } from '../core/use-cases/create-handoff';
import { loadIndex } from '../core/use-cases/load-index';
import type { CandidateRepo } from '../core/use-cases/place-repo';
import { loadAndKeepNear, readNear } from '../core/use-cases/read-near';
import { resumeWords } from '../locales/en-cli-resume';
import type { CacheFiles } from './cache-file';
import { askWhenAmbiguous } from './choose';
import type { Arguments } from './command';
import type { Io } from './io';

export interface FoundHandoff {
  readonly index: IndexSnapshot;
  readonly chosen: ChosenHandoff;
}

/** Where a handoff is looked for. */
export type Where = Pick<HandoffPorts, 'git' | 'store' | 'settings'> & {
  readonly repos: readonly CandidateRepo[];
  readonly kept: CacheFiles | undefined;
};

/**
 * Finds the handoff that is meant, and hands it on. Of a large project what was kept of it is gone on from at once, and
 * meanwhile every file is looked at: when one is not as it was, all is read and `then` is called again.
 */
export async function withHandoff<T>(
  args: Arguments,
  io: Io,
  where: Where,
  then: (found: FoundHandoff) => Promise<T>,
): Promise<T> {
  const { store, kept } = where;
  const root = where.settings.folder;
  const folder = await folderMeant(args, where);
  if (kept === undefined || folder === undefined) {
    const index = await loadIndex(store, root, undefined, kept === undefined ? {} : { cache: kept });
    return then(await chosenIn(index, args, io, where));
  }
  const near = await readNear(store, kept, root, folder);
  const isStill = near?.isStill() ?? Promise.resolve(false);
  // What goes wrong is told where the answer is awaited.
  isStill.catch(() => undefined);
  // A person is asked only about what is still so.
  if (near !== undefined && (near.index.project(folder).chain.heads.length === 1 || (await isStill))) {
    const [outcome] = await Promise.allSettled([chosenIn(near.index, args, io, where).then(then)]);
    if (await isStill) {
      if (outcome.status === 'fulfilled') return outcome.value;
      throw outcome.reason;
    }
  }
  const index = await loadAndKeepNear(store, kept, root, folder, { cache: kept });
  return then(await chosenIn(index, args, io, where));
}

/** The folder of the one project in which a head is looked for; an older handoff is named among all of them. */
async function folderMeant(args: Arguments, { store, settings }: Where): Promise<string | undefined> {
  if (args.text('handoff') !== undefined) return undefined;
  const named = args.text('project');
  const folders = (await store.names(settings.folder)).filter((name) => !name.startsWith('.') && !name.endsWith('.md'));
  const [name, second] = named === undefined ? folders : folders.filter((one) => one === named);
  return name === undefined || second !== undefined ? undefined : `${settings.folder}/${name}`;
}

/** The one that was named; else of the project that was named, or of the only one, the head that branch and history tell. */
async function chosenIn(index: IndexSnapshot, args: Arguments, io: Io, where: Where): Promise<FoundHandoff> {
  const all = index.folders().map((folder) => index.project(folder));
  const name = args.text('project');
  const projects = name === undefined ? all : [projectNamed(all, name)];
  const handoff = args.text('handoff');
  const byName = (reference: string): ChosenHandoff => namedHandoff(index, projects, reference);
  if (handoff !== undefined) {
    return { index, chosen: await askWhenAmbiguous(io, resumeWords.whichHandoff, () => byName(handoff), byName) };
  }
  const project = await askWhenAmbiguous(
    io,
    resumeWords.whichProject,
    () => onlyProject(projects),
    (answer) => projectNamed(all, answer),
  );
  const chosen = await askWhenAmbiguous(
    io,
    resumeWords.whichHandoff,
    async () => ({ project, head: await headToResume(where.git, project, where.repos) }),
    (answer) => namedHandoff(index, [project], answer),
  );
  return { index, chosen };
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
