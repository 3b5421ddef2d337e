import { datedCopies } from '../../../src/core/use-cases/dated-copies';
import { utf8Bytes } from '../../../src/core/model/sha256';

const FILES: Readonly<Record<string, string>> = {
  '/repo/HANDOFF.md': 'one',
  '/repo/a/docs/HANDOFF.md': 'same',
  '/repo/b/docs/HANDOFF.md': 'same',
  '/repo/b/docs/other.md': 'same',
};
const known = {
  recorded: new Map(Object.keys(FILES).map((path) => [path, `date of ${path}`])),
  read: (path: string) => Promise.resolve(FILES[path] === undefined ? undefined : utf8Bytes(FILES[path])),
};
const dateOf = async (name: string, text: string): Promise<string | undefined> =>
  (await datedCopies([{ name, bytes: utf8Bytes(text) }], known))[0]?.recorded;

test('a copy takes the date of the file of its name that holds the same, the nearest by its folders', async () => {
  expect(await dateOf('HANDOFF.md', 'one')).toBe('date of /repo/HANDOFF.md');
  expect(await dateOf('b/docs/HANDOFF.md', 'same')).toBe('date of /repo/b/docs/HANDOFF.md');
  expect(await dateOf('docs\\HANDOFF.md', 'same')).toBe('date of /repo/a/docs/HANDOFF.md');
});

test('what holds something else, or is called otherwise, has no date of git', async () => {
  expect(await dateOf('HANDOFF.md', 'two')).toBeUndefined();
  expect(await dateOf('new.md', 'same')).toBeUndefined();
});
