import type { HandoffStatus, Health, Profile, TestResult } from '../../model/handoff';
import { isOpen } from '../../model/item';
import { instantOf } from '../../model/stamp';
import { isAbandoned, type ChainLink } from '../chain';
import { titleOf } from '../indexed-note';
import { isCarried } from '../item-state';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import type { Row } from './row';

export interface HandoffRow extends Row {
  readonly id: string | undefined;
  readonly title: string;
  /** Local `YYYY-MM-DDTHH:mm:ss` as far as it is known. */
  readonly created: string | undefined;
  /** Milliseconds since the epoch; `undefined` when the note has no date that can be read. */
  readonly instant: number | undefined;
  /** What the note says; an open one that was continued is `superseded`. */
  readonly status: HandoffStatus | 'superseded' | undefined;
  /** Nothing continues it and it is not abandoned: where work goes on. */
  readonly head: boolean;
  readonly profile: Profile | undefined;
  readonly branch: string | undefined;
  readonly health: Health | undefined;
  /** Path of its phase note. */
  readonly phase: string | undefined;
  readonly progress: number | undefined;
  readonly tests: TestResult | undefined;
  readonly authors: readonly string[];
  readonly addressee: string | undefined;
  /** It must not be merged as it is. */
  readonly wip: boolean;
  /** Work items of this note that are still to be done, and those it ticks. */
  readonly open: number;
  readonly done: number;
}

/** Every handoff of a project, newest first. */
export function handoffRows(snapshot: IndexSnapshot, project: ProjectIndex): readonly HandoffRow[] {
  const heads = headPaths(project);
  return [...project.chain.links.values()].reverse().map((link) => handoffRow(snapshot, project, link, heads));
}

/** The heads of a project, newest first. */
export function headRows(snapshot: IndexSnapshot, project: ProjectIndex): readonly HandoffRow[] {
  const heads = headPaths(project);
  return project.chain.heads.map((link) => handoffRow(snapshot, project, link, heads));
}

export function headPaths(project: ProjectIndex): ReadonlySet<string> {
  return new Set(project.chain.heads.map(({ note }) => note.path));
}

export function handoffRow(
  snapshot: IndexSnapshot,
  project: ProjectIndex,
  link: ChainLink,
  heads: ReadonlySet<string>,
): HandoffRow {
  const { note } = link;
  const { properties: own, entries } = note.parsed;
  const { created, createdOffset: offset } = own;
  const work = entries.filter((entry) => isCarried(entry));
  const isContinued = link.children.some((child) => !isAbandoned(project.chain.links.get(child)));
  return {
    path: note.path,
    line: 0,
    id: own.id,
    title: titleOf(note),
    created,
    instant:
      created === undefined ? undefined : instantOf({ local: created, ...(offset === undefined ? {} : { offset }) }),
    status: isContinued && own.status === 'open' ? 'superseded' : own.status,
    head: heads.has(note.path),
    profile: own.profile,
    branch: own.branch,
    health: own.health,
    phase: own.phase === undefined ? undefined : snapshot.resolve(own.phase),
    progress: own.progress,
    tests: own.tests,
    authors: own.authors ?? [],
    addressee: own.for,
    wip: own.wip ?? false,
    open: work.filter(({ status }) => isOpen(status)).length,
    done: work.filter(({ status }) => status === 'done').length,
  };
}
