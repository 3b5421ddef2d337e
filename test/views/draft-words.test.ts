import { readWords } from '../../src/core/use-cases/read-words';
import type { OpenLine } from '../../src/core/handoff/open-lines';
import { EMPTY_DRAFT, isEmptyDraft, readDraft, withTask, type Draft } from '../../src/views/handoff-window/draft';
import {
  emergencyOf,
  markdownOf,
  outcomesOf,
  rewordedOf,
  takenItems,
} from '../../src/views/handoff-window/draft-words';

const draft = (texts: Draft['texts'], more: Partial<Draft> = {}): Draft => ({ ...EMPTY_DRAFT, texts, ...more });
const line = (key: string, more: Partial<OpenLine> = {}): OpenLine => ({
  key,
  id: key,
  kind: 'item',
  text: `Text of ${key}`,
  handoffs: 1,
  ...more,
});

test('an empty draft says nothing', () => {
  expect(markdownOf(draft({ next: ' \n\n' }))).toBe('');
  expect(outcomesOf(EMPTY_DRAFT, [])).toEqual([]);
});

test('what a person types becomes words, one entry a line', () => {
  const words = readWords(
    markdownOf(
      draft({
        summary: 'Two\n\nparagraphs.',
        inProgress: '- The reader',
        next: 'First\n\n- Second\n  - a part of it\n* Third',
        decisions: 'Use SQLite: it is there already',
        blockers: 'No key yet (critical)',
      }),
    ),
  );
  expect(words.summary).toBe('Two\n\nparagraphs.');
  expect(words.inProgress.map((item) => item.text)).toEqual(['The reader']);
  expect(words.next.map((item) => [item.text, item.children.length])).toEqual([
    ['First', 0],
    ['Second', 1],
    ['Third', 0],
  ]);
  expect(words.decisions).toMatchObject([{ title: 'Use SQLite', why: 'it is there already' }]);
  expect(words.blockers).toMatchObject([{ title: 'No key yet', severity: 'critical' }]);
});

test('lines that were decided become outcomes; a line that is gone by now is left alone', () => {
  const triage = {
    't-aaaaaa': { outcome: 'done' },
    't-bbbbbb': { outcome: 'dropped', reason: ' nobody needs it ' },
    't-cccccc': { outcome: 'moved', reason: '' },
    't-gone00': { outcome: 'done' },
    'words only': { outcome: 'done' },
  } as const;
  const open = [
    line('t-aaaaaa'),
    line('t-bbbbbb'),
    line('t-cccccc'),
    { ...line('words only'), id: undefined } as never,
  ];
  expect(outcomesOf(draft({}, { triage }), open)).toEqual([
    { item: 't-aaaaaa', outcome: 'done' },
    { item: 't-bbbbbb', outcome: 'dropped', reason: 'nobody needs it' },
    { item: 't-cccccc', outcome: 'moved' },
    { item: 'words only', outcome: 'done' },
  ]);
});

test('an edited line goes on in other words, with an id or without; one that says the same is left alone', () => {
  const triage = {
    't-aaaaaa': { outcome: 'edited', text: 'Better words' },
    'By hand': { outcome: 'edited', text: 'By hand, and soon' },
    't-bbbbbb': { outcome: 'edited', text: 'Text of t-bbbbbb ' },
    't-cccccc': { outcome: 'edited', text: '' },
    't-gone00': { outcome: 'edited', text: 'Nobody asks' },
  } as const;
  const edited = draft({ next: 'Another' }, { triage });
  const open = [line('t-aaaaaa'), { ...line('By hand'), id: undefined } as never, line('t-bbbbbb'), line('t-cccccc')];
  expect(rewordedOf(edited, open)).toEqual([
    { item: 't-aaaaaa', text: 'Better words' },
    { item: 'By hand', text: 'By hand, and soon' },
  ]);
  expect(outcomesOf(edited, open)).toEqual([]);
  expect(readWords(markdownOf(edited)).next.map(({ text }) => text)).toEqual(['Another']);
});

test('an emergency is said only in its profile', () => {
  const texts = { issue: 'Down', rollback: ' ' };
  expect(emergencyOf(draft(texts))).toBeUndefined();
  expect(emergencyOf(draft(texts, { profile: 'emergency' }))).toEqual({ issue: 'Down' });
});

test('whatever was stored becomes a draft that holds', () => {
  const full: Draft = draft(
    { summary: 'S', next: 'N' },
    {
      profile: 'quick',
      includeCode: true,
      triage: {
        a: { outcome: 'done' },
        b: { outcome: 'moved', reason: 'backlog' },
        c: { outcome: 'edited', text: 'x' },
      },
      settled: { 'B.md': { status: 'resolved', how: 'by luck' } },
    },
  );
  expect(readDraft(JSON.parse(JSON.stringify(full)))).toEqual(full);
  for (const raw of [
    null,
    3,
    [],
    { texts: 4, triage: [], profile: 'x', settled: { a: { status: 'open', how: '' } } },
  ]) {
    expect(readDraft(raw)).toEqual(EMPTY_DRAFT);
  }
});

test('a line of a repository that was added becomes an item that says where it stands', () => {
  const tasks = [{ path: 'docs/a [b].md', line: 12, text: 'Draw the [[map]] <!-- evil' }];
  expect(takenItems(draft({}, { tasks }))).toEqual([
    {
      text: 'Draw the [[map]] <!-- evil',
      fields: [{ name: 'Location', value: '`docs/a [b].md:12`' }],
      children: [],
    },
  ]);
  // Beside the words and not in them: what opens a comment there must not swallow what a person typed.
  expect(readWords(markdownOf(draft({ next: 'First' }, { tasks }))).next.map(({ text }) => text)).toEqual(['First']);
});

test('a line is added by one call and taken out by the next, wherever it has moved to', () => {
  const task = { path: 'TODO.md', line: 3, text: 'Paint the buoy' };
  const added = withTask(EMPTY_DRAFT, task);
  expect(isEmptyDraft(added)).toBe(false);
  expect(readDraft(JSON.parse(JSON.stringify(added)))).toEqual(added);
  expect(withTask(added, { ...task, line: 9 })).toEqual(EMPTY_DRAFT);
  expect(readDraft({ tasks: [{ path: 'x' }, 7, task] }).tasks).toEqual([task]);
});
