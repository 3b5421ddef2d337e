import fc from 'fast-check';
import {
  HEALTHS,
  PROFILES,
  type Handoff,
  type HandoffGroup,
  type HandoffSection,
} from '../../../src/core/model/handoff';
import { FIELD_NAMES, type Item } from '../../../src/core/model/item';
import type { ParsedEntry, ParsedHandoff } from '../../../src/core/model/parsed-handoff';
import { parseHandoff } from '../../../src/core/note/handoff-note';
import { renderHandoff } from '../../../src/core/note/render-handoff';

const WORDS =
  'parser queue `src/a.ts:15-89` *index* café 索引 [[Note]] a:b (x) £5 50% #12 — – "it" <b> ^ ~ _z_ done.'.split(' ');
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((list) => `Do ${list.join(' ')} now`);
const id = (letter: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'.split('')), { minLength: 6, maxLength: 6 })
    .map((characters) => `${letter}-${characters.join('')}`);
const optional = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }) as Record<string, T>);

const field = fc.record({ name: fc.constantFrom(...FIELD_NAMES), value: words(6) });
const itemOfDepth = (depth: number): fc.Arbitrary<Item> =>
  fc
    .tuple(
      fc.record({
        text: words(8),
        status: fc.constantFrom('open' as const, 'in-progress' as const, 'done' as const, 'dropped' as const),
        fields: fc.array(field, { maxLength: 2 }),
        children: depth === 0 ? fc.constant([]) : fc.array(itemOfDepth(depth - 1), { maxLength: 2 }),
      }),
      optional('id', id('t')),
      optional('percent', fc.integer({ min: 0, max: 100 })),
      depth === 2 ? fc.constant({}) : fc.constantFrom({}, { remark: true, text: 'Only where the old key is known' }),
    )
    .map(([base, ...more]) => Object.assign({}, base, ...more) as Item);
const item = itemOfDepth(2).map(withRemarks);

/** A remark without a word for a state has none, but that it belongs to finished work. */
function withRemarks(parent: Item): Item {
  const unsaid = parent.status === 'done' ? 'done' : 'open';
  const children = parent.children.map(
    (child) => (child.remark === true ? { ...child, status: unsaid } : child) as Item,
  );
  return { ...parent, children: children.map(withRemarks) };
}

const prose = fc.oneof(
  fc.constant(''),
  words(10),
  fc.tuple(words(9), words(9)).map((parts) => parts.join('\n\n')),
);
const group: fc.Arbitrary<HandoffGroup> = fc.oneof(
  fc.record({
    heading: fc.constant('Immediate'),
    priority: fc.constant('immediate' as const),
    text: prose,
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    heading: fc.constant('Nice to have'),
    priority: fc.constant('nice-to-have' as const),
    text: prose,
    items: fc.array(item, { minLength: 1, maxLength: 2 }),
  }),
);
/** An empty box among what is in progress is read as in progress. */
const going = (open: Item): Item => ({ ...open, status: 'in-progress' });
const workSection: fc.Arbitrary<HandoffSection> = fc
  .record({
    kind: fc.constantFrom('completed' as const, 'in-progress' as const, 'carried' as const),
    heading: fc.constant(''),
    text: prose,
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    groups: fc.constant([]),
  })
  .map((section) => ({
    ...section,
    items: section.items.map((one) => (section.kind === 'in-progress' && one.status === 'open' ? going(one) : one)),
    heading: { completed: 'Completed', 'in-progress': 'In progress', carried: 'Carried over' }[section.kind],
  }));
const nextSection: fc.Arbitrary<HandoffSection> = fc.record({
  kind: fc.constant('next' as const),
  heading: fc.constant('Next actions'),
  text: prose,
  items: fc.array(item, { maxLength: 3 }),
  groups: fc.uniqueArray(group, { minLength: 1, maxLength: 2, selector: (one) => one.heading }),
});
const proseSection: fc.Arbitrary<HandoffSection> = fc
  .tuple(
    fc.constantFrom(
      ['summary', 'Summary'] as const,
      ['goal', 'Context and goal'] as const,
      ['verification', 'Verification'] as const,
      ['statistics', 'Statistics and git references'] as const,
      [undefined, 'Zebra crossing'] as const,
    ),
    words(20),
  )
  .map(([[kind, heading], text]) => ({ kind, heading, text, items: [], groups: [] }));

