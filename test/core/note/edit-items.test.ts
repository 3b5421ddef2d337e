import fc from 'fast-check';
import type { Item, ItemStatus } from '../../../src/core/model/item';
import type { ParsedEntry } from '../../../src/core/model/parsed-handoff';
import { appendItemId, dropItem, insertAfter, setStatus, setText } from '../../../src/core/note/edit-items';
import { parseHandoff } from '../../../src/core/note/handoff-note';

const NEW: Item = { id: 't-newone', text: 'A new item', status: 'open', fields: [], children: [] };

/** Lists in many forms; every line that is an entry is edited in every way. */
const DOCUMENTS: readonly (readonly [name: string, text: string])[] = [
  ['plain', '## Next\n\n- one\n- two\n  more of two\n- three\n'],
  [
    'boxes and ids',
    '## Next\n\n- [ ] one ^t-aaaaaa\n- [/] two (40%) ^t-bbbbbb\n\n  - **Why**: because\n  - [x] child\n- [x] three  \n',
  ],
  ['numbers', '## Next steps\n\n1. one\n2. **two**: bold\n10) three\n'],
  ['quoted', '## Next\n\n> - one\n> - [ ] two\n>   - child\n'],
  ['no end', '## Next\n\n* one\n* two'],
  ['emoji', '## Next\n\n- ✅ one\n- 🚧 two — DONE\n- ~~three~~\n'],
  ['deep', '## Next\n\n- Group:\n    - one\n        - two\n'],
  ['text between', '## Next\n\nText\n- one\n\nMore\n\n+ two\n\n```\n- no\n```\n\n## Done\n\n- three'],
];
const CASES = DOCUMENTS.flatMap(([name, text]): (readonly [string, string])[] => [
  [name, text],
  [`${name}, CRLF`, text.replaceAll('\n', '\r\n')],
]);

describe.each(CASES)('%s', (_name, text) => {
  const entries = parseHandoff(text).entries.filter((entry) => entry.line);

  test('has something to edit', () => {
    expect(entries.length).toBeGreaterThan(0);
  });

  test.each<ItemStatus>(['open', 'in-progress', 'done', 'dropped'])('set to %s', (status) => {
    for (const entry of entries) {
      const edited = setStatus(text, entry.firstLine, status);
      expectOnly(text, edited, [entry.firstLine]);
      expect(entryAt(edited, entry.firstLine)).toMatchObject({ status, boxed: true, text: plainText(entry) });
    }
  });

  test('set the words', () => {
    for (const entry of entries) {
      const edited = setText(text, entry.firstLine, 'Quite *other* words');
      expectOnly(text, edited, [entry.firstLine]);
      const { id, status, percent } = entry;
      expect(entryAt(edited, entry.firstLine)).toMatchObject({ text: 'Quite *other* words', status });
      expect(entryAt(edited, entry.firstLine)).toMatchObject(JSON.parse(JSON.stringify({ id, percent })));
    }
  });

  test('drop with a reason', () => {
    for (const entry of entries) {
      const edited = dropItem(text, entry.firstLine, 'no longer wanted');
      const found = entryAt(edited, entry.firstLine)!;
      expect(found.status).toBe('dropped');
      expect(found.fields).toContainEqual({ name: 'Status', value: 'dropped: no longer wanted' });
      const added = linesOf(edited).findIndex((line, at) => at >= entry.firstLine && line.includes('no longer wanted'));
      const without = linesOf(edited).filter((_, at) => at !== added);
      expectOnly(ended(text), ended(without.join('')), [entry.firstLine]);
    }
  });

  test('insert behind', () => {
    for (const entry of entries) {
      const edited = insertAfter(text, entry.firstLine, NEW);
      const added = entry.lastLine;
      expect(linesOf(edited)[added]).toContain('[ ] A new item ^t-newone');
      const rest = linesOf(edited).filter((_, at) => at !== added);
      expect(ended(rest.join(''))).toBe(ended(text));
      expect(entryAt(edited, added + 1)).toMatchObject({ id: 't-newone', text: 'A new item', status: 'open' });
    }
  });

  test('append an id', () => {
    for (const entry of entries.filter(({ id }) => id === undefined)) {
      const edited = appendItemId(text, entry.firstLine, 't-zzzzzz');
      expectOnly(text, edited, [entry.firstLine]);
      expect(entryAt(edited, entry.firstLine)).toMatchObject({ id: 't-zzzzzz', text: entry.text });
    }
  });
});

describe('what cannot be edited', () => {
  test.each([
    ['a heading', '## Next\n\n- a\n', 1],
    ['a line behind the end', '- a\n', 9],
    ['an item that starts with code', '- ```\n  a\n  ```\n', 1],
    ['an item that is a heading', '- # a\n', 1],
    ['an item in a fence', '```\n- a\n```\n', 2],
  ])('%s is refused', (_name, text, line) => {
    for (const edit of [
      () => setStatus(text, line, 'done'),
      () => setText(text, line, 'b'),
      () => dropItem(text, line, 'c'),
      () => insertAfter(text, line, NEW),
    ]) {
      expect(edit).toThrow(expect.objectContaining({ code: 'refused' }));
    }
  });

  test('no words are refused', () => {
    expect(() => setText('- a\n', 1, '  ')).toThrow(expect.objectContaining({ code: 'refused' }));
  });
});

test('words that would start a block stay words', () => {
  for (const words of ['- a', '1. a', '# a', '> a', '```js', '[x] a', '%% a', '<div>']) {
    const edited = setText('## Next\n\n- one\n- two\n', 3, words);
    expect(parseHandoff(edited).entries.map(({ firstLine, boxed }) => [firstLine, boxed])).toEqual([
      [3, false],
      [4, false],
    ]);
  }
});

test('any words in one line stay one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
      fc.pre(words.trim() !== '');
      const edited = setText('## Next\n\n- [ ] one\n- [ ] two\n', 3, words);
      expect(linesOf(edited).length).toBe(4);
      expect(parseHandoff(edited).entries.at(-1)).toMatchObject({ text: 'two', firstLine: 4 });
    }),
  );
});

function entryAt(text: string, line: number): ParsedEntry | undefined {
  return parseHandoff(text).entries.find((entry) => entry.firstLine === line);
}

/** A box takes the place of a sign, which from then on is a word. */
function plainText(entry: ParsedEntry): unknown {
  return entry.boxed ? entry.text : expect.stringContaining(entry.text);
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|$)/g)!.filter((line) => line !== '');
}

/** A text whose last line has a break, of the kind that its first has. */
function ended(text: string): string {
  return /\n$/.test(text) ? text : `${text}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}

function expectOnly(before: string, after: string, lines: readonly number[]): void {
  const [old, now] = [linesOf(before), linesOf(after)];
  expect(now.length).toBe(old.length);
  const changed = now.flatMap((line, at) => (line === old[at] ? [] : [at + 1]));
  expect(lines).toEqual(expect.arrayContaining(changed));
}
