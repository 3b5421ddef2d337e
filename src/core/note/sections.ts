import type { SectionKind } from '../model/section-kind';
import type { Block, Scan } from './scan';
import { markPastSessions } from './past-sessions';
import { kindOfLabel, labelOf } from './section-label';
import { meaningOfHeading, withoutMarkup, type HeadingMeaning } from './section-heading';

/** A stretch of a document under one heading, up to the next heading of any level. */
export interface Section {
  /** Markdown of the heading; empty for text before the first one. */
  readonly heading: string;
  readonly meaning: HeadingMeaning;
  /** 1-6 for headings; larger for lines that only look like one. */
  readonly level: number;
  /** Index of the section around it, -1 at the top. */
  readonly parent: number;
  /** What it is about, the sections around it considered. */
  readonly kind: SectionKind | undefined;
  /** Its first block behind the heading, and the one behind its last. */
  readonly from: number;
  to: number;
  /** Block that its own blocks stand in: a list item that works as a heading, else -1. */
  readonly container: number;
  /** Lines from 0, the heading's own line first, sub-sections not counted. */
  readonly line: number;
  lastLine: number;
  /** Tells of an older session than the document's own. */
  past: boolean;
}

export interface Outline {
  readonly scan: Scan;
  readonly sections: readonly Section[];
  /** Section that holds the document's title, -1 for none. */
  readonly title: number;
}

export const TAG_LEVEL = 1;
export const BOLD_LEVEL = 7;
export const LABEL_LEVEL = 8;
const ITEM_LEVEL = 9;
/** Headings of one or two words. */
const SHORT = 20;
const UNNAMED: HeadingMeaning = {
  kind: undefined,
  whole: false,
  state: undefined,
  numbered: false,
  piece: undefined,
  priority: undefined,
  isOption: false,
  date: undefined,
  isOlder: false,
};

/** Kinds of section in which every entry is a piece of work, a decision, a blocker, … */
const LISTS = new Set<SectionKind | undefined>([
  'completed',
  'in-progress',
  'next',
  'carried',
  'blockers',
  'questions',
  'decisions',
  'decisions-needed',
  'failed-approaches',
  'gotchas',
  'learnings',
]);
/** Kinds that stand for themselves inside one of those; any other only sorts the entries around it. */
const OWN = new Set<SectionKind | undefined>([
  ...LISTS,
  'metrics',
  'phase-completion',
  'files-touched',
  'files-to-review',
  'resume',
  'quick-start',
  'statistics',
]);

export function isListKind(kind: SectionKind | undefined): boolean {
  return LISTS.has(kind);
}

/** True for kinds that sub-headings of other kinds only sort: `Files changed` > `Tests`. */
function isSticky(kind: SectionKind | undefined): boolean {
  return isListKind(kind) || kind === 'files-touched' || kind === 'files-to-review';
}

/** Cuts a scanned text into sections. */
export function readOutline(scan: Scan): Outline {
  return new OutlineReader(scan).run();
}

class OutlineReader {
  private readonly sections: Section[] = [];
  private title = -1;
  private readonly headless: boolean;
  /** List items that work as headings and are not yet at their end. */
  private readonly itemLabels: number[] = [];

  constructor(private readonly scan: Scan) {
    this.headless = !scan.blocks.some((block) => block.kind === 'heading' || block.kind === 'tag');
  }

