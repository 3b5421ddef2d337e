import type { HandoffNote } from '../../src/core/index/indexed-note';
import type { HandoffProperties } from '../../src/core/model/handoff';
import type { ItemStatus } from '../../src/core/model/item';
import type { EntryKind, ParsedEntry } from '../../src/core/model/parsed-handoff';
import type { SectionKind } from '../../src/core/model/section-kind';

/** An entry as the parser would give it: `anEntry('t-aaaaaa', 'Do it', { status: 'done' })`. */
export function anEntry(id: string | undefined, text: string, more: Partial<ParsedEntry> = {}): ParsedEntry {
  return {
    kind: 'item' as EntryKind,
    ...(id === undefined ? {} : { id }),
    text,
    status: 'open' as ItemStatus,
    boxed: true,
    line: true,
    section: 'next' as SectionKind,
    fields: [],
    children: [],
    firstLine: 1,
    lastLine: 1,
    ...more,
  };
}

/** A handoff note named by a letter; `after` are the letters of its previous ones. */
export function aHandoff(
  name: string,
  entries: readonly ParsedEntry[],
  after: readonly string[] = [],
  properties: Partial<HandoffProperties> = {},
): HandoffNote {
  return {
    type: 'handoff',
    path: `Handoffs/App/${name}.md`,
    problems: [],
    parsed: {
      title: name,
      entries,
      summary: '',
      links: [],
      properties: { previous: after.map((one) => `[[${one}]]`), created: '2026-03-01T10:00:00', ...properties },
    },
  };
}

/** Resolves the links that `aHandoff` makes. */
export function resolveByName(link: string): string {
  return `Handoffs/App/${link.slice(2, -2)}.md`;
}
