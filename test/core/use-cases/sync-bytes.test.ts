import fc from 'fast-check';
import { findBlock, withBlock } from '../../../src/core/memory/managed-block';
import type { PlannedMemory } from '../../../src/core/memory/plan-sync';
import type { RepositoryFolder } from '../../../src/core/model/repository-folder';
import { draftSync } from '../../../src/core/use-cases/sync-memory';
import { countingIds } from '../../support/counting-ids';
import { MemoryNoteStore } from '../../support/memory-note-store';
import { Writer } from '../../support/writer';

const OTHER = 'j-zzzzzz';
let owner: string;
let plan: (target: string, before: string | undefined, ticks?: readonly number[]) => Promise<PlannedMemory>;

beforeAll(async () => {
  const writer = new Writer(new MemoryNoteStore(), countingIds());
  await writer.handoff({ summary: 'Old.', next: ['one', 'two'] });
  writer.now = '2026-03-02T09:00:00';
  await writer.handoff({ summary: 'New.', completed: ['one', 'the parser'], next: ['three'] });
  const desk = await writer.desk();
  owner = [...desk.texts.values()].map((text) => /^id: (j-\w{6})$/m.exec(text)?.[1]).find((id) => id !== undefined)!;
  plan = async (target, before, ticks = []) => {
    const folder: RepositoryFolder = {
      real: (path) => Promise.resolve(path),
      read: () => Promise.resolve(before),
      check: () => Promise.resolve(),
      write: () => Promise.reject(new Error('Nothing is written here.')),
    };
    const request = { targets: [`${target}=f.md`], edited: undefined, ticks };
    const { files } = await draftSync(desk, { folder, where: { folder: '' } }, request);
    return files[0]!;
  };
});

/** Pieces of files that people have, markers of every kind and lists among them. */
const piece = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r', '# Title\n', '```\n', '> ', '  ', '\uFEFF', ' <!-- x -->\n'),
    fc.constantFrom('- [ ] one\n', '* [ ] The parser.\r\n', '- [x] one\n', '  - [ ] one', '1. [ ] milk\n'),
    fc.constantFrom(
      `<!-- session-handoff:begin ${owner} from h-000001 sha256 0123456789abcdef -->\n`,
      `<!-- session-handoff:end ${owner} -->\n`,
      `<!-- session-handoff:end ${OTHER} -->\r\n`,
      withBlock('', OTHER, 'h-000009', 'theirs\n- [ ] one'),
      withBlock('', owner, 'h-000001', 'old\n- [ ] one'),
    ),
  );
const file = (): fc.Arbitrary<string> => fc.array(piece(), { maxLength: 10 }).map((pieces) => pieces.join(''));

/** What stands before and behind our block; all of it when there is none. */
function beside(text: string): readonly [string, string] {
  const finding = findBlock(text, owner);
  if (finding.kind !== 'block') return [text, ''];
  return [text.slice(0, finding.block.start), text.slice(finding.block.end)];
}

test('whatever a file holds, nothing beside the block changes, and what is refused is left as it is', async () => {
  await fc.assert(
    fc.asyncProperty(file(), fc.constantFrom('todo', 'agents', 'session-state', 'dated'), async (before, target) => {
      const { after, refusal } = await plan(target, before);
      const was = findBlock(before, owner);
      if (refusal !== undefined) {
        expect([after, was.kind === 'broken' || (was.kind === 'block' && was.block.edited)]).toEqual([before, true]);
        return;
      }
      const now = findBlock(after!, owner);
      expect(now).toMatchObject({ kind: 'block', block: { edited: false } });
      if (was.kind === 'block') expect(beside(after!)).toEqual(beside(before));
      else expect(beside(after!)[0].slice(0, before.length) + beside(after!)[1].trim()).toBe(before);
      expect((await plan(target, after)).after).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('with properties, nothing but the date of ours changes', async () => {
  const line = fc.constantFrom(
    'last_updated: 2020-01-01',
    'mood: "good"',
    '# why',
    'auto_load: false',
    'tags: [a,  b]',
  );
  const lines = fc.uniqueArray(line, { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(lines, fc.constantFrom('\n', '\r\n'), file(), async (properties, newline, body) => {
      const before = ['---', ...properties, '---', body].join(newline);
      const { after, refusal } = await plan('phase-status', before);
      fc.pre(refusal === undefined);
      const [, date = ''] = /^last_updated: ("?2026-03-02"?)\r?$/m.exec(after!) ?? [];
      const dated = date === '' ? before : before.replace('2020-01-01', date);
      const was = beside(dated);
      const now = beside(after!);
      if (findBlock(before, owner).kind === 'block') expect(now).toEqual(was);
      else expect(now[0].slice(0, dated.length)).toBe(dated);
    }),
    { numRuns: 300 },
  );
});

test('ticks that are chosen change their boxes and nothing else; without a choice no box changes', async () => {
  await fc.assert(
    fc.asyncProperty(file(), async (before) => {
      const offered = await plan('todo', before);
      fc.pre(offered.refusal === undefined && offered.offers.length > 0);
      const lines = offered.offers.map(({ line }) => line);
      const ticked = await plan('todo', before, lines);
      expect(ticked.ticked).toEqual(lines);
      const [head, tail] = beside(ticked.after!);
      const [was, behind] = beside(offered.after!);
      expect([head.replaceAll('[x]', '[ ]'), tail.replaceAll('[x]', '[ ]')]).toEqual([
        was.replaceAll('[x]', '[ ]'),
        behind.replaceAll('[x]', '[ ]'),
      ]);
      const boxes = (text: string): number => text.split('[x]').length - 1;
      expect(boxes(head + tail) - boxes(was + behind)).toBe(lines.length);
    }),
    { numRuns: 400 },
  );
});
