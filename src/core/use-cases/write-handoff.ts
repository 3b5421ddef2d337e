import type { RepoFacts } from '../handoff/repo-facts';
import { fromTemplate, type UserTemplate } from '../handoff/user-template';
import type { Problem } from '../model/errors';
import type { Handoff } from '../model/handoff';
import type { Clock } from '../model/ports';
import { renderInLayout } from '../note/layouts/render-layout';
import type { TemplateFault } from '../note/templates/fill-template';
import type { ChosenForm } from './choose-template';

interface HandoffToWrite {
  readonly handoff: Handoff;
  readonly form: ChosenForm;
  readonly facts: readonly RepoFacts[];
}

export interface WrittenHandoff {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The text of a new note. A template that cannot be filled is a problem, never the loss of a handoff. */
export function writeHandoff({ handoff, form, facts }: HandoffToWrite, clock: Clock): WrittenHandoff {
  const { template, layout } = form;
  const builtIn = (): string => renderInLayout(handoff, layout);
  if (template === undefined) return { text: builtIn(), problems: form.problems };
  const { created: local, createdOffset: offset } = handoff.properties;
  const written = fromTemplate(template, handoff, facts, (pattern) => clock.format({ local, offset }, pattern));
  if (written.kind === 'written') return { text: written.text, problems: [] };
  return { text: builtIn(), problems: written.faults.map((fault) => problemOf(template, fault)) };
}

function problemOf({ name }: UserTemplate, { line, placeholder, message }: TemplateFault): Problem {
  const where = placeholder === '' ? '' : `${placeholder}: `;
  return {
    code: 'wrong-template',
    path: name,
    line,
    message: `${where}${message} The handoff was written without this template.`,
  };
}
