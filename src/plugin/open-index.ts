import { INDEX_VIEW } from '../views/index-view';
import type { Context } from './context';

export async function openIndex(context: Context): Promise<void> {
  await context.app.workspace.ensureSideLeaf(INDEX_VIEW, 'right', { active: true, reveal: true });
}
