import { blockIdOf, withoutBlockId } from '../model/ids';
import { FIELD_NAMES, statusOfBox, type Field, type Item, type ItemStatus } from '../model/item';
import type { EntryKind, ParsedEntry, ParsedHandoff, ParsedSection } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import { readProperties } from './frontmatter';
import { readHandoffProperties } from './handoff-properties';

const HEADING = /^(#{1,6})\s+(.*?)\s*$/;
const BULLET = /^(\s*)[-*+]\s+(?:\[(.)\]\s+)?(.*)$/;

const SECTIONS: readonly (readonly [SectionKind, RegExp])[] = [
  ['summary', /summary|overview/i],
  ['goal', /goal|context/i],
  ['since-last', /since/i],
  ['carried', /carried/i],
  ['completed', /completed|done/i],
  ['in-progress', /progress/i],
  ['questions', /question/i],
  ['decisions-needed', /decisions? needed/i],
  ['decisions', /decision/i],
  ['next', /next|pending|to ?do/i],
  ['blockers', /blocker/i],
  ['gotchas', /gotcha/i],
  ['learnings', /learning/i],
  ['files-touched', /files/i],
  ['verification', /verification|tests?\b/i],
  ['resume', /resume/i],
  ['statistics', /statistics/i],
];

const KINDS: Partial<Record<SectionKind, EntryKind>> = {
  completed: 'item',
  'in-progress': 'item',
  next: 'item',
  carried: 'item',
  'since-last': 'item',
  questions: 'question',
  'decisions-needed': 'decision-needed',
  decisions: 'decision',
  blockers: 'blocker',
  gotchas: 'gotcha',
  learnings: 'learning',
};

/** Reads a handoff; `given` are properties that are already known. */
export function parseHandoff(text: string, given?: Readonly<Record<string, unknown>>): ParsedHandoff {
  const read = readProperties(text);
  const lines = text.split(/\r?\n/);
  const start = text.slice(0, read.bodyStart).split('\n').length - 1;
  const sections = sectionsOf(lines, start);
  const title = /^# (.+)$/m.exec(text.slice(read.bodyStart))?.[1]?.trim();
  return {
    properties: readHandoffProperties(given ?? read.properties),
    ...(title === undefined ? {} : { title }),
    sections,
    entries: sections.filter((section) => section.level === 2).flatMap((section) => entriesOf(section, lines)),
    problems: [],
  };
}

function sectionsOf(lines: readonly string[], start: number): readonly ParsedSection[] {
  const heads = lines.flatMap((line, at) => {
    const match = at >= start ? HEADING.exec(line) : null;
    return match === null ? [] : [{ at, level: (match[1] ?? '').length, heading: match[2] ?? '' }];
  });
  return heads.map((head, n) => {
    const end = heads.slice(n + 1).find((other) => other.level <= head.level)?.at ?? lines.length;
    const own = heads[n + 1]?.at ?? lines.length;
    const prose = lines
      .slice(head.at + 1, own)
      .filter((line) => !BULLET.test(line))
      .join('\n')
      .trim();
    const kind = head.level === 1 ? undefined : SECTIONS.find(([, pattern]) => pattern.test(head.heading))?.[0];
    return { kind, heading: head.heading, level: head.level, firstLine: head.at + 1, lastLine: end, text: prose };
  });
}

function entriesOf(section: ParsedSection, lines: readonly string[]): readonly ParsedEntry[] {
  const kind = section.kind === undefined ? undefined : KINDS[section.kind];
  if (kind === undefined) return [];
  const entries: ParsedEntry[] = [];
  for (let at = section.firstLine; at < section.lastLine; at += 1) {
    const match = BULLET.exec(lines[at] ?? '');
    if (match?.[1] !== '') continue;
    if (section.kind === 'since-last' && match[2] === undefined) continue;
    let last = at;
    while (last + 1 < section.lastLine && /^\s+\S/.test(lines[last + 1] ?? '')) last += 1;
    entries.push(entryOf(section, kind, match, lines.slice(at + 1, last + 1), at + 1, last + 1));
  }
  return entries;
}

function entryOf(
  section: ParsedSection,
  kind: EntryKind,
  match: RegExpExecArray,
  below: readonly string[],
  firstLine: number,
  lastLine: number,
): ParsedEntry {
  const id = blockIdOf(match[3] ?? '');
  const fields = below.flatMap((line): Field[] => {
    const field = /^\s*[-*]\s+\*\*(.+?)\*\*:\s*(.*)$/.exec(line);
    const name = FIELD_NAMES.find((one) => one === field?.[1]);
    return name === undefined ? [] : [{ name, value: field?.[2] ?? '' }];
  });
  const children = below.flatMap((line): Item[] => {
    const child = BULLET.exec(line);
    if (child === null || /^\s*[-*]\s+\*\*(.+?)\*\*:/.test(line)) return [];
    return [{ text: withoutBlockId(child[3] ?? ''), status: statusOf(child[2], 'open'), fields: [], children: [] }];
  });
  const byDefault: ItemStatus =
    section.kind === 'completed' ? 'done' : section.kind === 'in-progress' ? 'in-progress' : 'open';
  return {
    kind,
    ...(id === undefined ? {} : { id }),
    text: withoutBlockId(match[3] ?? ''),
    status: statusOf(match[2], byDefault),
    boxed: match[2] !== undefined,
    line: true,
    section: section.kind,
    fields,
    children,
    files: [],
    firstLine,
    lastLine,
  };
}

function statusOf(box: string | undefined, byDefault: ItemStatus): ItemStatus {
  return box === undefined ? byDefault : statusOfBox(box);
}
