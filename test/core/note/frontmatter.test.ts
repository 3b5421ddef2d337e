import fc from 'fast-check';
import { parse } from 'yaml';
import { HandoffError } from '../../../src/core/model/errors';
import { readProperties, removeProperty, renderProperties, setProperty } from '../../../src/core/note/frontmatter';

const note = (...lines: string[]): string => ['---', ...lines, '---', '', 'Body', ''].join('\n');

function refusal(work: () => unknown): HandoffError {
  try {
    work();
  } catch (error) {
    if (error instanceof HandoffError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('reading', () => {
  test('keeps dates as strings and reads numbers as the core schema does', () => {
    const { properties } = readProperties(
      note('a: 2026-03-08', 'b: 007', 'c: "007"', 'd: 12e3', "e: '12e4567'", 'f: yes'),
    );
    expect(properties).toEqual({ a: '2026-03-08', b: 7, c: '007', d: 12000, e: '12e4567', f: 'yes' });
  });

  test.each([
    ['no frontmatter', 'Body\n', 0],
    ['a thematic break at the start', '---\n\nText without an end', 0],
    ['an empty block', '---\n---\nBody', 8],
    ['a byte order mark alone', '\uFEFFBody', 1],
    ['nothing', '', 0],
  ])('%s has no properties', (_name, text, bodyStart) => {
    expect(readProperties(text)).toEqual({ properties: {}, bodyStart });
  });

  test('finds the body behind a byte order mark and CRLF', () => {
    const text = '\uFEFF---\r\na: 1\r\nb: |\r\n  x\r\n  y\r\n---  \r\nBody';
    const read = readProperties(text);
    expect(read.properties).toEqual({ a: 1, b: 'x\ny\n' });
    expect(text.slice(read.bodyStart)).toBe('Body');
  });

  test('names the line of broken YAML and reads the rest', () => {
    const read = readProperties(note('id: d-000001', 'title: [a', 'status: open', 'x: "never closed'));
    expect(read.properties).toEqual({ id: 'd-000001', status: 'open' });
    expect(read.problem?.line).toBeGreaterThanOrEqual(3);
    expect(read.problem?.message).not.toBe('');
  });

  test('reads what stands around conflict markers', () => {
    const read = readProperties(
      note('id: d-000001', '<<<<<<< HEAD', 'status: open', '=======', 'status: done', '>>>>>>> b'),
    );
    expect(read.properties).toEqual({ id: 'd-000001', status: 'open' });
    expect(read.problem).toBeDefined();
  });

  test('of a doubled name the first counts, and it is said where the second stands', () => {
    const read = readProperties(note('a: 1', 'b: 2', 'a: 3'));
    expect(read.properties).toEqual({ a: 1, b: 2 });
    expect(read.problem?.line).toBe(4);
  });

  test('an unclosed block and a root that is no map are problems', () => {
    expect(readProperties('---\na: 1\nBody').problem?.line).toBe(1);
    expect(readProperties(note('- a', '- b')).problem?.line).toBe(2);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (source) => void readProperties(`---\n${source}\n---\n`)));
    expect(readProperties(note(`a: ${'['.repeat(20_000)}`)).problem).toBeDefined();
    expect(
      readProperties(
        note(
          'a: &a [x,x]',
          ...[...'bcdefghij'].map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`),
        ),
      ).problem,
    ).toBeDefined();
  });
});

describe('setting', () => {
  const text = note(
    '# head',
    'id: 007   # keep',
    '',
    'plain:   old value   # why',
    "single: 'it''s'",
    'double: "a b"',
    'empty:',
    'empty_said: # nothing yet',
    'list: # three',
    '    # first',
    '    - "one"  # 1',
    '    - two',
    '    - three',
    'flow: [a,  b]',
    'text: |+',
    '  12e4567',
    '',
    'folded: >-',
    '  some',
    '  words',
    '# tail',
  );

  test.each([
    ['plain', 'new', 'plain:   old value   # why', 'plain:   new   # why'],
    ['plain', '1', 'plain:   old value   # why', 'plain:   "1"   # why'],
    ['single', "that's", "single: 'it''s'", "single: 'that''s'"],
    ['single', 'two\nlines', "single: 'it''s'", 'single: "two\\nlines"'],
    ['double', 'c', 'double: "a b"', 'double: "c"'],
    ['double', 3, 'double: "a b"', 'double: 3'],
    ['empty', true, 'empty:\n', 'empty: true\n'],
    ['empty_said', 'x', 'empty_said: # nothing', 'empty_said: x # nothing'],
    ['empty_said', ['x'], 'empty_said: # nothing yet\n', 'empty_said: # nothing yet\n  - x\n'],
    ['plain', ['x', 'z'], 'plain:   old value   # why\n', 'plain:   # why\n  - x\n  - z\n'],
    ['list', ['one', 'two', 'three', '[[four]]'], '    - three\n', '    - three\n    - "[[four]]"\n'],
    ['list', ['one', 'three'], '    - two\n', ''],
    ['list', ['zero', 'one', 'two', 'three'], '    - "one"', '    - zero\n    - "one"'],
    [
      'list',
      [],
      'list: # three\n    # first\n    - "one"  # 1\n    - two\n    - three\n',
      'list: [] # three\n    # first\n',
    ],
    [
      'list',
      'word',
      'list: # three\n    # first\n    - "one"  # 1\n    - two\n    - three\n',
      'list: word # three\n    # first\n',
    ],
    ['flow', ['a', 'b, c'], '[a,  b]', '[a, "b, c"]'],
    ['text', 'short', '|+\n  12e4567', 'short'],
    ['folded', ['w'], 'folded: >-\n  some\n  words\n', 'folded:\n  - w\n'],
    ['new_key', '2026-03-08', '# tail\n', '# tail\nnew_key: "2026-03-08"\n'],
    ['new_list', ['a'], '# tail\n', '# tail\nnew_list:\n  - a\n'],
  ])('%s to %j changes that and nothing else', (key, value, before, after) => {
    expect(text.split(before)).toHaveLength(2);
    for (const ending of ['\n', '\r\n']) {
      const source = text.replaceAll('\n', ending);
      expect(setProperty(source, key, value)).toBe(text.replace(before, () => after).replaceAll('\n', ending));
    }
  });

  test('an equal value changes nothing', () => {
    expect(setProperty(text, 'double', 'a b')).toBe(text);
    expect(setProperty(text, 'list', ['one', 'two', 'three'])).toBe(text);
    expect(setProperty(text, 'folded', 'some words')).toBe(text);
  });

  test('adds a frontmatter when there is none', () => {
    expect(setProperty('\uFEFFBody\r\n', 'a', 'b')).toBe('\uFEFF---\r\na: b\r\n---\r\nBody\r\n');
    expect(setProperty('', 'a', ['b'])).toBe('---\na:\n  - b\n---\n');
    expect(setProperty('---\n---\nBody', 'a', 1)).toBe('---\na: 1\n---\nBody');
    expect(setProperty('---\n# only words\n---\n', 'a', 1)).toBe('---\n# only words\na: 1\n---\n');
  });

  test('keeps the indentation of a block that is indented', () => {
    expect(setProperty(note('  a: 1'), 'b', ['x'])).toBe(note('  a: 1', '  b:', '    - x'));
  });

  test.each([
    ['an alias', ['a: 1', 'b: &x 2', 'c: *x'], 3],
    ['an anchor', ['a: 1', 'b: &x 2'], 3],
    ['a merge key', ['a: 1', '<<: {b: 2}'], 3],
    ['a doubled name', ['a: 1', 'b: 2', 'b: 3'], 4],
    ['a tag', ['a: 1', 'b: !!str 2'], 3],
    ['an unknown tag', ['a: 1', 'b: !mine 2'], 3],
    ['a list', ['- a'], 2],
    ['a flow map', ['{a: 1}'], 2],
    ['broken YAML', ['a: 1', 'b: "x', 'c: 2'], 3],
    ['a question mark', ['? a', ': 1'], 2],
    ['a conflict', ['a: 1', '<<<<<<< HEAD', 'b: 1', '=======', 'b: 2', '>>>>>>> x'], 3],
  ])('%s is refused with its line', (_name, lines, line) => {
    for (const work of [() => setProperty(note(...lines), 'a', 9), () => removeProperty(note(...lines), 'a')]) {
      const error = refusal(work);
      expect(error.code).toBe('refused');
      expect(error.details.line).toBeGreaterThanOrEqual(line);
      expect(error.message).toMatch(/^Line \d+: .{10}/);
    }
  });

  test('an unclosed block is refused', () => {
    expect(refusal(() => setProperty('---\na: 1\nBody', 'a', 2)).details.line).toBe(1);
  });
});

test('removing takes the lines of the value and no other', () => {
  const text = note('# head', 'a: 1 # said', 'list:', '  - x # y', '# next', 'b: |', '  text', '', 'c: 2');
  expect(removeProperty(text, 'list')).toBe(note('# head', 'a: 1 # said', '# next', 'b: |', '  text', '', 'c: 2'));
  expect(removeProperty(text, 'a')).toBe(note('# head', 'list:', '  - x # y', '# next', 'b: |', '  text', '', 'c: 2'));
  expect(removeProperty(text, 'b')).toBe(note('# head', 'a: 1 # said', 'list:', '  - x # y', '# next', '', 'c: 2'));
  expect(removeProperty(note('a: 1'), 'a')).toBe('---\n---\n\nBody\n');
  expect(removeProperty(text, 'absent')).toBe(text);
  expect(removeProperty('Body', 'a')).toBe('Body');
});

describe('rendering', () => {
  test('is flat, quoted where a reader could take it for something else, and leaves out what is undefined', () => {
    const text = renderProperties([
      ['id', 'h-7k2mq9'],
      ['project', '[[Shop]]'],
      ['created', '2026-03-08T14:30:00'],
      ['created_offset', '+02:00'],
      ['commit', '12e4567'],
      ['owner', undefined],
      ['progress', 40],
      ['wip', true],
      ['aliases', ['no', 'Größe ändern', 'a: b']],
      ['tags', []],
    ]);
    expect(text).toBe(
      '---\nid: h-7k2mq9\nproject: "[[Shop]]"\ncreated: "2026-03-08T14:30:00"\ncreated_offset: "+02:00"\n' +
        'commit: "12e4567"\nprogress: 40\nwip: true\naliases:\n  - "no"\n  - Größe ändern\n  - "a: b"\ntags: []\n---\n',
    );
  });

  test('holds nothing that Templater would run', () => {
    const text = renderProperties([['aliases', ['<% x %>']]]);
    expect(text).not.toMatch(/<%|%>/);
    expect(readProperties(text).properties).toEqual({ aliases: ['<% x %>'] });
    expect(setProperty("---\na: 'b'\n---\n", 'a', '<% x %>')).not.toMatch(/<%|%>/);
  });

  const traps = fc.constantFrom(
    'yes',
    'NO',
    'on',
    'Off',
    'y',
    'null',
    '~',
    '0o17',
    '017',
    '0x1F',
    '190:20:30',
    '1_000',
    '.5',
    '-',
    '---',
    '...',
    '=',
    '<<',
    '2026-03-08',
    '',
    ' a',
    'a ',
    'a #b',
    'a:',
    '\u0085',
    '\u2028',
    'NaN',
    '.inf',
    '!x',
    '&x',
    '*x',
    '%x',
    '@x',
    '`x',
    '"',
    "'",
    '\\',
    '|',
    '>',
  );
  const words = fc.oneof(traps, fc.string({ unit: 'binary' }), fc.string());

  test.each(['E0', 'e123456', 'e1_0', 'e-2'])('%s is quoted: a YAML 1.1 reader takes it for a number', (text) => {
    expect(renderProperties([['commit', text]])).toBe(`---\ncommit: "${text}"\n---\n`);
  });

  test('reads back the same in YAML 1.2 and 1.1', () => {
    const value = fc.oneof(words, fc.integer(), fc.double(), fc.boolean(), fc.array(words));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(words, value), { selector: ([key]) => key }), (entries) => {
        fc.pre(entries.every(([key]) => key !== '__proto__'));
        const text = renderProperties(entries);
        const wanted = Object.fromEntries(entries);
        expect(readProperties(text)).toEqual({ properties: wanted, bodyStart: text.length });
        const strings = entries.filter(([, entry]) => typeof entry === 'string' || Array.isArray(entry));
        const old = parse(renderProperties(strings).slice(4, -4), { version: '1.1', schema: 'yaml-1.1' }) as unknown;
        expect(old ?? {}).toEqual(Object.fromEntries(strings));
      }),
      { numRuns: 500 },
    );
  });
});

describe('over generated frontmatter', () => {
  const scalars = fc.constantFrom(
    '007',
    '12e4567',
    "'it''s' # c",
    '"a\\tb"',
    'plain words',
    '2026-03-08',
    '~',
    '',
    '# nothing',
    'yes',
    '[a, "b"] # c',
    '{x: 1, y: [2]}',
    '"folded\n    over"',
    'plain\n  over',
  );
  const blocks = fc.constantFrom(
    '|\n  text\n\n  # no comment\n',
    '>-\n  folded\n  words\n\n',
    '|+\n  kept\n\n',
    '\n  - a # c\n  # between\n  - "b"\n',
    '\n- a\n- k: v\n  l: w\n',
    '\n  deep:\n    deeper: 1 # c\n',
    '| # c\n  x\n',
  );
  const property = fc.oneof(
    scalars.map((text) => ` ${text}\n`),
    blocks.map((text) => ` ${text}`),
  );
  const between = fc.constantFrom('', '\n', '# words: here\n', '\n\n# two\n');
  const frontmatter = fc.record({
    parts: fc.array(fc.tuple(between, property), { minLength: 1, maxLength: 6 }),
    tail: between,
    crlf: fc.boolean(),
    bom: fc.boolean(),
  });
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.constant(['a', 'b', 'c']),
  );

  /** The text of every property as generated, and the ends around it. */
  function build({ parts, tail, crlf, bom }: { parts: [string, string][]; tail: string; crlf: boolean; bom: boolean }) {
    const ending = (text: string): string => (crlf ? text.replaceAll('\n', '\r\n') : text);
    const pieces = parts.map(([gap, body], at) => ({ gap: ending(gap), key: `key_${at}`, body: ending(body) }));
    const join = (of: typeof pieces): string => of.map(({ gap, key, body }) => `${gap}${key}:${body}`).join('');
    const open = (bom ? '\uFEFF' : '') + ending('---\n');
    const close = ending(`${tail}---\nBody --- \n---\n`);
    return {
      text: open + join(pieces) + close,
      around: (at: number) =>
        [open + join(pieces.slice(0, at)) + pieces[at]!.gap, join(pieces.slice(at + 1)) + close] as const,
    };
  }

  test('setting one value leaves every byte before and after it', () => {
    fc.assert(
      fc.property(frontmatter, fc.nat(), value, (source, pick, wanted) => {
        const at = pick % source.parts.length;
        const { text, around } = build(source);
        const changed = setProperty(text, `key_${at}`, wanted);
        const [before, after] = around(at);
        expect(changed.startsWith(`${before}key_${at}:`)).toBe(true);
        expect(changed.endsWith(after)).toBe(true);
        expect(readProperties(changed).properties).toEqual({
          ...readProperties(text).properties,
          [`key_${at}`]: wanted,
        });
        expect(setProperty(changed, `key_${at}`, wanted)).toBe(changed);
      }),
      { numRuns: 1000 },
    );
  });

  test('adding and removing again gives the text back', () => {
    fc.assert(
      fc.property(frontmatter, value, (source, wanted) => {
        const { text } = build(source);
        const added = setProperty(text, 'another', wanted);
        expect(removeProperty(added, 'another')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('removing leaves what stands around', () => {
    fc.assert(
      fc.property(frontmatter, fc.nat(), (source, pick) => {
        const at = pick % source.parts.length;
        const { text, around } = build(source);
        const [before, after] = around(at);
        // Blank lines behind the removed value would become part of a text that keeps its trailing lines.
        if (source.parts[at - 1]?.[1].startsWith(' |+') === true) return;
        const changed = removeProperty(text, `key_${at}`);
        expect(changed.startsWith(before)).toBe(true);
        expect(changed.endsWith(after)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
