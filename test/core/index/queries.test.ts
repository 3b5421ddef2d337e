import { HandoffIndex } from '../../../src/core/index/handoff-index';
import { readNote } from '../../../src/core/index/read-note';
import { activity } from '../../../src/core/index/queries/activity';
import { blockers } from '../../../src/core/index/queries/blockers';
import { decisions } from '../../../src/core/index/queries/decisions';
import { forMe } from '../../../src/core/index/queries/for-me';
import { handoffRows, headRows } from '../../../src/core/index/queries/handoffs';
import { items } from '../../../src/core/index/queries/items';
import { lessons } from '../../../src/core/index/queries/lessons';
import { lost } from '../../../src/core/index/queries/lost';
import { phases } from '../../../src/core/index/queries/phases';
import { quality } from '../../../src/core/index/queries/quality';
import { threadOf } from '../../../src/core/index/queries/threads';

const TODAY = '2026-03-20';
const at = (name: string): string => `Handoffs/App/${name}.md`;

function note(type: string, id: string, title: string, more: string, body = ''): string {
  return `---\ntype: ${type}\nid: ${id}\nformat: 1\naliases:\n  - ${title}\n${more}\n---\n\n# ${title}\n\n${body}`;
}

const NOTES: Readonly<Record<string, string>> = {
  'Phases/import-p111': note(
    'phase',
    'p-p11111',
    'Import',
    'number: 2\nstatus: active\ntarget: 2026-04-01',
    '## Deliverables\n\n- [x] Reader\n- [ ] Mapper\n',
  ),
  'Phases/base-p000': note('phase', 'p-p00000', 'Base', 'number: 1\nstatus: done'),
  'Decisions/sql-d111': note(
    'decision',
    'd-d11111',
    'Use SQL',
    'status: accepted\ndecided_by: user\ndecided_on: 2026-03-01\nfiles:\n  - src/store',
    '## Why\n\nIt is *there*.\n\nAnd more.\n',
  ),
  'Decisions/files-d222': note(
    'decision',
    'd-d22222',
    'Use files',
    'status: accepted\ndecided_by: user\ndecided_on: 2026-03-05\nsupersedes:\n  - "[[sql-d111]]"\nphase: "[[import-p111]]"\nfiles:\n  - src/store/file.ts',
  ),
  'Decisions/maybe-d333': note(
    'decision',
    'd-d33333',
    'Maybe',
    'status: proposed\ndecided_by: agent\ndecided_on: 2026-03-06',
  ),
  'Blockers/token-b111': note(
    'blocker',
    'b-b11111',
    'No token',
    'status: open\nseverity: minor\nkind: human\nwaiting_on: "@ada"\nraised_on: 2026-03-10',
    '## Impact\n\nNo release.\n',
  ),
  'Blockers/disk-b222': note(
    'blocker',
    'b-b22222',
    'Disk full',
    'status: open\nseverity: critical\nkind: technical\nraised_on: 2026-03-19',
  ),
  'Blockers/old-b333': note(
    'blocker',
    'b-b33333',
    'Was',
    'status: resolved\nseverity: critical\nkind: technical\nraised_on: 2026-02-19\nresolved_on: 2026-03-01',
  ),
  '2026-03-01-1000-start-aaaa': note(
    'handoff',
    'h-aaaaaa',
    'Start',
    'created: 2026-03-01T10:00:00\nstatus: open\nphase: "[[base-p000]]"\ntests: failed',
    '## Next actions\n\n- [ ] Map the fields ^t-map111\n- [ ] Forgotten thing ^t-lost11\n\n## Learnings\n\n- [Build] Cache the index\n- Sleep more\n',
  ),
  '2026-03-10-1000-middle-bbbb': note(
    'handoff',
    'h-bbbbbb',
    'Middle',
    'created: 2026-03-10T10:00:00\nstatus: open\nprevious:\n  - "[[2026-03-01-1000-start-aaaa]]"\nphase: "[[import-p111]]"\nhealth: at-risk\ntests: passed',
    '## In progress\n\n- [/] Map the fields ^t-map111\n\n## Next actions\n\n- [ ] Ship it (@Ada) ^t-ship11\n  - **Depends on**: ^t-map111\n\n## Learnings\n\n- **[build]** cache the index.\n- [Build] Cache the index\n\n## Completed\n\n- [x] Read the file ^t-read11\n',
  ),
  '2026-03-11-1000-side-cccc': note(
    'handoff',
    'h-cccccc',
    'Side',
    'created: 2026-03-11T10:00:00\nstatus: open\nfor: Ada\nprevious:\n  - "[[2026-03-01-1000-start-aaaa]]"\n  - "[[2026-02-01-1000-gone-zzzz]]"',
    '## Next actions\n\n- [ ] Map the fields ^t-map111\n',
  ),
  '2026-03-12-1000-broken-dddd': '---\ntype: handoff\nid: [\n---\n\n## Next actions\n\n- [ ] Still seen\n',
};

const index = new HandoffIndex('Handoffs');
for (const [name, text] of Object.entries(NOTES)) {
  const read = readNote(at(name), text);
  if (read !== undefined) index.set(read);
}
const project = index.project('Handoffs/App');

