import { INDEX_VIEW } from '../views/index-view';
import type { Context } from './context';

export async function openIndex(context: Context): Promise<void> {
  await context.app.workspace.ensureSideLeaf(INDEX_VIEW, 'right', { active: true, reveal: true });
}

/** The index on one of its pages, in the project that a note belongs to. */
export async function openIndexAt(context: Context, state: Readonly<Record<string, string>>): Promise<void> {
  await context.app.workspace.ensureSideLeaf(INDEX_VIEW, 'right', { active: true, reveal: true, state });
}
