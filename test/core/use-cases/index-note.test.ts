import fc from 'fast-check';
import { HandoffIndex } from '../../../src/core/index/handoff-index';
import { readNote } from '../../../src/core/index/read-note';
import { indexRegion } from '../../../src/core/use-cases/index-region';
import { planIndexNote } from '../../../src/core/use-cases/plan-index-note';

const PROJECT = 'Handoffs/App/App.md';
const NOTES: readonly (readonly [string, string])[] = [
  [PROJECT, '---\ntype: project\nid: j-app000\naliases: [App]\n---\n'],
  [
    'Handoffs/App/Phases/a-p111.md',
    '---\ntype: phase\nid: p-p11111\naliases: ["]] <b> end"]\nnumber: 1\nstatus: done\n---\n',
  ],
  ['Handoffs/App/Phases/b-p222.md', '---\ntype: phase\nid: p-p22222\naliases: ["2"]\nnumber: 2\nstatus: active\n---\n'],
  [
    'Handoffs/App/2026-03-01-1000-start-aaaa.md',
    '---\ntype: handoff\nid: h-aaaaaa\ncreated: 2026-03-01T10:00:00\n---\n\n# Start\n\n## Next actions\n\n- [ ] Use `$= run` and [[links]] ^t-map111\n',
  ],
];

function indexOf(notes: readonly (readonly [string, string])[]): HandoffIndex {
  const index = new HandoffIndex('Handoffs');
  for (const [path, text] of notes) index.set(readNote(path, text)!);
  return index;
}

function after(text: string, notes = NOTES): string {
  const index = indexOf(notes);
  const [change] = planIndexNote(index, index.project('Handoffs/App'), text).changes;
  return change?.kind === 'edit' ? change.edit(text) : text;
}

test('the same notes in any order give the same region', () => {
  const texts = fc.shuffledSubarray([...NOTES], { minLength: NOTES.length });
  fc.assert(
    fc.property(texts, (notes) => {
      const index = indexOf(notes);
      expect(indexRegion(index, index.project('Handoffs/App'), PROJECT)).toBe(
        indexRegion(indexOf(NOTES), indexOf(NOTES).project('Handoffs/App'), PROJECT),
      );
    }),
  );
});

test('what stands outside the marks keeps every byte, whatever it is', () => {
  const piece = fc.constantFrom(
    '# T',
    '- a',
    '',
    '  ',
    '```',

    '<!-- x -->',
    '<!-- session-handoff:rollup -->',
    'ä\u2028',
  );
  const lines = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('\n'));
  fc.assert(
    fc.property(lines, lines, (before, behind) => {
      const first = after(before);
      expect(first.startsWith(before)).toBe(true);
      const whole = first + behind;
      const region = first.slice(before.length);
      expect(after(whole)).toBe(whole);
      const changed = after(whole, NOTES.slice(0, 2));
      expect(changed.startsWith(before)).toBe(true);
      expect(changed.endsWith(behind)).toBe(true);
      expect(changed).not.toContain(region);
    }),
  );
});

test('titles cannot break the chart or the table', () => {
  const text = after('');
  expect(text).toContain('p0["b end"]:::done');
  expect(text).toContain('p1["Phase 2"]:::active');
  expect(text).toContain('\\]\\] \\<b> end');
  expect(text).not.toMatch(/[^\\]<b>|`\$=/);
});
