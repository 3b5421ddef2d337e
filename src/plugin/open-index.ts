import { INDEX_VIEW } from '../views/index-view';
import type { Context } from './context';

export async function openIndex(context: Context): Promise<void> {
  await context.app.workspace.ensureSideLeaf(INDEX_VIEW, 'right', { active: true, reveal: true });
}

/** The index on one of its pages, or in one of its projects; what is not named stays as it was. */
export async function openIndexAt(context: Context, state: Readonly<Record<string, string>>): Promise<void> {
  await context.app.workspace.ensureSideLeaf(INDEX_VIEW, 'right', { active: true, reveal: true, state });
}
