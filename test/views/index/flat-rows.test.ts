import { FlatRows } from '../../../src/views/index/flat-rows';
import { deferredRows, knownRows, lazyRows, type Row, type RowSource } from '../../../src/views/index/row';

const row = (key: string, more: Partial<Row> = {}): Row => ({
  key,
  look: 'entry',
  icon: '',
  tone: 'plain',
  text: key,
  state: '',
  details: [],
  ...more,
});
const shown = (rows: FlatRows): string[] =>
  Array.from({ length: rows.length }, (_none, at) => `${'-'.repeat(rows.at(at).level)}${rows.at(at).row.key}`);
const numbers = (count: number, made: number[] = []): RowSource =>
  lazyRows(
    Array.from({ length: count }, (_none, at) => at),
    String,
    (at) => {
      made.push(at);
      return row(String(at), { below: deferredRows(() => [row(`below ${at}`)]) });
    },
  );

test('groups are open or closed, and what is toggled is the other way round', () => {
  const tree = knownRows([
    row('a', { look: 'group', open: true, below: knownRows([row('a1'), row('a2')]) }),
    row('b', { look: 'group', open: false, below: knownRows([row('b1')]) }),
  ]);
  expect(shown(new FlatRows(tree, new Set()))).toEqual(['-a', '--a1', '--a2', '-b']);
  expect(shown(new FlatRows(tree, new Set(['a', 'b'])))).toEqual(['-a', '-b', '--b1']);
});

test('each row knows its place in the tree, as it is said to screen readers', () => {
  const tree = knownRows([row('a', { look: 'group', open: true, below: knownRows([row('a1'), row('a2')]) }), row('b')]);
  const rows = new FlatRows(tree, new Set());
  expect(rows.at(2)).toMatchObject({ level: 2, position: 2, siblings: 2, parent: 0, isOpen: false });
  expect(rows.at(3)).toMatchObject({ level: 1, position: 2, siblings: 2, parent: -1 });
  expect([rows.find('a2'), rows.find('b'), rows.find('nowhere')]).toEqual([2, 3, -1]);
  expect(() => rows.at(4)).toThrow(RangeError);
});

test('of thousands of rows only those are made that somebody looks at', () => {
  const made: number[] = [];
  const tree = knownRows([row('a', { look: 'group', open: true, below: numbers(30_000, made) })]);
  const rows = new FlatRows(tree, new Set(['20000', 'of another page']));
  expect(rows.length).toBe(30_002);
  expect(made).toEqual([20_000]);
  expect(rows.at(20_002)).toMatchObject({ row: { key: 'below 20000' }, level: 3, parent: 20_001 });
  expect(rows.at(20_003).row.key).toBe('20001');
  expect(rows.find('29999')).toBe(30_001);
  expect(made).toEqual([20_000, 20_001]);
});
