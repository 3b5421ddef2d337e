import { HandoffIndex } from '../../src/core/index/handoff-index';
import { readNote } from '../../src/core/index/read-note';
import { indexSections, type IndexRow, type SectionId } from '../../src/views/index-rows';
import { NOTES } from '../host/sample-notes';

function rowsOf(extra: Record<string, string>): Partial<Record<SectionId, readonly IndexRow[]>> {
  const index = new HandoffIndex('Handoffs');
  for (const [path, text] of Object.entries({ ...NOTES, ...extra })) {
    const note = path.startsWith('Handoffs/') ? readNote(path, text) : undefined;
    if (note !== undefined) index.set(note);
  }
  return Object.fromEntries(indexSections(index.project('Handoffs/App'), index).map(({ id, rows }) => [id, rows]));
}

const record = (type: string, title: string, lines: string): string =>
  `---\nid: ${type.charAt(0)}-${title
    .replace(/[^a-z]/g, '')
    .padEnd(6, '0')
    .slice(0, 6)}\ntype: ${type}\nformat: 1\naliases:\n  - ${title}\nproject: "[[App]]"\n${lines}---\n\n# ${title}\n`;
const texts = (rows: readonly IndexRow[] | undefined): string[] => (rows ?? []).map((row) => row.text);

test('blockers stand by severity and age, what is settled last', () => {
  const { blockers } = rowsOf({
    'Handoffs/App/Blockers/minor-1111.md': record(
      'blocker',
      'minor',
      'status: open\nseverity: minor\nraised_on: "2026-01-01"\n',
    ),
    'Handoffs/App/Blockers/older-2222.md': record(
      'blocker',
      'older',
      'status: open\nseverity: critical\nraised_on: "2026-01-01"\n',
    ),
    'Handoffs/App/Blockers/settled-3333.md': record(
      'blocker',
      'settled',
      'status: resolved\nseverity: critical\nraised_on: "2026-01-01"\n',
    ),
  });
  expect(texts(blockers)).toEqual(['older', 'No key', 'minor', 'settled']);
  expect(blockers?.map((row) => row.settled)).toEqual([false, false, false, true]);
  expect(blockers?.map((row) => row.tone)).toEqual(['bad', 'bad', 'plain', 'quiet']);
});

test('a decision that an accepted one replaces is superseded, whatever it says of itself', () => {
  const { decisions } = rowsOf({
    'Handoffs/App/Decisions/old-1111.md': record('decision', 'old', 'status: accepted\ndecided_on: "2026-01-01"\n'),
    'Handoffs/App/Decisions/new-2222.md': record(
      'decision',
      'new',
      'status: accepted\ndecided_on: "2026-02-01"\nsupersedes:\n  - "[[old-1111]]"\n',
    ),
    'Handoffs/App/Decisions/idea-3333.md': record(
      'decision',
      'idea',
      'status: proposed\ndecided_on: "2026-03-01"\nsupersedes:\n  - "[[new-2222]]"\n',
    ),
  });
  expect(decisions?.map((row) => [row.text, row.state, row.settled])).toEqual([
    ['new', 'accepted', false],
    ['idea', 'proposed', false],
    ['old', 'superseded', true],
  ]);
});

test('items that are open lead to their line; handoffs stand newest first and name the head', () => {
  const { items, handoffs } = rowsOf({});
  expect(items?.map((row) => row.link)).toEqual(['Handoffs/App/2026-03-03-1000-second-bbbb.md#^t-aaaa01']);
  expect(items?.[0]?.details).toContain('in 2 handoffs');
  expect(handoffs?.map((row) => [row.text, row.tone])).toEqual([
    ['Second', 'good'],
    ['First', 'quiet'],
  ]);
});

test('a section without rows is left out, and a note that cannot be read says why', () => {
  const rows = rowsOf({ 'Handoffs/App/2026-03-09-1000-newer-ffff.md': '---\ntype: handoff\nformat: 99\n---\n' });
  expect(Object.keys(rows)).toEqual(['blockers', 'items', 'handoffs', 'problems']);
  expect(rows.problems?.[0]?.text).toContain('format 99');
});
