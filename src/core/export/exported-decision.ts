import type { Decision } from '../model/decision';
import { renderProperties } from '../note/frontmatter';
import { readLink } from '../note/wikilink';
import { plainMarkdown } from './plain-markdown';

/** A decision note beside those that it may name. */
export interface DecisionToExport {
  readonly path: string;
  readonly decision: Decision;
}

/** Words of an outcome that says no more than the title: `import` takes them for nothing. */
export function outcomeOf(title: string): string {
  return `Chosen option: "${title}"`;
}

/** A decision as a Markdown Any Decision Record (MADR 4). `resolve` finds others by the links to them, `nameOf` says what their documents are called. */
export function exportedDecision(
  decision: Decision,
  resolve: (link: string) => DecisionToExport | undefined,
  nameOf: (basename: string) => string = (name) => name,
): string {
  const reference = (link: string): string => referenceTo(link, resolve, nameOf);
  const linked = (words: string, links: readonly string[]): readonly string[] =>
    links.map((link) => `* ${words} ${reference(link)}`);
  const relations = [...linked('Supersedes', decision.supersedes), ...linked('Amends', decision.amends)];
  const { choice = '', consequences = '', log = [] } = decision;
  return [
    renderProperties([
      ['status', statusOf(decision, reference)],
      ['date', decision.decidedOn === '' ? undefined : decision.decidedOn],
      ['decision-makers', decision.acceptedBy],
    ]),
    `# ${decision.title}\n`,
    section('## Context and Problem Statement', decision.why),
    section('## Considered Options', decision.options.map((option) => `* ${option}`).join('\n')),
    section('## Decision Outcome', choice === '' ? outcomeOf(decision.title) : choice),
    section('### Consequences', consequences),
    section('## More Information', [...relations, ...log.map((line) => `* ${line}`)].join('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function section(heading: string, text: string): string {
  return text === '' ? '' : `${heading}\n\n${plainMarkdown(text)}\n`;
}

function statusOf(decision: Decision, reference: (link: string) => string): string {
  const [successor] = decision.supersededBy;
  if (decision.status !== 'superseded' || successor === undefined) return decision.status;
  return `superseded by ${reference(successor)}`;
}

function referenceTo(
  link: string,
  resolve: (link: string) => DecisionToExport | undefined,
  nameOf: (basename: string) => string,
): string {
  const found = resolve(link);
  const target = readLink(link)?.target.replace(/^.*\//, '') ?? link;
  return found === undefined ? target : `[${found.decision.title.replace(/[[\]]/g, '')}](${nameOf(target)}.md)`;
}
