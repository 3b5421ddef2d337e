import type { HandoffContent, ParsedHandoff, ParsedSection } from '../model/parsed-handoff';
import { entriesOf } from './entries';
import { readProperties } from './frontmatter';
import { readHandoffProperties } from './handoff-properties';
import { scan } from './scanner';
import { keepEntry, keptText } from './kept-text';
import { proseFacts, sectionsOf } from './section-prose';
import { readOutline, titleOf, type Outline } from './sections';

/** Reads a handoff in anybody's words; `given` are properties that are already known. Never throws. */
export function parseHandoff(text: string, given?: Readonly<Record<string, unknown>>): ParsedHandoff {
  const properties = given ?? readProperties(text).properties;
  return parseOutline(readOutline(scan(text)), properties);
}

/** The same for a text that was already cut into sections. */
export function parseOutline(outline: Outline, properties: Readonly<Record<string, unknown>>): ParsedHandoff {
  const own = readHandoffProperties(properties);
  const title = titleIn(outline, own);
  const entries = entriesOf(outline);
  return {
    properties: own,
    ...(title === undefined ? {} : { title }),
    sections: sectionsOf(outline, entries),
    entries,
  };
}

/** The sections of a text with their prose. */
export function readSections(text: string): readonly ParsedSection[] {
  const outline = readOutline(scan(text));
  return sectionsOf(outline, entriesOf(outline));
}

/** Of a handoff what an index of many keeps. */
export function readContent(text: string, properties: Readonly<Record<string, unknown>>): HandoffContent {
  const outline = readOutline(scan(text));
  const own = readHandoffProperties(properties);
  const title = titleIn(outline, own);
  const entries = entriesOf(outline);
  const { summary, links } = proseFacts(outline, entries);
  for (const entry of entries) keepEntry(entry);
  return {
    properties: own,
    ...(title === undefined ? {} : { title: keptText(title) }),
    entries,
    summary: keptText(summary),
    links: links.map(keptText),
  };
}

/** What we wrote is what is meant; other people's titles are emphasis and signs as well. */
function titleIn(outline: Outline, own: ParsedHandoff['properties']): string | undefined {
  return own.id === undefined ? titleOf(outline) : outline.sections[outline.title]?.heading;
}
