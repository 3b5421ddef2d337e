import { HANDOFF_STATUSES, HEALTHS, PROFILES, TEST_RESULTS, type HandoffProperties } from '../model/handoff';
import { choiceProperty, listProperty, numberProperty, textProperty } from './property-values';

type Given = Readonly<Record<string, unknown>>;

/** Our properties of a handoff, those that are present and well-formed; links keep their brackets. */
export function readHandoffProperties(given: Given): Partial<HandoffProperties> {
  const entries = Object.entries({
    id: textProperty(given, 'id'),
    format: numberProperty(given, 'format'),
    aliases: listProperty(given, 'aliases'),
    project: textProperty(given, 'project'),
    profile: choiceProperty(given, 'profile', PROFILES),
    created: textProperty(given, 'created'),
    createdOffset: textProperty(given, 'created_offset'),
    authors: listProperty(given, 'authors'),
    status: choiceProperty(given, 'status', HANDOFF_STATUSES),
    previous: listProperty(given, 'previous'),
    phase: textProperty(given, 'phase'),
    progress: numberProperty(given, 'progress'),
    health: choiceProperty(given, 'health', HEALTHS),
    decisions: listProperty(given, 'decisions'),
    blockers: listProperty(given, 'blockers'),
    at: listProperty(given, 'at'),
    branch: textProperty(given, 'branch'),
    commit: textProperty(given, 'commit'),
    baseCommit: textProperty(given, 'base_commit'),
    tests: choiceProperty(given, 'tests', TEST_RESULTS),
    wip: typeof given['wip'] === 'boolean' ? given['wip'] : undefined,
    session: textProperty(given, 'session'),
    for: textProperty(given, 'for'),
    tags: listProperty(given, 'tags'),
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
