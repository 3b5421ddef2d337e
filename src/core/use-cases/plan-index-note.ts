import { projectName } from '../index/project-name';
import type { IndexSnapshot, ProjectIndex } from '../index/snapshot';
import { HandoffError } from '../model/errors';
import type { Plan } from '../model/plan';
import { replaceRegion } from '../note/edit-section';
import { indexRegion } from './index-region';

/**
 * Puts where a project stands between two marks in its note; whatever stands outside them keeps every byte. `text` is
 * the present project note. Throws `not-found` for a project without a note, `refused` for marks without an end.
 */
export function planIndexNote(snapshot: IndexSnapshot, project: ProjectIndex, text: string): Plan {
  const path = project.project?.path;
  if (path === undefined) throw noProjectNote(project);
  refuseLooseMarks(path, text);
  const after = replaceRegion(text, 'index', indexRegion(snapshot, project, path));
  if (after === text) return { changes: [] };
  return { changes: [{ kind: 'edit', path, expected: text, edit: () => after, why: 'index of the project' }] };
}

export function noProjectNote(project: ProjectIndex): HandoffError {
  return new HandoffError('not-found', `${projectName(project)} has no project note.`, {
    path: project.folder,
    fix: 'Write a handoff with session-handoff new: it makes the note.',
  });
}

/** With one of the marks gone or doubled nobody can say what is ours. */
function refuseLooseMarks(path: string, text: string): void {
  const count = (mark: string): number => text.split(mark).length - 1;
  const [opened, closed] = [count('<!-- session-handoff:index -->'), count('<!-- /session-handoff:index -->')];
  const isWhole = opened === closed && opened <= 1;
  if (
    isWhole &&
    (opened === 0 || text.indexOf('<!-- /session-handoff:index') > text.indexOf('<!-- session-handoff:index'))
  )
    return;
  throw new HandoffError('refused', `The marks of the index in ${path} are not one pair.`, {
    path,
    fix: 'Take the lines with session-handoff:index out of the note, then run this again.',
  });
}
