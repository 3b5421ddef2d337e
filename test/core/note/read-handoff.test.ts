import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedEntry } from '../../../src/core/model/parsed-handoff';
import { readHandoff, type ReadHandoff } from '../../../src/core/note/read-handoff';

function example(name: string): ReadHandoff {
  const file = `${name}.md`;
  return readHandoff(readFileSync(join(__dirname, '../../examples/handoffs', file), 'utf8'), file);
}

function texts(read: ReadHandoff, wanted: Partial<ParsedEntry>): readonly string[] {
  return read.entries
    .filter((entry) => Object.entries(wanted).every(([key, value]) => entry[key as keyof ParsedEntry] === value))
    .map((entry) => entry.text);
}

const done = { kind: 'item', status: 'done' } as const;
const going = { kind: 'item', status: 'in-progress' } as const;
const open = { kind: 'item', status: 'open' } as const;

describe('whole documents', () => {
  test('German', () => {
    const read = example('german');
    expect(read.facts).toMatchObject({
      date: '2026-03-08',
      time: '14:30',
      branch: 'feature/zahlung',
      commit: '3f2a91c',
      phase: '2 von 4 – Anbindung',
      progress: 60,
      tests: '128 bestanden, 2 übersprungen',
      resume: 'git checkout feature/zahlung\nnpm test',
      filesTouched: ['src/webhook.ts', 'src/queue.ts', 'README.md'],
    });
    expect(texts(read, done)).toHaveLength(4);
    expect(texts(read, going)).toEqual(['Wiederholungslogik (ca. 40 %)']);
    expect(texts(read, open)).toEqual(['Fehlermeldungen übersetzen']);
    expect(texts(read, { kind: 'blocker' })).toEqual(['Lasttest fahren – blockiert durch fehlenden Zugang']);
    expect(texts(read, { kind: 'decision' })).toEqual(['Queue statt Cron', 'Beträge in Cent']);
    expect(texts(read, { kind: 'gotcha' })).toHaveLength(2);
  });

  test.each([
    ['japanese', '2026-03-08', 'feature/search', 2, 1, 3, 2, 1, 0],
    ['chinese', '2026-03-08', 'feat/export', 3, 1, 3, 2, 1, 1],
    ['russian', '2026-03-08', 'feature/reports', 2, 1, 2, 1, 1, 1],
    ['spanish', '2026-03-08', 'main', 2, 1, 2, 1, 1, 0],
    ['italian', '2026-03-08', 'develop', 2, 1, 2, 1, 1, 0],
    ['portuguese', '2026-03-08', 'feat/login', 2, 1, 2, 0, 0, 1],
    ['french', '2026-03-08', 'main', 2, 0, 2, 1, 1, 0],
    ['korean', '2026-03-08', 'feat/cache', 2, 1, 2, 1, 1, 0],
    // No table of words: boxes decide.
    ['dutch', '2026-08-03', undefined, 2, 0, 2, 0, 0, 0],
  ])('%s', (name, date, branch, finished, started, waiting, gotchas, decisions, blockers) => {
    const read = example(name);
    expect([read.isHandoff, read.facts.date, read.facts.branch]).toEqual([true, date, branch]);
    const counts = [done, going, open, { kind: 'gotcha' }, { kind: 'decision' }, { kind: 'blocker' }] as const;
    expect(counts.map((wanted) => texts(read, wanted).length)).toEqual([
      finished,
      started,
      waiting,
      gotchas,
      decisions,
      blockers,
    ]);
  });

  test('many forms in one', () => {
    const read = example('mixed-forms');
    expect(read.title).toBe('Handoff: Import pipeline');
    expect(read.facts).toEqual({
      date: '2026-03-08',
      branch: 'feat/import',
      commit: '9c1d2e3',
      authors: ['Ada', 'Grace'],
      resume: 'Run the importer on the sample, then read the log.',
      filesTouched: ['src/reader.ts', 'src/lib/[id].ts'],
      metrics: [],
    });
    expect(texts(read, done)).toEqual(['1. Reader ✅ DONE', 'Detect encodings']);
    expect(texts(read, going)).toEqual(['2. Writer — IN PROGRESS', 'Skip empty rows']);
    expect(texts(read, open)).toEqual(['Report progress', 'Retry failed rows @grace', 'A progress bar', 'Sounds']);
    expect(texts(read, { kind: 'blocker' })).toEqual(["Time out, blocked by the vendor's sandbox"]);
    expect(texts(read, { kind: 'gotcha' })).toEqual(['Rows may hold NUL']);
    expect(texts(read, { kind: 'question' })).toEqual(['Who owns the schedule?']);
    expect(texts(read, { priority: 'must' })).toHaveLength(2);
    expect(texts(read, { priority: 'nice-to-have' })).toHaveLength(2);
    expect(read.entries.find((entry) => entry.text.startsWith('Retry'))).toMatchObject({
      owner: 'grace',
      line: true,
      boxed: true,
    });
    expect(read.entries.find((entry) => entry.text === 'Sounds')).toMatchObject({ line: false });
  });
});

