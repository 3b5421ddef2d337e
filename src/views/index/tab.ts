import type { IndexSnapshot, ProjectIndex } from '../../core/index/snapshot';
import type { HealthOfProject } from './health';
import type { Chart } from './chart';
import type { RowSource } from './row';

export const TAB_IDS = ['now', 'phases', 'decisions', 'blockers', 'timeline', 'lessons', 'health'] as const;
export type TabId = (typeof TAB_IDS)[number];

/** What a tab is made from. */
export interface TabInput {
  readonly snapshot: IndexSnapshot;
  readonly project: ProjectIndex;
  /** Local date, `YYYY-MM-DD`. */
  readonly today: string;
  /** What the person is called in notes; empty when nobody said. */
  readonly person: string;
  readonly health: HealthOfProject;
}

/** What an empty page offers to do. */
export type NextStep = 'new-handoff' | 'new-phase' | 'new-decision' | 'new-blocker' | 'clear-search';

/** What is said in place of rows when there are none. */
export interface EmptyPage {
  readonly title: string;
  readonly hint: string;
  readonly next?: NextStep;
}

/** A page of the index, ready to be drawn. */
export interface TabContent {
  readonly charts: readonly Chart[];
  readonly rows: RowSource;
  readonly empty: EmptyPage;
}

/** One page of the index. */
export interface Tab {
  readonly id: TabId;
  readonly icon: string;
  readonly content: (input: TabInput) => TabContent;
  /** Figure on the tab, and whether it asks for attention; absent where a figure says nothing. */
  readonly badge?: (input: TabInput) => { readonly count: number; readonly urgent: boolean };
}
