import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUTS, PROFILES } from '../../../src/core/model/handoff';
import { limitIn, RULES } from '../../../src/core/check/rule';

const read = (path: string): string => readFileSync(join(__dirname, '../../..', path), 'utf8');
const page = read('docs/checks.md');
const ruleTable = (input: string): string =>
  spawnSync(process.execPath, [join(__dirname, '../../../scripts/rules.mjs'), '-'], { input, encoding: 'utf8' }).stdout;

describe('the table of rules', () => {
  test('the rules of the program are those of the page', () => {
    expect(read('src/core/check/rule-table.ts')).toBe(ruleTable(page));
  });

  test('a change of the page changes them', () => {
    expect(ruleTable(page.replace('next-action-missing', 'other-name'))).not.toBe(ruleTable(page));
  });

  test('ids are in order and stand once, figures make sense', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.every((id) => /^HO\d{3}$/.test(id))).toBe(true);
    for (const { id, severity, points, most, profiles, layouts } of RULES) {
      expect([id, points <= most, most <= 40]).toEqual([id, true, true]);
      expect([id, severity === 'note' ? most <= 3 : points > 0]).toEqual([id, true]);
      expect([...profiles].filter((name) => !PROFILES.some((one) => one === name))).toEqual([]);
      expect([...layouts.keys()].filter((name) => !LAYOUTS.some((one) => one === name))).toEqual([]);
      expect(profiles.size * layouts.size).toBeGreaterThan(0);
    }
  });

  test('a rule speaks only where profile and layout both say so, with its limit', () => {
    const done = RULES.find(({ id }) => id === 'HO402')!;
    expect(limitIn(done, 'standard', 'command')).toBe(5);
    expect(limitIn(done, 'standard', 'phase')).toBeUndefined();
    const emergency = RULES.find(({ id }) => id === 'HO111')!;
    expect(limitIn(emergency, 'emergency', 'six')).toBe(Infinity);
    expect(limitIn(emergency, 'standard', 'six')).toBeUndefined();
  });

  test('every rule is explained, and says whether it can be mended without a decision', () => {
    const explained = [
      ...page.slice(page.indexOf('<!-- end -->')).matchAll(/^\| (HO\d{3}) +\| [^|]{10,} \| [^|]{3,} \|/gm),
    ].map(([, id]) => id);
    expect(explained.filter((id, at) => explained.indexOf(id) !== at)).toEqual([]);
    expect(RULES.map(({ id }) => id).filter((id) => !explained.includes(id))).toEqual([]);
  });
});
