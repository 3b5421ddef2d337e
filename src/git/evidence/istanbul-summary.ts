import type { CoverageFigures } from '../../core/model/evidence';
import { asCount, asObject, parseObject } from '../json';

/** Reads Istanbul's `coverage-summary.json`: lines of everything together. */
export function parseIstanbulSummary(text: string): CoverageFigures | undefined {
  const lines = asObject(asObject(parseObject(text)?.['total'])?.['lines']);
  const covered = asCount(lines?.['covered']);
  const total = asCount(lines?.['total']);
  return covered === undefined || total === undefined ? undefined : { kind: 'coverage', covered, total };
}
