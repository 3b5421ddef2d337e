import { bullets, headingOf, inOrder, itemSection, type Draft } from '../handoff/template';
import type { HandoffGroup, HandoffSection } from '../model/handoff';
import { isOpen, type Item } from '../model/item';
import type { EntryKind, ParsedEntry, ParsedHandoff, ParsedSection } from '../model/parsed-handoff';
import { SECTION_KINDS, type SectionKind } from '../model/section-kind';
import { linesBelow } from '../note/lines-below';
import { findFrontmatter } from '../note/frontmatter-block';

/** How the words of a document are taken over. */
export interface TakenOver {
  /** Id of an entry that is followed, without a caret. */
  readonly idOf: (entry: ParsedEntry) => string | undefined;
  /** One line, several lines, and lines below an item. */
  readonly line: (text: string) => string;
  readonly block: (text: string) => string;
  readonly below: (text: string) => string;
}

/** Sections whose entries stand in a list of their own; only the prose between them is left. */
const LISTS: readonly (readonly [SectionKind, (entry: ParsedEntry) => boolean])[] = [
  ['completed', (entry) => isItem(entry) && !isOpen(entry.status)],
  ['in-progress', (entry) => isItem(entry) && entry.status === 'in-progress'],
  ['next', (entry) => isItem(entry) && entry.status === 'open'],
  ['blockers', isOfKind('blocker')],
  ['questions', isOfKind('question')],
  ['decisions', isOfKind('decision')],
  ['decisions-needed', isOfKind('decision-needed')],
  ['failed-approaches', isOfKind('failed-approach')],
  ['gotchas', isOfKind('gotcha')],
  ['learnings', isOfKind('learning')],
];
const LIST_KINDS = new Set<SectionKind | undefined>([...LISTS.map(([kind]) => kind), 'carried']);
/** Their entries have no state of their own: bullets, not boxes. */
const BULLETS = new Set<EntryKind>(['decision', 'failed-approach', 'gotcha', 'learning']);

/** A document in the sections of a handoff: its entries as lists, its prose and unknown sections under their headings. */
export function sectionsOfDocument(parsed: ParsedHandoff, text: string, how: TakenOver): readonly HandoffSection[] {
  const lines = text.split(/\r?\n/);
  const ends = endsOfWork(parsed);
  const apart = parsed.sections.filter((section) => !isBelowWork(section, ends));
  const itemOf = (entry: ParsedEntry): Item =>
    itemOfEntry(entry, lines.slice(entry.firstLine, ends.get(entry) ?? entry.lastLine), lines, how);
  const lists = LISTS.map(([kind, isIn]) =>
    listSection(
      kind,
      apart,
      parsed.entries.filter(isIn).map((entry) => [entry, itemOf(entry)]),
      how,
    ),
  );
  const prose = proseSections(
    apart.filter((section) => !isTitle(section, parsed)),
    how,
  );
  const known = new Map<SectionKind, Draft[]>();
  for (const section of [...prose, ...lists]) {
    if (section?.kind !== undefined) known.set(section.kind, [...(known.get(section.kind) ?? []), section]);
  }
  const opening = openingSection(parsed, lines, how);
  return inOrder([
    opening,
    ...ORDER.flatMap((kind) => known.get(kind) ?? []),
    ...prose.filter((section) => section.kind === undefined),
  ]);
}

/** The order in which a native handoff has them. */
const ORDER: readonly SectionKind[] = SECTION_KINDS;

function isItem(entry: ParsedEntry): boolean {
  return entry.kind === 'item';
}

function isOfKind(kind: EntryKind): (entry: ParsedEntry) => boolean {
  return (entry) => entry.kind === kind;
}

/**
 * Last lines of headings that are themselves pieces of work: what stands below such a heading stands below the item,
 * sub-sections with it, up to the next entry.
 */
function endsOfWork({ sections, entries }: ParsedHandoff): ReadonlyMap<ParsedEntry, number> {
  const headings = new Map(sections.map((section) => [section.firstLine, section]));
  const ends = new Map<ParsedEntry, number>();
  for (const [at, entry] of entries.entries()) {
    const section = entry.line ? undefined : headings.get(entry.firstLine);
    if (section === undefined) continue;
    const next = entries[at + 1]?.firstLine ?? Infinity;
    const cut = sections.find(
      ({ firstLine, lastLine }) => firstLine > entry.firstLine && firstLine < next && lastLine >= next,
    );
    ends.set(entry, Math.min(section.lastLine, next - 1, (cut?.firstLine ?? Infinity) - 1));
  }
  return ends;
}

