import { documentOfMessage } from './commit-message';
import { readDecisionRecord, type DecisionRecord } from './decision-record';
import { sessionsOf, type Session } from './sessions';
import type { ReadDocument } from './source-document';

/** What a document turned out to be. */
export type SortedDocument =
  | { readonly kind: 'handoff'; readonly document: ReadDocument; readonly sessions: readonly Session[] }
  | { readonly kind: 'decision'; readonly document: ReadDocument; readonly record: DecisionRecord }
  | { readonly kind: 'other'; readonly document: ReadDocument; readonly because: 'empty' | 'ours' | 'unlike' };

/** Text that holds one of our blocks was written from handoffs: it is none that somebody left here. */
const OURS = /^<!-- session-handoff:begin /m;

/** Tells handoffs and decision records from everything else. `all` takes every document for a handoff that is no record. */
export function sortDocument(document: ReadDocument, all: boolean): SortedDocument {
  const { text, source, hash } = document;
  if (text.trim() === '') return { kind: 'other', document, because: 'empty' };
  if (OURS.test(text)) return { kind: 'other', document, because: 'ours' };
  if (source.isCommit === true) return sortMessage(document);
  const record = readDecisionRecord(text, source.name);
  if (record !== undefined) return { kind: 'decision', document, record };
  const sessions = sessionsOf(text, source.name, hash);
  const isHandoff = all || sessions.some(({ read }) => read.isHandoff);
  return isHandoff ? { kind: 'handoff', document, sessions } : { kind: 'other', document, because: 'unlike' };
}

function sortMessage(document: ReadDocument): SortedDocument {
  const sessions = sessionsOf(documentOfMessage(document.text), '', document.hash);
  const says = sessions.some(({ read }) => read.entries.some(({ kind }) => kind === 'item' || kind === 'blocker'));
  return says ? { kind: 'handoff', document, sessions } : { kind: 'other', document, because: 'unlike' };
}