describe('queries', () => {
  test('phases by number, with what each comes to and its handoffs', () => {
    const { rows, without } = phases(index, project);
    expect(rows.map(({ title, percent, health, complete }) => [title, percent, health, complete])).toEqual([
      ['Base', undefined, undefined, false],
      ['Import', 50, 'at-risk', false],
    ]);
    expect(rows[1]).toMatchObject({
      critical: [at('Blockers/disk-b222')],
      left: [{ text: 'Mapper' }],
      handoffs: [{ title: 'Middle', path: at('2026-03-10-1000-middle-bbbb') }],
    });
    expect(without.map(({ title }) => title)).toEqual(['Side', '2026-03-12-1000-broken-dddd']);
  });

  test('decisions by how they stand, by phase and by file', () => {
    const lists = decisions(index, project);
    expect(lists.inForce).toMatchObject([{ title: 'Use files', supersedes: [at('Decisions/sql-d111')] }]);
    expect(lists.superseded).toMatchObject([{ title: 'Use SQL', why: 'It is *there*.' }]);
    expect(lists.proposed).toMatchObject([{ title: 'Maybe' }]);
    const inPhase = decisions(index, project, { phase: at('Phases/import-p111') });
    expect([inPhase.inForce.length, inPhase.superseded.length, inPhase.proposed.length]).toEqual([1, 0, 0]);
    const on = (file: string): number => {
      const found = decisions(index, project, { file });
      return found.inForce.length + found.superseded.length + found.proposed.length;
    };
    expect(['src/store/file.ts', 'src/store', 'src/store/other.ts', 'src', 'src/stored'].map(on)).toEqual([
      2, 2, 1, 2, 0,
    ]);
  });

  test('blockers: the worst first, then the oldest; settled apart', () => {
    const { open, settled } = blockers(index, project, TODAY);
    expect(open.map(({ title, days }) => [title, days])).toEqual([
      ['Disk full', 1],
      ['No token', 10],
    ]);
    expect(open[1]?.impact).toBe('No release.');
    expect(settled).toMatchObject([{ title: 'Was', days: 10 }]);
  });

  test('items: ready, waiting for what is not settled, done', () => {
    const lists = items(index, project, TODAY);
    expect(lists.ready.map(({ text }) => text)).toEqual(['Map the fields', 'Still seen']);
    expect(lists.waiting).toMatchObject([{ id: 't-ship11', waitsFor: [{ target: 't-map111', state: 'waiting' }] }]);
    expect(lists.done.map(({ id }) => id)).toEqual(['t-read11']);
    const text = NOTES['2026-03-11-1000-side-cccc']?.split('\n') ?? [];
    const { line } = lists.ready[0]!;
    expect(text[line - 1]).toContain('t-map111');
  });

  test('what waits for one person', () => {
    const mine = forMe(index, project, ['ada'], TODAY);
    expect(mine.handoffs.map(({ title }) => title)).toEqual(['Side']);
    expect(mine.blockers.map(({ title }) => title)).toEqual(['No token']);
    expect(mine.items.map(({ id }) => id)).toEqual(['t-ship11']);
    expect(forMe(index, project, ['Bob'], TODAY)).toEqual({ handoffs: [], items: [], blockers: [] });
  });

  test('lost items, and where they were last', () => {
    expect(lost(project)).toMatchObject([{ id: 't-lost11', date: '2026-03-01' }]);
  });

  test('lessons by category, equal words once', () => {
    expect(lessons(project).learnings).toMatchObject([
      { category: 'build', rows: [{ text: 'cache the index.', handoffs: 2, path: at('2026-03-10-1000-middle-bbbb') }] },
      { category: undefined, rows: [{ text: 'Sleep more', handoffs: 1 }] },
    ]);
  });

  test('heads, and every handoff newest first', () => {
    expect(headRows(index, project).map(({ title }) => title)).toEqual([
      'Side',
      'Middle',
      '2026-03-12-1000-broken-dddd',
    ]);
    expect(handoffRows(index, project)).toHaveLength(4);
  });

  test('activity by weeks', () => {
    expect(activity(project)).toEqual([
      { start: '2026-02-23', handoffs: 1, done: 0 },
      { start: '2026-03-02', handoffs: 0, done: 0 },
      { start: '2026-03-09', handoffs: 2, done: 1 },
    ]);
    expect(activity(project, 1)).toHaveLength(1);
  });

  test('quality, and broken notes as rows', () => {
    const found = quality(index, project, TODAY);
    expect(found).toMatchObject({ handoffs: 4, tested: 2, failing: false, lost: 1 });
    expect(found.problems.map(({ code, title }) => [code, title])).toEqual([
      ['previous-missing', 'Side'],
      ['broken-properties', '2026-03-12-1000-broken-dddd'],
    ]);
  });

  test('threads of an item, a decision and a blocker', () => {
    expect(threadOf(index, project, 't-map111').map(({ path }) => path)).toHaveLength(3);
    expect(threadOf(index, project, at('Decisions/sql-d111')).map(({ what }) => what)).toEqual([
      'raised by user',
      'superseded by',
    ]);
    expect(threadOf(index, project, at('Blockers/old-b333')).map(({ what }) => what)).toEqual(['raised', 'resolved']);
    expect(threadOf(index, project, 'nothing')).toEqual([]);
  });
});
