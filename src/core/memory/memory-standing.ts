import type { ProjectIndex } from '../index/handoff-index';
import { HandoffError } from '../model/errors';
import { findBlock } from './managed-block';
import { contentOf, MEMORY_TARGETS, parseTarget, type MemorySource, type TargetFile } from './memory-targets';
import type { MemoryView } from './memory-view';
import { memoryState, type MemoryState } from './plan-sync';

/** A file that does not say what the handoff says that should speak in it. */
export interface MemoryOutOfStep {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly state: Exclude<MemoryState, 'matches'>;
}

/** Files that a project's block may stand in: those that its note names, and the usual ones. */
export function memoryPlaces({ project }: ProjectIndex, view: MemoryView): readonly TargetFile[] {
  const { memory = [] } = project?.project ?? {};
  const files = [...memory, ...MEMORY_TARGETS].flatMap((name) => targetFile(name, view) ?? []);
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/**
 * What of them is out of step with a newest handoff. `textOf` gives a file of the repository as it is now. A file without
 * our block counts only when the project note names it; of several newest handoffs each stands for its own blocks.
 */
export function memoryOutOfStep(
  project: ProjectIndex,
  source: MemorySource,
  textOf: (path: string) => string | undefined,
): readonly MemoryOutOfStep[] {
  const owner = project.project?.project.id;
  const isHead = project.chain.heads.some(({ note }) => note.path === source.note.path);
  if (owner === undefined || !isHead) return [];
  const { memory = [] } = project.project?.project ?? {};
  const named = new Set(memory.flatMap((name) => targetFile(name, source.view)?.path ?? []));
  return memoryPlaces(project, source.view).flatMap(({ target, path }): MemoryOutOfStep[] => {
    const text = textOf(path);
    const found = findBlock(text ?? '', owner);
    if (found.kind === 'none' && !named.has(path)) return [];
    const isOthers = found.kind === 'block' && project.chain.heads.length > 1 && found.block.from !== source.view.id;
    const state = isOthers ? 'matches' : memoryState(text, owner, contentOf(target, source));
    return state === 'matches' ? [] : [{ path, state }];
  });
}

/** What cannot be a file here and now, `phase-handoff` without an active phase, is for the one who syncs to hear. */
function targetFile(name: string, view: MemoryView): TargetFile | undefined {
  try {
    return parseTarget(name, view);
  } catch (error) {
    if (error instanceof HandoffError) return undefined;
    throw error;
  }
}
