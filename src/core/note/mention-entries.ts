import type { ParsedEntry } from '../model/parsed-handoff';
import { entryOfWords, statusOfState, type EntryDefaults } from './item-entry';
import { readItemText, type ItemText } from './item-text';
import { lineText, type Block, type Scan } from './scan';
import { withoutMarkup } from './section-heading';
import type { Section } from './sections';
import { saysNothing, startsWithNothing } from './state-words';

/** A bullet that Markdown does not know, or a sign that stands in its place. */
const LOST_BULLET =
  /^(?:[•◦▪▫‣●○·∙→➜➤►▸]|[–—](?=\s)|[①-⑳]|\(?\d{1,2}[)、．]|（\d{1,2}）|\p{Extended_Pictographic}\ufe0f?)\s*/u;

/** Lines of a paragraph that lost their list marker: `• …`, `✅ …`, `1、…`. */
export function entriesOfParagraph(scan: Scan, block: Block, defaults: EntryDefaults): readonly ParsedEntry[] {
  const first = scan.text.slice(scan.contents[block.line], scan.ends[block.line]);
  if (!LOST_BULLET.test(first)) return [];
  const entries: ParsedEntry[] = [];
  for (let line = block.line; line <= block.lastLine; line++) {
    const text = scan.text.slice(scan.contents[line], scan.ends[line]);
    const bullet = LOST_BULLET.exec(text)?.[0];
    if (bullet === undefined) continue;
    const from = scan.contents[line] ?? 0;
    const signed = readItemText(scan.text, from, scan.ends[line] ?? from);
    const words = signed.start > from ? signed : readItemText(scan.text, from + bullet.length, scan.ends[line] ?? from);
    if (!saysNothing(words.text)) entries.push(mention(words, defaults, line, line));
  }
  return entries;
}

/** A heading that is itself the piece of work; `to` is the block behind everything below it. */
export function entryOfHeading(scan: Scan, section: Section, defaults: EntryDefaults, to: number): ParsedEntry {
  const text = section.meaning.piece ?? withoutMarkup(section.heading);
  const words = readItemText(text, 0, text.length);
  const plain = { ...words, text, state: section.meaning.state ?? words.state };
  const entry = mention(plain, defaults, section.line, section.lastLine);
  const told = linesBelow(scan, section.from, to);
  return told.length === 0 ? entry : { ...entry, told };
}

function linesBelow(scan: Scan, from: number, to: number): readonly string[] {
  return scan.blocks
    .slice(from, to)
    .filter(({ kind }) => kind === 'item' || kind === 'paragraph')
    .map((block) => lineText(scan, block.line));
}

/** The first paragraph of a section that holds nothing else, by its first line. */
export function entryOfProse(scan: Scan, section: Section, defaults: EntryDefaults): readonly ParsedEntry[] {
  for (let at = section.from; at < section.to; at++) {
    const block = scan.blocks[at];
    if (block?.kind !== 'paragraph' || block.parent !== section.container) continue;
    const from = scan.contents[block.line] ?? block.start;
    const words = readItemText(scan.text, from, scan.ends[block.line] ?? from);
    return startsWithNothing(words.text) || /[:：]$/.test(words.text)
      ? []
      : [mention(words, defaults, block.line, block.line)];
  }
  return [];
}

/** An entry that is no list line, on lines counted from 0. */
export function mention(words: ItemText, defaults: EntryDefaults, line: number, lastLine: number): ParsedEntry {
  const entry = entryOfWords(words, defaults, statusOfState(words.state) ?? defaults.status);
  entry.firstLine = line + 1;
  entry.lastLine = lastLine + 1;
  return entry;
}
