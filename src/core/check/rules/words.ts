import type { ParsedEntry } from '../../model/parsed-handoff';
import { fileReferences } from '../../note/file-references';
import { meaningOfHeading } from '../../note/section-heading';
import { dateIn } from '../../note/written-date';
import type { Seen } from '../check-finding';
import { placeholderLines } from '../placeholder';
import { namesStep } from '../resume-step';
import type { Subject } from '../subject';
import { vagueness } from '../vague-action';

export function placeholders(subject: Subject): readonly Seen[] {
  return placeholderLines(subject).map((line) => ({
    range: subject.lineRange(line),
    message: 'A placeholder was never filled.',
    fix: 'Write what belongs here, or take the line out.',
  }));
}

const VAGUE = {
  'going-on': 'This says to go on and not what to do.',
  loose: 'This does not say what would be different when it is done.',
  'nothing-named': 'This names nothing that is to be worked on.',
} as const;

export function vagueActions(subject: Subject): readonly Seen[] {
  return subject.nextActions().flatMap((entry) => {
    const why = isSpelledOut(subject, entry) ? undefined : vagueness(entry.text);
    if (why === undefined) return [];
    const fix = 'Name the file, command, place or result: somebody new must be able to start with this line alone.';
    return [{ range: subject.entryRange(entry), message: VAGUE[why], fix }];
  });
}

/** Lines below that say it; headings and paragraphs speak for more than their own words. */
function isSpelledOut(subject: Subject, entry: ParsedEntry): boolean {
  if (!entry.line && !subject.text.slice(subject.lineRange(entry.firstLine).from).startsWith('|')) return true;
  const below = subject
    .entrySource(entry)
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  return below.some(
    (line) =>
      line.length > 0 &&
      vagueness(line.replace(/^(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?(?:\*\*[^*]+\*\*:?\s*)?/, '')) === undefined,
  );
}

/** A heading of a known section with nothing below it. */
export function emptySections(subject: Subject): readonly Seen[] {
  const { sections } = subject.read;
  return sections.flatMap((section, at) => {
    const next = sections[at + 1];
    const isLeaf = section.lastLine === section.firstLine || blankBetween(subject, section.firstLine, section.lastLine);
    const hasInner = next !== undefined && next.level > section.level;
    const isNamed = section.kind !== undefined && namesNothingElse(section.heading);
    if (!isLeaf || hasInner || !isNamed || section.level > 6) return [];
    if (subject.read.entries.some(({ firstLine }) => firstLine === section.firstLine)) return [];
    const from = subject.lineRange(section.firstLine).from;
    const to = next === undefined ? subject.text.length : subject.lineRange(next.firstLine).from;
    return [
      {
        range: subject.lineRange(section.firstLine),
        message: 'Nothing stands below this heading.',
        fix: 'Take the heading out, or say that there is nothing.',
        edit: { from, to, insert: '' },
      },
    ];
  });
}

/** `Branch: main` says something by itself. */
function namesNothingElse(heading: string): boolean {
  return meaningOfHeading(heading).whole && !/[:：—–]\s*\S|\d/.test(heading);
}

function blankBetween(subject: Subject, first: number, last: number): boolean {
  return subject.text.slice(subject.scan.ends[first - 1], subject.scan.ends[last - 1]).trim() === '';
}

const RELATIVE =
  /^(?:today|yesterday|tonight|now|this (?:week|morning|afternoon|evening)|last (?:week|night)|recently|current(?: date)?|just now)\b/i;

export function dateInWords(subject: Subject): readonly Seen[] {
  return subject.metadata
    .filter(({ key, value }) => key === 'date' && RELATIVE.test(value) && dateIn(value) === undefined)
    .map(({ line }) => ({
      range: subject.lineRange(line + 1),
      message: 'This date will mean another day when somebody reads it.',
      fix: 'Write the date as YYYY-MM-DD.',
    }));
}

/** A resume command that tells where to go on and not what to do. */
export function resumeWithoutStep(subject: Subject): readonly Seen[] {
  const { resume } = subject.read.facts;
  if (resume === undefined || namesStep(resume)) return [];
  const section = subject.sections('resume')[0];
  return [
    {
      ...(section === undefined ? {} : { range: subject.lineRange(section.firstLine) }),
      message: 'The resume command does not say what to do next.',
      fix: 'End it with "Next step:" and one thing that can be started at once.',
    },
  ];
}

const WARNED =
  /\b(?:do not|don't|must not|never|not (?:be |ready to )?)\s?\W{0,4}(?:merge|deploy|ship|release)|\bnot (?:be )?merged\b|\bWIP\b|work in progress/i;

/** Marked as not to be merged in the properties, and nowhere where people look. */
export function unmarkedUnfinished(subject: Subject): readonly Seen[] {
  if (subject.read.properties.wip !== true || WARNED.test(subject.text.slice(subject.given.bodyStart))) return [];
  return [
    {
      message: 'The work must not be merged yet, and the text does not say so.',
      fix: 'Say it at the top: "Do not merge", and why.',
    },
  ];
}

const LONGEST_LINE = 2000;
const NEW_OR_GONE = /\b(?:new|created|added|deleted|removed|moved|renamed)\b/i;

/** Changed files without the lines, where the form asks for them. */
export function filesWithoutLines(subject: Subject): readonly Seen[] {
  const changed = subject.read.entries.filter(
    ({ kind, status, text }) => kind === 'item' && status === 'done' && !NEW_OR_GONE.test(text),
  );
  const bare = changed.filter(({ text }) => {
    const [file] = fileReferences(text.slice(0, LONGEST_LINE));
    return file !== undefined && file.from === undefined && text.replace(/^[`*]+/, '').startsWith(file.path);
  });
  const [first] = bare;
  if (first === undefined) return [];
  return [
    {
      range: subject.entryRange(first),
      message: `${bare.length} changed ${bare.length === 1 ? 'file is' : 'files are'} named without lines.`,
      fix: 'Add the lines, as in "src/a.ts:15-89", where a file is long.',
    },
  ];
}
