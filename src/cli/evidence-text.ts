import { figuresText, labelOf } from '../core/handoff/report-words';
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
  return [
    `${labelOf(report)}: ${figuresText(report)}, ${report.path}${stale}`,
    ...(report.kind === 'tests' ? report.failures.slice(0, SHOWN).map((name) => `  failed: ${name}`) : []),
  ];
}

function suggested(heading: string, lines: readonly SuggestedLine[]): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, SHOWN).map(({ path, line, text }) => `  ${path}:${line} ${text}`);
  const rest = lines.length - shown.length;
  return [`${heading}: ${lines.length}`, ...shown, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}
