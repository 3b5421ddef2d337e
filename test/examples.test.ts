import { writeFileSync } from 'node:fs';
import { isOpen } from '../src/core/model/item';
import { parseHandoff } from '../src/core/note/handoff-note';
import { composeExample, exampleNames, expectedPath, fileOf } from './support/example';

// UPDATE=1 npx jest test/examples.test.ts writes every expected note anew; read the difference before it is committed.
const isUpdate = process.env['UPDATE'] === '1';

describe.each(exampleNames())('the example %s', (name) => {
  test('is composed from the previous note, git and the words as it was read and approved', async () => {
    const { planned, note } = await composeExample(name);
    expect(planned.problems).toEqual([]);
    if (isUpdate) writeFileSync(expectedPath(name), note);
    expect(note).toBe(fileOf(name, 'expected.md'));
  });

  test('every id of the previous note stands in the new one, and every line of the words', async () => {
    const { planned, note } = await composeExample(name);
    const previous = parseHandoff(fileOf(name, 'previous.md') ?? '').entries;
    const ended = new Set(planned.outcomes.map(({ id }) => id));
    const open = previous.filter((entry) => entry.id !== undefined && isOpen(entry.status));
    expect(open.filter((entry) => !ended.has(entry.id!))).toEqual([]);
    const written = planned.plan.changes.flatMap((change) => (change.kind === 'create' ? [change.text] : []));
    const seen = [note, ...written].join('\n').replace(/\\/g, '');
    const words = (fileOf(name, 'words.md') ?? '').split('\n').filter((line) => /^\s*(?:-|\d+\.) /.test(line));
    const texts = words.map((line) => line.replace(/^\s*(?:-|\d+\.)\s+(?:\[.\] )?/, '').replace(/\s*\^\S+$/, ''));
    const title = (text: string): string =>
      text.replace(/\*\*/g, '').split(/: | \(\d+%\)| \((?:critical|important|minor)\)/)[0]!;
    expect(texts.filter((text) => !seen.includes(title(text)) && !seen.includes(text))).toEqual([]);
  });
});

test('there is an example for each form', () => {
  expect(exampleNames().length).toBeGreaterThanOrEqual(14);
});
