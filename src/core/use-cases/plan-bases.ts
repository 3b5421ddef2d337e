import { HandoffError } from '../model/errors';
import type { Plan } from '../model/plan';
import type { NoteStore } from '../model/ports';
import { basesFile, basesPath, isMadeByUs } from './bases-file';

/**
 * The file of tables for the core plugin Bases: made when it is absent, renewed when the settings changed and nobody
 * edited it. Throws `refused` for an edited one.
 */
export async function planBases(store: Pick<NoteStore, 'names' | 'read'>, folder: string): Promise<Plan> {
  const path = basesPath(folder);
  const text = basesFile(folder);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!(await store.names(folder)).includes(name)) {
    return { changes: [{ kind: 'create', path, text, why: 'tables of handoffs, decisions and blockers' }] };
  }
  const before = await store.read(path);
  if (before === text) return { changes: [] };
  if (isMadeByUs(before)) {
    return { changes: [{ kind: 'edit', path, expected: before, edit: () => text, why: 'tables for new settings' }] };
  }
  throw new HandoffError('refused', `${path} was edited, so it is left as it is.`, {
    path,
    fix: 'Rename or delete it, then make the tables again.',
  });
}
