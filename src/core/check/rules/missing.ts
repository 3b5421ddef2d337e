import type { SectionKind } from '../../model/section-kind';
import { isOpen } from '../../model/item';
import type { EntryKind, ParsedSection } from '../../model/parsed-handoff';
import { saysNothing } from '../../note/state-words';
import type { Seen } from '../check-finding';
import type { Subject } from '../subject';
import { dateInWords } from './words';

const AWAITED: ReadonlySet<EntryKind> = new Set<EntryKind>(['item', 'question', 'decision-needed']);
/** A heading that speaks of what comes, where the reader of sections knows no name for it. */
const AHEAD =
  /\b(?:next|to ?do|remaining|optional|checklist|requirements|plan|scope|how to|follow[- ]?ups?|deferred|open)\b/i;

/** Work that is planned or goes on, carried lines included: some handoffs have nothing else. */
export function nextAction(subject: Subject): readonly Seen[] {
  const { entries, sections, title = '' } = subject.read;
  const isPlanned = entries.some(({ kind, status }) => isOpen(status) && AWAITED.has(kind));
  const isSaid = sections.some((section) => isAhead(subject, section) && !isEmpty(subject, section));
  if (isPlanned || isSaid || (!subject.isOurs && AHEAD.test(title))) return [];
  return [{ message: 'Nothing says what to do next.', fix: 'Write the first thing to do, as one line of a list.' }];
}

function isAhead({ isOurs }: Subject, { kind, heading }: ParsedSection): boolean {
  if (kind === 'next' || kind === 'resume' || kind === 'carried') return true;
  return !isOurs && AHEAD.test(heading);
}

export function summary(subject: Subject): readonly Seen[] {
  if (subject.has('summary', 'status', 'goal') || hasLead(subject)) return [];
  return [
    { message: 'There is no summary.', fix: 'Say in two or three sentences what happened and where things stand.' },
  ];
}

export function purpose(subject: Subject): readonly Seen[] {
  return absent(
    subject,
    ['goal', 'summary'],
    'Nothing says why this work exists.',
    'Say what it is for, and for whom.',
  );
}

export function outcome(subject: Subject): readonly Seen[] {
  const isTold = subject.read.entries.some(({ status }) => status === 'done' || status === 'in-progress');
  if (isTold || subject.has('summary', 'status', 'since-last', 'files-touched')) return [];
  // Others tell what happened so far as the context of what is to come.
  if (!subject.isOurs && subject.has('goal')) return [];
  return absent(
    subject,
    ['completed', 'in-progress'],
    'Nothing says what was done.',
    'List what was finished, or say that nothing was.',
  );
}

export function resume(subject: Subject): readonly Seen[] {
  if (subject.read.facts.resume !== undefined) return [];
  return [
    {
      message: 'There is no resume command.',
      fix: 'Add a paragraph that can be pasted into the next session: where to go on, and the next step.',
    },
  ];
}

/** So many lines at the top are looked at for a date. */
const TOP = 15;

export function date(subject: Subject): readonly Seen[] {
  const { facts, properties } = subject.read;
  const top = subject.text.slice(0, subject.scan.starts[subject.bodyLine + TOP] ?? subject.text.length);
  const isGiven = facts.date !== undefined || properties.created !== undefined || /\b\d{4}-\d{2}-\d{2}/.test(top);
  if (isGiven || dateInWords(subject).length > 0) return [];
  return [{ message: 'No date is given.', fix: 'Write the date as YYYY-MM-DD.' }];
}

/** `Tests: not applicable` says it as well as a figure. */
const TESTS_LINE = /^[\s>*+-]*tests?\**\s*:\**\s*\S/im;

export function tests(subject: Subject): readonly Seen[] {
  const { facts, properties } = subject.read;
  const isSaid = facts.tests !== undefined || properties.tests !== undefined || TESTS_LINE.test(subject.text);
  if (isSaid || subject.has('verification')) return [];
  return [{ message: 'Nothing says how the tests went.', fix: 'Say passed, failed, not run or not applicable.' }];
}

export function technicalNotes(subject: Subject): readonly Seen[] {
  return absent(
    subject,
    ['technical-notes', 'decisions', 'gotchas', 'learnings', 'failed-approaches'],
    'There are no technical notes.',
    'Note what was decided, found out or tripped over, or say that there was nothing.',
  );
}

export function gotchas(subject: Subject): readonly Seen[] {
  return absent(
    subject,
    ['gotchas', 'failed-approaches', 'learnings'],
    'Nothing says what to beware of.',
    'Name what is not to be seen in the code, or say that there is nothing.',
  );
}

export function decisions(subject: Subject): readonly Seen[] {
  return absent(
    subject,
    ['decisions'],
    'No decisions are named.',
    'Name them with their reasons, or say that there were none.',
  );
}

const EMERGENCY_PARTS: readonly (readonly [name: string, label: RegExp])[] = [
  ['the issue', /\b(?:issue|problem|incident)\b/i],
  ['its impact', /\bimpact|affected\b/i],
  ['the investigation so far', /\binvestigat/i],
  ['the current hypothesis', /\bhypothes|suspect|cause\b/i],
  ['the rollback options', /\broll ?back|revert\b/i],
];

