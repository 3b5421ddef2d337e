import { applyFixes } from '../../../src/core/check/apply-fixes';
import { checkHandoff } from '../../../src/core/check/check-handoff';
import { RULES, type RuleId } from '../../../src/core/check/rule';
import { SAMPLES } from './samples';

const cases = Object.entries(SAMPLES).map(([id, sample]) => ({ id: id as RuleId, ...sample }));
const check = (text: string, known = {}, off: readonly string[] = []) => checkHandoff({ text, known, off });

test('there is a sample for each rule', () => {
  expect(cases.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
});

describe.each(cases)('$id', ({ id, wrong, right, line, known = {}, fixed }) => {
  const found = check(wrong, known).findings.filter(({ rule }) => rule === id);

  test('is seen in its place, with a way to mend it', () => {
    expect(found.map((finding) => finding.line)).toEqual([line]);
    for (const { range, column, endColumn, message, fix, points } of found) {
      expect(message).toMatch(/[.]$/);
      expect(fix).toMatch(/[.:"]$/);
      expect(points).toBe(RULES.find((rule) => rule.id === id)!.points);
      if (range !== undefined) expect(endColumn).toBeGreaterThan(column);
    }
  });

  test('is not seen when it is mended', () => {
    expect(check(right, known).findings.filter(({ rule }) => rule === id)).toEqual([]);
  });

  test('is silent when it is switched off, by the caller and by the note', () => {
    expect(check(wrong, known, [id]).findings.filter(({ rule }) => rule === id)).toEqual([]);
    if (id.startsWith('HO8')) return;
    const noted = wrong.startsWith('---\n')
      ? wrong.replace('---\n', `---\nchecks_off: [${id}]\n`)
      : `---\nchecks_off:\n  - ${id}\n---\n${wrong}`;
    expect(check(noted, known).findings.filter(({ rule }) => rule === id)).toEqual([]);
  });

  test('its fix is the edit that is described, or none', () => {
    expect(found.map(({ edit }) => edit !== undefined)).toEqual(found.map(() => fixed !== undefined));
    if (fixed === undefined) return;
    const off = RULES.map((rule) => rule.id).filter((other) => other !== id);
    expect(applyFixes(wrong, (text) => check(text, known, off))).toMatchObject({
      text: fixed,
      result: { findings: [] },
    });
  });
});
