import fc from 'fast-check';
import { exportedDecision, type DecisionToExport } from '../../../src/core/export/exported-decision';
import { exportedHandoff } from '../../../src/core/export/exported-handoff';
import { plainMarkdown } from '../../../src/core/export/plain-markdown';
import { readDecisionRecord } from '../../../src/core/import/decision-record';
import { importedDecisions, type DecisionToImport } from '../../../src/core/import/imported-decision';
import type { HandoffNote } from '../../../src/core/index/indexed-note';
import { readNote } from '../../../src/core/index/read-note';
import type { Decision } from '../../../src/core/model/decision';
import { equalTextKey } from '../../../src/core/model/equal-text';
import { LAYOUTS } from '../../../src/core/model/handoff';
import type { ParsedEntry } from '../../../src/core/model/parsed-handoff';
import { readDecision, renderDecision } from '../../../src/core/note/decision-note';
import { inertLine, inertText, plainTitle } from '../../../src/core/note/inert';
import { renderInLayout } from '../../../src/core/note/layouts/render-layout';
import { readHandoff } from '../../../src/core/note/read-handoff';
import { present } from '../../../src/core/note/record-properties';
import { renderHandoff } from '../../../src/core/note/render-handoff';
import { countingIds } from '../../support/counting-ids';
import { FULL } from '../../support/full-handoff';
import { MemoryNoteStore } from '../../support/memory-note-store';
import { Writer } from '../../support/writer';

const PATH = 'Handoffs/App/note.md';

const keyOf = ({ kind, status, text, id }: ParsedEntry): string =>
  [kind, status, id ?? '', equalTextKey(text)].join(' ');
const plain = (entry: ParsedEntry): ParsedEntry => ({ ...entry, text: plainMarkdown(entry.text) });

/** Entries before and after, sorted: a layout has its own order. */
function compared(note: string, layout: (typeof LAYOUTS)[number]): readonly [readonly string[], readonly string[]] {
  const read = readNote(PATH, note) as HandoffNote;
  const exported = exportedHandoff(read, note, layout);
  return [read.parsed.entries.map(plain).map(keyOf).sort(), readHandoff(exported).entries.map(keyOf).sort()];
}

