import type { Block, BlockKind, Scan } from './scan';
import { OpenContainers, skipQuoteSign } from './scanner-containers';
import { CommentFinder } from './scanner-comment';
import { LineCursor } from './scanner-cursor';
import { closesHtml, htmlStart } from './scanner-html';
import { frontmatterLines, splitLines, type LineTable } from './scanner-lines';
import { BACKTICK, DASH, EQUALS, GREATER, HASH, LESS, PERCENT, TILDE, startsBlock } from './scanner-codes';
import {
  atxLevel,
  atxTextEnd,
  boxCode,
  fenceLength,
  hasPipe,
  isDigitCode,
  isRuleCode,
  isTableRule,
  listMarkerEnd,
  ruleStop,
  runEnd,
  skipBlanks,
  underlineLevel,
} from './scanner-marks';

/** Deeper lists and quotes than this are read as text: nobody writes them, and they would make a hostile text slow. */
const DEEPEST = 24;
const CODE_INDENT = 4;
const BOX_LENGTH = 3;
/** From so many columns on, blanks behind a list marker belong to code inside the item. */
const CODE_GAP = 5;

/** What the tests for the start of a block found: none, a quote or item with more behind its marker, or a whole line. */
type Opened = 'nothing' | 'container' | 'line';

/** Cuts Markdown into blocks in one pass; any text at all is accepted, and nothing is changed or thrown. */
export function scan(text: string): Scan {
  return new Scanner(text).run();
}

class Scanner {
  private readonly blocks: Block[] = [];
  private readonly contents: number[] = [];
  private readonly lines: LineTable;
  private readonly cursor: LineCursor;
  private readonly containers = new OpenContainers(this.blocks);
  /** The open paragraph, table, fence, code, comment or HTML block. */
  private leaf: Block | undefined;
  private fenceRun = 0;
  private closer = '';
  private line = 0;
  private matched = 0;
  /** Where the last test for a rule stopped on this line, and for which character. */
  private ruleStopped = 0;
  private ruleCode = 0;
  private readonly comments: CommentFinder;

  constructor(private readonly text: string) {
    this.lines = splitLines(text);
    this.cursor = new LineCursor(text);
    this.comments = new CommentFinder(text);
  }

  run(): Scan {
    const { starts, ends } = this.lines;
    this.line = this.readFrontmatter();
    for (; this.line < starts.length; this.line++) {
      this.cursor.startLine(starts[this.line] ?? 0, ends[this.line] ?? 0);
      this.ruleStopped = 0;
      this.readLine();
      if (this.contents.length === this.line) this.contents.push(this.cursor.next);
    }
    return { text: this.text, blocks: this.blocks, starts, contents: this.contents, ends };
  }

  private readFrontmatter(): number {
    const { starts } = this.lines;
    const lines = frontmatterLines(this.text, this.lines);
    if (lines > 0) this.add('frontmatter', starts[1] ?? 0, starts[lines - 1] ?? 0).lastLine = lines - 1;
    for (let line = 0; line < lines; line++) this.contents.push(starts[line] ?? 0);
    return lines;
  }

  private readLine(): void {
    const { cursor, containers, leaf } = this;
    this.matched = containers.depth === 0 ? 0 : containers.match(cursor);
    if (leaf !== undefined && leaf.kind !== 'paragraph' && leaf.kind !== 'table') {
      if (this.matched === containers.depth && this.continueLeaf(leaf)) {
        if (leaf.lastLine === this.line) containers.reach(this.line);
        return;
      }
      this.leaf = undefined;
    }
    if (cursor.blank) this.readBlankLine();
    else if (this.openBlocks()) containers.reach(this.line);
    else this.readText();
  }