/** Each of the five must be named by a label and have words behind it. */
export function emergencyParts(subject: Subject): readonly Seen[] {
  const section = subject.sections('emergency')[0];
  if (section === undefined) {
    return [
      {
        message: 'There is no emergency context.',
        fix: 'Say the issue, its impact, what was looked at, the hypothesis and how to roll back.',
      },
    ];
  }
  const lines = subject.text
    .slice(subject.scan.starts[section.firstLine - 1], subject.scan.ends[section.lastLine - 1])
    .split('\n')
    .map((line) => /^[\s>*+-]*\**([^:*]{2,40})\**:\**\s*(.*)$/.exec(line))
    .filter((match) => match !== null);
  const said = (label: RegExp): boolean =>
    lines.some(([, name = '', value = '']) => label.test(name) && value.trim() !== '' && !/^not said$/i.test(value));
  const unsaid = EMERGENCY_PARTS.filter(([, label]) => !said(label)).map(([name]) => name);
  if (unsaid.length === 0) return [];
  return [
    {
      range: subject.lineRange(section.firstLine),
      message: `The emergency context does not say ${unsaid.join(', ')}.`,
      fix: 'Add what is known, or that it is not known.',
    },
  ];
}

export function phaseCompletion(subject: Subject): readonly Seen[] {
  return absent(
    subject,
    ['phase-completion'],
    'A phase ends here, and nothing says how it ended.',
    'Add the deliverables, the criteria and the sign-off, each with its state.',
  );
}

export function progress({ read }: Subject): readonly Seen[] {
  const phase = read.properties.phase ?? read.facts.phase;
  if (phase === undefined || read.facts.progress !== undefined || read.properties.progress !== undefined) return [];
  return [{ message: 'The phase has no progress.', fix: 'Say how much of it is done, in percent.' }];
}

/** Work that goes on, without a figure. */
export function figures(subject: Subject): readonly Seen[] {
  return subject.read.entries
    .filter((entry) => entry.kind === 'item' && entry.status === 'in-progress' && entry.percent === undefined)
    .filter((entry) => entry.children.length === 0 && !/\d\s?%/.test(subject.entrySource(entry)))
    .map((entry) => ({
      range: subject.entryRange(entry),
      message: 'Nothing says how far this is.',
      fix: 'Add a figure, as in "(60%)", or the parts that are done and open.',
    }));
}

const FEW = 3;

export function order(subject: Subject): readonly Seen[] {
  const actions = subject.nextActions().filter(({ line }) => line);
  const isOrdered = actions.some(
    (entry) => entry.priority !== undefined || /^\s*>?\s*\d+[.)]\s/.test(subject.entrySource(entry)),
  );
  const [first] = actions;
  if (first === undefined || actions.length <= FEW || isOrdered) return [];
  return [
    {
      range: subject.lineRange(first.firstLine),
      message: `${actions.length} next actions stand beside each other without an order.`,
      fix: 'Number them, or sort them under must, should and nice to have.',
    },
  ];
}

function absent(subject: Subject, kinds: readonly SectionKind[], message: string, fix: string): readonly Seen[] {
  return subject.has(...kinds) ? [] : [{ message, fix }];
}

/** So many lines at the top are looked at for words that sum up. */
const LEAD = 40;
const SUMS_UP = /\b(?:summary|overview|status|state)\b/i;
const LABELLED = /^\**[\w ]{2,24}\**:/;

/** A heading or a line that gives the state, or a sentence right below one of the first headings. */
function hasLead({ scan, read, bodyLine }: Subject): boolean {
  if (read.sections.some(({ heading, firstLine }) => firstLine < bodyLine + LEAD && SUMS_UP.test(heading))) return true;
  return scan.blocks.some((block, at) => {
    const { kind, line, start, lastLine, parent } = block;
    if (line < bodyLine - 1 || line > bodyLine + LEAD) return false;
    if (kind === 'item') return STATE.test(scan.text.slice(start, start + 80));
    if (kind !== 'paragraph' || parent >= 0) return false;
    const text = scan.text.slice(start, scan.ends[lastLine]);
    return STATE.test(text) || (isFirst(scan, at) && !saysNothing(text) && isSentence(text));
  });
}

const STATE = /^\**[\w ]{0,20}\b(?:status|state)\b[^:\n]{0,20}:/im;

function isSentence(text: string): boolean {
  return !LABELLED.test(text) && /\p{L}{2}/u.test(text) && /[.!?。！？:)*`]$/.test(text);
}

/** The first words below a heading, or of the document. */
function isFirst({ blocks }: Subject['scan'], at: number): boolean {
  const before = blocks.slice(0, at).findLast(({ kind }) => kind !== 'rule' && kind !== 'quote' && kind !== 'comment');
  return before === undefined || ['heading', 'tag', 'frontmatter'].includes(before.kind);
}

function isEmpty(subject: Subject, { firstLine, lastLine }: ParsedSection): boolean {
  return subject.text.slice(subject.scan.ends[firstLine - 1], subject.scan.ends[lastLine - 1]).trim() === '';
}
