import type { HandoffIndex, ProjectIndex } from '../core/index/handoff-index';
import type { BlockerNote, DecisionNote } from '../core/index/indexed-note';
import type { ItemState } from '../core/index/item-state';
import { SEVERITIES } from '../core/model/blocker';
import { isOpen } from '../core/model/item';
import { basenameOf } from '../core/model/vault-path';
import { en } from '../locales/en';
import { plainText } from './plain-text';

export const SECTIONS = ['blockers', 'items', 'lost', 'decisions', 'phases', 'handoffs', 'problems'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** How much a mark asks for attention; drawn as a colour beside its word. */
export type Tone = 'bad' | 'warn' | 'good' | 'quiet' | 'plain';

/** One line of the index, ready to be drawn. */
export interface IndexRow {
  /** Same for the same thing after a change. */
  readonly key: string;
  readonly icon: string;
  readonly tone: Tone;
  readonly text: string;
  /** What the mark in front says, for those who do not see it. */
  readonly state: string;
  /** Beside the text, in small. */
  readonly details: readonly string[];
  /** Link that opens it, path or path with a block. */
  readonly link: string;
  /** Settled: drawn faintly. */
  readonly settled: boolean;
}

export interface IndexSection {
  readonly id: SectionId;
  readonly rows: readonly IndexRow[];
}

/** The sections of a project that have something in them, in the order in which they ask for attention. */
export function indexSections(project: ProjectIndex, index: HandoffIndex): readonly IndexSection[] {
  const rows: Record<SectionId, readonly IndexRow[]> = {
    blockers: [...project.blockers].sort(bySeverity).map(blockerRow),
    items: project.items.filter((item) => isOpen(item.status)).map(itemRow),
    lost: project.lost.map((item) => ({
      ...row(
        `lost ${item.handoff} ${item.line}`,
        'unlink',
        'warn',
        plainText(item.text),
        linkTo(item.handoff, item.id),
      ),
      state: en.index.lost,
      details: [basenameOf(item.handoff)],
    })),
    decisions: decisionRows(project, index),
    phases: project.phases.map(({ path, phase }) => ({
      ...row(path, 'milestone', phase.status === 'active' ? 'good' : 'quiet', phase.title, path),
      state: phase.status,
      details: present([phase.status, phase.target]),
      settled: phase.status === 'done' || phase.status === 'retired',
    })),
    handoffs: handoffRows(project),
    problems: project.problems.map((problem, at) => ({
      ...row(`problem ${at} ${problem.path}`, 'triangle-alert', 'warn', problem.message, problem.path),
      state: en.index.problems,
      details: [problem.line > 0 ? `${basenameOf(problem.path)}:${problem.line}` : basenameOf(problem.path)],
    })),
  };
  return SECTIONS.map((id) => ({ id, rows: rows[id] })).filter((section) => section.rows.length > 0);
}

function row(key: string, icon: string, tone: Tone, text: string, link: string): IndexRow {
  return { key, icon, tone, text, link, state: '', details: [], settled: false };
}

function blockerRow({ path, blocker }: BlockerNote): IndexRow {
  const open = blocker.status === 'open';
  const tone = { critical: 'bad', important: 'warn', minor: 'plain' } as const;
  return {
    ...row(path, open ? 'octagon-alert' : 'circle-check', open ? tone[blocker.severity] : 'quiet', blocker.title, path),
    state: open ? blocker.severity : blocker.status,
    details: present([
      open ? blocker.severity : blocker.status,
      blocker.owner,
      blocker.waitingOn === undefined ? undefined : en.index.waitingOn(plainText(blocker.waitingOn)),
      open ? blocker.raisedOn : blocker.resolvedOn,
    ]),
    settled: !open,
  };
}

function bySeverity({ blocker: a }: BlockerNote, { blocker: b }: BlockerNote): number {
  const rank = (one: typeof a): number => (one.status === 'open' ? 0 : 10) + SEVERITIES.indexOf(one.severity);
  return rank(a) - rank(b) || compare(a.raisedOn, b.raisedOn);
}

function itemRow(item: ItemState): IndexRow {
  const doing = item.status === 'in-progress';
  const { priority, percent, owner } = item.entry;
  return {
    ...row(
      `item ${item.id ?? `${item.handoff} ${item.line}`}`,
      ICONS[item.kind] ?? (doing ? 'circle-dot' : 'circle'),
      doing ? 'good' : 'plain',
      plainText(item.text),
      linkTo(item.handoff, item.id),
    ),
    state: item.status,
    details: present([
      priority,
      percent === undefined ? undefined : `${percent}%`,
      owner,
      item.handoffs > 1 ? en.index.carriedIn(item.handoffs) : undefined,
    ]),
  };
}

const ICONS: Readonly<Partial<Record<ItemState['kind'], string>>> = {
  question: 'circle-help',
  gotcha: 'lightbulb',
  blocker: 'octagon-alert',
  'decision-needed': 'scale',
};

/** In force first, then proposed, then what no longer holds; the newest first. */
function decisionRows(project: ProjectIndex, index: HandoffIndex): readonly IndexRow[] {
  const replaced = new Set(
    project.decisions
      .filter(({ decision }) => decision.status === 'accepted')
      .flatMap(({ decision }) => decision.supersedes.map((link) => index.resolve(link))),
  );
  const statusOf = ({ path, decision }: DecisionNote): string => (replaced.has(path) ? 'superseded' : decision.status);
  const order = ['accepted', 'proposed', 'deprecated', 'superseded', 'rejected'];
  return [...project.decisions]
    .sort(
      (a, b) =>
        order.indexOf(statusOf(a)) - order.indexOf(statusOf(b)) || compare(b.decision.decidedOn, a.decision.decidedOn),
    )
    .map((note) => {
      const status = statusOf(note);
      const tone = status === 'accepted' ? 'good' : status === 'proposed' ? 'warn' : 'quiet';
      return {
        ...row(note.path, 'scale', tone, note.decision.title, note.path),
        state: status,
        details: present([status, note.decision.decidedOn]),
        settled: tone === 'quiet',
      };
    });
}

function handoffRows(project: ProjectIndex): readonly IndexRow[] {
  const heads = new Set(project.chain.heads.map((head) => head.note.path));
  return [...project.handoffs].reverse().map(({ path, parsed }) => {
    const { created, branch, status, health } = parsed.properties;
    return {
      ...row(path, 'scroll-text', heads.has(path) ? 'good' : 'quiet', parsed.title ?? basenameOf(path), path),
      state: heads.has(path) ? en.index.head : (status ?? ''),
      details: present([created?.replace('T', ' ').slice(0, 16), branch, health === 'on-track' ? undefined : health]),
      settled: status === 'abandoned',
    };
  });
}

function linkTo(path: string, id: string | undefined): string {
  return id === undefined ? path : `${path}#^${id}`;
}

function present(parts: readonly (string | undefined)[]): readonly string[] {
  return parts.filter((part): part is string => part !== undefined && part !== '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
