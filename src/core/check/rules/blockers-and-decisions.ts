import type { IndexedNote } from '../../index/indexed-note';
import { isOpen } from '../../model/item';
import type { ParsedEntry } from '../../model/parsed-handoff';
import { meaningOfHeading } from '../../note/section-heading';
import { BOLD_LEVEL } from '../../note/sections';
import { linksIn } from '../../note/wikilink';
import type { Seen } from '../check-finding';
import type { Subject } from '../subject';

/** Who or what ends it: a need, a wait, an owner, a date, a workaround, a question to somebody. */
const WAY_OUT =
  /\b(?:needs?|needed|require[sd]?|wait(?:s|ing|ed)?|await(?:s|ing)?|until|unless|once|ask(?:ed)?|owner(?!-)|owned by|assign(?:ed|ee)|contact|workaround|work around|resol(?:ves?|ved|ution)|fix(?:es|ed)?|unblocks?|mitigat\w+|investigat\w+|escalat\w+|try|instead|restart|revert|replace|install|expected|eta|depends on|blocked (?:by|on)|should|must|follow[- ]?up|tracked|ticket|decide|decision|approv\w+|confirm|clarif\w+|request(?:ed)?|via|options?|verify|run)\b|[?→]|->|=>|(?:^|\s)@\w|#\d/i;
/** What a choice was preferred to (`A instead of B`) is no reason. */
const REASON =
  /\b(?:because|since|so that|so|as|due|reason|rationale|why|to|for|avoid(?:s|ing)?|prevent(?:s|ing)?|allow(?:s|ing)?|need(?:s|ed)?|require[sd]?|not|no|without|until|when|while|keep(?:s)?|make(?:s)?|enable(?:s)?|trade-?off|if|which|that|cannot|can't|must|after|before|already|too)\b|[—–→(]|->|=>|[:;]\*{0,2}\s\S|\s-\s|^\W*`[^`]+`\W*$/i;
export function blockersWithoutWayOut(subject: Subject): readonly Seen[] {
  return blockersOf(subject)
    .filter((entry) => !hasWayOut(subject, entry))
    .map((entry) => ({
      range: subject.entryRange(entry),
      message: 'Nothing says how this blocker ends.',
      fix: 'Say who can resolve it, what it waits for, or what to try.',
    }));
}

export function blockersWithoutOwner(subject: Subject): readonly Seen[] {
  return blockersOf(subject)
    .filter((entry) => !hasOwner(subject, entry))
    .map((entry) => ({
      range: subject.entryRange(entry),
      message: 'This blocker has no owner.',
      fix: 'Name who can resolve it.',
    }));
}

export function blockersWithoutSeverity(subject: Subject): readonly Seen[] {
  return blockersOf(subject)
    .filter((entry) => entry.severity === undefined && recordOf(subject, entry) === undefined && !linksRecord(entry))
    .filter((entry) => !isBelowSeverity(subject, entry))
    .map((entry) => ({
      range: subject.entryRange(entry),
      message: 'Nothing says how bad this blocker is.',
      fix: 'Say critical, important or minor.',
    }));
}

export function decisionsWithoutReason(subject: Subject): readonly Seen[] {
  return subject.read.entries
    .filter((entry) => entry.kind === 'decision' && !isElaboration(subject, entry) && !hasReason(subject, entry))
    .map((entry) => ({
      range: subject.entryRange(entry),
      message: 'This decision has no reason.',
      fix: 'Say why: whoever reads it must not have to decide it again.',
    }));
}

export function choicesWithoutOptions(subject: Subject): readonly Seen[] {
  return subject.read.entries
    .filter(({ kind, status }) => kind === 'decision-needed' && isOpen(status))
    .filter(
      (entry) => !/\b(?:or|vs\.?|versus|option|either|recommend\w*|whether)\b|[:?/]/i.test(subject.entrySource(entry)),
    )
    .map((entry) => ({
      range: subject.entryRange(entry),
      message: 'This choice has no options.',
      fix: 'Name them, and the one that you recommend.',
    }));
}

function blockersOf(subject: Subject): readonly ParsedEntry[] {
  return subject.read.entries.filter(
    (entry) => entry.kind === 'blocker' && isOpen(entry.status) && !isElaboration(subject, entry),
  );
}

/** Below a line such as "We do not:", which says itself what the list is, and is no section that we know. */
function isElaboration({ read, text, scan }: Subject, { firstLine }: ParsedEntry): boolean {
  const lineOf = (line: number): string => text.slice(scan.starts[line - 1], scan.ends[line - 1]);
  let lead = firstLine - 1;
  while (lead > 0 && /^\s*(?:$|[-*+>|]\s|\d+[.)]\s)|^\s{2,}\S/.test(lineOf(lead))) lead--;
  const said = lineOf(lead).replace(/[*_]+$/, '');
  const section = read.sections.find((one) => one.firstLine === lead);
  if (!said.endsWith(':') || (section !== undefined && section.level < BOLD_LEVEL)) return false;
  return meaningOfHeading(said).kind === undefined;
}

