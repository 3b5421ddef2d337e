import type { SectionKind } from '../model/section-kind';
import { readHandoff, type ReadHandoff } from '../note/read-handoff';
import { scan } from '../note/scanner';
import { readOutline, type Outline, type Section } from '../note/sections';
import { dateIn, type WrittenDate } from '../note/written-date';
import { sha256OfText } from '../model/sha256';

/** One session of a document; a document that holds only one is itself the session. */
export interface Session {
  /** What is read: the document without its older sessions, or one older session under its heading as title. */
  readonly text: string;
  readonly read: ReadHandoff;
  /** Of a section of the document; else the document's own is in `read`. */
  readonly date?: WrittenDate;
  /** Hashes of everything it was made of: any of them tells that it is there already. */
  readonly hashes: readonly string[];
  /** Lines of the document, from 1, for a session that is only a part of it. */
  readonly lines?: { readonly from: number; readonly to: number };
  /** Line of the document that a line of the text was; both from 1. */
  readonly origin: (line: number) => number;
}

/** Dated sections deeper than this are details of a session. */
const DEEPEST = 4;
const SESSION = /session|check-?point|hand-?(?:off|over)|\blog\b|세션|セッション|会话|会話|сесси|sitzung/i;
/** What dated sections below such a heading tell of: a day's decision is no session. */
const OF_THEIR_OWN = new Set<SectionKind | undefined>([
  'next',
  'carried',
  'blockers',
  'questions',
  'decisions',
  'decisions-needed',
  'failed-approaches',
  'gotchas',
  'learnings',
  'files-touched',
]);

/** The sessions of a document, the oldest first, the document's own last. `hash` is that of the whole document. */
export function sessionsOf(text: string, name: string, hash: string): readonly Session[] {
  const outline = readOutline(scan(text));
  const dated = datedSections(outline);
  const whole = { text, read: readHandoff(text, name), hashes: [hash], origin: (line: number) => line };
  if (dated.length < 2) return [whole];
  const pieces = dated.map((section) => pieceOf(outline, section));
  const newest = pieces.reduce((best, piece) => (stampOf(piece.date) > stampOf(best.date) ? piece : best));
  const bare = without(outline, pieces);
  const bareRead = readHandoff(bare, name);
  const isOver = isLaterThan(bareRead, newest.date);
  const older = isOver ? pieces : pieces.filter((piece) => piece !== newest);
  const rest = isOver ? bare : without(outline, older);
  const own: Session = {
    text: rest,
    read: isOver ? bareRead : readHandoff(rest, name),
    origin: (line) => lineBefore(line, isOver ? pieces : older),
    hashes: isOver ? [hash] : [hash, ...newest.hashes],
    ...(isOver ? {} : { date: newest.date }),
  };
  return [...inOrder(older, stampOf(pieces[0]?.date) > stampOf(pieces.at(-1)?.date)), own];
}

/** Sections that tell of one session each: their headings hold a date, and there are others beside them. */
function datedSections({ sections }: Outline): readonly Section[] {
  const found: Section[] = [];
  let end = -1;
  for (const section of sections) {
    if (section.line <= end || !isSession(section, sections[section.parent])) continue;
    found.push(section);
    end = lastLineInside(sections, section);
  }
  return found;
}

function isSession(section: Section, around: Section | undefined): boolean {
  if (section.level > DEEPEST || section.level < 2 || section.meaning.date === undefined) return false;
  return SESSION.test(section.heading) || !OF_THEIR_OWN.has(around?.kind);
}

function pieceOf(
  outline: Outline,
  section: Section,
): Session & { date: WrittenDate; lines: { from: number; to: number } } {
  const { scan: scanned } = outline;
  const last = lastLineInside(outline.sections, section);
  const source = scanned.text.slice(scanned.starts[section.line], scanned.ends[last]).trimEnd();
  const text = `# ${section.heading}\n${source.split('\n').slice(1).join('\n')}\n`;
  return {
    text,
    read: readHandoff(text),
    date: dateIn(section.heading) ?? { date: section.meaning.date ?? '' },
    hashes: [sha256OfText(source.replace(/\r\n?/g, '\n'))],
    lines: { from: section.line + 1, to: last + 1 },
    origin: (line) => line + section.line,
  };
}

function without({ scan: scanned }: Outline, pieces: readonly Session[]): string {
  let text = '';
  let at = 0;
  for (const { lines } of pieces) {
    text += scanned.text.slice(at, scanned.starts[(lines?.from ?? 1) - 1]);
    at = scanned.starts[lines?.to ?? 0] ?? scanned.text.length;
  }
  return text + scanned.text.slice(at);
}

/** The line of the document that stands in this line when the pieces are taken out. */
function lineBefore(line: number, pieces: readonly Session[]): number {
  return pieces.reduce(
    (now, { lines }) => (lines !== undefined && lines.from <= now ? now + lines.to - lines.from + 1 : now),
    line,
  );
}

/** The document has work of its own and says that it is younger than all of its dated sections. */
function isLaterThan({ facts, entries }: ReadHandoff, date: WrittenDate): boolean {
  if (facts.date === undefined || !entries.some(({ kind }) => kind === 'item')) return false;
  const own: WrittenDate = { date: facts.date, ...(facts.time === undefined ? {} : { time: facts.time }) };
  return stampOf(own) > stampOf(date);
}

function lastLineInside(sections: readonly Section[], section: Section): number {
  let last = sections.indexOf(section);
  while (last + 1 < sections.length && (sections[last + 1]?.level ?? 0) > section.level) last++;
  return sections[last]?.lastLine ?? section.lastLine;
}

/** By date; of one day as they stand, which in a log with the newest on top is from the bottom up. */
function inOrder(pieces: readonly Session[], isNewestFirst: boolean): readonly Session[] {
  const written = isNewestFirst ? [...pieces].reverse() : [...pieces];
  return written.sort((a, b) => {
    const [left, right] = [stampOf(a.date), stampOf(b.date)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

function stampOf(date: WrittenDate | undefined): string {
  return `${date?.date ?? ''}T${date?.time ?? ''}`;
}
