import type { ParsedEntry, ParsedHandoff, ParsedSection } from '../model/parsed-handoff';
import { entriesOf } from './entries';
import { readProperties } from './frontmatter';
import { readHandoffProperties } from './handoff-properties';
import { scan } from './scanner';
import { readOutline, titleOf, type Outline, type Section } from './sections';

/** Reads a handoff in anybody's words; `given` are properties that are already known. Never throws. */
export function parseHandoff(text: string, given?: Readonly<Record<string, unknown>>): ParsedHandoff {
  const properties = given ?? readProperties(text).properties;
  return parseOutline(readOutline(scan(text)), properties);
}

/** The same for a text that was already cut into sections. */
export function parseOutline(outline: Outline, properties: Readonly<Record<string, unknown>>): ParsedHandoff {
  const title = titleOf(outline);
  const entries = entriesOf(outline);
  return {
    properties: readHandoffProperties(properties),
    ...(title === undefined ? {} : { title }),
    sections: sectionsOf(outline, entries),
    entries,
    problems: [],
  };
}

function sectionsOf(outline: Outline, entries: readonly ParsedEntry[]): readonly ParsedSection[] {
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
