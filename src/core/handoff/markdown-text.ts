import type { ParsedEntry, ParsedHandoff } from '../model/parsed-handoff';
import type { Words } from '../model/words';
import { metadataLines, type MetadataLine } from '../note/metadata-lines';
import { meaningOfHeading, withoutMarkup } from '../note/section-heading';
import type { Outline } from '../note/sections';
import { saysNothing } from '../note/state-words';
import { entryLines } from './entry-lines';
import { keptLines, partsOf, withoutGaps } from './kept-text';
import { isMetricLine } from './metrics';
import { homesOf, isList, type EntriesHome, type Home, type PlacedSection } from './markdown-homes';

/** What a section says beside its entries. */
export interface LooseText {
  readonly heading: string;
  readonly text: string;
}

/** The author's words cut into sections; each line has one place where it goes. */
export class MarkdownText {
  /** What the words list; every other entry stays where it stands. */
  readonly entries: readonly ParsedEntry[];
  private readonly lines: readonly string[];
  private readonly keptLines: readonly string[];
  private readonly sections: readonly PlacedSection[];
  /** Lines, from 1, of entries and of what tells about the document. */
  private readonly taken: ReadonlySet<number>;

  constructor(outline: Outline, parsed: ParsedHandoff) {
    this.lines = outline.scan.text.split('\n');
    this.sections = homesOf(parsed.sections, parsed.title);
    this.entries = parsed.entries.filter((entry) => this.isListed(entry));
    const facts = metadataLines(outline).filter((line) => line.key !== undefined);
    const first = this.sections.find(({ home }) => home !== 'opening')?.section.firstLine ?? Infinity;
    const above = facts.map(({ line }) => line + 1).filter((line) => line < first);
    const listed = entryLines(outline.scan, this.entries, parsed.sections);
    const empty = new Set([...rules(outline), ...factsAtEnd(outline, facts)]);
    this.keptLines = keptLines(outline.scan, listed).map((line, at) => (empty.has(at + 1) ? '' : line));
    this.taken = new Set([...listed, ...above, ...empty]);
  }

  /** Everything that goes to one place and is no entry, section by section. */
  looseAt(home: Home): readonly LooseText[] {
    return this.sections.flatMap((placed, index) =>
      placed.home === home ? [{ heading: placed.section.heading, text: this.looseText(index) }] : [],
    );
  }

  /** The same as one text, or a part of each; the headings of sections inside others stay as words. */
  textAt(home: Home, root?: number, part: (text: string) => string = (text) => text): string {
    const texts = this.sections.flatMap((placed, index) => {
      if (placed.home !== home || (root !== undefined && placed.root !== root)) return [];
      const text = part(this.looseText(index));
      return [placed.root === index ? text : below(placed.section.heading, text)];
    });
    const opening = home === 'opening' ? this.linesOf(0, this.sections[0]?.section.firstLine ?? Infinity) : '';
    return [opening, ...texts].filter((text) => text !== '').join('\n\n');
  }

  /** The paragraphs of sections that are lists otherwise: each is an entry, or together they are what the heading says. */
  paragraphsAt(home: EntriesHome): readonly string[] {
    return this.looseAt(home).flatMap(({ heading, text }) => {
      const { paragraphs } = partsOf(text);
      if (paragraphs.length === 0 || meaningOfHeading(heading).whole) return paragraphs;
      return [`${withoutMarkup(heading)}: ${paragraphs.join(' ')}`];
    });
  }

  /** What stays together below its own heading. */
  kept(): Words['other'] {
    return this.sections.flatMap(({ section, home, root }, index) => {
      const text = root === index ? this.keptFrom(home, index) : '';
      if (text === '') return [];
      // Words beside a list of blockers would be read as one more.
      if (home === 'blockers') return [{ heading: 'Remarks', text }];
      return [{ heading: section.heading, ...(section.kind === undefined ? {} : { kind: section.kind }), text }];
    });
  }

  /** Failed approaches have no list of their own; what waits for a decision is a question, unless its section is kept. */
  private isListed({ kind, firstLine }: ParsedEntry): boolean {
    const home = this.sections.findLast(({ section }) => section.firstLine <= firstLine)?.home;
    if (home === 'emergency') return kind === 'item';
    return kind !== 'failed-approach' && (kind !== 'decision-needed' || home !== 'kept');
  }

  private keptFrom(home: Home, root: number): string {
    switch (home) {
      case 'kept':
        return withoutGaps(this.sections.flatMap((one, at) => (one.root === root ? this.linesFrom(at, root) : [])));
      case 'decisions':
      case 'blockers':
        return this.textAt(home, root);
      case 'gotchas':
      case 'learnings':
      case 'questions':
        return this.textAt(home, root, (text) => partsOf(text).rest);
      case 'metrics':
        return withoutGaps(
          this.textAt(home, root)
            .split('\n')
            .filter((line) => !isMetricLine(line)),
        );
      default:
        return '';
    }
  }

  private linesFrom(index: number, root: number): readonly string[] {
    const { firstLine } = this.sections[index]?.section ?? { firstLine: 0 };
    return this.keptLines.slice(index === root ? firstLine : firstLine - 1, this.endOf(index));
  }

  private looseText(index: number): string {
    const placed = this.sections[index];
    if (placed === undefined) return '';
    const text = this.linesOf(placed.section.firstLine, this.endOf(index) + 1);
    return isList(placed.home) && saysNothing(text.replace(/^[-*+]\s+/, '')) ? '' : text;
  }

  /** Lines between two others that nothing else has taken. */
  private linesOf(after: number, before: number): string {
    return withoutGaps(this.lines.filter((_line, at) => at + 1 > after && at + 1 < before && !this.taken.has(at + 1)));
  }

  /** Last line of a section, those inside it left out. */
  private endOf(index: number): number {
    return (this.sections[index + 1]?.section.firstLine ?? this.lines.length + 1) - 1;
  }
}

/** Lines, from 1, that part sections and say nothing. */
function rules({ scan }: Outline): readonly number[] {
  return scan.blocks.filter(({ kind, parent }) => kind === 'rule' && parent < 0).map(({ line }) => line + 1);
}

/** Lines, from 1, below the last rule, when everything there tells about the document. */
function factsAtEnd({ scan }: Outline, facts: readonly MetadataLine[]): readonly number[] {
  const last = scan.blocks.findLast(({ kind, parent }) => kind === 'rule' && parent < 0);
  const end = last === undefined ? [] : scan.blocks.filter(({ line }) => line > last.line);
  if (end.some(({ kind }) => kind !== 'paragraph')) return [];
  const lines = end.flatMap(({ line, lastLine }) => Array.from({ length: lastLine - line + 1 }, (_, at) => line + at));
  const known = new Set(facts.map(({ line }) => line));
  return lines.every((line) => known.has(line)) ? lines.map((line) => line + 1) : [];
}

function below(heading: string, text: string): string {
  const name = withoutMarkup(heading);
  if (text === '') return '';
  return /^(?:[-*+>|]|\d+[.)]|```|~~~)/.test(text) ? `**${name}**\n\n${text}` : `${name}: ${text}`;
}
