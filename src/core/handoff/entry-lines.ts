import type { ParsedEntry, ParsedSection } from '../model/parsed-handoff';
import type { Block, BlockKind, Scan } from '../note/scan';

/** What is read into an entry whose heading it stands below. */
const READ = new Set<BlockKind>(['heading', 'item', 'paragraph']);

/** Lines, from 1, that entries were read from, with everything that they say. */
export function entryLines(
  scan: Scan,
  entries: readonly ParsedEntry[],
  sections: readonly ParsedSection[],
): ReadonlySet<number> {
  const lines = new Set<number>();
  const add = (first: number, last: number): void => {
    for (let line = first; line <= last; line++) lines.add(line);
  };
  for (const entry of entries) {
    const section = sections.find((one) => one.firstLine === entry.firstLine);
    if (section === undefined) add(entry.firstLine, entry.lastLine);
    else
      for (const block of topBlocks(scan, section)) if (READ.has(block.kind)) add(block.line + 1, block.lastLine + 1);
  }
  // The head of a table says nothing without its rows.
  for (const block of scan.blocks) {
    if (block.kind === 'table' && lines.has(block.line + 3)) add(block.line + 1, block.line + 2);
  }
  return lines;
}

function topBlocks(scan: Scan, section: ParsedSection): readonly Block[] {
  return scan.blocks.filter(
    (block) => block.parent < 0 && block.line + 1 >= section.firstLine && block.lastLine + 1 <= section.lastLine,
  );
}
