import type { TreePorts } from '../check/path-facts';
import { findBlock } from '../memory/managed-block';
import { memoryOutOfStep, memoryPlaces, type MemoryOutOfStep } from '../memory/memory-standing';
import { memoryView } from '../memory/memory-view';
import type { ProjectIndex } from '../index/handoff-index';
import type { RepoLocation } from '../model/git-state';

/** A newest handoff as it is now, and what its links mean. */
export interface SpeakingHandoff {
  readonly project: ProjectIndex;
  readonly path: string;
  readonly text: string;
  readonly resolve: (link: string) => string | undefined;
}

/** Looks into the repositories for memory that does not say what the handoff says; nothing for older handoffs. */
export async function lookAtMemory(
  { project, path, text, resolve }: SpeakingHandoff,
  repos: readonly RepoLocation[],
  { lister, files }: TreePorts,
): Promise<readonly MemoryOutOfStep[]> {
  const head = project.chain.heads.find(({ note }) => note.path === path);
  const owner = project.project?.project.id;
  if (head === undefined || owner === undefined) return [];
  const view = memoryView(project, head.note, resolve, text);
  const trees = await Promise.all(repos.map((where) => lister.list(where)));
  const roots = trees.flatMap((tree) => tree?.root ?? []);
  if (roots.length === 0) return [];
  const found = await Promise.all(
    memoryPlaces(project, view).map(async (place): Promise<[string, string | undefined]> => {
      const texts = await Promise.all(roots.map((root) => files.read(root, place.path)));
      return [place.path, texts.find((one) => findBlock(one ?? '', owner).kind !== 'none') ?? texts[0]];
    }),
  );
  const texts = new Map(found);
  return memoryOutOfStep(project, { view, note: head.note, text }, (one) => texts.get(one));
}
