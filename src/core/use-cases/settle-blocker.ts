import { readiness } from '../index/dependencies';
import type { BlockerNote } from '../index/indexed-note';
import { HandoffIndex } from '../index/handoff-index';
import { HandoffError } from '../model/errors';
import { appendToList } from '../note/edit-section';
import { setProperty } from '../note/frontmatter';
import { inertLine, plainTitle } from '../note/inert';
import { editOf, projectOfPath, type Desk, type PlannedRecords } from './desk';
import { findRecord } from './find-record';
import { currentHandoff } from './new-record';
import { refuseSecretsIn } from './refuse-secrets';

export interface BlockerEnd {
  readonly status: 'resolved' | 'dropped';
  /** How it was resolved, or why it was dropped. */
  readonly how: string;
  readonly by?: string;
}

/** Ends an open blocker, with a line in its log; says which items became ready by that. */
export function planSettleBlocker(desk: Desk, reference: string, end: BlockerEnd): PlannedRecords {
  refuseSecretsIn(end);
  const note = findRecord(desk, reference, 'blocker');
  const { blocker, path } = note;
  const common = { id: blocker.id, path };
  if (blocker.status === end.status)
    return { ...common, plan: { changes: [] }, words: [`It was ${end.status} already.`] };
  if (blocker.status !== 'open') {
    throw new HandoffError('refused', `${path} is ${blocker.status}; it cannot be ${end.status} any more.`, {
      path,
      fix: 'Write a new blocker when the trouble is back.',
    });
  }
  const ready = becomeReady(desk, note, end.status);
  const changes = editOf(desk, path, (text) => ended(desk, text, note, end), end.status);
  const words = ready.map((item) => `Ready now: ${item.text}${item.id === undefined ? '' : ` [${item.id}]`}`);
  return { ...common, plan: { changes }, words, facts: { ready } };
}

function ended(desk: Desk, text: string, note: BlockerNote, end: BlockerEnd): string {
  const who = end.by === undefined ? '' : ` by ${plainTitle(end.by)}`;
  const line = `${desk.today}: ${end.status === 'resolved' ? 'Resolved' : 'Dropped'}${who}: ${end.how}`;
  const handoff = currentHandoff(projectOfPath(desk, note.path));
  const settled = setProperty(setProperty(text, 'status', end.status), 'resolved_on', desk.today);
  const placed = handoff === undefined ? settled : setProperty(settled, 'resolved_in', handoff);
  const named = end.by === undefined ? placed : setProperty(placed, 'resolved_by', plainTitle(end.by));
  return appendToList(named, 'Log', inertLine(line, 'markdown'));
}

function becomeReady(
  desk: Desk,
  note: BlockerNote,
  status: BlockerEnd['status'],
): readonly { readonly id?: string; readonly text: string }[] {
  const { folder } = projectOfPath(desk, note.path);
  const after = new HandoffIndex(desk.ports.settings.folder);
  for (const other of desk.index.all()) {
    after.set(other.path === note.path ? { ...note, blocker: { ...note.blocker, status } } : other);
  }
  const waiting = new Set(readyItems(desk.index, folder).map(({ text, id }) => id ?? text));
  return readyItems(after, folder).filter(({ text, id }) => !waiting.has(id ?? text));
}

function readyItems(index: HandoffIndex, folder: string): readonly { readonly id?: string; readonly text: string }[] {
  const noteOf = (link: string): ReturnType<HandoffIndex['note']> => index.note(index.resolve(link) ?? '');
  return readiness(index.project(folder), noteOf)
    .filter(({ ready }) => ready)
    .map(({ item }) => ({ text: item.text, ...(item.id === undefined ? {} : { id: item.id }) }));
}