function isBelowWork({ firstLine }: ParsedSection, ends: ReadonlyMap<ParsedEntry, number>): boolean {
  return [...ends].some(([entry, end]) => firstLine >= entry.firstLine && firstLine <= end);
}

function listSection(
  kind: SectionKind,
  sections: readonly ParsedSection[],
  entries: readonly (readonly [ParsedEntry, Item])[],
  how: TakenOver,
): Draft {
  const prose = sections
    .filter((section) => section.kind === kind || (kind === 'next' && section.kind === 'carried'))
    .flatMap(({ text }) => (text === '' || isTableHead(text) ? [] : [besideList(how.block(text))]))
    .join('\n\n');
  const items = entries.map(([, item]) => item);
  if (!BULLETS.has(entries[0]?.[0].kind ?? 'item')) return itemSection(kind, items, prose);
  const text = [prose, bullets(items.map(bulletOf))].filter((part) => part !== '').join('\n\n');
  return { kind, heading: headingOf(kind), text, items: [], groups: [] };
}

/** Lists that are no entries must not become some beside those that are: their marks are plain characters. */
function besideList(prose: string): string {
  return prose.replace(/^(\s*)([-*+])(?=\s)/gm, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s)/gm, '$1\\$2');
}

function bulletOf({ text, id, below }: Item): string {
  const more =
    below === undefined || below === '' ? [] : below.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return [`${text}${id === undefined ? '' : ` ^${id}`}`, ...more].join('\n');
}

function itemOfEntry(entry: ParsedEntry, own: readonly string[], lines: readonly string[], how: TakenOver): Item {
  const id = how.idOf(entry);
  const below = entry.line ? linesBelow(entry, lines) : own.join('\n').trim();
  return {
    ...(id === undefined ? {} : { id }),
    text: how.line(entry.text),
    status: entry.status,
    ...(entry.priority === undefined ? {} : { priority: entry.priority }),
    ...(entry.percent === undefined ? {} : { percent: entry.percent }),
    fields: [],
    children: [],
    below: below === undefined || below === '' ? '' : how.below(below),
  };
}

/** Sections without a list of their own: those of the upper levels with what stands below them as groups. */
function proseSections(sections: readonly ParsedSection[], how: TakenOver): readonly HandoffSection[] {
  const found: {
    kind: SectionKind | undefined;
    heading: string;
    level: number;
    text: string;
    groups: HandoffGroup[];
  }[] = [];
  for (const section of sections) {
    if (LIST_KINDS.has(section.kind)) continue;
    const text = isTableHead(section.text) ? '' : how.block(section.text);
    const around = found.at(-1);
    const heading = how.line(section.heading);
    if (around !== undefined && section.level > around.level && section.kind === around.kind) {
      if (text !== '') around.groups.push({ heading, text, items: [] });
    } else found.push({ kind: section.kind, heading, level: section.level, text, groups: [] });
  }
  return found.map(({ kind, heading, text, groups }) => ({ kind, heading, text, items: [], groups }));
}

/** What stands above the first section: facts about the document, and an introduction. */
function openingSection(parsed: ParsedHandoff, lines: readonly string[], how: TakenOver): Draft {
  const { bodyStart } = findFrontmatter(lines.join('\n'));
  const start = lines.join('\n').slice(0, bodyStart).split('\n').length - 1;
  const before = lines
    .slice(start, (parsed.sections[0]?.firstLine ?? 1) - 1)
    .join('\n')
    .trim();
  const title = parsed.sections.find((section) => isTitle(section, parsed))?.text ?? '';
  const text = [before, title].filter((part) => part !== '').join('\n\n');
  return { kind: 'status', heading: headingOf('status'), text: how.block(text), items: [], groups: [] };
}

function isTitle(section: ParsedSection, parsed: ParsedHandoff): boolean {
  return section.level === 1 && section === parsed.sections.find(({ level }) => level === 1);
}

/** Rows that became entries leave the head of their table behind. */
function isTableHead(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 2 && lines.every((line) => /^\s*\|/.test(line)) && /^[\s|:-]+$/.test(lines[1] ?? '');
}
