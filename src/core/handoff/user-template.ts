import type { Handoff, HandoffProperties } from '../model/handoff';
import { findFrontmatter, lineAt } from '../note/frontmatter-block';
import { outsideLine } from '../note/outside-text';
import { renderHandoffProperties } from '../note/render-handoff';
import { MarkedTemplate, type ExactValues } from '../note/templates/exact-names';
import { fillTemplate, templateFaults, type TemplateFault } from '../note/templates/fill-template';
import { templateProperties, type PropertyNames } from '../note/templates/template-properties';
import { leftOut } from './left-out';
import type { RepoFacts } from './repo-facts';
import { resumeOf, templateData, TEMPLATE_SHAPE } from './template-data';

/** A template that somebody wrote: a whole note with placeholders. */
export interface UserTemplate {
  /** Path or file name, for messages. */
  readonly name: string;
  readonly text: string;
}

/** Moment's format tokens, for the moment at which the handoff is written. */
export type FormatDate = (pattern: string) => string;

export type FromTemplate =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'wrong'; readonly faults: readonly TemplateFault[] };

/**
 * A handoff in the user's own form. Our properties stay, the template's are added; what carries an id and has no place
 * in the template follows below it.
 */
export function fromTemplate(
  template: UserTemplate,
  handoff: Handoff,
  repos: readonly RepoFacts[],
  format: FormatDate,
): FromTemplate {
  const source = template.text.replace(/\r\n?/g, '\n');
  const block = findFrontmatter(source);
  const { properties } = handoff;
  const front = templateProperties(
    block.kind === 'block' ? source.slice(block.from, block.to) : '',
    exactValues(format, properties.aliases[0] ?? '', properties.branch ?? '', resumeOf(handoff)),
    propertyNames(properties),
    2,
  );
  const exact = MarkedTemplate.of(
    source.slice(block.bodyStart),
    exactValues(format, handoff.title, outsideLine(properties.branch ?? ''), resumeOf(handoff)),
  );
  const before = lineAt(source, block.bodyStart) - 1;
  const inBody = templateFaults(exact.text, TEMPLATE_SHAPE).map((fault): TemplateFault => ({
    ...fault,
    line: fault.line + before,
  }));
  const faults = [...front.faults, ...inBody];
  if (faults.length > 0) return { kind: 'wrong', faults };
  const body = exact.unmark(fillTemplate(exact.text, templateData(handoff, repos))).trim();
  const text = [body, ...leftOut(handoff.sections, body)].join('\n\n');
  return { kind: 'written', text: `${renderHandoffProperties(properties, front.entries)}\n${text}\n` };
}

function exactValues(format: FormatDate, title: string, branch: string, resume: string): ExactValues {
  return {
    date: (pattern) => format(pattern ?? 'YYYY-MM-DD'),
    time: (pattern) => format(pattern ?? 'HH:mm'),
    title,
    branch,
    resume: resume.replace(/\n+/g, ' '),
  };
}

function propertyNames(properties: HandoffProperties): PropertyNames {
  const { authors, project, profile, phase, progress, health, branch, commit, tests, created, session } = properties;
  const some = { phase, progress, health, branch, commit, tests, session, for: properties.for };
  return {
    title: properties.aliases[0] ?? '',
    authors,
    project,
    profile,
    created,
    ...some,
    short: commit?.slice(0, 8),
  };
}