describe('headings that mean less than their words', () => {
  test.each([
    [
      'a name below what was done',
      '## What was done\n\n### Roadmap written\n\n- Seven features',
      done,
      ['Seven features'],
    ],
    ['a suite of tests', '## Work completed\n\n### 2. Test suite ✅\n\n#### Manual suite\n\n- Colours', open, []],
    ['what blocks nothing', '## Tech debt\n\n**Why non-blocking:**\n- Tests pass', { kind: 'blocker' }, []],
    ['no blocking issues', '## Known issues\n\n### No blocking issues\n\nAll is well.', { kind: 'blocker' }, []],
    ['answers', '## Questions\n\nQ: What if it fails?\n\n## Q: And then?\n\n- Read the log', { kind: 'question' }, []],
    [
      'a moment with what was finished then',
      '## Checkpoints\n\n### 2026-03-08T17:30:00Z checkpoint — import complete\n\n- Figures follow',
      done,
      [],
    ],
    ['figures below work', '## Next steps\n\n- Ship it\n\n**Velocity:**\n- Twice as fast', open, ['Ship it']],
    [
      'a sign behind a name',
      '## Roadmap\n\n- **Day 1** ✅: Import\n- **Day 2** 🔄: Export\n- **Day 3**: Sync',
      open,
      ['**Day 3**: Sync'],
    ],
    [
      'the next action',
      '## Start here next session\n\n**Next action:**\n\n**Step 5.** Fit it.',
      open,
      ['**Step 5.** Fit it.'],
    ],
  ] as const)('%s', (_, body, wanted, expected) => {
    expect(texts(readHandoff(`# Handoff\n\n${body}\n`, 'handoff.md'), wanted)).toEqual(expected);
  });
});

