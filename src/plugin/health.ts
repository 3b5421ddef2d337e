import { normalizePath } from 'obsidian';
import type { CheckResult } from '../core/check/check-finding';
import type { HandoffIndex, ProjectIndex } from '../core/index/handoff-index';
import type { Surroundings } from '../core/use-cases/check';
import type { Context } from './context';
import { gitOf, repoFilesHere, reportsHere } from './git';
import { reposHere } from './repositories';

/** A handoff of the vault as it was checked. */
export interface CheckedNote extends CheckResult {
  readonly path: string;
  readonly text: string;
}

/** Checks one note with everything that this device knows; `undefined` when it is no handoff of ours. */
export async function checkNote(context: Context, path: string): Promise<CheckedNote | undefined> {
  const index = await context.index.current();
  const project = projectOf(index, path);
  if (project === undefined) return undefined;
  const text = await context.store.read(path);
  const { checkOne } = await import('../core/use-cases/check');
  const noteOf = (link: string) => index.note(index.resolve(link) ?? '');
  return { path, text, ...(await checkOne({ text, path, project, noteOf }, await surroundingsOf(context, project))) };
}

function projectOf(index: HandoffIndex, path: string): ProjectIndex | undefined {
  if (index.note(path)?.type !== 'handoff') return undefined;
  const folder = index.folders().find((one) => path.startsWith(`${one}/`));
  return folder === undefined ? undefined : index.project(folder);
}

/** What a check of a project's handoffs may look at on this device. */
export async function surroundingsOf(context: Context, project: ProjectIndex): Promise<Surroundings> {
  const always = { off: context.settings().rulesOff.split(/, ?/), ...(await typesHere(context)) };
  const repos = reposHere(context, project).map(({ where }) => where);
  if (repos.length === 0) return { repos, ...always };
  const [git, files] = await Promise.all([gitOf(context.device), repoFilesHere()]);
  if (git === undefined || files === undefined) return { repos, ...always };
  const { reportsIn } = await import('../core/use-cases/read-reports');
  const reader = reportsHere();
  return {
    repos,
    ...always,
    tree: { lister: git, files },
    ...(reader === undefined ? {} : { reports: (where, globs) => reportsIn(git, reader, where, globs) }),
  };
}

/** What Obsidian keeps of the properties of this vault. */
async function typesHere({ app }: Context): Promise<Pick<Surroundings, 'propertyTypes'>> {
  const { adapter, configDir } = app.vault;
  const file = normalizePath(`${configDir}/types.json`);
  if (!(await adapter.exists(file))) return {};
  const { readPropertyTypes } = await import('../core/check/property-types');
  return { propertyTypes: readPropertyTypes(await adapter.read(file)) };
}
