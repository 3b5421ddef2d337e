import { Platform } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import type { DriftPorts } from '../core/use-cases/drift-question';
import type { CandidateRepo } from '../core/use-cases/place-repo';
import type { Context } from './context';
import { reposHere } from './repositories';

/** What a repository can be asked on this device; nothing on phones and tablets. */
export async function driftPorts(context: Context): Promise<DriftPorts> {
  if (!(Platform.isDesktop && Platform.isDesktopApp)) return { git: undefined };
  const { desktopDrift } = await import('./desktop-drift');
  return desktopDrift(context.device.git);
}

/** The linked repositories of a project: of each the work tree is looked at that has the handoff's branch. */
export function candidatesHere(context: Context, project: ProjectIndex): readonly CandidateRepo[] {
  return reposHere(context, project).map((repo) => ({ ...repo, named: false }));
}