  run(): Outline {
    const { blocks } = this.scan;
    this.open('', UNNAMED, 0, 0, -1, 0);
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index];
      if (block === undefined || (block.parent >= 0 && this.itemLabels.length === 0)) continue;
      this.readBlock(block, index);
    }
    this.close(blocks.length, this.scan.starts.length - 1);
    markPastSessions(this.sections);
    return { scan: this.scan, sections: this.sections, title: this.title };
  }

  private readBlock(block: Block, index: number): void {
    if (block.parent >= 0) {
      this.readNested(block, index);
      return;
    }
    if (this.itemLabels.length > 0) this.leaveItemLabels(-1, block, index);
    if (block.kind === 'heading') this.readHeading(block, index);
    else if (block.kind === 'tag') this.readTag(block, index);
    else if (block.kind === 'paragraph') this.readLabel(block, index);
    else if (block.kind === 'item') this.readItem(block, index);
  }

  private readHeading(block: Block, index: number): void {
    const underlined = block.mark !== 0;
    if (underlined && block.lastLine - block.line > 1) return;
    const text = this.scan.text.slice(block.start, block.end);
    if (underlined && /^[*_]*[\p{L} ]{2,24}[*_]*[:：]/u.test(text)) return;
    if (block.level === 1 && this.title < 0) {
      this.title = this.sections.length;
      this.open(text, UNNAMED, 1, index + 1, -1, block.line);
    } else this.open(text, meaningOfHeading(text), block.level, index + 1, -1, block.line);
  }

  private readTag(block: Block, index: number): void {
    const text = this.scan.text.slice(block.start, block.end);
    const name = /^<(\/?)([\w-]+)/.exec(text);
    const words = name?.[2]?.replace(/[_-]+/g, ' ') ?? '';
    if (name?.[1] === '/') this.open('', UNNAMED, TAG_LEVEL, index + 1, -1, block.line);
    else this.open(words, meaningOfHeading(words), TAG_LEVEL, index + 1, -1, block.line);
  }

  /** A paragraph whose last line is a label: `**Files changed:**`, `Done:`. */
  private readLabel(block: Block, index: number): void {
    const next = this.scan.blocks[index + 1];
    if (next === undefined || next.kind === 'heading' || next.kind === 'rule' || next.kind === 'tag') return;
    const line = this.scan.text.slice(this.scan.contents[block.lastLine], this.scan.ends[block.lastLine]);
    const label = labelOf(line, this.headless);
    if (label === undefined) {
      this.endLabel(line, next, index, block);
      return;
    }
    if (block.line !== block.lastLine && !(next.line === block.lastLine + 1 && next.kind === 'item')) return;
    const level = label.bold ? BOLD_LEVEL : LABEL_LEVEL;
    this.open(
      label.text,
      { ...meaningOfHeading(label.text), kind: kindOfLabel(label.text) },
      level,
      index + 1,
      -1,
      block.lastLine,
    );
  }

  /** A line that introduces another list ends the section of the label above it. */
  private endLabel(line: string, next: Block, index: number, block: Block): void {
    const current = this.sections[this.sections.length - 1];
    if (current === undefined || current.level < LABEL_LEVEL || !/[:：]\W*$/.test(line) || next.kind !== 'item') return;
    this.open('', UNNAMED, LABEL_LEVEL, index + 1, -1, block.line);
  }

  private readNested(block: Block, index: number): void {
    const innermost = this.itemLabels[this.itemLabels.length - 1];
    if (innermost === undefined || block.kind !== 'item') return;
    if (block.parent === innermost) this.readItem(block, index);
    else if (block.parent < innermost) {
      this.leaveItemLabels(block.parent, block, index);
      if (this.itemLabels.includes(block.parent)) this.readItem(block, index);
    }
  }

  /** `- Done:` with a list below it works as a heading, outside sections that are lists of work themselves. */
  private readItem(block: Block, index: number): void {
    const current = this.sections[this.sections.length - 1];
    if (current === undefined || isListKind(current.kind) || block.mark !== 0) return;
    const first = this.scan.blocks[index + 1];
    const inside = this.scan.blocks[index + 2];
    if (first?.parent !== index || inside?.parent !== index || inside.kind !== 'item' || block.end - block.start > 80)
      return;
    const text = this.scan.text.slice(block.start, block.end);
    if (!/[:：][*_]*$/.test(text)) return;
    const meaning = meaningOfHeading(text);
    if (meaning.kind === undefined) return;
    this.itemLabels.push(index);
    this.open(text, meaning, ITEM_LEVEL + this.itemLabels.length, index + 2, index, block.line);
  }

  private leaveItemLabels(parent: number, block: Block, index: number): void {
    while (this.itemLabels.length > 0 && this.itemLabels[this.itemLabels.length - 1] !== parent) this.itemLabels.pop();
    if (block.kind === 'heading' || block.kind === 'tag') return;
    this.open('', UNNAMED, ITEM_LEVEL + this.itemLabels.length, index, parent, block.line);
  }

  private open(
    heading: string,
    meaning: HeadingMeaning,
    level: number,
    from: number,
    container: number,
    line: number,
  ): void {
    this.close(from - (heading === '' ? 0 : 1), line - 1);
    let parent = this.sections.length - 1;
    while (parent >= 0 && (this.sections[parent]?.level ?? 0) >= level) parent = this.sections[parent]?.parent ?? -1;
    const kind = this.kindInside(heading, meaning, level, parent);
    this.sections.push({
      heading,
      meaning,
      level,
      parent,
      kind,
      from,
      to: from,
      container,
      line,
      lastLine: line,
      past: false,
    });
  }

  private close(to: number, lastLine: number): void {
    const last = this.sections[this.sections.length - 1];
    if (last === undefined) return;
    last.to = Math.max(to, last.from);
    last.lastLine = Math.max(lastLine, last.line);
  }

  private kindInside(heading: string, meaning: HeadingMeaning, level: number, parent: number): SectionKind | undefined {
    const around = this.sections[parent];
    const own = meaning.kind ?? (parent === this.title ? undefined : this.kindWithParent(heading, around));
    if (own === undefined) return around?.kind;
    // Numbered pieces of work keep the kind of their list, unless the heading is nothing but the name of another kind.
    const named = !meaning.numbered || meaning.whole;
    if (isSticky(around?.kind) && (!OWN.has(own) || !named)) return around?.kind;
    // `Installer fixes` below what remains are still to be made.
    if (around?.kind === 'next' && own === 'completed' && !meaning.whole) return around.kind;
    // `Roadmap written` below what was done is done.
    if (around?.kind === 'completed' && own === 'next' && !meaning.whole) return around.kind;
    if (around?.kind === 'phase-completion' && level >= BOLD_LEVEL) return around.kind;
    if (around?.kind === 'questions' && own === 'next') return around.kind;
    if (around?.kind === 'decisions' && own === 'next' && meaning.priority === undefined) return 'decisions-needed';
    return own;
  }

  /** `Files` > `New`: two headings that only together name a section. */
  private kindWithParent(heading: string, around: Section | undefined): SectionKind | undefined {
    if (around === undefined || around.kind !== undefined || around.heading === '' || heading.length > SHORT)
      return undefined;
    if (around.heading.length > SHORT || heading === '') return undefined;
    return meaningOfHeading(`${heading} ${around.heading}`).kind;
  }
}

/** The document's title: its first `#` heading without emphasis and signs in front. */
export function titleOf(outline: Outline): string | undefined {
  const heading = outline.sections[outline.title]?.heading;
  const text = heading === undefined ? '' : withoutMarkup(heading);
  return text === '' ? undefined : text;
}
