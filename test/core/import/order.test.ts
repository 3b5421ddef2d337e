import fc from 'fast-check';
import { inOrder } from '../../../src/core/import/order';
import { sessionsOf } from '../../../src/core/import/sessions';
import type { ReadDocument } from '../../../src/core/import/source-document';
import { sha256OfText, utf8Bytes } from '../../../src/core/model/sha256';

const NOW = { local: '2026-05-05T12:00:00', offset: '+02:00' };

function document(name: string, date = '', recorded?: string): ReadDocument {
  const text = `# Handoff\n${date === '' ? '' : `\n**Date**: ${date}\n`}\n## Next\n- one (${name})\n`;
  const source = { name, bytes: utf8Bytes(text), ...(recorded === undefined ? {} : { recorded }) };
  return { source, text, encoding: 'utf-8', hash: sha256OfText(text) };
}

function ordered(documents: readonly ReadDocument[]): readonly string[] {
  const all = documents.flatMap((one) =>
    sessionsOf(one.text, one.source.name, one.hash).map((session) => ({ document: one, session })),
  );
  return inOrder(all, NOW).map((one) => `${one.document.source.name} ${one.created.local} ${one.datedBy}`);
}

test('dates in the text come before dates in names, those before those of git', () => {
  expect(
    ordered([
      document('2026-01-09-a.md', '2026-01-02'),
      document('2026-01-01-b.md', '', '2026-02-02T10:00:00+02:00'),
      document('c.md', '', '2026-01-03T10:00:00+02:00'),
    ]),
  ).toEqual([
    '2026-01-01-b.md 2026-01-01T00:00:00 text',
    '2026-01-09-a.md 2026-01-02T00:00:00 text',
    'c.md 2026-01-03T10:00:00 git',
  ]);
});

test('of one day, versions follow their numbers, and other documents their times', () => {
  expect(
    ordered([
      document('log@v010-abcdef1.md', '2026-01-02 08:00'),
      document('log@v009-9999999.md', '2026-01-02 23:00'),
      document('noon.md', '2026-01-02 12:00'),
      document('campaign-10.md', '2026-01-03'),
      document('campaign-9.md', '2026-01-03'),
    ]).map((line) => line.split(' ')[0]),
  ).toEqual(['log@v009-9999999.md', 'log@v010-abcdef1.md', 'noon.md', 'campaign-9.md', 'campaign-10.md']);
});

test('a version without a date stands beside the next one; a document without any stands first', () => {
  expect(
    ordered([
      document('v1.md'),
      document('v2.md', '2026-01-02'),
      document('v3.md'),
      document('else.md'),
      document('x.md', '2026-01-01'),
    ]),
  ).toEqual([
    'else.md 2026-01-01T00:00:00 nothing',
    'x.md 2026-01-01T00:00:00 text',
    'v1.md 2026-01-02T00:00:00 neighbour',
    'v2.md 2026-01-02T00:00:00 text',
    'v3.md 2026-01-02T00:00:00 neighbour',
  ]);
  expect(ordered([document('only.md')])).toEqual(['only.md 2026-05-05T00:00:00 nothing']);
});

test('the order does not depend on the order in which documents are named', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[ab][0-9]{0,2}\.md$/), { maxLength: 8 });
  const dates = fc.array(fc.constantFrom('', '2026-01-01', '2026-01-02', '2026-01-02 10:00'), {
    minLength: 8,
    maxLength: 8,
  });
  fc.assert(
    fc.property(names, dates, fc.infiniteStream(fc.nat()), (all, days, random) => {
      const documents = all.map((name, at) => document(name, days[at]));
      const shuffled = documents
        .map((one) => [random.next().value as number, one] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, one]) => one);
      expect(ordered(shuffled)).toEqual(ordered(documents));
    }),
  );
});

test('older sessions of a file come before the file itself, of one day in the order in which they happened', () => {
  const text = [
    '# Log',
    '## 2026-01-03 session',
    '### Next',
    '- c',
    '## 2026-01-02 session, late',
    '### Next',
    '- b',
    '## 2026-01-02 session, early',
    '### Next',
    '- a',
  ].join('\n');
  const sessions = sessionsOf(text, 'log.md', 'hash');
  expect(sessions.map(({ read }) => read.entries.map((entry) => entry.text))).toEqual([['a'], ['b'], ['c']]);
  expect(sessions.map(({ lines, origin }) => [lines?.from, origin(1)])).toEqual([
    [8, 8],
    [5, 5],
    [undefined, 1],
  ]);
});

test('dated decisions and plans are no sessions', () => {
  const text = '# Handoff\n\n## Decisions\n\n### 2026-01-01 Use SQLite\n\nwords\n\n### 2026-01-02 Use JSON\n\nwords\n';
  expect(sessionsOf(text, 'x.md', 'hash')).toHaveLength(1);
});
