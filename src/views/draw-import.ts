import type { DocumentReport, ReportedNote } from '../core/use-cases/import-report';
import { enIo } from '../locales/en-io';

/** What an import would make, ready to be shown. */
export interface ImportPreview {
  readonly documents: readonly DocumentReport[];
  /** Notes that would be new. */
  readonly notes: number;
  readonly total: string;
  /** Sentences about the whole. */
  readonly words: readonly string[];
}

const en = enIo.import;
/** Notes of one document; a log may hold hundreds. */
const LISTED = 8;

/** One entry a document: what it becomes, and what of it was not understood. */
export function drawImport(parent: HTMLElement, { documents, notes, words }: ImportPreview): void {
  for (const line of [...(notes === 0 ? [en.nothing] : []), ...words]) parent.createEl('p', { text: line });
  drawDocuments(parent, documents);
}

export function drawDocuments(parent: HTMLElement, documents: readonly DocumentReport[]): void {
  if (documents.length === 0) return;
  parent.createEl('h2', { text: en.preview });
  const list = parent.createEl('ul');
  for (const document of documents) drawDocument(list.createEl('li'), document);
}

function noteLine({ path, isNew, datedBy }: ReportedNote): string {
  const remark = isNew ? en.dated[datedBy] : en.already;
  return remark === '' ? path : `${path} (${remark})`;
}

function drawDocument(item: HTMLElement, { name, kind, notes, words, notUnderstood }: DocumentReport): void {
  item.createEl('strong', { text: name });
  item.createSpan({ text: ` ${en.kinds[kind]}` });
  const lines = [
    ...notes.slice(-LISTED).map(noteLine),
    ...(notes.length > LISTED ? [en.more(notes.length - LISTED)] : []),
    ...words,
  ];
  const list = item.createEl('ul');
  for (const line of lines) list.createEl('li', { text: line });
  if (notUnderstood.length === 0) return;
  const details = item.createEl('details');
  details.createEl('summary', { text: `${en.notUnderstood}: ${notUnderstood.length}` });
  const places = details.createEl('ul');
  for (const { from, to, heading } of notUnderstood) places.createEl('li', { text: en.lines(from, to, heading) });
}
