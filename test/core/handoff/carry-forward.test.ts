import fc from 'fast-check';
import { carryForward, type OpenEntry } from '../../../src/core/handoff/carry-forward';
import { foldOld } from '../../../src/core/handoff/fold-old';
import { mergeGiven } from '../../../src/core/handoff/merge-given';
import type { ItemStatus } from '../../../src/core/model/item';
import type { EntryKind } from '../../../src/core/model/parsed-handoff';
import { NO_WORDS } from '../../../src/core/model/words';
import { anEntry } from '../../support/a-handoff';
import { countingIds } from '../../support/counting-ids';

function open(id: string | undefined, text: string, status: ItemStatus = 'open', kind: EntryKind = 'item'): OpenEntry {
  const entry = anEntry(id, text, { status, kind });
  return {
    state: {
      ...(id === undefined ? {} : { id }),
      kind,
      text,
      status,
      handoff: 'a.md',
      line: 3,
      entry,
      firstIn: 'a.md',
      handoffs: 1,
      disagrees: [],
    },
  };
}
const given = (text: string): { text: string; fields: []; children: [] } => ({ text, fields: [], children: [] });

describe('carry-forward', () => {
  test('every entry gets one outcome', () => {
    const carry = carryForward(
      [open('t-aaaaaa', 'A'), open('t-bbbbbb', 'B', 'done'), open('t-cccccc', 'C', 'dropped'), open('t-dddddd', 'D')],
      { ...NO_WORDS, completed: [given('d.'), given('something else')] },
      countingIds(),
    );
    expect(carry.outcomes).toEqual([
      { id: 't-aaaaaa', outcome: 'carried' },
      { id: 't-bbbbbb', outcome: 'done' },
      { id: 't-cccccc', outcome: 'dropped' },
      { id: 't-dddddd', outcome: 'done' },
    ]);
  });

  test('a line without an id gets one of its kind, and is marked where it stands', () => {
    const carry = carryForward(
      [open(undefined, 'A'), open(undefined, 'Q', 'open', 'question')],
      NO_WORDS,
      countingIds(),
    );
    expect(carry.carried.map((entry) => entry.id)).toEqual(['t-000001', 'q-000002']);
    expect(carry.appended).toEqual([
      { path: 'a.md', line: 3, id: 't-000001' },
      { path: 'a.md', line: 3, id: 'q-000002' },
    ]);
  });

  test('an entry that is said in other words keeps its id, its kind and its state, and the words are inert', () => {
    const carry = carryForward(
      [
        open('t-aaaaaa', 'A', 'in-progress'),
        open(undefined, 'By **hand**'),
        open('q-bbbbbb', 'Why?', 'open', 'question'),
        open('t-cccccc', 'C'),
      ],
      {
        ...NO_WORDS,
        outcomes: [{ item: 't-cccccc', outcome: 'done' }],
        reworded: [
          { item: 't-aaaaaa', text: 'A,\nbetter' },
          { item: 'by hand', text: 'See [[X]] <% run %>' },
          { item: 'q-bbbbbb', text: 'Why not?' },
          { item: 'nobody knows this', text: 'Left alone' },
        ],
      },
      countingIds(),
    );
    expect(carry.carried.map(({ id, kind, item }) => [id, kind, item.status, item.text])).toEqual([
      ['t-aaaaaa', 'item', 'in-progress', 'A, better'],
      ['t-000001', 'item', 'open', 'See \\[\\[X\\]\\] \\<\\% run %\\>'],
      ['q-bbbbbb', 'question', 'open', 'Why not?'],
    ]);
    expect(carry.appended).toEqual([{ path: 'a.md', line: 3, id: 't-000001' }]);
    expect(carry.done.map(({ item }) => item.text)).toEqual(['C']);
  });

  test('what is no list line is carried without touching the older note', () => {
    const entry = open(undefined, 'A heading');
    const heading = { state: { ...entry.state, entry: { ...entry.state.entry, line: false } } };
    expect(carryForward([heading], NO_WORDS, countingIds())).toMatchObject({
      appended: [],
      carried: [{ id: 't-000001' }],
    });
  });

  test('property: ids are conserved', () => {
    const entries = fc.uniqueArray(
      fc.record({
        n: fc.integer({ min: 0, max: 999_999 }),
        status: fc.constantFrom<ItemStatus>('open', 'in-progress', 'done', 'dropped'),
      }),
      { selector: (one) => one.n, maxLength: 30 },
    );
    fc.assert(
      fc.property(entries, fc.array(fc.integer({ min: 0, max: 999_999 }), { maxLength: 10 }), (some, completed) => {
        const list = some.map(({ n, status }) => open(`t-${String(n).padStart(6, '0')}`, `item ${n}`, status));
        const carry = carryForward(
          list,
          { ...NO_WORDS, completed: completed.map((n) => given(`item ${n}`)) },
          countingIds(),
        );
        const after = [...carry.carried, ...carry.done, ...carry.dropped].map((entry) => entry.id).sort();
        expect(after).toEqual(list.map((one) => one.state.id).sort());
        expect(carry.outcomes).toHaveLength(list.length);
      }),
    );
  });
});

