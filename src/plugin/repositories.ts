import { FileSystemAdapter } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import { HANDOFF_FILES } from '../core/memory/handoff-files';
import type { ProjectRepo } from '../core/model/project';
import type { LinkedRepo } from '../core/use-cases/look-at-repos';
import type { Context } from './context';

/** The repositories of a project that lie on this device, the main one first. */
export function reposHere(context: Context, project: ProjectIndex): readonly LinkedRepo[] {
  const known = project.project?.project;
  if (known === undefined) return [];
  return known.repos.flatMap((repo): LinkedRepo[] => {
    const folder = context.device.folderOf(known.id, repo.root12);
    return folder === undefined ? [] : [linked(context, repo, folder)];
  });
}

function linked(context: Context, repo: ProjectRepo, folder: string): LinkedRepo {
  const handoffs = handoffsInside(context, folder);
  return {
    name: repo.name,
    where: {
      folder,
      ...(repo.subfolder === undefined ? {} : { subfolder: repo.subfolder }),
      bookkeeping: [...(handoffs === undefined ? [] : [handoffs]), ...HANDOFF_FILES],
    },
  };
}

/** Handoffs of a vault that lies inside the repository are bookkeeping there: never counted as work. */
function handoffsInside(context: Context, root: string): string | undefined {
  const { adapter } = context.app.vault;
  if (!(adapter instanceof FileSystemAdapter)) return undefined;
  const handoffs = `${slashed(adapter.getBasePath())}/${context.settings().folder}`;
  const inside = `${slashed(root)}/`;
  return handoffs.startsWith(inside) ? handoffs.slice(inside.length) : undefined;
}

function slashed(path: string): string {
  return path.replace(/\\/g, '/').replace(/\/+$/, '');
}