  /** Code, comments and HTML take lines as they are until they end; false when the line is not theirs. */
  private continueLeaf(leaf: Block): boolean {
    const { cursor } = this;
    if (leaf.kind === 'code') {
      if (cursor.blank) return true;
      if (cursor.indent < CODE_INDENT) return false;
    } else if (leaf.kind === 'fence') {
      if (this.closesFence(leaf.mark)) this.leaf = undefined;
    } else if (this.closer === '') {
      if (cursor.blank) return false;
    } else if (closesHtml(this.text.slice(cursor.at, cursor.end), this.closer)) this.leaf = undefined;
    leaf.lastLine = this.line;
    return true;
  }

  private closesFence(code: number): boolean {
    const { next, end, indent } = this.cursor;
    const behind = runEnd(this.text, next, end, code);
    return indent < CODE_INDENT && behind === end && behind - next >= this.fenceRun;
  }

  private readBlankLine(): void {
    this.leaf = undefined;
    this.containers.closeTo(this.matched);
  }

  private readText(): void {
    const { leaf, containers, cursor, text } = this;
    const lazy = this.matched < containers.depth;
    if (leaf?.kind === 'paragraph') {
      const head = this.contents[leaf.lastLine] ?? 0;
      if (!lazy && isTableRule(text, cursor.next, cursor.end) && hasPipe(text, head, leaf.end)) this.startTable(leaf);
      else this.extend(leaf);
    } else if (leaf?.kind === 'table' && !lazy && hasPipe(text, cursor.next, cursor.end)) this.extend(leaf);
    else {
      this.leaf = this.takeLine('paragraph');
    }
    containers.reach(this.line);
  }

  private extend(leaf: Block): void {
    leaf.lastLine = this.line;
    leaf.end = this.cursor.end;
  }

  /** The last line of the paragraph is the head of a table, what stands before it stays a paragraph. */
  private startTable(paragraph: Block): void {
    const head = paragraph.lastLine;
    if (head === paragraph.line) paragraph.kind = 'table';
    else {
      paragraph.lastLine = head - 1;
      paragraph.end = this.lines.ends[head - 1] ?? paragraph.start;
      this.leaf = this.add('table', this.contents[head] ?? paragraph.start, paragraph.end, 0, 0, head);
    }
    this.extend(this.leaf ?? paragraph);
  }

  /** Starts every block that the line starts; false when there is text left that belongs to none of them. */
  private openBlocks(): boolean {
    const { cursor } = this;
    let opened: Opened;
    do {
      const code = this.text.charCodeAt(cursor.next);
      if (cursor.indent >= CODE_INDENT) opened = this.openCode();
      else opened = startsBlock(code) ? this.openBlock(code) : 'nothing';
    } while (opened === 'container' && !cursor.blank);
    return opened !== 'nothing';
  }

  private openBlock(code: number): Opened {
    if (code === HASH) return this.openHeading();
    if (code === GREATER) return this.openQuote();
    if (code === LESS || code === PERCENT) return this.openRaw(code);
    if (code === BACKTICK || code === TILDE) return this.openFence(code);
    if ((code === EQUALS || code === DASH) && this.underlines()) return 'line';
    if (!isRuleCode(code) || !this.isRule(code)) return this.openItem(code);
    this.takeLine('rule');
    return 'line';
  }

  private openCode(): Opened {
    if (this.leaf !== undefined) return 'nothing';
    this.leaf = this.takeLine('code');
    return 'line';
  }

  private openQuote(): Opened {
    if (this.containers.depth >= DEEPEST && this.matched >= DEEPEST) return 'nothing';
    const quote = this.takeLine('quote');
    skipQuoteSign(this.cursor);
    quote.start = this.cursor.next;
    this.enter(0);
    return 'container';
  }

  private openHeading(): Opened {
    const { text, cursor } = this;
    const level = atxLevel(text, cursor.next, cursor.end);
    if (level === 0) return 'nothing';
    this.closeUnmatched();
    const start = skipBlanks(text, cursor.next + level, cursor.end);
    this.add('heading', start, atxTextEnd(text, start, cursor.end), level);
    return 'line';
  }

