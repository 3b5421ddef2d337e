import type { Drift } from '../drift/drift';
import type { DecisionRow } from '../index/queries/decisions';
import type { BlockerRow } from '../index/queries/blockers';
import type { ItemState } from '../index/item-state';
import { openEntries } from '../index/item-state';
import type { ChainLink } from '../index/chain';
import type { ProjectIndex } from '../index/snapshot';
import { isOpen } from '../model/item';
import type { EntryKind, ParsedEntry, ParsedHandoff } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import type { BriefPart } from './brief';
import { nameOfLink, plainLine, plainLines } from './plain-line';

export interface BriefMatter {
  readonly project: ProjectIndex;
  readonly head: ChainLink;
  readonly blockers: readonly BlockerRow[];
  /** In force, and touching files of the handoff or of the drift. */
  readonly decisions: readonly DecisionRow[];
  readonly drift: Drift;
}

/** Everything that the next session may have to know, part by part, nothing left out yet. */
export function briefParts(matter: BriefMatter): readonly BriefPart[] {
  const { parsed } = matter.head.note;
  const open = openWork(matter);
  return [
    { name: 'goal', lines: goalLines(matter.project, parsed) },
    { name: 'where', lines: [...whereLines(parsed), ...open.doing.map((line) => `In progress: ${line}`)] },
    { name: 'next', lines: open.next },
    { name: 'blockers', lines: [...matter.blockers.map(blockerLine), ...open.blockers] },
    { name: 'decisions', lines: matter.decisions.map(decisionLine) },
    { name: 'gotchas', lines: gotchaLines(matter, parsed) },
    { name: 'failed', lines: entryLines(parsed, 'failed-approach') },
    { name: 'verification', lines: verificationLines(parsed, matter.drift) },
    { name: 'drift', lines: driftLines(matter.drift) },
  ];
}

function goalLines({ project }: ProjectIndex, parsed: ParsedHandoff): readonly string[] {
  const own = prose(parsed, 'goal');
  const goal = project?.project.goal;
  return own.length > 0 || goal === undefined ? own : plainLines(goal);
}

function whereLines(parsed: ParsedHandoff): readonly string[] {
  const { phase, progress, health, wip } = parsed.properties;
  const facts = [
    ...(phase === undefined ? [] : [`phase ${nameOfLink(phase)}`]),
    ...(progress === undefined ? [] : [`${progress} % done`]),
    ...(health === undefined ? [] : [health]),
  ];
  return [
    ...(wip === true ? ['Do not merge this work as it is.'] : []),
    ...prose(parsed, 'summary'),
    ...(facts.length === 0 ? [] : [`In figures: ${facts.join(', ')}.`]),
    ...prose(parsed, 'status'),
    ...prose(parsed, 'emergency'),
  ];
}

/** Work, blockers and what waits for an answer, as the one rule about items leaves it. */
function openWork({ project, head }: BriefMatter): Record<'doing' | 'next' | 'blockers', readonly string[]> {
  const states = new Map(project.items.flatMap((item) => (item.id === undefined ? [] : [[item.id, item] as const])));
  const open = openEntries(project.chain, head.note.path).flatMap((entry) => {
    const state = entry.id === undefined ? undefined : states.get(entry.id);
    return state !== undefined && !isOpen(state.status) ? [] : [{ entry, line: itemLine(entry, state) }];
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

function blockerLine({ title, severity, owner, waitingOn, expectedOn, id, impact }: BlockerRow): string {
  const facts = [
    ...(owner === undefined ? [] : [`owner ${owner}`]),
    ...(waitingOn === undefined ? [] : [`waiting on ${nameOfLink(waitingOn)}`]),
    ...(expectedOn === undefined ? [] : [`expected ${expectedOn}`]),
    ...(impact === '' ? [] : [plainLine(impact)]),
  ];
  return `${severity}: ${plainLine(title)} (${id})${facts.length === 0 ? '' : `; ${facts.join('; ')}`}`;
}

function decisionLine({ title, why, id, files, toConfirm }: DecisionRow): string {
  const reason = why === '' ? '' : `: ${plainLine(why)}`;
  const doubt = toConfirm === undefined ? '' : '; accepted on a command line, not confirmed yet';
  return `${plainLine(title)}${reason} (${id}; ${files.slice(0, 3).join(', ')}${doubt})`;
}

/** Those of the handoff, then the standing ones of its line that it does not repeat. */
function gotchaLines({ project, head }: BriefMatter, parsed: ParsedHandoff): readonly string[] {
  const own = entryLines(parsed, 'gotcha');
  const standing = project.items
    .filter(({ kind, status, handoff }) => kind === 'gotcha' && isOpen(status) && handoff !== head.note.path)
    .map(({ text }) => plainLine(text));
  return [...new Set([...own, ...standing])];
}

function entryLines(parsed: ParsedHandoff, kind: EntryKind): readonly string[] {
  return parsed.entries
    .filter((entry) => entry.kind === kind && isOpen(entry.status))
    .map((entry) => {
      const below = entry.children.map((child) => plainLine(child.text));
      return [plainLine(entry.text), ...below].join('; ');
    });
}

function verificationLines(parsed: ParsedHandoff, drift: Drift): readonly string[] {
  const { tests } = parsed.properties;
  const claims = drift.repositories.flatMap((repo) => repo.claims);
  return [
    ...(tests === undefined ? [] : [`Tests: ${tests.replace('-', ' ')}`]),
    ...prose(parsed, 'verification'),
    ...claims.map(({ text, verdict, words }) => `"${plainLine(text)}" is ${verdict}. ${plainLine(words)}`),
  ];
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
function prose(parsed: ParsedHandoff, kind: SectionKind): readonly string[] {
  return parsed.sections.filter((section) => section.kind === kind).flatMap((section) => plainLines(section.text));
}
