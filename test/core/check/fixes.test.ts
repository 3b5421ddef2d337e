import fc from 'fast-check';
import { applyEdits, applyFixes } from '../../../src/core/check/apply-fixes';
import { checkHandoff } from '../../../src/core/check/check-handoff';
import { editBetween } from '../../../src/core/check/edit-between';
import type { CheckResult } from '../../../src/core/check/check-finding';
import { SAMPLES } from './samples';

const samples = Object.values(SAMPLES);
const check = (text: string): CheckResult => checkHandoff({ text });

/** Handoffs put together from pieces that rules mend, with either line ending. */
const handoffs = fc
  .record({
    bodies: fc.array(fc.constantFrom(...samples.map(({ wrong }) => wrong.replace(/^---\n[\s\S]*?\n---\n/, ''))), {
      minLength: 1,
      maxLength: 4,
    }),
    noise: fc.string({ unit: 'grapheme', maxLength: 40 }),
    newline: fc.constantFrom('\n', '\r\n'),
    bom: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ bodies, noise, newline, bom }) => bom + [...bodies, noise].join('\n').replaceAll('\n', newline));

describe('fixes', () => {
  test('each one changes what it names and not one other character', () => {
    fc.assert(
      fc.property(handoffs, (text) => {
        for (const { edit, rule } of check(text).findings) {
          if (edit === undefined) continue;
          const after = applyEdits(text, [edit]);
          expect([rule, after.slice(0, edit.from)]).toEqual([rule, text.slice(0, edit.from)]);
          expect(after.slice(edit.from + edit.insert.length)).toBe(text.slice(edit.to));
          expect([rule, edit.to - edit.from < 200]).toEqual([rule, true]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('mend all that they can at once: a second time nothing is left for them', () => {
    fc.assert(
      fc.property(handoffs, (text) => {
        const once = applyFixes(text, check);
        expect(once.result.findings.filter(({ edit }) => edit !== undefined)).toEqual([]);
        expect(applyFixes(once.text, check)).toEqual({ text: once.text, fixed: [], result: once.result });
      }),
      { numRuns: 200 },
    );
  });

  test('keep the line endings and the rest of the bytes', () => {
    const text = SAMPLES.HO301.wrong.replaceAll('\n', '\r\n');
    expect(applyFixes(text, check).text).toBe(SAMPLES.HO301.fixed!.replaceAll('\n', '\r\n'));
  });

  test('a note of a newer version is not edited', () => {
    const text = SAMPLES.HO802.wrong.replace('# Map', '# Map\n\n- password=hunter22');
    const { findings } = check(text);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['HO701', 'HO802']));
    expect(applyFixes(text, check).text).toBe(text);
  });

  test('the splice between two texts makes one of the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const edit = editBetween(before, after);
        expect(edit === undefined ? before : applyEdits(before, [edit])).toBe(after);
      }),
    );
  });
});

describe('a check', () => {
  test('takes any text at all, and every place lies in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), handoffs), (text) => {
        const lines = text.split('\n').length + text.split('\r').length;
        for (const { line, range, endLine } of check(text).findings) {
          expect(line <= endLine && endLine <= lines).toBe(true);
          if (range !== undefined) expect(range.from >= 0 && range.to <= text.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never says a secret, wherever it stands', () => {
    const secret = 'ghp_aB3dE5gH7jK9aB3dE5gH7jK9aB3dE5gH7jK9';
    for (const { wrong, known = {} } of samples) {
      for (const text of [
        wrong.replaceAll('piers', secret),
        wrong.replaceAll('work', secret),
        `${wrong}\n${secret}\n`,
      ]) {
        const result = checkHandoff({ text, known });
        const said = result.findings
          .map(({ edit: _edit, range: _range, ...finding }) => JSON.stringify(finding))
          .join('\n');
        expect(said).not.toContain(secret);
      }
    }
  });
});
