import { LANGUAGES } from './headings/all-languages';
import type { FactKey } from './headings/language';
import { plainWords } from './headings/plain-words';
import type { Block } from './scan';
import { isListKind, type Outline, type Section } from './sections';
import { tableRows } from './table-rows';

/** `**Branch**: main`, wherever it stands. */
export interface MetadataLine {
  readonly name: string;
  readonly value: string;
  readonly key: FactKey | undefined;
  /** From 0. */
  readonly line: number;
}

const KEYS = new Map<string, FactKey>(
  LANGUAGES.flatMap(({ keys }) =>
    (Object.entries(keys) as [FactKey, string][]).flatMap(([key, names]) =>
      names.split('|').map((name): [string, FactKey] => [plainWords(name), key]),
    ),
  ).reverse(),
);

const PAIR = /^[>\s*_+-]*(?:\*\*|__)?([^*:：|=`]{1,40}?)(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*(\S.*)$/s;
const SEVERAL = /\s+[|·•]\s+|\s{2,}(?=\*\*)|\s+\/\s+(?=\*\*)/;
const LONGEST_LINE = 600;

/** All lines of the form `key: value` that tell about the document, in its order. */
export function metadataLines(outline: Outline): readonly MetadataLine[] {
  return outline.sections.flatMap((section) => linesOfSection(outline, section));
}

function linesOfSection(outline: Outline, section: Section): readonly MetadataLine[] {
  const { blocks } = outline.scan;
  const found: MetadataLine[] = [];
  for (let at = section.from; at < section.to; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    const inItem = blocks[block.parent]?.kind === 'item';
    if (block.kind === 'table' && !isListKind(section.kind)) found.push(...linesOfTable(outline, block));
    else if (block.kind === 'item' && block.parent < 0 && !isListKind(section.kind)) {
      found.push(...pairsOf(outline.scan.text.slice(block.start, block.end), block.line));
    } else if (block.kind === 'paragraph' && !inItem) found.push(...linesOfParagraph(outline, block));
    else if (block.kind === 'heading' && block.mark !== 0) found.push(...linesOfParagraph(outline, block));
  }
  return found;
}

function linesOfParagraph({ scan }: Outline, block: Block): readonly MetadataLine[] {
  const found: MetadataLine[] = [];
  for (let line = block.line; line <= block.lastLine; line++) {
    found.push(...pairsOf(scan.text.slice(scan.contents[line], scan.ends[line]), line));
  }
  return found;
}

function linesOfTable({ scan }: Outline, table: Block): readonly MetadataLine[] {
  const { head, rows } = tableRows(scan, table);
  if (head.length !== 2) return [];
  return [{ cells: head, line: table.line }, ...rows].flatMap(({ cells, line }) => {
    const [name = '', value = ''] = cells.map(bare);
    return value === '' ? [] : [{ name, value, key: keyOf(name), line }];
  });
}

function pairsOf(text: string, line: number): readonly MetadataLine[] {
  if (text.length > LONGEST_LINE || !/[:：]/.test(text)) return [];
  return text.split(SEVERAL).flatMap((piece) => {
    const match = PAIR.exec(piece.trim().replace(/^[*_](?![*_])(.*[^*_])[*_]$/s, '$1'));
    const name = match?.[1]?.trim() ?? '';
    const value = bare(match?.[2] ?? '');
    return name === '' || value === '' ? [] : [{ name, value, key: keyOf(name), line }];
  });
}

function keyOf(name: string): FactKey | undefined {
  return KEYS.get(plainWords(name)) ?? KEYS.get(plainWords(name.replace(/\([^()]*\)/g, '')));
}

/** Properties as if they stood in the text: people name them in their own language. */
export function givenLines(given: Readonly<Record<string, unknown>>): readonly MetadataLine[] {
  return Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number'
      ? [{ name, value: String(value), key: keyOf(name), line: 0 }]
      : [],
  );
}

/** The key that a heading names, as in `### Last commit`. */
export function factOfHeading(heading: string): FactKey | undefined {
  return keyOf(heading);
}

/** Without emphasis around it. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:\*\*|__)\s*/, '')
    .replace(/\*\*\s*$|__\s*$/, '')
    .replace(/^\*\*([^*]+)\*\*/, '$1')
    .trim();
}
