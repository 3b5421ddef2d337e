import type { ParsedEntry } from '../model/parsed-handoff';
import { setStatus } from '../note/edit-items';
import type { Seen } from './check-finding';
import { editBetween } from './edit-between';
import type { Subject } from './subject';

/** The fix that ticks an entry which has a box of its own; nothing for any other. */
export function ticked({ text }: Subject, entry: ParsedEntry): Pick<Seen, 'edit'> {
  if (!entry.boxed || !entry.line) return {};
  const edit = editBetween(text, setStatus(text, entry.firstLine, 'done'));
  return edit === undefined ? {} : { edit };
}
