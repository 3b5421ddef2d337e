import { equalTextKey } from '../model/equal-text';
import { HandoffError } from '../model/errors';
import type { ItemStatus } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import { dropItem, setStatus } from '../note/edit-items';
import { parseHandoff } from '../note/handoff-note';
import { inertLine } from '../note/inert';
import { editOf, type Desk, type PlannedRecords } from './desk';
import { refuseSecretsIn } from './refuse-secrets';

/** The line of a handoff that decides the state of an item, as the index knows it. */
export interface ItemLine {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly id?: string;
  /** Markdown. */
  readonly text: string;
}

export interface ItemEnd {
  readonly status: Exclude<ItemStatus, 'open'>;
  /** Why it is dropped; empty for every other status. */
  readonly reason: string;
}

/**
 * Sets the box of an item in the handoff that decides its state, where a person resolves it. Throws `changed` when the
 * line is not there any more.
 */
export function planSettleItem(desk: Desk, item: ItemLine, end: ItemEnd): PlannedRecords {
  refuseSecretsIn(end);
  const { path } = item;
  const entry = entryOf(desk.texts.get(path) ?? '', item);
  if (entry === undefined) {
    throw new HandoffError('changed', `${path} does not have this item any more: ${item.text}`, {
      path,
      fix: 'Look at the note; somebody else may have settled it.',
    });
  }
  if (entry.boxed && entry.status === end.status) return { path, plan: { changes: [] }, words: [] };
  const line = entry.firstLine;
  const edit = (text: string): string =>
    end.status === 'dropped'
      ? dropItem(text, line, inertLine(end.reason, 'markdown'))
      : setStatus(text, line, end.status);
  return { path, plan: { changes: editOf(desk, path, edit, end.status) }, words: [] };
}

/** By its id, wherever its line has moved to; by its words where it has none. */
function entryOf(text: string, item: ItemLine): ParsedEntry | undefined {
  const { entries } = parseHandoff(text, {});
  if (item.id !== undefined) return entries.find(({ id }) => id === item.id);
  const same = entries.filter((entry) => equalTextKey(entry.text) === equalTextKey(item.text));
  return same.find(({ firstLine }) => firstLine === item.line) ?? (same.length === 1 ? same[0] : undefined);
}
