import { HANDOFF_STATUSES, HEALTHS, PROFILES, TEST_RESULTS, type HandoffProperties } from '../model/handoff';
import { choiceProperty, listProperty, numberProperty, textProperty } from './property-values';

type Given = Readonly<Record<string, unknown>>;

type Reader = (given: Given, key: string) => unknown;

const oneOf =
  (choices: readonly string[]): Reader =>
  (given, key) =>
    choiceProperty(given, key, choices);
const flag: Reader = (given, key) => (typeof given[key] === 'boolean' ? given[key] : undefined);

const READERS: readonly (readonly [name: keyof HandoffProperties, key: string, read: Reader])[] = [
  ['id', 'id', textProperty],
  ['format', 'format', numberProperty],
  ['aliases', 'aliases', listProperty],
  ['project', 'project', textProperty],
  ['profile', 'profile', oneOf(PROFILES)],
  ['created', 'created', textProperty],
  ['createdOffset', 'created_offset', textProperty],
  ['authors', 'authors', listProperty],
  ['status', 'status', oneOf(HANDOFF_STATUSES)],
  ['previous', 'previous', listProperty],
  ['phase', 'phase', textProperty],
  ['progress', 'progress', numberProperty],
  ['health', 'health', oneOf(HEALTHS)],
  ['decisions', 'decisions', listProperty],
  ['blockers', 'blockers', listProperty],
  ['at', 'at', listProperty],
  ['branch', 'branch', textProperty],
  ['commit', 'commit', textProperty],
  ['baseCommit', 'base_commit', textProperty],
  ['tests', 'tests', oneOf(TEST_RESULTS)],
  ['wip', 'wip', flag],
  ['session', 'session', textProperty],
  ['for', 'for', textProperty],
  ['resumedOn', 'resumed_on', textProperty],
  ['closedOn', 'closed_on', textProperty],
  ['reviewedCommit', 'reviewed_commit', textProperty],
  ['reviewedOn', 'reviewed_on', textProperty],
  ['tags', 'tags', listProperty],
  ['sourceHash', 'source_hash', listProperty],
];

/** Our properties of a handoff, those that are present and well-formed; links keep their brackets. */
export function readHandoffProperties(given: Given): Partial<HandoffProperties> {
  const found: Partial<Record<keyof HandoffProperties, unknown>> = {};
  for (const [name, key, read] of READERS) {
    if (given[key] === undefined) continue;
    const value = read(given, key);
    if (value !== undefined) found[name] = value;
  }
  return found as Partial<HandoffProperties>;
}
