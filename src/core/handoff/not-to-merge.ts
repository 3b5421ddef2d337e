import type { Item } from '../model/item';
import { fileReferences } from '../note/file-references';
import { outsideCode } from '../note/outside-text';
import { repositoryOf, type RepoFacts } from './repo-facts';
import { count } from './statistics';

/** Files that one reason lists. */
const LISTED = 3;

/** Why this state must not be merged: failing tests, conflicts, unfinished items whose files are not committed. */
export function reasonsNotToMerge(
  failed: boolean,
  unfinished: readonly Item[],
  repos: readonly RepoFacts[],
): readonly string[] {
  const open = repos.flatMap(uncommittedPaths);
  const conflicts = repos.flatMap((repo) => repositoryOf(repo)?.conflicted ?? []);
  const named = unfinished.flatMap((item) => {
    const paths = pathsNamedBy(item, open);
    if (paths.length === 0) return [];
    const rest = paths.length - LISTED;
    const listed = paths.slice(0, LISTED).map(outsideCode).join(', ');
    return [`${item.text} is not finished, and ${listed}${rest > 0 ? ` and ${rest} more` : ''} not committed`];
  });
  return [
    ...(failed ? ['Tests fail'] : []),
    ...(conflicts.length === 0 ? [] : [`${count(conflicts.length, 'file')} in conflict`]),
    ...named,
  ];
}

/** A callout that stands out on top of the note. */
export function mergeWarning(reasons: readonly string[]): string {
  return ['> [!warning] Do not merge', ...reasons.map((reason) => `> - ${reason}`)].join('\n');
}

/** Those of `paths` that an item names by its words or fields: in full, or by the end of the path. */
export function pathsNamedBy(item: Item, paths: readonly string[]): readonly string[] {
  const texts = [item.text, ...item.fields.map((field) => field.value)];
  const likely = paths.filter((path) => texts.some((text) => text.includes(lastPart(path))));
  if (likely.length === 0) return [];
  const named = texts.flatMap(fileReferences);
  return likely.filter((path) => named.some((one) => isSamePath(one.path, path)));
}

/** What every way of naming the path holds: looked for first, because few items name any of the paths. */
function lastPart(path: string): string {
  return path.endsWith('/') ? path : path.slice(path.lastIndexOf('/') + 1);
}

/** An untracked folder stands for everything in it. */
function isSamePath(named: string, path: string): boolean {
  const clean = named.replace(/^\.\//, '');
  if (path.endsWith('/')) return clean.startsWith(path);
  return path === clean || path.endsWith(`/${clean}`);
}

function uncommittedPaths(repo: RepoFacts): readonly string[] {
  const state = repositoryOf(repo);
  if (state === undefined) return [];
  return [...new Set([...state.conflicted, ...state.staged, ...state.unstaged, ...state.untracked])].sort();
}
