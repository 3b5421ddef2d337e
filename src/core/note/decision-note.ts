import { DECISION_STATUSES, type Decision } from '../model/decision';
import { readProperties, renderProperties } from './frontmatter';
import { choiceProperty, listProperty, textProperty } from './property-values';

export function renderDecision(decision: Decision): string {
  const properties = renderProperties([
    ['id', decision.id],
    ['type', 'decision'],
    ['format', 1],
    ['aliases', [decision.title]],
    ['project', decision.project],
    ['status', decision.status],
    ['decided_by', decision.decidedBy],
    ['decided_on', decision.decidedOn],
    ['decided_in', decision.decidedIn],
    ['cssclasses', ['session-handoff']],
  ]);
  return `${properties}\n# ${decision.title}\n\n## Why\n\n${decision.why}\n`;
}

export function parseDecision(text: string, given?: Readonly<Record<string, unknown>>): Decision {
  const properties = given ?? readProperties(text).properties;
  return {
    id: textProperty(properties, 'id') ?? '',
    title: listProperty(properties, 'aliases')?.[0] ?? '',
    status: choiceProperty(properties, 'status', DECISION_STATUSES) ?? 'proposed',
    decidedBy: choiceProperty(properties, 'decided_by', ['user', 'agent', 'inferred']) ?? 'inferred',
    decidedOn: textProperty(properties, 'decided_on') ?? '',
    project: textProperty(properties, 'project') ?? '',
    supersedes: [],
    supersededBy: [],
    amends: [],
    files: [],
    why: '',
    options: [],
  };
}
