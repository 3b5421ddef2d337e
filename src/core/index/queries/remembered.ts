import type { IndexSnapshot, ProjectIndex } from '../snapshot';

interface Answer {
  readonly snapshot: IndexSnapshot | undefined;
  readonly revision: number | undefined;
  readonly value: unknown;
}

const answers = new WeakMap<ProjectIndex, Map<string, Answer>>();

/**
 * The last answer to a question, as long as nothing has changed: the pages of the index, its blocks in notes and its
 * counts ask the same. `question` names the query and all that it depends on beside the notes; `snapshot` is given where
 * notes of other projects count as well.
 */
export function remembered<T>(
  question: string,
  project: ProjectIndex,
  snapshot: IndexSnapshot | undefined,
  work: () => T,
): T {
  let own = answers.get(project);
  if (own === undefined) answers.set(project, (own = new Map<string, Answer>()));
  const revision = snapshot?.revision;
  const known = own.get(question);
  if (known !== undefined && known.snapshot === snapshot && known.revision === revision) return known.value as T;
  const value = work();
  own.set(question, { snapshot, revision, value });
  return value;
}
