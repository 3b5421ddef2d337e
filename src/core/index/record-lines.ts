import { shortOf } from '../model/ids';
import type { ParsedEntry } from '../model/parsed-handoff';
import { firstTargetIn, targetOf } from '../note/wikilink';
import type { HandoffNote, IndexedNote } from './indexed-note';
import { keyOfLink } from './links';

/** An id of a record note, not of a line. */
const RECORD_ID = /^[dbpj]-[0-9a-z]{6}$/;

/** The handoff without the lines that only link a decision or blocker note: the note has the state, not the line. */
export function withoutRecordLines(
  note: HandoffNote,
  noteOf: (target: string) => IndexedNote | undefined,
  isRecordId: (id: string) => boolean,
): HandoffNote {
  const isRecordLine = (entry: ParsedEntry): boolean => {
    if (entry.id !== undefined && mayBeRecord(entry.id) && isRecordId(entry.id)) return true;
    const target = firstTarget(entry);
    const type = target === undefined ? undefined : noteOf(target)?.type;
    return type === 'decision' || type === 'blocker';
  };
  const entries = note.parsed.entries.filter((entry) => !isRecordLine(entry));
  return entries.length === note.parsed.entries.length ? note : { ...note, parsed: { ...note.parsed, entries } };
}

/** Keys of everything that a handoff links and that says how it is counted: see `keyOfLink`. */
export function recordLinkKeys({ parsed }: HandoffNote): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const link of parsed.properties.previous ?? []) {
    const target = targetOf(link);
    if (target !== undefined) keys.add(keyOfLink(target));
  }
  for (const entry of parsed.entries) {
    const target = firstTarget(entry);
    if (target !== undefined) keys.add(keyOfLink(target));
    if (entry.id !== undefined && mayBeRecord(entry.id)) keys.add(shortOf(entry.id));
  }
  return keys;
}

function mayBeRecord(id: string): boolean {
  return !id.startsWith('t') && RECORD_ID.test(id);
}

function firstTarget({ text }: ParsedEntry): string | undefined {
  return text.startsWith('[[') ? firstTargetIn(text) : undefined;
}
