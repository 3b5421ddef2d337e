/** A project that a repository could belong to. */
export interface KnownProject {
  readonly name: string;
  readonly isLinked: boolean;
}

/** Letters that two names must share before one inside the other says anything. */
const ENOUGH = 3;

/** Name of the project that a repository in a folder most likely belongs to; `undefined` when a person has to say. */
export function fittingProject(projects: readonly KnownProject[], folder: string): string | undefined {
  const repository = plain(folder.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, ''));
  const same = projects.filter(({ name }) => plain(name) === repository);
  const near = projects.filter(({ name }) => isWithin(plain(name), repository) || isWithin(repository, plain(name)));
  // Whoever has one project and nothing linked means that one.
  const only = projects.length === 1 ? projects.filter(({ isLinked }) => !isLinked) : [];
  const [found] = [same, near, only].filter(({ length }) => length === 1);
  return found?.[0]?.name;
}

function isWithin(part: string, whole: string): boolean {
  return part.length >= ENOUGH && whole.includes(part);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
