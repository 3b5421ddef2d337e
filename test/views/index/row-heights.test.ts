import * as fc from 'fast-check';
import { RowHeights } from '../../../src/views/index/row-heights';

test('offsets and rows agree with a plain sum, whatever was measured', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 90 })), { maxLength: 40 }),
      fc.nat(4000),
      (length, measured, offset) => {
        const heights = new RowHeights(length, 20);
        const plain = Array.from({ length }, () => 20);
        for (const [row, height] of measured) {
          if (row >= length) continue;
          expect(heights.set(row, height)).toBe(height - plain[row]!);
          plain[row] = height;
        }
        const sums = plain.reduce<number[]>((all, height) => [...all, all.at(-1)! + height], [0]);
        sums.forEach((sum, row) => {
          expect(heights.offsetOf(row)).toBe(sum);
        });
        const found = sums.findIndex((sum) => sum > offset);
        expect(heights.rowAt(offset)).toBe(found === -1 ? length - 1 : found - 1);
      },
    ),
  );
});

test('a list without rows has no height', () => {
  const none = new RowHeights(0, 20);
  expect([none.offsetOf(0), none.rowAt(0), none.rowAt(100)]).toEqual([0, 0, 0]);
});
