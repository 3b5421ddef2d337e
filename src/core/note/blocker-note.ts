import { BLOCKER_KINDS, BLOCKER_STATUSES, SEVERITIES, type Blocker } from '../model/blocker';
import { readProperties, renderProperties } from './frontmatter';
import { choiceProperty, listProperty, textProperty } from './property-values';

export function renderBlocker(blocker: Blocker): string {
  const properties = renderProperties([
    ['id', blocker.id],
    ['type', 'blocker'],
    ['format', 1],
    ['aliases', [blocker.title]],
    ['project', blocker.project],
    ['status', blocker.status],
    ['severity', blocker.severity],
    ['kind', blocker.kind],
    ['owner', blocker.owner],
    ['raised_in', blocker.raisedIn],
    ['raised_on', blocker.raisedOn],
    ['cssclasses', ['session-handoff']],
  ]);
  return `${properties}\n# ${blocker.title}\n\n## Impact\n\n${blocker.impact}\n\n## Way out\n\n${blocker.wayOut}\n`;
}

export function parseBlocker(text: string, given?: Readonly<Record<string, unknown>>): Blocker {
  const properties = given ?? readProperties(text).properties;
  const owner = textProperty(properties, 'owner');
  return {
    id: textProperty(properties, 'id') ?? '',
    title: listProperty(properties, 'aliases')?.[0] ?? '',
    status: choiceProperty(properties, 'status', BLOCKER_STATUSES) ?? 'open',
    severity: choiceProperty(properties, 'severity', SEVERITIES) ?? 'important',
    kind: choiceProperty(properties, 'kind', BLOCKER_KINDS) ?? 'technical',
    project: textProperty(properties, 'project') ?? '',
    ...(owner === undefined ? {} : { owner }),
    raisedOn: textProperty(properties, 'raised_on') ?? '',
    impact: '',
    wayOut: '',
  };
}
