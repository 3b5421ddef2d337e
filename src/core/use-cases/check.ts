import { applyFixes, type FixedText } from '../check/apply-fixes';
import { chainFacts } from '../check/chain-facts';
import type { CheckResult } from '../check/check-finding';
import { checkHandoff, type CheckRequest } from '../check/check-handoff';
import type { Knowledge, PathFact } from '../check/knowledge';
import { pathFacts, type TreePorts } from '../check/path-facts';
import type { MemoryFile } from '../handoff/memory-files';
import type { ProjectIndex } from '../index/handoff-index';
import type { IndexedNote } from '../index/indexed-note';
import type { Report } from '../model/evidence';
import type { MemoryOutOfStep } from '../memory/memory-standing';
import type { RepoLocation } from '../model/git-state';
import type { Layout } from '../model/handoff';
import type { FileLister } from '../model/ports';
import { lookAtMemory } from './look-at-memory';

/** What a check may look at beside the text. */
export interface Surroundings {
  readonly repos: readonly RepoLocation[];
  /** Absent where no work tree can be read. */
  readonly tree?: TreePorts;
  /** `globs` name the reports; without them the usual places are looked at. */
  readonly reports?: (where: RepoLocation, globs: readonly string[] | undefined) => Promise<readonly Report[]>;
  readonly memory?: readonly MemoryFile[];
  /** Of the vault, by the names of properties in small letters. */
  readonly propertyTypes?: ReadonlyMap<string, string>;
  /** Rules that the settings switch off. */
  readonly off?: readonly string[];
}

/** A handoff and, when it is a note of a vault, its place in the chain. */
export interface HandoffToCheck {
  readonly text: string;
  /** Path of the note or name of the file; may tell the date. */
  readonly path: string;
  readonly project?: ProjectIndex;
  /** The note that a wikilink means. */
  readonly noteOf?: (link: string) => IndexedNote | undefined;
}

/** Checks one handoff with everything that can be known of it. */
export async function checkOne(handoff: HandoffToCheck, around: Surroundings): Promise<CheckResult> {
  return checkHandoff(await requestFor(handoff, around));
}

/** The same, with every fix applied that needs no decision; nothing is written. */
export async function fixOne(handoff: HandoffToCheck, around: Surroundings): Promise<FixedText> {
  const request = await requestFor(handoff, around);
  return applyFixes(handoff.text, (text) => checkHandoff({ ...request, text }));
}

async function requestFor(handoff: HandoffToCheck, given: Surroundings): Promise<CheckRequest> {
  const around = given.tree === undefined ? given : { ...given, tree: listedOnce(given.tree) };
  const { text, path, project, noteOf = () => undefined } = handoff;
  const [paths, reports, outOfStep] = await Promise.all([
    pathsIn(text, around),
    reportsOf(project, around),
    memoryOf(handoff, around),
  ]);
  const layout = layoutOf(project);
  const known: Knowledge = {
    ...(project === undefined ? {} : { chain: chainFacts(project, path, noteOf) }),
    ...(paths === undefined ? {} : { paths }),
    ...(reports === undefined ? {} : { reports }),
    ...(around.memory === undefined ? {} : { memory: around.memory }),
    ...(outOfStep === undefined ? {} : { outOfStep }),
    ...(around.propertyTypes === undefined ? {} : { propertyTypes: around.propertyTypes }),
  };
  return { text, fileName: path, known, off: around.off ?? [], ...(layout === undefined ? {} : { layout }) };
}

/** Several look into the same work tree: git names its files once. */
function listedOnce({ lister, files }: TreePorts): TreePorts {
  const lists = new Map<RepoLocation, ReturnType<FileLister['list']>>();
  const list = (where: RepoLocation): ReturnType<FileLister['list']> => {
    const known = lists.get(where) ?? lister.list(where);
    lists.set(where, known);
    return known;
  };
  return { lister: { list }, files };
}

/** The project's form is only the default of its handoffs: headings tell, where there are any of another one. */
function layoutOf(project: ProjectIndex | undefined): Layout | undefined {
  return project?.project?.project.layout === 'native' ? 'native' : undefined;
}

/** A path that one of the repositories has is there. */
async function pathsIn(
  text: string,
  { repos, tree }: Surroundings,
): Promise<ReadonlyMap<string, PathFact> | undefined> {
  if (tree === undefined || repos.length === 0) return undefined;
  const all = await Promise.all(repos.map((where) => pathFacts(text, where, tree)));
  const known = all.filter((facts) => facts !== undefined);
  if (known.length < all.length) return undefined;
  const merged = new Map<string, PathFact>();
  for (const [path, fact] of known.flatMap((facts) => [...facts])) {
    const before = merged.get(path);
    if (before === undefined || (fact.exists && !before.exists)) merged.set(path, fact);
    else if (!before.exists) merged.set(path, { ...before, alike: [...before.alike, ...fact.alike] });
  }
  return merged;
}

async function memoryOf(
  { project, path, text, noteOf }: HandoffToCheck,
  { repos, tree }: Surroundings,
): Promise<readonly MemoryOutOfStep[] | undefined> {
  if (project === undefined || tree === undefined || repos.length === 0) return undefined;
  return lookAtMemory({ project, path, text, resolve: (link) => noteOf?.(link)?.path }, repos, tree);
}

async function reportsOf(
  project: ProjectIndex | undefined,
  { repos, reports }: Surroundings,
): Promise<readonly Report[] | undefined> {
  if (reports === undefined || repos.length === 0) return undefined;
  const globs = project?.project?.project.reports;
  return (await Promise.all(repos.map((where) => reports(where, globs)))).flat();
}