describe('a handoff', () => {
  test.each(LAYOUTS)('with everything in it says the same in layout %s', (layout) => {
    for (const own of LAYOUTS) {
      const [before, after] = compared(renderInLayout(FULL, own), layout);
      expect(after).toEqual(before);
    }
    const note = renderHandoff(FULL);
    const { facts } = readHandoff(exportedHandoff(readNote(PATH, note) as HandoffNote, note, layout));
    const { properties } = FULL;
    expect(facts).toMatchObject({
      date: '2026-04-02',
      branch: properties.branch,
      commit: properties.commit,
      progress: 40,
      health: 'at-risk',
      authors: ['Ada', 'Grace'],
    });
  });

  test('links become the words that they show', () => {
    expect(plainMarkdown('see [[use-csv-cccc|Use CSV]] and [[Folder/other-dddd]], \\[\\[none\\]\\] `[[code\\]]`')).toBe(
      'see Use CSV and other-dddd, [[none]] `[[code\\]]`',
    );
  });

  test('of any words, written in any layout, an export in any layout has the same entries', async () => {
    const line = fc
      .array(
        fc.constantFrom('parse', 'the', 'file', '[[x]]', '*now*', '`a.ts`', '#tag', 'a|b', '1', 'für', '<b>', 'ship'),
        {
          minLength: 2,
          maxLength: 6,
        },
      )
      .map((words) => `Do ${words.join(' ')}`);
    const lines = fc.uniqueArray(line, { maxLength: 3, selector: equalTextKey });
    const words = fc.record({ completed: lines, inProgress: lines, next: lines, gotchas: lines, questions: lines });
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(...LAYOUTS), async (given, layout) => {
        const store = new MemoryNoteStore();
        const path = await new Writer(store, countingIds()).handoff(given);
        const [before, after] = compared(await store.read(path), layout);
        expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a decision', () => {
  const words = fc
    .array(fc.constantFrom('use', 'it', '[[x]]', '`code`', '*very*', '#tag', 'because', '12', 'größer', 'a|b'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `We ${parts.join(' ')}`);
  const day = fc.constantFrom('2026-01-02', '2025-12-31');
  const decision = fc
    .record({
      title: words.map((one) => plainTitle(one.replace(/[[\]]/g, ''))),
      status: fc.constantFrom('proposed', 'accepted', 'rejected', 'deprecated'),
      decidedOn: day,
      why: fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => inertText(lines.join('\n\n'))),
      options: fc.uniqueArray(
        words.map((one) => inertLine(one, 'markdown')),
        { maxLength: 3 },
      ),
      choice: fc.option(words.map(inertText), { nil: undefined }),
      consequences: fc.option(
        fc
          .array(words, { minLength: 1, maxLength: 3 })
          .map((all) => all.map((one) => `- ${inertLine(one, 'markdown')}`).join('\n')),
        { nil: undefined },
      ),
      acceptedBy: fc.constantFrom('Ada', 'Ada, Bea', undefined),
    })
    .map(({ choice, consequences, acceptedBy, ...given }): Decision => ({
      id: 'd-000001',
      decidedBy: 'user',
      project: '[[App]]',
      supersedes: [],
      supersededBy: [],
      amends: [],
      files: [],
      ...given,
      status: given.status as Decision['status'],
      ...present({ choice, consequences, acceptedBy: given.status === 'proposed' ? undefined : acceptedBy }),
    }));
  /** What a decision says, whatever note it stands in. */
  const said = (one: Decision): unknown => ({
    title: equalTextKey(one.title),
    status: one.status,
    on: one.decidedOn,
    by: one.acceptedBy,
    why: equalTextKey(one.why),
    options: one.options.map(equalTextKey),
    choice: one.choice === undefined ? `chosen option: "${equalTextKey(one.title)}"` : equalTextKey(one.choice),
    consequences: equalTextKey(one.consequences ?? ''),
  });

  function importAgain(text: string, name: string): DecisionToImport {
    const record = readDecisionRecord(text, `docs/adr/${name}.md`)!;
    expect(record).toBeDefined();
    return { record, id: 'd-000002', path: `D/${name}.md`, title: record.title, name, source: '[[s]]', hash: 'h' };
  }

  test('exported as MADR and imported again says the same', () => {
    fc.assert(
      fc.property(decision, (given) => {
        const written = readDecision(renderDecision(given)).value;
        const [back] = importedDecisions(
          [
            importAgain(
              exportedDecision(written, () => undefined),
              'one',
            ),
          ],
          [],
          '[[App]]',
          '',
        );
        const read = readDecision(back!.text).value;
        expect(said(read)).toEqual(said(written));
      }),
    );
  });

  test('relations come back as they were', () => {
    const base: Decision = readDecision(
      renderDecision({ ...fc.sample(decision, 1)[0]!, status: 'superseded', supersededBy: ['[[new-0002]]'] }),
    ).value;
    const newer: Decision = {
      ...base,
      title: 'Newer',
      status: 'accepted',
      supersededBy: [],
      supersedes: ['[[old-0001]]'],
      amends: ['[[side-0003]]'],
    };
    const side: Decision = { ...base, title: 'Side', status: 'accepted', supersededBy: [] };
    const all = new Map<string, DecisionToExport>([
      ['[[old-0001]]', { path: 'old-0001.md', decision: { ...base, title: 'Older' } }],
      ['[[new-0002]]', { path: 'new-0002.md', decision: newer }],
      ['[[side-0003]]', { path: 'side-0003.md', decision: side }],
    ]);
    const given = [...all].map(([link, one]) =>
      importAgain(
        exportedDecision(one.decision, (name) => all.get(name)),
        link.replace(/[[\]]/g, ''),
      ),
    );
    const back = importedDecisions(given, [], '[[App]]', '').map(({ text }) => readDecision(text).value);
    expect(back.map(({ status, supersedes, amends }) => ({ status, supersedes, amends }))).toEqual([
      { status: 'superseded', supersedes: [], amends: [] },
      { status: 'accepted', supersedes: ['[[old-0001]]'], amends: ['[[side-0003]]'] },
      { status: 'accepted', supersedes: [], amends: [] },
    ]);
  });
});
