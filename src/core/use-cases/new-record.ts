import { HandoffError } from '../model/errors';
import type { ProjectIndex } from '../index/handoff-index';
import { projectName } from '../index/project-name';
import { basenameOf } from '../model/vault-path';
import { plainTitle } from '../note/inert';
import { linkTo, renderLink } from '../note/wikilink';
import { refuseSecretsIn } from './refuse-secrets';

/** A title is cut in its file's name only; a text of this length is no title. */
const LONGEST_TITLE = 500;

/** The title as a value. Throws `bad-input` when nothing can be seen of it, `refused` when it holds a secret. */
export function givenTitle(title: string): string {
  const clean = plainTitle(title);
  refuseSecretsIn(clean);
  if (clean === '') {
    throw new HandoffError('bad-input', 'The title is empty.', { fix: 'Give a title that says what it is about.' });
  }
  if (Array.from(clean).length > LONGEST_TITLE) {
    throw new HandoffError('bad-input', `The title is longer than ${LONGEST_TITLE} characters.`, {
      fix: 'Give a short title and put the rest into the reason.',
    });
  }
  return clean;
}

/** Link to the project note by its path: a note of the same name may be elsewhere in the vault. */
export function projectLinkOf(project: ProjectIndex): string {
  const path = project.project?.path ?? `${project.folder}/${basenameOf(project.folder)}.md`;
  return renderLink({ target: path.replace(/\.md$/i, ''), alias: projectName(project) });
}

/** The handoff in which something is raised or settled now: the only head, if there is one. */
export function currentHandoff(project: ProjectIndex): string | undefined {
  const [head, ...others] = project.chain.heads;
  return head === undefined || others.length > 0 ? undefined : linkTo(head.note.path);
}

/** The only active phase, if there is one. */
export function activePhase(project: ProjectIndex): string | undefined {
  const [phase, ...others] = project.phases.filter((note) => note.phase.status === 'active');
  return phase === undefined || others.length > 0 ? undefined : linkTo(phase.path);
}
