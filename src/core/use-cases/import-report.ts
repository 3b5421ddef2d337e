import type { DecisionRecord } from '../import/decision-record';
import type { ImportedDecision } from '../import/imported-decision';
import { notUnderstood, type NotUnderstood } from '../import/imported-handoff';
import type { DatedBy } from '../import/order';
import type { Original } from '../import/original';
import type { ReadDocument } from '../import/source-document';
import type { Session } from '../import/sessions';
import type { SortedDocument } from '../import/sorted-documents';
import { removeSecrets } from '../note/secrets';

/** A note that a document became, or became when it was imported before. */
export interface ReportedNote {
  readonly path: string;
  readonly title: string;
  /** `YYYY-MM-DDTHH:mm:ss`. */
  readonly created: string;
  readonly datedBy: DatedBy;
  readonly isNew: boolean;
}

/** What one document became, and what of it was not understood. */
export interface DocumentReport {
  readonly name: string;
  readonly kind: 'handoff' | 'decision' | 'other';
  readonly notes: readonly ReportedNote[];
  /** Where it is kept; absent when nothing of it is new. */
  readonly original?: string;
  /** Kept as it is under its own heading; of decisions, kept in the original only. */
  readonly notUnderstood: readonly NotUnderstood[];
  /** Sentences for a person. */
  readonly words: readonly string[];
}

/** A session that has its place, and the note that it is. */
export interface ImportedSession {
  readonly document: ReadDocument;
  readonly session: Session;
  readonly note: ReportedNote;
  readonly original: Original;
}

export function handoffReports(document: ReadDocument, sessions: readonly ImportedSession[]): DocumentReport {
  const own = sessions.filter((one) => one.document === document);
  const fresh = own.filter(({ note }) => note.isNew);
  const [first] = fresh;
  return {
    name: document.source.name,
    kind: 'handoff',
    notes: own.map(({ note }) => note),
    ...(first === undefined ? {} : { original: first.original.path }),
    notUnderstood: fresh.flatMap(({ session }) => notUnderstood(session)).sort((a, b) => a.from - b.from),
    words: [...encodingWords(document), ...(first === undefined ? [madeBefore(own, sessions)] : secretWords(document))],
  };
}

/** Why nothing of a document is new: another one that is imported with it says the same, or it was imported once. */
function madeBefore(own: readonly ImportedSession[], sessions: readonly ImportedSession[]): string {
  const paths = new Set(own.map(({ note }) => note.path));
  const twin = sessions.find(({ note }) => note.isNew && paths.has(note.path));
  if (twin !== undefined) return sameAs(twin.document);
  return own[0]?.document.source.isCommit === true ? TOLD_ALREADY : ALREADY;
}

/** A decision record that lies in two places. */
export function twinReport(document: ReadDocument, first: ReadDocument): DocumentReport {
  return { name: document.source.name, kind: 'decision', notes: [], notUnderstood: [], words: [sameAs(first)] };
}

function sameAs({ source }: ReadDocument): string {
  return `It holds the same as ${source.name}.`;
}

const ALREADY = 'It was imported before.';
const TOLD_ALREADY = 'What it tells is here already.';

export function decisionReport(
  document: ReadDocument,
  record: DecisionRecord,
  status: 'new' | 'known' | 'changed',
  note: ImportedDecision | undefined,
  original: Original | undefined,
): DocumentReport {
  const created = `${record.date ?? ''}T00:00:00`;
  const common = {
    title: record.title,
    created,
    datedBy: record.date === undefined ? 'nothing' : 'text',
    isNew: true,
  } as const;
  const said = {
    new: [],
    known: [ALREADY],
    changed: ['It has changed since it was imported; its note was left as it is.'],
  }[status];
  const unresolved = (note?.unresolved ?? []).map(
    ({ kind, words }) => `${kind.replace('-', ' ')}: no one record here is meant by "${words}".`,
  );
  return {
    name: document.source.name,
    kind: 'decision',
    notes: note === undefined ? [] : [{ path: note.path, ...common }],
    ...(original === undefined ? {} : { original: original.path }),
    notUnderstood:
      status === 'new'
        ? record.left.map(({ firstLine, lastLine, heading }) => ({ from: firstLine, to: lastLine, heading }))
        : [],
    words: [...encodingWords(document), ...said, ...(status === 'new' ? secretWords(document) : []), ...unresolved],
  };
}

const LEFT_OUT = {
  empty: 'It is empty.',
  ours: 'It is a memory file that was written from handoffs.',
  unlike: 'It does not look like a handoff or a decision record.',
} as const;

export function leftOut({ document, because }: Extract<SortedDocument, { kind: 'other' }>): DocumentReport {
  const words = [LEFT_OUT[because]];
  return { name: document.source.name, kind: 'other', notes: [], notUnderstood: [], words };
}

function encodingWords({ encoding }: ReadDocument): readonly string[] {
  return encoding === 'utf-8' ? [] : [`It is not UTF-8; it was read as ${encoding}.`];
}

/** The note is without it; the original has to stay as it came. */
function secretWords({ text }: ReadDocument): readonly string[] {
  const kinds = [...new Set(removeSecrets(text).removed)];
  return kinds.length === 0
    ? []
    : [`It holds what looks like a secret (${kinds.join(', ')}), which its original keeps.`];
}