describe('what is no handoff', () => {
  test.each([
    [
      'a command',
      '---\ndescription: Write a handoff\nallowed-tools: Bash\n---\n# Handoff\n\n## Usage\n\n- Run it\n\n## Next steps\n\n- [task]\n',
    ],
    [
      'a template',
      '# Handoff template\n\n**Date**: YYYY-MM-DD\n\n## Completed\n\n- [What was done]\n- [What was done next]\n\n## Next\n\n- [First thing to do]\n',
    ],
    [
      'a guide',
      '# How to write handoffs\n\nThis guide explains handoffs.\n\n## When to use\n\n- At the end of a day\n\n## Best practices\n\n- Be short\n',
    ],
    [
      'a decision record',
      '# Use SQLite\n\n## Status\n\nAccepted\n\n## Context\n\nText\n\n## Decision\n\n- SQLite\n\n## Consequences\n\n- One file\n',
    ],
    ['a story', '# The dog\n\nIt barked.\n'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(readHandoff(text).isHandoff).toBe(false);
  });
});

describe('facts', () => {
  const factsOf = (text: string, name = ''): ReadHandoff['facts'] => readHandoff(text, name).facts;

  test.each([
    ['2026-03-08', '2026-03-08'],
    ['March 8, 2026', '2026-03-08'],
    ['Mar 8th 2026', '2026-03-08'],
    ['8 March 2026', '2026-03-08'],
    ['8. März 2026', '2026-03-08'],
    ['8 mars 2026', '2026-03-08'],
    ['1er août 2026', '2026-08-01'],
    ['8 de marzo de 2026', '2026-03-08'],
    ['8 de março de 2026', '2026-03-08'],
    ['8 marzo 2026', '2026-03-08'],
    ['8 марта 2026 г.', '2026-03-08'],
    ['2026年3月8日', '2026-03-08'],
    ['2026년 3월 8일', '2026-03-08'],
    ['08.03.2026', '2026-03-08'],
    ['03/08/2026', '2026-03-08'],
    ['25/03/2026', '2026-03-25'],
    ['2026/3/8', '2026-03-08'],
    ['20260308', '2026-03-08'],
    ['2026-03-08T14:30:00Z', '2026-03-08'],
    ['soon', undefined],
    ['2026-13-40', undefined],
  ])('date %s', (written, date) => {
    expect(factsOf(`# A\n\n**Date**: ${written}\n`).date).toBe(date);
  });

  test('the file name tells the date when nothing else does', () => {
    expect(factsOf('# A\n\n## Done\n\n- b\n', 'docs/2026-03-08-handoff.md').date).toBe('2026-03-08');
    expect(factsOf('# A 2026-03-09\n', '2026-03-08.md').date).toBe('2026-03-09');
  });

  test.each([
    ['- Branch: main', { branch: 'main' }],
    ['> **Branch:** `feat/x` (3 ahead)', { branch: 'feat/x' }],
    ['**Branch**: `main` at `525bc4d`', { branch: 'main', commit: '525bc4d' }],
    ['*Branch: main*', { branch: 'main' }],
    ['Branch: none', {}],
    ['Commit: abcdefg', {}],
    ['Commit: deadbeef', {}],
    ['Commit: `3f2a91c` - a remark', { commit: '3f2a91c' }],
    ['Progress: 3/4', { progress: 75 }],
    ['Progress: 75%', { progress: 75 }],
    ['Progress: 75% of the context window', {}],
    ['Token progress: 75%', {}],
    ['Tests: 12 passed', { tests: '12 passed' }],
    ['Tests: None', {}],
    ['Coverage: 82.5 % of lines', { coverage: '82.5 %' }],
    ['Phase: 2', { phase: '2' }],
    ['Status: Phase 3 complete', { phase: 'Phase 3 complete' }],
    ['Health: at risk', { health: 'at-risk' }],
    ['**Date**: 2026-03-08 | **Branch**: main | **Phase**: 2', { date: '2026-03-08', branch: 'main', phase: '2' }],
  ])('%s', (line, facts) => {
    expect(factsOf(`# A\n\n${line}\n`)).toEqual({ authors: [], filesTouched: [], metrics: [], ...facts });
  });

  test('a commit in a section of its own', () => {
    expect(factsOf('# A\n\n### Last commit\n\n```\n525bc4d feat: b\n```\n').commit).toBe('525bc4d');
  });

  test('a table of metrics', () => {
    expect(
      factsOf('# A\n\n## Metrics\n\n| What | Value |\n| - | - |\n| Tests | 12 |\n| Size | 3 MB |\n').metrics,
    ).toEqual([
      { name: 'Tests', value: '12' },
      { name: 'Size', value: '3 MB' },
    ]);
  });
});

test('an empty box among work in progress says that it is not done; a bullet below it is a remark', () => {
  const text = '# Now\n\n## In progress\n\n- [ ] Lexer\n  - stopped at strings\n  - [ ] escapes\n- [x] Numbers\n';
  const { entries } = readHandoff(text, 'handoff.md');
  expect(entries.map(({ text: words, status }) => [words, status])).toEqual([
    ['Lexer', 'in-progress'],
    ['Numbers', 'done'],
  ]);
  expect(entries[0]?.children).toEqual([
    { text: 'stopped at strings', status: 'open', remark: true, fields: [], children: [] },
    { text: 'escapes', status: 'open', fields: [], children: [] },
  ]);
});

test.each([
  ['a label of files', '**Files to review:**\n\n- `src/a.ts`\n'],
  ['a piece of work in bold', '**The filter is broken**\n\nWords about it.\n'],
  ['a numbered heading', '### 1. The filter\n\nWords about it.\n'],
  ['statistics', '## Statistics and git references\n'],
])('%s above them takes away no line that has an id', (_name, above) => {
  const lines = '- [ ] One ^t-aaaaaa\n- [/] Two ^t-bbbbbb\n- [ ] Why? ^q-cccccc\n';
  const { entries } = readHandoff(`# Now\n\n## Next actions\n\n${above}\n${lines}`, 'handoff.md');
  const known = entries.filter(({ id }) => id !== undefined);
  expect(known.map(({ id, text, status }) => [id, text, status])).toEqual([
    ['t-aaaaaa', 'One', 'open'],
    ['t-bbbbbb', 'Two', 'in-progress'],
    ['q-cccccc', 'Why?', 'open'],
  ]);
  expect(entries.flatMap(({ children }) => children).filter(({ id }) => id !== undefined)).toEqual([]);
});
