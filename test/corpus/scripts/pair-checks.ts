import type { ParsedEntry } from '../../../src/core/model/parsed-handoff';
import { isOpen } from '../../../src/core/model/item';
import { LaterEntries } from '../../../src/core/index/later-entries';
import { parseHandoff } from '../../../src/core/note/handoff-note';

/** What our code says became of the open items on some lines of a document in the next one: a word for each. */
export function outcomesOf(text: string, next: string, lines: readonly number[]): readonly string[] {
  const entries = parseHandoff(text).entries.filter((entry) => isOpen(entry.status));
  const later = new LaterEntries(parseHandoff(next).entries);
  return lines.map((line) => {
    const entry = entryAt(entries, line);
    return entry === undefined ? 'not read' : (later.fateOf(entry)?.outcome ?? 'lost');
  });
}

function entryAt(entries: readonly ParsedEntry[], line: number): ParsedEntry | undefined {
  return entries.find((entry) => entry.firstLine === line);
}
