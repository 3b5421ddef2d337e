import { PHASE_STATUSES, type Phase } from '../model/phase';
import { readProperties } from './frontmatter';
import { choiceProperty, listProperty, numberProperty, textProperty } from './property-values';

export function parsePhase(text: string, given?: Readonly<Record<string, unknown>>): Phase {
  const properties = given ?? readProperties(text).properties;
  const number = numberProperty(properties, 'number');
  const target = textProperty(properties, 'target');
  return {
    id: textProperty(properties, 'id') ?? '',
    title: listProperty(properties, 'aliases')?.[0] ?? '',
    ...(number === undefined ? {} : { number }),
    status: choiceProperty(properties, 'status', PHASE_STATUSES) ?? 'planned',
    project: textProperty(properties, 'project') ?? '',
    ...(target === undefined ? {} : { target }),
  };
}
