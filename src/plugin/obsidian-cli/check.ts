import { checkJson } from '../../core/check/check-json';
import { selectedProjects } from '../../core/index/selected-projects';
import { namedHandoff } from '../../core/use-cases/choose-handoff';
import type { Context } from '../context';
import { checkNote } from '../health';
import type { Parameters } from './parameters';

/** The keys of `check --json`, for the handoff that is named, else for those that nothing continues yet. */
export async function check(context: Context, given: Parameters): Promise<object> {
  const snapshot = (await context.index.current()).snapshot();
  const projects = selectedProjects(snapshot, given.text('project'));
  const named = given.text('handoff');
  const heads =
    named === undefined ? projects.flatMap(({ chain }) => chain.heads) : [namedHandoff(snapshot, projects, named).head];
  const checked = await Promise.all(heads.map(({ note }) => checkNote(context, note.path)));
  return checkJson(checked.flatMap((one) => (one === undefined ? [] : [{ ...one, name: one.path, fixed: [] }])));
}
