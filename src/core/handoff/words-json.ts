import { BLOCKER_KINDS, SEVERITIES } from '../model/blocker';
import { HandoffError } from '../model/errors';
import { HEALTHS } from '../model/handoff';
import { isId } from '../model/ids';
import type { FIELD_NAMES } from '../model/item';
import { type Field, type Item, type Priority } from '../model/item';
import {
  testResultOf,
  type Emergency,
  type GivenBlocker,
  type GivenDecision,
  type GivenItem,
  type GivenOutcome,
  type Metric,
  type Words,
} from '../model/words';
import { present } from '../note/record-properties';
import { blockerTitle } from './blocker-title';
import { decisionTitle } from './decision-title';
import {
  choiceOf,
  listOf,
  objectOf,
  otherTexts,
  percentOf,
  textOf,
  textsOf,
  type Given,
  type GivenObject,
} from './given-values';

const KNOWN = new Set(
  'title summary goal phase progress health duration nextSession completed inProgress next decisions blockers gotchas learnings questions outcomes metrics emergency tests resume'.split(
    ' ',
  ),
);
const PRIORITIES: readonly Priority[] = ['immediate', 'short-term', 'long-term', 'must', 'should', 'nice-to-have'];

const TEXTS = ['title', 'summary', 'goal', 'phase', 'duration', 'nextSession', 'resume'] as const;

/** JSON keys of an item that become fields below it. */
const FIELD_KEYS: Readonly<Record<string, (typeof FIELD_NAMES)[number]>> = {
  why: 'Why',
  effort: 'Effort',
  dependsOn: 'Depends on',
  blocker: 'Blocker',
  status: 'Status',
  started: 'Started',
  target: 'Target',
  remaining: 'Remaining',
  next: 'Next',
  impact: 'Impact',
  files: 'Files',
  location: 'Location',
  tests: 'Tests',
  notes: 'Notes',
};

/** Reads the author's words from one JSON object. Throws `bad-input` that names the key and what was expected. */
export function wordsFromJson(source: string): Words {
  const given = objectOf(parse(source), 'the whole input');
  const tests = textOf(given, 'tests');
  return {
    ...present(Object.fromEntries(TEXTS.map((key) => [key, textOf(given, key)]))),
    ...present({ health: choiceOf(given, 'health', HEALTHS), progress: percentOf(given, 'progress') }),
    ...(tests === undefined ? {} : { tests: testsOf(tests) }),
    completed: listOf(given, 'completed').map(itemOf),
    inProgress: listOf(given, 'inProgress').map(itemOf),
    next: [...listOf(given, 'next').map(itemOf), ...urgentActions(given)],
    ...emergencyOf(given),
    decisions: listOf(given, 'decisions').map(decisionOf),
    blockers: listOf(given, 'blockers').map(blockerOf),
    gotchas: textsOf(given, 'gotchas'),
    learnings: textsOf(given, 'learnings'),
    questions: textsOf(given, 'questions'),
    outcomes: listOf(given, 'outcomes').map(outcomeOf),
    metrics: metricsOf(given),
    prose: {},
    other: otherTexts(given, KNOWN),
  };
}

export function testsOf(text: string): NonNullable<Words['tests']> {
  const result = testResultOf(text);
  return result === undefined ? { text } : { text, result };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HandoffError('bad-input', `The words begin like JSON but cannot be read as JSON: ${reason}.`, {
      cause,
      fix: 'Give one JSON object, or Markdown that does not begin with "{".',
    });
  }
}

function itemOf(given: Given): GivenItem {
  const { value, where } = given;
  if (typeof value === 'string') return { text: value, fields: [], children: [] };
  const record = objectOf(value, where);
  const priority = choiceOf(record, 'priority', PRIORITIES);
  const percent = record.values['percent'];
  return {
    ...idOf(record),
    ...(priority === undefined ? {} : { priority }),
    ...(typeof percent === 'number' && percent >= 0 && percent <= 100 ? { percent } : {}),
    text: requiredText(record.values, ['text', 'title', 'task', 'name'], where),
    fields: Object.entries(FIELD_KEYS).flatMap(([key, name]): Field[] => {
      const text = textsOf(record, key).join(', ');
      return text === '' ? [] : [{ name, value: text }];
    }),
    children: listOf(record, 'children').map(itemOf).map(childOf),
  };
}

function idOf(record: GivenObject): { id?: string } {
  const id = textOf(record, 'id')?.replace(/^\^/, '');
  return id !== undefined && isId(id) ? { id } : {};
}

function childOf(item: GivenItem): Item {
  return { text: item.text, status: 'open', fields: item.fields, children: item.children };
}

