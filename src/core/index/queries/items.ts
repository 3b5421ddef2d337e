import type { ItemStatus, Priority } from '../../model/item';
import type { EntryKind } from '../../model/parsed-handoff';
import { daysBetween } from '../../model/stamp';
import { readiness, type Dependency } from '../dependencies';
import { comparePlaces } from '../chain';
import type { ItemState } from '../item-state';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import { remembered } from './remembered';
import type { Row } from './row';

/** A work item, question, standing gotcha or mentioned blocker at the line that decides its state. */
export interface ItemRow extends Row {
  /** Absent for a hand-written line that no handoff has carried yet. */
  readonly id: string | undefined;
  readonly kind: EntryKind;
  /** Markdown. */
  readonly text: string;
  readonly status: ItemStatus;
  readonly priority: Priority | undefined;
  /** 0-100. */
  readonly percent: number | undefined;
  readonly owner: string | undefined;
  /** Path of the handoff that first mentions it, and its date as far as it is known. */
  readonly firstIn: string;
  readonly since: string | undefined;
  readonly days: number | undefined;
  /** Handoffs that mention it. */
  readonly handoffs: number;
  /** What it depends on and is not settled. */
  readonly waitsFor: readonly Dependency[];
  /** An older handoff that ticked or dropped it although a newer one has it open. */
  readonly closedIn: string | undefined;
  /** Handoffs on other branches that say otherwise. */
  readonly disagrees: readonly string[];
}

/**
 * In the order of the newest handoffs, as their authors ordered them; in progress before what is not begun. Lost items
 * are not among them: see `lost`.
 */
export interface ItemLists {
  /** Open work that nothing holds up. */
  readonly ready: readonly ItemRow[];
  readonly waiting: readonly ItemRow[];
  readonly questions: readonly ItemRow[];
  readonly decisionsNeeded: readonly ItemRow[];
  readonly gotchas: readonly ItemRow[];
  /** Blockers that stand in the text only. */
  readonly blockers: readonly ItemRow[];
  readonly done: readonly ItemRow[];
  readonly dropped: readonly ItemRow[];
}

/** `today` is a local date. */
export function items(snapshot: IndexSnapshot, project: ProjectIndex, today: string): ItemLists {
  return remembered(`items on ${today}`, project, snapshot, () => listItems(snapshot, project, today));
}

function listItems(snapshot: IndexSnapshot, project: ProjectIndex, today: string): ItemLists {
  const lost = new Set(project.lost.map(({ handoff, line }) => `${handoff}:${line}`));
  const all = readiness(project, (link) => snapshot.note(snapshot.resolve(link) ?? ''));
  const open = all
    .filter(({ item }) => !lost.has(`${item.handoff}:${item.line}`))
    .map(({ item, dependencies, ready }) => ({ ready, row: itemRow(project, item, today, dependencies) }))
    .sort((a, b) => byPlace(project, a.row, b.row));
  const having = (kind: EntryKind): readonly ItemRow[] =>
    open.filter(({ row }) => row.kind === kind).map(({ row }) => row);
  const work = open.filter(({ row }) => row.kind === 'item');
  const settledRows = (status: 'done' | 'dropped'): readonly ItemRow[] =>
    project.items
      .filter((item) => item.status === status)
      .map((item) => itemRow(project, item, today))
      .sort((a, b) => byPlace(project, a, b));
  return {
    ready: work.filter(({ ready }) => ready).map(({ row }) => row),
    waiting: work.filter(({ ready }) => !ready).map(({ row }) => row),
    questions: having('question'),
    decisionsNeeded: having('decision-needed'),
    gotchas: having('gotcha'),
    blockers: having('blocker'),
    // There are many more of these than open ones, and few who look at the list ask for them.
    get done() {
      return settledRows('done');
    },
    get dropped() {
      return settledRows('dropped');
    },
  };
}

export function itemRow(
  project: ProjectIndex,
  item: ItemState,
  today: string,
  dependencies: readonly Dependency[] = [],
): ItemRow {
  const since = project.chain.links.get(item.firstIn)?.note.parsed.properties.created?.slice(0, 10);
  return {
    path: item.handoff,
    line: item.line,
    id: item.id,
    kind: item.kind,
    text: item.text,
    status: item.status,
    priority: item.entry.priority,
    percent: item.entry.percent,
    owner: item.entry.owner,
    firstIn: item.firstIn,
    since,
    days: since === undefined ? undefined : daysBetween(since, today),
    handoffs: item.handoffs,
    waitsFor: dependencies.filter(({ state }) => state !== 'satisfied'),
    closedIn: item.closedIn,
    disagrees: item.disagrees,
  };
}

function byPlace(project: ProjectIndex, a: ItemRow, b: ItemRow): number {
  const begun = Number(b.status === 'in-progress') - Number(a.status === 'in-progress');
  return begun || comparePlaces(project.chain, b.path, a.path) || a.line - b.line;
}
