import { mergeGiven } from '../../../src/core/handoff/merge-given';
import type { Item } from '../../../src/core/model/item';
import type { GivenItem } from '../../../src/core/model/words';
import { itemLines } from '../../../src/core/note/render-item';

const child = (text: string, status: Item['status'] = 'open'): Item => ({ text, status, fields: [], children: [] });
const known: Item = {
  id: 't-000001',
  text: 'Import',
  status: 'open',
  fields: [{ name: 'Why', value: 'asked for' }],
  children: [child('Columns'), child('Errors')],
};
const below = '- **Why**: asked for\n- [ ] Columns\n- [ ] Errors ^t-000002';

function again(item: Item, given: Partial<GivenItem>): readonly string[] {
  const words: GivenItem = { text: 'Import', fields: [], children: [], ...given };
  const { items } = mergeGiven([words], [{ id: 't-000001', item }], 'open', { next: () => 't-000009' });
  return items.flatMap((one) => itemLines(one).slice(1));
}

describe.each([
  ['as they were written', { ...known, below }, ' ^t-000002'],
  ['as they are read', known, ''],
])('what stands below an item, %s', (_name, item, id) => {
  test('is there once when it is given again', () => {
    expect(again(item, { fields: known.fields, children: [child('columns'), child('Errors')] })).toEqual(
      again(item, {}),
    );
  });

  test('is added to', () => {
    const lines = again(item, {
      fields: [{ name: 'Effort', value: '2 h' }],
      children: [child('Errors'), child('Dates')],
    });
    expect([...lines].sort()).toEqual(
      [
        '  - **Effort**: 2 h',
        '  - **Why**: asked for',
        '  - [ ] Columns',
        '  - [ ] Dates',
        `  - [ ] Errors${id}`,
      ].sort(),
    );
  });

  test('is closed by a box of the author, and by no other', () => {
    expect(again(item, { children: [child('Errors', 'done'), child('Columns')] })).toEqual([
      '  - **Why**: asked for',
      '  - [ ] Columns',
      `  - [x] Errors${id}`,
    ]);
  });
});

describe('the words of an item that is given again', () => {
  const texts = (given: Partial<GivenItem>): readonly string[] => {
    const words: GivenItem = { text: 'Import', fields: [], children: [], ...given };
    const carried = [{ id: 't-000001', item: { ...known, text: 'Import **CSV**' } }];
    return mergeGiven([words], carried, 'open', { next: () => 't-000009' }).items.map(
      ({ id, text }) => `${text} ^${id ?? ''}`,
    );
  };

  test('are the new ones where its id says which is meant, made inert', () => {
    expect(texts({ id: 't-000001', text: 'Import <b>dates</b>' })).toEqual(['Import \\<b>dates\\</b> ^t-000001']);
  });

  test('stay as they were where the same is said', () => {
    for (const given of [
      { id: 't-000001', text: 'import csv' },
      { text: 'import csv' },
      { id: 't-000001', text: '' },
    ]) {
      expect(texts(given)).toEqual(['Import **CSV** ^t-000001']);
    }
  });
});
