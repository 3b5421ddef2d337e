import { lanesOf, type Link } from '../../../src/views/index/timeline-lanes';

/** Newest first: a name and what it continues. */
const rows = (...chain: [string, ...string[]][]): Link[] =>
  chain.map(([path, ...parents]) => ({ note: { path }, parents }));

test('a chain without a fork is one line from the first to the last', () => {
  const lanes = lanesOf(rows(['c', 'b'], ['b', 'a'], ['a']), true);
  expect([lanes(0), lanes(1), lanes(2)]).toEqual([
    { own: 0, through: [], above: [], below: [0] },
    { own: 0, through: [], above: [0], below: [0] },
    { own: 0, through: [], above: [0], below: [] },
  ]);
});

test('a fork and a join have columns of their own between them', () => {
  const lanes = lanesOf(rows(['join', 'left', 'right'], ['left', 'root'], ['right', 'root'], ['root']), false);
  expect(lanes(0)).toEqual({ own: 0, through: [], above: [], below: [0, 1] });
  expect(lanes(1)).toEqual({ own: 0, through: [1], above: [0], below: [0] });
  expect(lanes(2)).toEqual({ own: 1, through: [0], above: [1], below: [0] });
  expect(lanes(3)).toEqual({ own: 0, through: [], above: [0], below: [] });
});

test('a circle ends where it was drawn already', () => {
  const lanes = lanesOf(rows(['b', 'a', 'b'], ['a', 'b']), false);
  expect(lanes(0).below).toEqual([0]);
  expect(lanes(1)).toEqual({ own: 0, through: [], above: [0], below: [] });
});

test('every line that leaves a row arrives in the next one', () => {
  const chain = rows(['e', 'c', 'd'], ['d', 'b'], ['c', 'a'], ['b', 'a'], ['x'], ['a']);
  const lanes = lanesOf(chain, false);
  for (let at = 0; at + 1 < chain.length; at += 1) {
    const leaving = [...lanes(at).through, ...lanes(at).below];
    const arriving = [...lanes(at + 1).through, ...lanes(at + 1).above];
    expect([...new Set(leaving)].sort()).toEqual([...new Set(arriving)].sort());
  }
});
