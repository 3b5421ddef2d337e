import fc from 'fast-check';
import { HandoffError } from '../../../src/core/model/errors';
import {
  handoffFileName,
  namesMeet,
  projectFolderName,
  recordFileName,
  slugOf,
} from '../../../src/core/note/note-name';

test('names say when, what and which', () => {
  const created = { local: '2026-03-08T14:30:05', offset: '+01:00' };
  expect(handoffFileName(created, 'Add login: part 2!', 'h-7k2mq9')).toBe('2026-03-08-1430-add-login-part-2-7k2m.md');
  expect(recordFileName('Use SQLite', 'd-abc123', 'decision')).toBe('use-sqlite-abc1.md');
});

test.each([
  ['Größe ändern', 'größe-ändern'],
  ['gro\u0308ße', 'größe'],
  ['データベースを移行', 'データベースを移行'],
  ['हिन्दी शीर्षक', 'हिन्दी-शीर्षक'],
  ['🚀 Ship it 🎉', 'ship-it'],
  ['🚀🚀', 'fallback'],
  ['', 'fallback'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con'],
  ['a\u0000b\u202Ec', 'a-b-c'],
])('slug of %j', (title, slug) => {
  expect(slugOf(title, 'fallback')).toBe(slug);
});

test('no title gives a name that a file system refuses', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string(),
    fc.constantFrom('con', 'NUL', 'x'.repeat(300), '데'.repeat(300)),
  );
  fc.assert(
    fc.property(title, (words) => {
      const name = recordFileName(words, 'd-abc123', 'decision');
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*-abc1\.md$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100);
      expect(name.normalize('NFC')).toBe(name);
    }),
  );
});

describe('folder of a project', () => {
  test.each([
    ['Shop', 'Shop'],
    ['  Two   words ', 'Two words'],
    ['Größe', 'Größe'],
    ['🚀 Rocket', '🚀 Rocket'],
    ['v1.2', 'v1.2'],
    ['consent', 'consent'],
  ])('%j is clean', (name, folder) => {
    expect(projectFolderName(name)).toBe(folder);
  });

  test.each([
    ['a/b', /contains \//],
    ['..', /begins with a dot/],
    ['.hidden', /begins with a dot/],
    ['a#b', /contains #/],
    ['a|b', /contains \|/],
    ['a:b', /contains :/],
    ['a\\b', /contains \\/],
    ['a\u202Eb', /U\+202E/],
    ['a\u0000b', /U\+0000/],
    ['name.', /ends in a dot/],
    ['   ', /empty/],
    ['x'.repeat(300), /too long \(300 bytes/],
    ['NUL', /Windows/],
    ['com1.txt', /Windows/],
    ['Templates', /not read/],
    ['a%%b', /%%/],
  ])('%j is refused in words', (name, words) => {
    const refusal = ((): unknown => {
      try {
        return projectFolderName(name);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(HandoffError);
    expect(refusal).toMatchObject({ code: 'bad-name', message: expect.stringMatching(words) });
  });

  test('names meet that differ only in case, blanks or composition', () => {
    expect(namesMeet('Shop', ' SHOP ')).toBe(true);
    expect(namesMeet('Größe', 'GRO\u0308SSE')).toBe(true);
    expect(namesMeet('a  b', 'A b.')).toBe(true);
    expect(namesMeet('Shop', 'Shops')).toBe(false);
  });
});
