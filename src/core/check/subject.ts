import type { Layout, Profile } from '../model/handoff';
import type { ParsedEntry, ParsedSection } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import { linksAsWords } from '../note/links-as-words';
import { metadataLines, type MetadataLine } from '../note/metadata-lines';
import { readOutline } from '../note/sections';
import { readProperties, type ReadProperties } from '../note/frontmatter';
import { readHandoff, type ReadHandoff } from '../note/read-handoff';
import { NOTE_FORMAT } from '../note/record-reader';
import type { Scan } from '../note/scan';
import { scan } from '../note/scanner';
import { findSecrets } from '../note/secrets';
import type { TextRange } from './check-finding';
import type { Knowledge } from './knowledge';
import { speaksEnglish } from './speaks-english';
import { placeOf } from './place';
import { layoutOf, profileOf } from './form-of-handoff';

const MARKER = /^[\s>]*(?:#{1,6}\s+)?(?:[-*+]\s+|\d+[.)]\s+)?(?:\[.\]\s+)?/;
const BLOCK_ID = /\s\^[a-z]-[0-9a-z]{6}\s*$/;
const LONGEST_WORDS = 100;
/** Characters: some words are looked for in every way they can stand. */
const LONGEST_SOURCE = 4000;

/** A handoff as the rules look at it. */
export class Subject {
  readonly read: ReadHandoff;
  readonly scan: Scan;
  readonly given: ReadProperties;
  readonly profile: Profile;
  readonly layout: Layout;
  private keyValues: readonly MetadataLine[] | undefined;
  private secretLines: ReadonlySet<number> | undefined;
  /** Its words can be judged by English ones. */
  readonly english: boolean;

  constructor(
    readonly text: string,
    readonly known: Knowledge,
    layout: Layout | undefined,
    fileName: string,
  ) {
    this.read = readHandoff(text, fileName);
    this.scan = scan(text);
    this.given = readProperties(text);
    this.profile = profileOf(this.read);
    this.english = speaksEnglish(text.slice(this.given.bodyStart));
    this.layout = layout ?? layoutOf(this.read);
  }

  /** Written by a newer version: shown, and never edited. */
  get isNewer(): boolean {
    const { type, format } = this.given.properties;
    return type === 'handoff' && typeof format === 'number' && format > NOTE_FORMAT;
  }

  /** Lines of the form `key: value`. */
  get metadata(): readonly MetadataLine[] {
    this.keyValues ??= metadataLines(readOutline(this.scan));
    return this.keyValues;
  }

  /** Composed by us, and not only in a form like ours. */
  get isOurs(): boolean {
    return this.read.properties.id !== undefined;
  }

  /** Line, from 1, on which the text behind the properties begins. */
  get bodyLine(): number {
    return placeOf(this.scan, { from: this.given.bodyStart, to: this.given.bodyStart }).line;
  }

  sections(...kinds: readonly SectionKind[]): readonly ParsedSection[] {
    return this.read.sections.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
  }

  has(...kinds: readonly SectionKind[]): boolean {
    return this.sections(...kinds).length > 0;
  }

  /** What is to be done: not what was only carried along. */
  nextActions(): readonly ParsedEntry[] {
    return this.read.entries.filter(
      ({ kind, status, section }) => kind === 'item' && status === 'open' && section === 'next',
    );
  }

  /** A line without its break, by its number from 1. */
  lineRange(line: number): TextRange {
    return { from: this.scan.starts[line - 1] ?? 0, to: this.scan.ends[line - 1] ?? 0 };
  }

  /** The words of an entry on its first line, without marker and box. */
  entryRange(entry: ParsedEntry): TextRange {
    const { from, to } = this.lineRange(entry.firstLine);
    const at = this.text.slice(from, to).indexOf(entry.text.split('\n')[0] ?? '');
    return at < 0 ? { from, to } : { from: from + at, to };
  }

  /** A line as words, for people: nothing of a line on which a secret stands. */
  wordsOf({ from }: TextRange): string {
    const line = placeOf(this.scan, { from, to: from }).line;
    const range = this.lineRange(line);
    if (this.linesWithSecrets().has(line)) return '';
    const words = this.text
      .slice(range.from, Math.min(range.to, range.from + 4 * LONGEST_WORDS))
      .replace(MARKER, '')
      .replace(BLOCK_ID, '');
    if (words.length <= LONGEST_WORDS) return words;
    // Half a link would be shown as its signs.
    const said = linksAsWords(words);
    return said.length > LONGEST_WORDS ? `${said.slice(0, LONGEST_WORDS).trim()}…` : said;
  }

  private linesWithSecrets(): ReadonlySet<number> {
    this.secretLines ??= new Set(
      findSecrets(this.text).flatMap((range) => {
        const { line, endLine } = placeOf(this.scan, range);
        return Array.from({ length: endLine - line + 1 }, (_, at) => line + at);
      }),
    );
    return this.secretLines;
  }

  /** The source of an entry, with everything below its first line; of very long ones the beginning. */
  entrySource(entry: ParsedEntry): string {
    const from = this.scan.starts[entry.firstLine - 1] ?? 0;
    return this.text.slice(from, Math.min(this.scan.ends[entry.lastLine - 1] ?? from, from + LONGEST_SOURCE));
  }
}