const handoff: fc.Arbitrary<Handoff> = fc.record({
  properties: fc
    .tuple(
      fc.record({
        id: id('h'),
        format: fc.constant(1),
        aliases: fc.array(words(3), { minLength: 1, maxLength: 2 }),
        project: fc.constant('[[App]]'),
        profile: fc.constantFrom(...PROFILES),
        created: fc.constant('2026-03-08T14:30:00'),
        createdOffset: fc.constantFrom('+02:00', '-05:30', '+00:00'),
        authors: fc.array(words(2), { maxLength: 2 }),
        status: fc.constantFrom('open' as const, 'closed' as const),
        previous: fc.array(fc.constantFrom('[[a]]', '[[b c]]'), { maxLength: 2 }),
        decisions: fc.constant([]),
        blockers: fc.constant([]),
        at: fc.array(words(2), { maxLength: 2 }),
        tags: fc.array(fc.constantFrom('handoff', 'app'), { minLength: 1, maxLength: 2 }),
      }),
      optional('phase', fc.constant('[[Phase 2]]')),
      optional('progress', fc.integer({ min: 0, max: 100 })),
      optional('health', fc.constantFrom(...HEALTHS)),
      optional('branch', fc.constantFrom('main', 'feat/007', '0123')),
      optional('commit', fc.constantFrom('0123456', 'e12345678')),
      optional('wip', fc.boolean()),
    )
    .map(([base, ...more]) => Object.assign({}, base, ...more) as Handoff['properties']),
  title: words(5),
  sections: fc.uniqueArray(fc.oneof(workSection, nextSection, proseSection), {
    minLength: 1,
    maxLength: 6,
    selector: (section) => section.heading,
  }),
});

describe('a note that we wrote', () => {
  test('is read back as it was', () => {
    fc.assert(
      fc.property(handoff, (model) => {
        const parsed = parseHandoff(renderHandoff(model));
        expect(parsed.properties).toEqual(model.properties);
        expect(parsed.title).toBe(model.title);
        expect(sectionsOf(parsed)).toEqual(model.sections);
      }),
      { numRuns: 200 },
    );
  });

  test('says the same when its properties are given', () => {
    fc.assert(
      fc.property(handoff, (model) => {
        const text = renderHandoff(model);
        expect(parseHandoff(text, { id: model.properties.id })).toEqual({
          ...parseHandoff(text),
          properties: { id: model.properties.id },
        });
      }),
      { numRuns: 20 },
    );
  });

  test('CRLF changes nothing but the line breaks', () => {
    fc.assert(
      fc.property(handoff, (model) => {
        const text = renderHandoff(model);
        const windows = parseHandoff(text.replaceAll('\n', '\r\n'), {});
        expect(windows.entries).toEqual(parseHandoff(text, {}).entries);
      }),
      { numRuns: 50 },
    );
  });
});

/** Puts what was read into the form of the model. */
function sectionsOf(parsed: ParsedHandoff): readonly HandoffSection[] {
  const inside = (from: number, to: number): readonly Item[] =>
    parsed.entries.filter((entry) => entry.firstLine > from && entry.lastLine <= to).map(itemOf);
  return parsed.sections
    .filter((section) => section.level === 2)
    .map((section) => {
      const groups = parsed.sections.filter(
        (one) => one.level === 3 && one.firstLine > section.firstLine && one.lastLine <= section.lastLine,
      );
      const own = (groups[0]?.firstLine ?? section.lastLine + 1) - 1;
      return {
        kind: section.kind,
        heading: section.heading,
        text: section.text,
        items: inside(section.firstLine, own),
        groups: groups.map((group) => ({
          heading: group.heading,
          ...priorityOf(parsed.entries.find((entry) => entry.firstLine > group.firstLine)),
          text: group.text,
          items: inside(group.firstLine, group.lastLine),
        })),
      };
    });
}

function itemOf({ id: own, text, status, percent, fields, children }: ParsedEntry): Item {
  return {
    ...(own === undefined ? {} : { id: own }),
    text,
    status,
    ...(percent === undefined ? {} : { percent }),
    fields,
    children,
  };
}

function priorityOf(entry: ParsedEntry | undefined): Pick<HandoffGroup, 'priority'> {
  return entry?.priority === undefined ? {} : { priority: entry.priority };
}
