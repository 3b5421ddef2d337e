import type { ParsedEntry, ParsedSection } from '../model/parsed-handoff';
import type { Outline, Section } from './sections';
import { linksIn } from './wikilink';

/** Of a summary so much is kept: more than any list shows. */
const LONGEST_SUMMARY = 1200;
const NONE: readonly string[] = [];

/** Every section that has a heading, with the prose that belongs to none of its entries. */
export function sectionsOf(outline: Outline, entries: readonly ParsedEntry[]): readonly ParsedSection[] {
  const sections: ParsedSection[] = [];
  let entry = 0;
  outline.sections.forEach((section, index) => {
    while (entry < entries.length && (entries[entry]?.firstLine ?? 0) <= section.line) entry++;
    if (section.heading === '') return;
    sections.push({
      kind: section.meaning.kind,
      heading: section.heading,
      level: section.level,
      firstLine: section.line + 1,
      lastLine: lastLineInside(outline, index) + 1,
      text: proseOf(outline, section, entries, entry),
    });
  });
  return sections;
}

/** How the summary begins, and the targets of all links in prose, without making the prose of every section. */
export function proseFacts(
  outline: Outline,
  entries: readonly ParsedEntry[],
): { readonly summary: string; readonly links: readonly string[] } {
  const { text, starts, ends } = outline.scan;
  let summary: string | undefined;
  let links: Set<string> | undefined;
  let [entry, link] = [0, text.indexOf('[[')];
  for (const section of outline.sections) {
    while (entry < entries.length && (entries[entry]?.firstLine ?? 0) <= section.line) entry++;
    if (section.heading === '') continue;
    const isSummary = summary === undefined && section.meaning.kind === 'summary';
    const [start, end] = [starts[section.line] ?? 0, ends[section.lastLine] ?? 0];
    if (link !== -1 && link < start) link = text.indexOf('[[', start);
    const hasLink = link !== -1 && link < end;
    if (!isSummary && !hasLink) continue;
    const prose = proseOf(outline, section, entries, entry);
    if (isSummary) summary = prose.slice(0, LONGEST_SUMMARY);
    if (hasLink) for (const { target } of linksIn(prose)) links = (links ?? new Set()).add(target);
  }
  return { summary: summary ?? '', links: links === undefined ? NONE : [...links] };
}

/** Last line of a section with everything below its heading. */
function lastLineInside(outline: Outline, index: number): number {
  const { sections } = outline;
  const own = sections[index];
  let last = index;
  while (last + 1 < sections.length && (sections[last + 1]?.level ?? 0) > (own?.level ?? 0)) last++;
  return sections[last]?.lastLine ?? 0;
}

/** The lines of a section that belong to none of its entries. */
function proseOf(outline: Outline, section: Section, entries: readonly ParsedEntry[], first: number): string {
  let text = '';
  let line = section.line + 1;
  for (let at = first; at < entries.length; at++) {
    const entry = entries[at];
    if (entry === undefined || entry.firstLine - 1 > section.lastLine) break;
    if (entry.firstLine - 1 < line) continue;
    text = joined(text, linesOf(outline, line, entry.firstLine - 2));
    line = entry.lastLine;
  }
  return joined(text, linesOf(outline, line, section.lastLine));
}

function linesOf({ scan }: Outline, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start <= end && scan.starts[start] === scan.ends[start]) start++;
  while (end >= start && scan.starts[end] === scan.ends[end]) end--;
  return start > end ? '' : scan.text.slice(scan.starts[start], scan.ends[end]).trim();
}

function joined(text: string, more: string): string {
  if (more === '') return text;
  return text === '' ? more : `${text}\n\n${more}`;
}