describe('what the author repeats', () => {
  const { carried } = carryForward([open('t-aaaaaa', 'Write the guide')], NO_WORDS, countingIds());

  test('keeps its id, by text or by id', () => {
    const byText = mergeGiven([given('write the **guide**.')], carried, 'in-progress', countingIds());
    expect(byText.items).toMatchObject([{ id: 't-aaaaaa', text: 'Write the guide', status: 'in-progress' }]);
    const byId = mergeGiven([{ ...given('Other words'), id: 't-aaaaaa' }], carried, 'open', countingIds());
    expect(byId.items).toMatchObject([{ id: 't-aaaaaa' }]);
    expect([...byId.used]).toEqual(['t-aaaaaa']);
  });

  test('twice the same is once', () => {
    expect(mergeGiven([given('New'), given('new')], carried, 'open', countingIds()).items).toHaveLength(1);
  });
});

describe('what is folded', () => {
  const entries = Array.from({ length: 12 }, (_, n) => ({
    ...open(`t-00000${n.toString(36)}`, `Item ${n} of src/f${n}.ts`),
    since: `2026-01-${String(28 - n).padStart(2, '0')}`,
  }));
  const { carried } = carryForward(entries, NO_WORDS, countingIds());
  const items = carried.map((entry) => entry.item);

  test('the seven oldest stand in full, in their own order', () => {
    const fold = foldOld(items, carried, [], '2026-03-01');
    expect(fold.full.map((item) => item.text)).toEqual(items.slice(5).map((item) => item.text));
    expect(fold.folded.map((item) => item.text)).toEqual(items.slice(0, 5).map((item) => item.text));
  });

  test('due and touched ones stand in full too, and the author’s own are never folded', () => {
    const due = { ...items[0]!, fields: [{ name: 'Target' as const, value: '2026-02-28' }] };
    const dueEntry = carried.map((entry, at) => (at === 0 ? { ...entry, item: due } : entry));
    const file = {
      path: 'src/f1.ts',
      status: 'modified',
      added: 1,
      removed: 0,
      binary: false,
      ranges: [],
      uncommitted: false,
    } as const;
    const since = {
      kind: 'since',
      commits: [],
      commitCount: 0,
      merged: [],
      files: [file],
      fileCount: 1,
      words: '',
    } as const;
    const repo = { name: 'r', state: { kind: 'no-git', words: '' }, since } as const;
    const own = { text: 'mine', status: 'open', fields: [], children: [] } as const;
    const fold = foldOld([own, due, ...items.slice(1)], dueEntry, [repo], '2026-03-01');
    expect(fold.folded.map((item) => item.text)).toEqual(items.slice(2, 5).map((item) => item.text));
    expect(fold.full[0]).toBe(own);
  });
});
