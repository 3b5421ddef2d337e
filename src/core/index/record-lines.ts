import type { ParsedEntry } from '../model/parsed-handoff';
import { linksIn } from '../note/wikilink';
import type { HandoffNote, IndexedNote } from './indexed-note';

/** The handoff without the lines that only link a decision or blocker note: the note has the state, not the line. */
export function withoutRecordLines(
  note: HandoffNote,
  noteOf: (target: string) => IndexedNote | undefined,
  isRecordId: (id: string) => boolean,
): HandoffNote {
  const isRecordLine = (entry: ParsedEntry): boolean => {
    if (entry.id !== undefined && isRecordId(entry.id)) return true;
    if (!entry.text.startsWith('[[')) return false;
    const target = linksIn(entry.text)[0]?.target;
    const type = target === undefined ? undefined : noteOf(target)?.type;
    return type === 'decision' || type === 'blocker';
  };
  const entries = note.parsed.entries.filter((entry) => !isRecordLine(entry));
  return entries.length === note.parsed.entries.length ? note : { ...note, parsed: { ...note.parsed, entries } };
}
