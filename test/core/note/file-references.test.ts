import { fileReferences, pathsIn } from '../../../src/core/note/file-references';

test.each([
  ['see `src/a.ts:15-89`', [{ path: 'src/a.ts', from: 15, to: 89 }]],
  ['see src/a.ts:15.', [{ path: 'src/a.ts', from: 15 }]],
  ['`src/a.ts` (lines 3-9)', [{ path: 'src/a.ts', from: 3, to: 9 }]],
  ['src/a.ts#L3-L9', [{ path: 'src/a.ts', from: 3, to: 9 }]],
  ['`src/a.ts:15:3`', [{ path: 'src/a.ts', from: 15 }]],
])('%s', (text, expected) => {
  expect(fileReferences(text)).toEqual(expected);
});

test.each([
  ['`app/[id].ts` and `app/(auth)/page.tsx`', ['app/[id].ts', 'app/(auth)/page.tsx']],
  ['package.json, README.md', ['package.json', 'README.md']],
  ['`C:\\src\\a.ts` or C:\\b\\c.cs', ['C:\\src\\a.ts', 'C:\\b\\c.cs']],
  ['`.gitignore` and `Dockerfile`', ['.gitignore', 'Dockerfile']],
  ['`src/`', ['src/']],
  ['./a/b.md ../c.md', ['./a/b.md', '../c.md']],
  ['`a.ts` twice: a.ts', ['a.ts']],
  ['Node.js, e.g. v1.2.3 and example.com', []],
  ['https://a.b/c.html', []],
  ['`fn()`, `a.b()`, `x = y`, `--flag`', []],
  ['1/2 and and/or', []],
  ['no path at all', []],
])('%s', (text, expected) => {
  expect(pathsIn(text)).toEqual(expected);
});
