import { buildChain } from '../../../src/core/index/build-chain';
import { ancestorsOf, descendantsOf } from '../../../src/core/index/chain';
import { aHandoff, resolveByName } from '../../support/a-handoff';

const path = (name: string): string => `Handoffs/App/${name}.md`;
const names = (paths: Iterable<string>): string[] => [...paths].map((one) => one.slice(13, -3)).sort();

describe('a chain of handoffs', () => {
  test('its head is the one that nothing continues', () => {
    const chain = buildChain([aHandoff('c', [], ['b']), aHandoff('a', []), aHandoff('b', [], ['a'])], resolveByName);
    expect([...chain.links.keys()]).toEqual([path('a'), path('b'), path('c')]);
    expect(chain.heads.map((head) => head.note.path)).toEqual([path('c')]);
    expect(names(ancestorsOf(chain, path('c')))).toEqual(['a', 'b']);
    expect(names(descendantsOf(chain, path('a')))).toEqual(['b', 'c']);
  });

  test('a fork has two heads, newest first, and a join has one', () => {
    const fork = [
      aHandoff('a', []),
      aHandoff('b', [], ['a'], { created: '2026-03-02T10:00:00' }),
      aHandoff('c', [], ['a'], { created: '2026-03-03T10:00:00' }),
    ];
    expect(buildChain(fork, resolveByName).heads.map((head) => head.note.path)).toEqual([path('c'), path('b')]);
    const joined = buildChain([...fork, aHandoff('d', [], ['b', 'c'])], resolveByName);
    expect(joined.heads.map((head) => head.note.path)).toEqual([path('d')]);
  });

  test('offsets count in the order of dates', () => {
    const chain = buildChain(
      [
        aHandoff('east', [], [], { created: '2026-03-02T01:00:00', createdOffset: '+09:00' }),
        aHandoff('west', [], [], { created: '2026-03-01T20:00:00', createdOffset: '-08:00' }),
      ],
      resolveByName,
    );
    expect([...chain.links.keys()]).toEqual([path('east'), path('west')]);
  });

  test('an abandoned handoff is no head and continues nothing', () => {
    const chain = buildChain([aHandoff('a', []), aHandoff('b', [], ['a'], { status: 'abandoned' })], resolveByName);
    expect(chain.heads.map((head) => head.note.path)).toEqual([path('a')]);
  });

  test('a gap is said and does not break the chain', () => {
    const chain = buildChain([aHandoff('b', [], ['gone'])], resolveByName);
    expect(chain.heads).toHaveLength(1);
    expect(chain.problems).toMatchObject([{ code: 'previous-missing', path: path('b') }]);
  });

  test('a cycle is said and every handoff still has its place', () => {
    const chain = buildChain(
      [aHandoff('a', [], ['c']), aHandoff('b', [], ['a']), aHandoff('c', [], ['b']), aHandoff('d', [], ['c'])],
      resolveByName,
    );
    expect(chain.links.size).toBe(4);
    expect(chain.problems.map((problem) => problem.code)).toEqual(['previous-cycle']);
    expect(names(ancestorsOf(chain, path('d')))).toEqual(['a', 'b', 'c']);
  });

  test('a chain of ten thousand handoffs does not overflow the stack', () => {
    const long = Array.from({ length: 10_000 }, (_, n) => aHandoff(`n${n}`, [], n === 0 ? [] : [`n${n - 1}`]));
    const chain = buildChain(long.reverse(), resolveByName);
    expect(chain.heads.map((head) => head.note.path)).toEqual([path('n9999')]);
    expect([...chain.links.keys()][0]).toBe(path('n0'));
  });
});
