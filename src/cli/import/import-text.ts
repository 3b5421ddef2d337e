import type { PlannedImport } from '../../core/use-cases/import-documents';
import type { DocumentReport, ReportedNote } from '../../core/use-cases/import-report';
import { enImport as en } from '../../locales/en-cli-import';
import { plainLine } from '../terminal';

/** Notes of one document that are listed; a log may hold hundreds. */
const LISTED = 12;

/** What became what, and what was not understood, for a person. */
export function importText(planned: PlannedImport, written: number, isDry: boolean): string {
  const { changes } = planned.plan;
  const made = changes.slice(0, isDry ? undefined : written);
  const count = (part: RegExp): number => made.filter(({ path }) => part.test(path)).length;
  const counts = [
    [en.handoffs, count(/\/\d{4}-\d\d-\d\d-\d{4}-[^/]+$/)],
    [en.decisions, count(/\/Decisions\/[^/]+$/)],
    [en.blockers, count(/\/Blockers\/[^/]+$/)],
    [en.originals, new Set(made.flatMap(({ path }) => planned.originals.get(path)?.path ?? [])).size],
  ] as const;
  const said = counts.filter(([, n]) => n > 0).map(([[one, several], n]) => `${n} ${n === 1 ? one : several}`);
  const verb = isDry ? en.wouldWrite : en.wrote;
  const total = changes.length === 0 ? en.nothing : said.length === 0 ? en.none : `${verb}: ${said.join(', ')}`;
  const told = planned.documents.flatMap(documentLines);
  const lines = [...told, ...(told.length > 0 ? [''] : []), total, ...planned.words];
  return `${lines.map(plainLine).join('\n')}\n`;
}

function documentLines(report: DocumentReport): readonly string[] {
  const { notes, original } = report;
  const shown = notes.length > LISTED ? [...notes.slice(0, LISTED / 2), ...notes.slice(-LISTED / 2)] : notes;
  const left = notes.length - shown.length;
  return [
    report.kind === 'other' ? `${en.left}: ${report.name}` : `${report.name}: ${report.kind}`,
    ...shown.map(noteLine),
    ...(left > 0 ? [`  and ${left} more between them`] : []),
    ...(original === undefined ? [] : [`  ${en.kept} ${original}`]),
    ...report.notUnderstood.map(
      ({ from, to, heading }) => `  ${en.lines} ${from}-${to}: ${en.notUnderstood[report.kind]}: ${heading}`,
    ),
    ...report.words.map((words) => `  ${words}`),
  ];
}

function noteLine({ path, isNew, datedBy }: ReportedNote): string {
  const date = en.dated[datedBy];
  const remarks = [isNew ? en.new : en.already, ...(date === '' || !isNew ? [] : [date])];
  return `  -> ${path} (${remarks.join('. ')})`;
}
