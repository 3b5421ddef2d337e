import { buildChain } from '../../../src/core/index/build-chain';
import type { Chain } from '../../../src/core/index/chain';
import type { ItemState, LostItem } from '../../../src/core/index/item-state';
import { inOrder, ItemTable } from '../../../src/core/index/item-table';
import type { HandoffNote } from '../../../src/core/index/indexed-note';
import { aHandoff, anEntry, resolveByName } from '../../support/a-handoff';

const chainOf = (...notes: HandoffNote[]): Chain => buildChain(notes, resolveByName);
const path = (name: string): string => `Handoffs/App/${name}.md`;
const ID = 't-aaaaaa';

function tableOf(chain: Chain): ItemTable {
  const table = new ItemTable();
  table.fill(chain);
  return table;
}

const itemStates = (chain: Chain): readonly ItemState[] => inOrder(tableOf(chain).all);
const lostItems = (chain: Chain): readonly LostItem[] => tableOf(chain).lost.list().flat();

describe('the state of an item', () => {
  test('is in the newest handoff that mentions it', () => {
    const chain = chainOf(
      aHandoff('a', [anEntry(ID, 'Do it')], [], { created: '2026-03-01T10:00:00' }),
      aHandoff('b', [anEntry(ID, 'Do it now', { status: 'in-progress' })], ['a']),
      aHandoff('c', [], ['b']),
    );
    expect(itemStates(chain)).toMatchObject([
      {
        id: ID,
        text: 'Do it now',
        status: 'in-progress',
        handoff: path('b'),
        firstIn: path('a'),
        handoffs: 2,
        disagrees: [],
      },
    ]);
  });

  test('a tick in an older handoff is told, and does not decide', () => {
    const chain = chainOf(
      aHandoff('a', [anEntry(ID, 'Do it', { status: 'done' })]),
      aHandoff('b', [anEntry(ID, 'Do it')], ['a']),
    );
    expect(itemStates(chain)).toMatchObject([{ status: 'open', handoff: path('b'), closedIn: path('a') }]);
  });

  test('of branches that disagree the finished one wins, and that is said', () => {
    const chain = chainOf(
      aHandoff('a', [anEntry(ID, 'Do it')]),
      aHandoff('b', [anEntry(ID, 'Do it', { status: 'done', section: 'completed' })], ['a'], {
        created: '2026-03-02T10:00:00',
      }),
      aHandoff('c', [anEntry(ID, 'Do it')], ['a'], { created: '2026-03-03T10:00:00' }),
    );
    expect(itemStates(chain)).toMatchObject([{ status: 'done', handoff: path('b'), disagrees: [path('c')] }]);
  });

  test('an abandoned branch does not decide', () => {
    const chain = chainOf(
      aHandoff('a', [anEntry(ID, 'Do it')]),
      aHandoff('b', [anEntry(ID, 'Do it', { status: 'done' })], ['a'], { status: 'abandoned' }),
    );
    expect(itemStates(chain)).toMatchObject([{ status: 'open', handoff: path('a') }]);
  });

  test('the same id twice in one note: the first keeps it', () => {
    const chain = chainOf(aHandoff('a', [anEntry(ID, 'first'), anEntry(ID, 'second', { status: 'done' })]));
    expect(itemStates(chain)).toMatchObject([{ text: 'first', status: 'open' }]);
  });

  test('hand-written lines of the head count, those of older handoffs do not', () => {
    const chain = chainOf(
      aHandoff('a', [anEntry(undefined, 'old line')]),
      aHandoff('b', [anEntry(undefined, 'new line'), anEntry(undefined, 'done line', { status: 'done' })], ['a']),
    );
    expect(itemStates(chain).map((state) => state.text)).toEqual(['new line']);
  });

  test('a gotcha without an id is text, one with an id stands until it is dropped', () => {
    const chain = chainOf(
      aHandoff('a', [
        anEntry(undefined, 'beware', { kind: 'gotcha' }),
        anEntry('g-aaaaaa', 'always', { kind: 'gotcha' }),
      ]),
    );
    expect(itemStates(chain).map((state) => state.text)).toEqual(['always']);
  });
});

describe('lost items', () => {
  test('open in a handoff and in nothing that continues it', () => {
    const chain = chainOf(
      aHandoff('a', [anEntry(ID, 'Lost'), anEntry('t-bbbbbb', 'Carried'), anEntry(undefined, 'By text')]),
      aHandoff('b', [anEntry('t-bbbbbb', 'Carried'), anEntry(undefined, 'by  **text**.')], ['a']),
    );
    expect(lostItems(chain)).toMatchObject([{ id: ID, text: 'Lost', handoff: path('a'), line: 1 }]);
  });

  test('nothing is lost in a head, nor when only an abandoned handoff followed', () => {
    expect(lostItems(chainOf(aHandoff('a', [anEntry(ID, 'Open')])))).toEqual([]);
    const abandoned = chainOf(aHandoff('a', [anEntry(ID, 'Open')]), aHandoff('b', [], ['a'], { status: 'abandoned' }));
    expect(lostItems(abandoned)).toEqual([]);
  });

  test('an item that comes back later is not lost', () => {
    const chain = chainOf(
      aHandoff('a', [anEntry(ID, 'Back')]),
      aHandoff('b', [], ['a']),
      aHandoff('c', [anEntry(ID, 'Back')], ['b']),
    );
    expect(lostItems(chain)).toEqual([]);
  });

  test('an imported handoff may speak of an item in other words: it is neither lost nor open', () => {
    const later = [
      anEntry('t-bbbbbb', 'Other work'),
      anEntry(undefined, 'Kept the dead letters of the queue', { status: 'done', section: 'completed', firstLine: 7 }),
    ];
    const before = aHandoff('a', [anEntry(ID, 'Keep dead letters of the queue')]);
    const imported = tableOf(chainOf(before, aHandoff('b', later, ['a'], { sourceHash: ['00ff'] })));
    expect(imported.lost.list()).toEqual([]);
    expect(imported.open.list().map(({ text }) => text)).toEqual(['Other work']);
    expect(imported.all.get(ID)?.state).toMatchObject({
      status: 'open',
      takenUp: { outcome: 'done', handoff: path('b'), line: 7 },
    });
    const written = tableOf(chainOf(before, aHandoff('b', later, ['a'])));
    expect(written.lost.list().flat()).toMatchObject([{ id: ID }]);
    expect(written.all.get(ID)?.state.takenUp).toBeUndefined();
  });
});