function hasWayOut(subject: Subject, entry: ParsedEntry): boolean {
  const record = recordOf(subject, entry);
  if (record?.type === 'blocker') {
    const { wayOut, owner, waitingOn, expectedOn } = record.blocker;
    return wayOut.trim() !== '' || owner !== undefined || waitingOn !== undefined || expectedOn !== undefined;
  }
  const source = wordsOf(subject, entry);
  const isTold = entry.children.length > 0 || isRow(source) || isHeading(subject, entry);
  return linksRecord(entry) || entry.owner !== undefined || isTold || !subject.english || WAY_OUT.test(source);
}

function hasOwner(subject: Subject, entry: ParsedEntry): boolean {
  const record = recordOf(subject, entry);
  if (record?.type === 'blocker') return record.blocker.owner !== undefined || record.blocker.waitingOn !== undefined;
  return (
    linksRecord(entry) ||
    entry.owner !== undefined ||
    /\b(?:owner|assign|wait|ask|team|@\w)/i.test(subject.entrySource(entry))
  );
}

function hasReason(subject: Subject, entry: ParsedEntry): boolean {
  const record = recordOf(subject, entry);
  if (record?.type === 'decision') return record.decision.why.trim() !== '';
  const source = wordsOf(subject, entry);
  const isTold = entry.lastLine > entry.firstLine || isRow(source) || isHeading(subject, entry);
  return linksRecord(entry) || isTold || !subject.english || REASON.test(source);
}

/** The source without the label in front, which `Why: ` and `Blocker: ` would make look like more. */
function wordsOf(subject: Subject, entry: ParsedEntry): string {
  return subject
    .entrySource(entry)
    .replace(
      /^[\s>]*(?:[-*+]|\d+[.)])?\s*(?:\[.\]\s*)?(?:\*\*)?(?:blockers?|blocked|decisions?|decided|issues?)(?:\*\*)?\s*:\s*(?:\*\*)?/i,
      '',
    );
}

/** What stands below a heading is told there. */
function isHeading({ read }: Subject, { firstLine }: ParsedEntry): boolean {
  return read.sections.some((section) => section.firstLine === firstLine && section.lastLine > firstLine);
}

/** A row has a cell for the reason. */
function isRow(source: string): boolean {
  return source.startsWith('|') && source.split('|').filter((cell) => cell.trim() !== '').length > 1;
}

/** A heading or a row that groups blockers by how bad they are. */
function isBelowSeverity({ read }: Subject, { firstLine }: ParsedEntry): boolean {
  const inner = read.sections.filter((section) => section.firstLine < firstLine && section.lastLine >= firstLine);
  return inner.some(({ heading }) => /\b(?:critical|important|minor|high|medium|low|major|severe)\b/i.test(heading));
}

function linksRecord({ text }: ParsedEntry): boolean {
  return text.startsWith('[[');
}

function recordOf({ known }: Subject, { text }: ParsedEntry): IndexedNote | undefined {
  const target = text.startsWith('[[') ? linksIn(text)[0]?.target : undefined;
  return target === undefined ? undefined : known.chain?.record(`[[${target}]]`);
}
