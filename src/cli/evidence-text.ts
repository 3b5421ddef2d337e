import type { Evidence, Report, SuggestedLine } from '../core/model/evidence';

const SHOWN = 10;

/** Lines about reports, open tasks and added marks, for a person. */
export function evidenceLines(evidence: Evidence): readonly string[] {
  return [
    ...evidence.reports.flatMap(reportLines),
    ...suggested('Open tasks', evidence.openTasks),
    ...suggested('Added since', evidence.added),
    ...evidence.notes,
  ];
}

function reportLines(report: Report): readonly string[] {
  const stale = report.stale ? ' (older than the newest change)' : '';
  if (report.kind === 'coverage') {
    const percent = report.total === 0 ? 100 : Math.round((report.covered / report.total) * 1000) / 10;
    return [`Coverage: ${percent}% of ${report.total} lines, ${report.path}${stale}`];
  }
  const figures = `${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped`;
  return [
    `Tests: ${figures}, ${report.path}${stale}`,
    ...report.failures.slice(0, SHOWN).map((name) => `  failed: ${name}`),
  ];
}

function suggested(heading: string, lines: readonly SuggestedLine[]): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, SHOWN).map(({ path, line, text }) => `  ${path}:${line} ${text}`);
  const rest = lines.length - shown.length;
  return [`${heading}: ${lines.length}`, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}
