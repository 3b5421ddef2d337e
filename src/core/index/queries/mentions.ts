import { equalTextKey } from '../../model/equal-text';
import type { EntryKind, ParsedEntry } from '../../model/parsed-handoff';
import type { ProjectIndex } from '../snapshot';
import type { Row } from './row';

/** Something that handoffs say in their text and that has no note of its own; the newest place of equal ones. */
export interface MentionRow extends Row {
  readonly id: string | undefined;
  readonly text: string;
  /** `YYYY-MM-DD` of the handoff, as far as it is known. */
  readonly date: string | undefined;
  /** Handoffs that say it. */
  readonly handoffs: number;
  readonly entry: ParsedEntry;
}

/** Mentions of one kind, newest first, equal words once. */
export function mentions(project: ProjectIndex, kind: EntryKind): readonly MentionRow[] {
  const found = new Map<string, { -readonly [key in keyof MentionRow]: MentionRow[key] }>();
  /** The handoff that said each text last: one that says it twice counts once. */
  const last = new Map<string, string>();
  for (const { note } of [...project.chain.links.values()].reverse()) {
    const { path, parsed } = note;
    for (const entry of parsed.entries) {
      if (entry.kind !== kind) continue;
      const key = keyOf(entry);
      const known = found.get(key);
      if (known === undefined) found.set(key, mentionRow(path, parsed.properties.created, entry));
      else if (last.get(key) !== path) known.handoffs += 1;
      last.set(key, path);
    }
  }
  return [...found.values()];
}

/** Entries live as long as their note: after a change only those of one note are worked out again. */
const keys = new WeakMap<ParsedEntry, string>();

function keyOf(entry: ParsedEntry): string {
  const known = keys.get(entry);
  if (known !== undefined) return known;
  const key = equalTextKey(entry.text);
  keys.set(entry, key);
  return key;
}

function mentionRow(path: string, created: string | undefined, entry: ParsedEntry): MentionRow {
  const date = created?.slice(0, 10);
  return { path, line: entry.firstLine, id: entry.id, text: entry.text, date, handoffs: 1, entry };
}
