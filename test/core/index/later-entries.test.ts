import { LaterEntries } from '../../../src/core/index/later-entries';
import { isOpen } from '../../../src/core/model/item';
import type { ParsedEntry } from '../../../src/core/model/parsed-handoff';
import { parseHandoff } from '../../../src/core/note/handoff-note';

function openIn(text: string): ParsedEntry {
  const found = parseHandoff(`# Handoff\n\n## Next steps\n\n${text}\n`).entries.find((entry) => isOpen(entry.status));
  if (found === undefined) throw new Error(`no open item in ${text}`);
  return found;
}

function fateOf(item: string, later: string): string {
  const fate = new LaterEntries(parseHandoff(`# Handoff\n\n${later}\n`).entries).fateOf(openIn(item));
  return fate === undefined ? 'lost' : `${fate.outcome} by line ${fate.entry.firstLine}`;
}

describe('what became of an open item', () => {
  test.each([
    ['its id', '- [ ] Add a queue ^t-aaaaaa', '## Next\n\n- [ ] Put jobs in line ^t-aaaaaa', 'continued by line 5'],
    ['equal text', '- Add a **queue**.', '## Completed\n\n- add a queue', 'done by line 5'],
    ['a tense', '- Log the slow queries', '## Done\n\n- Logged slow queries of the report page', 'done by line 5'],
    [
      'a heading with its state',
      '- Export of invoices',
      '## What we did\n\n### Export of invoices — DONE\n\nAs CSV.',
      'done by line 5',
    ],
    [
      'a line below such a heading',
      '- Build the `SeatMap` component',
      '## What we did\n\n### Booking page — COMPLETE\n\n- **SeatMap component**, with keyboard',
      'done by line 5',
    ],
    [
      'a skipped heading',
      '- Phase 2.1: Recommendations',
      '## What we did\n\n### Phase 2.1 Recommendations — SKIPPED\n\nNobody asked.',
      'dropped by line 5',
    ],
    [
      'more words',
      '- Platform icons',
      '## Backlog\n\n- [ ] Platform icons: draw those that are missing',
      'continued by line 5',
    ],
  ])('is told by %s', (_, item, later, fate) => {
    expect(fateOf(item, later)).toBe(fate);
  });

  test('open beats done when both are near', () => {
    const later = '## Completed\n\n- Search index: analysis of the options\n\n## Next\n\n- Search index: build it';
    expect(fateOf('- Search index', later)).toBe('continued by line 9');
  });

  test('another number of the same kind is another piece of work', () => {
    expect(fateOf('- Task 4: write the importer', '## Completed\n\n- Task 3: write the importer')).toBe('lost');
    expect(fateOf('- Tasks 3-5: write the importers', '## Completed\n\n- Task 4: write the importers')).toBe(
      'done by line 5',
    );
  });

  test('one shared word is not enough', () => {
    expect(fateOf('- Scan the local disk', '## Completed\n\n- Rejects local protocols')).toBe('lost');
  });

  test('a decision or a warning says nothing about the work', () => {
    expect(fateOf('- Split the importer', '## Decisions\n\n- Split the importer later')).toBe('lost');
    expect(fateOf('- Split the importer', '## Gotchas\n\n- Split the importer and it breaks')).toBe('lost');
  });

  test('a handoff that carries ids is not read by its words: what it leaves out is lost', () => {
    const later = '## Completed\n\n- Dead letters of the queue are kept\n\n## Next\n\n- [ ] Other work ^t-bbbbbb';
    expect(fateOf('- [ ] Keep dead letters of the queue ^t-aaaaaa', later)).toBe('lost');
  });
});
