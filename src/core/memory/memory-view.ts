import { plainMarkdown } from '../export/plain-markdown';
import { decisionStandings } from '../index/decision-relations';
import type { ProjectIndex } from '../index/handoff-index';
import { titleOf, type HandoffNote, type PhaseNote } from '../index/indexed-note';
import { phaseProgress } from '../index/phase-progress';
import { projectName } from '../index/project-name';
import type { Severity } from '../model/blocker';
import type { Health } from '../model/handoff';
import { isOpen, type ItemStatus } from '../model/item';
import type { EntryKind } from '../model/parsed-handoff';
import { basenameOf } from '../model/vault-path';
import { readSections } from '../note/handoff-note';

/** One line of work as it stands, in words for readers outside the vault. */
export interface MemoryItem {
  readonly id?: string;
  readonly text: string;
  readonly status: ItemStatus;
  readonly percent?: number;
  /** Fields `Next` and `Blocker`. */
  readonly next?: string;
  readonly blocker?: string;
}

export interface MemoryBlocker {
  readonly title: string;
  readonly severity: Severity;
  readonly wayOut: string;
}

type Resolve = (link: string) => string | undefined;

/** What an agent should remember of a project: a pure function of its notes, the same on every device. */
export interface MemoryView {
  readonly project: string;
  /** Handoff that speaks. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** `YYYY-MM-DD`, and with `HH:mm`. */
  readonly date: string;
  readonly created: string;
  readonly health?: Health;
  readonly progress?: number;
  readonly phase?: { readonly title: string; readonly number?: number; readonly target?: string };
  readonly summary: string;
  readonly resume: string;
  readonly completed: readonly MemoryItem[];
  readonly inProgress: readonly MemoryItem[];
  readonly next: readonly MemoryItem[];
  readonly questions: readonly MemoryItem[];
  readonly blockers: readonly MemoryBlocker[];
  /** In force in the project, and those that the handoff lists. */
  readonly decisions: readonly string[];
  readonly decided: readonly string[];
  readonly gotchas: readonly string[];
  /** The newest first. */
  readonly handoffs: readonly { readonly created: string; readonly title: string; readonly open: number }[];
}

/** `resolve` gives the path of the note that a link means; `text` is that of the handoff. */
export function memoryView(project: ProjectIndex, head: HandoffNote, resolve: Resolve, text: string): MemoryView {
  const { properties, entries } = head.parsed;
  const sections = readSections(text);
  const { created = '', health } = properties;
  const phase = phaseOf(project, head, resolve);
  const progress =
    properties.progress ?? (phase === undefined ? undefined : phaseProgress(project, phase, resolve).percent);
  const prose = (kind: string): string => plainMarkdown(sections.find((one) => one.kind === kind)?.text ?? '');
  const open = openItems(project, head);
  return {
    project: projectName(project),
    id: properties.id ?? '',
    name: basenameOf(head.path),
    title: plainMarkdown(titleOf(head)),
    date: created.slice(0, 10),
    created: created.slice(0, 16).replace('T', ' '),
    ...(health === undefined ? {} : { health }),
    ...(progress === undefined ? {} : { progress }),
    ...(phase === undefined ? {} : { phase: phaseWords(phase) }),
    summary: prose('summary'),
    resume: prose('resume').replace(/^> ?/gm, ''),
    completed: entries.filter(({ kind, status }) => kind === 'item' && status === 'done').map(itemOf),
    inProgress: open('item').filter(({ status }) => status === 'in-progress'),
    next: open('item').filter(({ status }) => status === 'open'),
    questions: [...open('question'), ...open('decision-needed')],
    blockers: blockersOf(project, open('blocker')),
    decisions: inForce(project, resolve),
    decided: entries.filter(({ kind }) => kind === 'decision').map(({ text: said }) => oneLine(said)),
    gotchas: entries.filter(({ kind }) => kind === 'gotcha').map(({ text }) => oneLine(text)),
    handoffs: [...project.handoffs].reverse().map((note) => ({
      created: (note.parsed.properties.created ?? '').slice(0, 16).replace('T', ' '),
      title: plainMarkdown(titleOf(note)),
      open: note.parsed.entries.filter(({ kind, status }) => kind === 'item' && isOpen(status)).length,
    })),
  };
}

/** Open lines of one kind, those of the head first, in the order in which they stand there. */
function openItems(project: ProjectIndex, head: HandoffNote): (kind: EntryKind) => readonly MemoryItem[] {
  const open = project.items.filter(({ status }) => isOpen(status));
  const here = open.filter(({ handoff }) => handoff === head.path).sort((a, b) => a.line - b.line);
  const elsewhere = open.filter(
    ({ handoff }) => handoff !== head.path && project.chain.heads.some((one) => one.note.path === handoff),
  );
  return (kind) =>
    [...here, ...elsewhere]
      .filter((state) => state.kind === kind)
      .map(({ entry, text, status, id }) => itemOf({ ...entry, text, status, ...(id === undefined ? {} : { id }) }));
}

function itemOf(entry: HandoffNote['parsed']['entries'][number]): MemoryItem {
  const field = (name: string): string | undefined => entry.fields.find((one) => one.name === name)?.value;
  const [next, blocker] = [field('Next'), field('Blocker')];
  return {
    ...(entry.id === undefined ? {} : { id: entry.id }),
    text: oneLine(entry.text),
    status: entry.status,
    ...(entry.percent === undefined ? {} : { percent: entry.percent }),
    ...(next === undefined ? {} : { next: oneLine(next) }),
    ...(blocker === undefined ? {} : { blocker: oneLine(blocker) }),
  };
}

function blockersOf(project: ProjectIndex, mentioned: readonly MemoryItem[]): readonly MemoryBlocker[] {
  const noted = project.blockers
    .filter(({ blocker }) => blocker.status === 'open')
    .map(({ blocker }) => ({
      title: oneLine(blocker.title),
      severity: blocker.severity,
      wayOut: oneLine(blocker.wayOut.split('\n')[0] ?? ''),
    }));
  const lines = mentioned.map(({ text }) => ({ title: text, severity: 'important' as const, wayOut: '' }));
  return [...noted, ...lines];
}

function inForce(project: ProjectIndex, resolve: Resolve): readonly string[] {
  return [...decisionStandings(project.decisions, resolve).values()]
    .filter((standing) => standing.inForce)
    .map(({ note }) => note.decision)
    .sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : a.decidedOn > b.decidedOn ? -1 : a.title < b.title ? -1 : 1))
    .map(({ title }) => oneLine(title));
}

function phaseOf(project: ProjectIndex, head: HandoffNote, resolve: Resolve): PhaseNote | undefined {
  const link = head.parsed.properties.phase;
  const path = link === undefined ? undefined : resolve(link);
  const active = project.phases.filter(({ phase }) => phase.status === 'active');
  return project.phases.find((one) => one.path === path) ?? (active.length === 1 ? active[0] : undefined);
}

function phaseWords({ phase }: PhaseNote): NonNullable<MemoryView['phase']> {
  return {
    title: oneLine(phase.title),
    ...(phase.number === undefined ? {} : { number: phase.number }),
    ...(phase.target === undefined ? {} : { target: phase.target }),
  };
}

function oneLine(text: string): string {
  return plainMarkdown(text).replace(/\s+/g, ' ').trim();
}
