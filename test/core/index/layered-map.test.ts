import fc from 'fast-check';
import { LayeredMap } from '../../../src/core/index/layered-map';

const KEYS = Array.from({ length: 200 }, (_, at) => `key ${at}`);

test('holds what a map would, and every older version of it stays as it was', () => {
  const change = fc.record({ key: fc.constantFrom(...KEYS), value: fc.option(fc.nat(), { nil: undefined }) });
  fc.assert(
    fc.property(fc.subarray(KEYS), fc.array(change, { maxLength: 400, size: 'max' }), (first, changes) => {
      const plain = new Map(first.map((key, at) => [key, at]));
      const start = new Map(plain);
      let layered = LayeredMap.from<number>(new Map(plain));
      const oldest = layered;
      for (const { key, value } of changes) {
        layered = value === undefined ? layered.without(key) : layered.with(key, value);
        if (value === undefined) plain.delete(key);
        else plain.set(key, value);
      }
      expect(layered.values().sort((a, b) => a - b)).toEqual([...plain.values()].sort((a, b) => a - b));
      expect(KEYS.map((key) => layered.get(key))).toEqual(KEYS.map((key) => plain.get(key)));
      expect(KEYS.map((key) => oldest.get(key))).toEqual(KEYS.map((key) => start.get(key)));
    }),
  );
});
