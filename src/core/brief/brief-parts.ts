import type { Drift } from '../drift/drift';
import type { JudgedClaim } from '../handoff/claims';
import type { DecisionStanding } from '../index/decision-relations';
import { compareText, firstLineOf } from '../index/queries/row';
import type { ItemState } from '../index/item-state';
import { openEntries } from '../index/item-state';
import type { ChainLink } from '../index/chain';
import type { ProjectIndex } from '../index/snapshot';
import { SEVERITIES, type Blocker } from '../model/blocker';
import { isOpen } from '../model/item';
import type { EntryKind, HandoffContent, ParsedEntry, ParsedSection } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import type { BriefPart } from './brief';
import { nameOfLink, plainLine, plainLines } from './plain-line';

export interface BriefMatter {
  readonly project: ProjectIndex;
  readonly head: ChainLink;
  /** Of the head, from its text. */
  readonly sections: readonly ParsedSection[];
  /** In force, and touching files of the handoff or of the drift. */
  readonly decisions: readonly DecisionStanding[];
  readonly drift: Drift;
}

type Sections = BriefMatter['sections'];

/** Everything that the next session may have to know, part by part, nothing left out yet. */
export function briefParts(matter: BriefMatter): readonly BriefPart[] {
  const { head, sections } = matter;
  const { parsed } = head.note;
  const open = openWork(matter);
  return [
    { name: 'goal', lines: goalLines(matter.project, sections) },
    { name: 'where', lines: [...whereLines(parsed, sections), ...open.doing.map((line) => `In progress: ${line}`)] },
    { name: 'next', lines: open.next },
    { name: 'blockers', lines: [...openBlockers(matter.project).map(blockerLine), ...open.blockers] },
    { name: 'decisions', lines: matter.decisions.map(decisionLine) },
    { name: 'gotchas', lines: entryLines(parsed, 'gotcha') },
    { name: 'failed', lines: entryLines(parsed, 'failed-approach') },
    { name: 'verification', lines: verificationLines(matter) },
    { name: 'drift', lines: driftLines(matter.drift) },
  ];
}

function goalLines({ project }: ProjectIndex, sections: Sections): readonly string[] {
  const own = prose(sections, 'goal');
  const goal = project?.project.goal;
  return own.length > 0 || goal === undefined ? own : plainLines(goal);
}

function whereLines(parsed: HandoffContent, sections: Sections): readonly string[] {
  const { phase, progress, health, wip } = parsed.properties;
  const facts = [
    ...(phase === undefined ? [] : [`phase ${nameOfLink(phase)}`]),
    ...(progress === undefined ? [] : [`${progress} % done`]),
    ...(health === undefined ? [] : [health]),
  ];
  return [
    ...(wip === true ? ['Do not merge this work as it is.'] : []),
    ...prose(sections, 'summary'),
    ...(facts.length === 0 ? [] : [`In figures: ${facts.join(', ')}.`]),
    ...prose(sections, 'status'),
    ...prose(sections, 'emergency'),
  ];
}

/** Work, blockers and what waits for an answer, as the one rule about items leaves it. */
function openWork({ project, head }: BriefMatter): Record<'doing' | 'next' | 'blockers', readonly string[]> {
  const states = new Map(
    project.openItems.flatMap((item) => (item.id === undefined ? [] : [[item.id, item] as const])),
  );
  const open = openEntries(project.chain, head.note.path).flatMap((entry) => {
    const state = states.get(entry.id ?? '');
    // Settled on another branch: the rule about items says it is not open any more.
    return entry.id !== undefined && state === undefined ? [] : [{ entry, line: itemLine(entry, state) }];
  });
  const of = (kind: EntryKind, status?: 'open' | 'in-progress'): readonly string[] =>
    open
      .filter(({ entry }) => entry.kind === kind && (status === undefined || entry.status === status))
      .map(({ line }) => line);
  return {
    doing: of('item', 'in-progress'),
    next: [
      ...of('item', 'open'),
      ...of('question').map((line) => `Open question: ${line}`),
      ...of('decision-needed').map((line) => `To decide: ${line}`),
    ],
    blockers: of('blocker'),
  };
}

const TOLD_FIELDS = ['Why', 'Remaining', 'Next', 'Blocker', 'Location', 'Files'];

