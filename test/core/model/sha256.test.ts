import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256, sha256OfText, utf8Bytes } from '../../../src/core/model/sha256';

const expected = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

test('bytes hash as they do in Node, also around the length of a block', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).fill(length);
    expect(sha256(bytes)).toBe(expected(bytes));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      expect(sha256(bytes)).toBe(expected(bytes));
    }),
  );
});

test('texts hash as the file that holds them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.from(utf8Bytes(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
      expect(sha256OfText(text)).toBe(expected(text));
    }),
  );
  expect(sha256OfText('a\ud800b')).toBe(expected('a\ufffdb'));
});