  /** A line of `=` or `-` turns the paragraph above it into a heading. */
  private underlines(): boolean {
    const { leaf, cursor } = this;
    if (leaf?.kind !== 'paragraph' || this.matched < this.containers.depth) return false;
    const level = underlineLevel(this.text, cursor.next, cursor.end);
    if (level === 0) return false;
    leaf.kind = 'heading';
    leaf.level = level;
    leaf.mark = level === 1 ? EQUALS : DASH;
    leaf.lastLine = this.line;
    this.leaf = undefined;
    return true;
  }

  private isRule(code: number): boolean {
    const { next, end } = this.cursor;
    if (code === this.ruleCode && next < this.ruleStopped) return false;
    const stop = ruleStop(this.text, next, end);
    this.ruleCode = code;
    this.ruleStopped = stop;
    return stop < 0;
  }

  private openFence(code: number): Opened {
    const { next, end } = this.cursor;
    const run = fenceLength(this.text, next, end);
    if (run === 0) return 'nothing';
    this.closeUnmatched();
    this.fenceRun = run;
    this.leaf = this.add('fence', skipBlanks(this.text, next + run, end), end, 0, code);
    return 'line';
  }

  private openRaw(code: number): Opened {
    const { next, end } = this.cursor;
    const paragraphAbove = this.leaf?.kind === 'paragraph';
    const raw =
      code === LESS ? htmlStart(this.text.slice(next, end), paragraphAbove) : this.comments.startAt(next, end);
    if (raw === undefined) return 'nothing';
    const block = this.takeLine(raw.kind);
    this.closer = raw.closer;
    if (!raw.ended) this.leaf = block;
    return 'line';
  }

  private openItem(code: number): Opened {
    const { text, cursor } = this;
    const markerEnd = listMarkerEnd(text, cursor.next, cursor.end);
    if (markerEnd < 0 || (this.containers.depth >= DEEPEST && this.matched >= DEEPEST)) return 'nothing';
    const number = isDigitCode(code) ? Number(text.slice(cursor.next, markerEnd - 1)) : -1;
    const interrupts = this.leaf?.kind === 'paragraph' && this.matched === this.containers.depth;
    if (interrupts && (markerEnd === cursor.end || (number !== 1 && number !== -1))) return 'nothing';
    this.closeUnmatched();
    const own = cursor.indent + markerEnd - cursor.next;
    cursor.skipMarker(markerEnd - cursor.next);
    const gap = cursor.blank || cursor.indent >= CODE_GAP ? 1 : cursor.indent;
    cursor.skipColumns(gap);
    const item = this.add('item', cursor.next, cursor.end, number);
    this.enter(own + gap);
    return cursor.indent === 0 && this.readBox(item) ? 'line' : 'container';
  }

  /** Behind a task box only text can follow. */
  private readBox(item: Block): boolean {
    const { cursor } = this;
    item.mark = boxCode(this.text, cursor.next, cursor.end);
    if (item.mark === 0) return false;
    cursor.skipMarker(BOX_LENGTH);
    item.start = cursor.next;
    if (!cursor.blank) this.leaf = this.add('paragraph', cursor.next, cursor.end);
    return true;
  }

  private takeLine(kind: BlockKind): Block {
    this.closeUnmatched();
    return this.add(kind, this.cursor.next, this.cursor.end);
  }

  /** Ends the containers that this line does not continue, and whatever leaf was open. */
  private closeUnmatched(): void {
    this.containers.closeTo(this.matched);
    this.leaf = undefined;
  }

  /** The block added last holds what follows. */
  private enter(columns: number): void {
    this.containers.push(this.blocks.length - 1, columns);
    this.matched++;
  }

  private add(kind: BlockKind, start: number, end: number, level = 0, mark = 0, line = this.line): Block {
    const parent = this.containers.innermost;
    const block: Block = { kind, parent, line, lastLine: line, start, end, level, mark };
    this.blocks.push(block);
    return block;
  }
}