function itemLine(entry: ParsedEntry, state: ItemState | undefined): string {
  const fields = entry.fields
    .filter(({ name, value }) => TOLD_FIELDS.includes(name) && value !== '')
    .map(({ name, value }) => `${name.toLowerCase()}: ${plainLine(value)}`);
  const percent = entry.percent === undefined || entry.text.includes('%') ? '' : ` (${entry.percent} %)`;
  const closed = state?.closedIn === undefined ? '' : ' (ticked in an older handoff, open in this one)';
  return [`${plainLine(entry.text)}${percent}${closed}`, ...fields].join('; ');
}

/** The most severe first, then the oldest. */
function openBlockers({ blockers }: ProjectIndex): readonly Blocker[] {
  const rank = ({ severity }: Blocker): number => SEVERITIES.indexOf(severity);
  return blockers
    .map(({ blocker }) => blocker)
    .filter(({ status }) => status === 'open')
    .sort((a, b) => rank(a) - rank(b) || compareText(a.raisedOn, b.raisedOn));
}

function blockerLine({ title, severity, owner, waitingOn, expectedOn, id, impact, wayOut }: Blocker): string {
  const facts = [
    ...(owner === undefined ? [] : [`owner ${nameOfLink(owner)}`]),
    ...(waitingOn === undefined ? [] : [`waiting on ${nameOfLink(waitingOn)}`]),
    ...(expectedOn === undefined ? [] : [`expected ${expectedOn}`]),
    ...[impact, wayOut].map((text) => plainLine(firstLineOf(text))).filter((text) => text !== ''),
  ];
  return [`${severity}: ${plainLine(title)} (${id})`, ...facts].join('; ');
}

function decisionLine({ note }: DecisionStanding): string {
  const { title, why, id, files, acceptedVia } = note.decision;
  const reason = firstLineOf(why) === '' ? '' : `: ${plainLine(firstLineOf(why))}`;
  const doubt = acceptedVia === undefined ? [] : ['accepted on a command line, not confirmed yet'];
  return `${plainLine(title)}${reason} (${[id, files.slice(0, 3).join(', '), ...doubt].join('; ')})`;
}

function entryLines(parsed: HandoffContent, kind: EntryKind): readonly string[] {
  return parsed.entries
    .filter((entry) => entry.kind === kind && isOpen(entry.status))
    .map((entry) => {
      const below = entry.children.map((child) => plainLine(child.text));
      return [plainLine(entry.text), ...below].join('; ');
    });
}

/** What the handoff says, each claim with its verdict, and what a verdict rests on once. */
function verificationLines({ head, sections, drift }: BriefMatter): readonly string[] {
  const { tests } = head.note.parsed.properties;
  const claims = drift.repositories.flatMap((repo) => repo.claims);
  const ofProperty = claims.filter(({ text }) => text === `tests: ${tests ?? ''}`);
  const ofText = claims.filter((claim) => !ofProperty.includes(claim));
  const isSaid = tests === 'passed' && ofText.some(({ kind, failed = 0 }) => kind === 'tests' && failed === 0);
  const lines = [
    ...(tests === undefined || isSaid ? [] : [`Tests: ${tests.replace('-', ' ')}`]),
    ...prose(sections, 'verification'),
  ];
  const grounds = new Set<string>();
  const judged = (line: string, { verdict, words }: JudgedClaim): string => {
    const isKnown = grounds.has(words);
    grounds.add(words);
    return isKnown ? `${line} (${verdict})` : `${line} (${verdict}). ${plainLine(words)}`;
  };
  const told = lines.map((line) => {
    const claim = claims.find(({ text }) => plainLine(text).toLowerCase() === line.toLowerCase());
    return claim === undefined ? line : judged(line, claim);
  });
  const elsewhere = (isSaid ? ofText : claims).filter(
    ({ text }) => !lines.some((line) => line.toLowerCase() === plainLine(text).toLowerCase()),
  );
  return [...told, ...elsewhere.map((claim) => judged(`"${plainLine(claim.text)}"`, claim))];
}

function driftLines(drift: Drift): readonly string[] {
  const several = drift.repositories.length > 1;
  const lines = drift.repositories.flatMap(({ name, reasons, remarks }) => {
    const own = reasons.length === 0 ? ['Same, nothing changed.'] : reasons;
    return [...own, ...remarks].map((line) => plainLine(several ? `${name}: ${line}` : line));
  });
  return lines.length === 0 ? [drift.summary] : lines;
}

/** Lines of the sections of that kind that are no entries. */
function prose(sections: Sections, kind: SectionKind): readonly string[] {
  return sections.filter((section) => section.kind === kind).flatMap((section) => plainLines(section.text));
}
