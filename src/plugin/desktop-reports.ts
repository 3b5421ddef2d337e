import type { EvidenceReader } from '../core/model/ports';
import { ReportReader } from '../git/report-reader';
import { fileProbe } from './desktop-git';

/** Reads what test runners left. Only ever loaded on a desktop. */
export async function desktopReports(): Promise<EvidenceReader | undefined> {
  const files = await fileProbe();
  return files === undefined ? undefined : new ReportReader(files);
}
