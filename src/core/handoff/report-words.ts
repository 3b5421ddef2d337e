import type { Report, ReportFigures } from '../model/evidence';

/** `12 passed, 1 failed, 0 skipped`, or `75% of 4 lines`. */
export function figuresText(figures: ReportFigures): string {
  if (figures.kind === 'coverage') return `${percentOf(figures)}% of ${figures.total} lines`;
  return `${figures.passed} passed, ${figures.failed} failed, ${figures.skipped} skipped`;
}

/** Covered lines of all of them, 0-100 with one decimal; nothing to cover is covered. */
export function percentOf({ covered, total }: { readonly covered: number; readonly total: number }): number {
  return total === 0 ? 100 : Math.round((covered / total) * 1000) / 10;
}

export function labelOf(report: Report): string {
  return report.kind === 'coverage' ? 'Coverage' : 'Tests';
}