const ID_AND_TEXT = ['item', 'id', 'text'];

function outcomeOf({ value, where }: Given): GivenOutcome {
  const record = objectOf(value, where);
  const outcome = choiceOf(record, 'outcome', ['done', 'dropped', 'moved']) ?? 'done';
  const reason = textOf(record, 'reason') ?? textOf(record, 'where');
  if (outcome !== 'done' && reason === undefined) throw outcomeWithoutReason(where, outcome);
  return {
    item: requiredText(record.values, ID_AND_TEXT, where),
    outcome,
    ...(reason === undefined ? {} : { reason }),
  };
}

/** `{"Coverage": "81%"}`, or a list of objects with `name`, `value` and perhaps `target`. */
function metricsOf(given: GivenObject): readonly Metric[] {
  const value = given.values['metrics'];
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !('name' in value)) {
    const record = objectOf(value, 'metrics');
    return Object.keys(record.values).flatMap((name) => {
      const text = textOf(record, name);
      return text === undefined ? [] : [{ name, value: text }];
    });
  }
  return listOf(given, 'metrics').map((one) => {
    const record = objectOf(one.value, one.where);
    const target = textOf(record, 'target');
    return {
      name: requiredText(record.values, ['name', 'metric'], one.where),
      value: textOf(record, 'value') ?? '',
      ...(target === undefined ? {} : { target }),
    };
  });
}

function emergencyOf(given: GivenObject): { emergency?: Emergency } {
  if (given.values['emergency'] === undefined || given.values['emergency'] === null) return {};
  const record = objectOf(given.values['emergency'], 'emergency');
  const entries = (['issue', 'impact', 'investigation', 'hypothesis', 'rollback'] as const).flatMap((key) => {
    const text = textOf(record, key);
    return text === undefined ? [] : [[key, text] as const];
  });
  return { emergency: Object.fromEntries(entries) };
}

/** Actions of an emergency are next actions that cannot wait. */
function urgentActions(given: GivenObject): readonly GivenItem[] {
  if (given.values['emergency'] === undefined || given.values['emergency'] === null) return [];
  const actions = listOf(objectOf(given.values['emergency'], 'emergency'), 'actions');
  return actions.map(itemOf).map((item) => ({ priority: 'immediate', ...item }));
}

function decisionOf({ value, where }: Given): GivenDecision {
  if (typeof value === 'string') return { ...decisionTitle(value), options: [], files: [] };
  const record = objectOf(value, where);
  return {
    ...idOf(record),
    title: requiredText(record.values, ['title', 'decision', 'text'], where),
    why: textOf(record, 'why') ?? textOf(record, 'reason') ?? textOf(record, 'rationale') ?? '',
    options: [...textsOf(record, 'options'), ...textsOf(record, 'alternatives')],
    files: textsOf(record, 'files'),
  };
}

function blockerOf({ value, where }: Given): GivenBlocker {
  const plain = { severity: 'important', kind: 'technical', impact: '', wayOut: '' } as const;
  if (typeof value === 'string') return { ...plain, ...blockerTitle(value) };
  const record = objectOf(value, where);
  const optional = (['owner', 'waitingOn', 'expectedOn'] as const).flatMap((key) => {
    const text = textOf(record, key);
    return text === undefined ? [] : [[key, text] as const];
  });
  return {
    ...plain,
    ...idOf(record),
    title: requiredText(record.values, ['title', 'blocker', 'text'], where),
    severity: choiceOf(record, 'severity', SEVERITIES) ?? plain.severity,
    kind: choiceOf(record, 'kind', BLOCKER_KINDS) ?? plain.kind,
    ...Object.fromEntries(optional),
    impact: textOf(record, 'impact') ?? '',
    wayOut: textOf(record, 'wayOut') ?? textOf(record, 'resolution') ?? textOf(record, 'needs') ?? '',
  };
}

function requiredText(values: Readonly<Record<string, unknown>>, keys: readonly string[], where: string): string {
  const found = keys.map((key) => values[key]).find((value) => typeof value === 'string' && value.trim() !== '');
  if (typeof found === 'string') return found;
  throw new HandoffError(
    'bad-input',
    `In the words given, ${where} has no text; expected "${keys[0] ?? ''}" with a sentence.`,
    {
      fix: `Give a string, or an object with "${keys.join('" or "')}".`,
    },
  );
}

function outcomeWithoutReason(where: string, outcome: string): HandoffError {
  return new HandoffError('bad-input', `${where} is ${outcome} without a "reason".`, {
    fix: 'Say in "reason" why it was dropped, or where it was moved.',
  });
}
