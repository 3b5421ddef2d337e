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
  const found = new Map<string, { row: MentionRow; paths: Set<string> }>();
  for (const { note } of [...project.chain.links.values()].reverse()) {
    const { path, parsed } = note;
    for (const entry of parsed.entries) {
      if (entry.kind !== kind) continue;
      const key = equalTextKey(entry.text);
      const known = found.get(key);
      if (known !== undefined) known.paths.add(path);
      else found.set(key, { row: mentionRow(path, parsed.properties.created, entry), paths: new Set([path]) });
    }
  }
  return [...found.values()].map(({ row, paths }) => ({ ...row, handoffs: paths.size }));
}

function mentionRow(path: string, created: string | undefined, entry: ParsedEntry): MentionRow {
  const date = created?.slice(0, 10);
  return { path, line: entry.firstLine, id: entry.id, text: entry.text, date, handoffs: 1, entry };
}
