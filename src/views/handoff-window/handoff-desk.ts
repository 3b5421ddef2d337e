import type { Component } from 'obsidian';
import type { CheckResult } from '../../core/check/check-finding';
import type { Glance } from '../../core/handoff/glance';
import type { OpenLine } from '../../core/handoff/open-lines';
import type { Severity } from '../../core/model/blocker';
import type { Profile } from '../../core/model/handoff';
import type { PlannedHandoff } from '../../core/use-cases/create-handoff';
import type { Draft, TextField } from './draft';

export interface ProjectChoice {
  readonly name: string;
  /** Profile of its new handoffs. */
  readonly profile: Profile;
}

export interface OpenBlocker {
  readonly path: string;
  readonly title: string;
  readonly severity: Severity;
}

/** What was found around one project: its repositories, and what its last handoffs leave open. */
export interface Surroundings {
  readonly glances: readonly Glance[];
  /** Titles of the handoffs that are continued. */
  readonly previous: readonly string[];
  readonly blockers: readonly OpenBlocker[];
  readonly openLines: (planned: Pick<PlannedHandoff, 'suggestions'>) => readonly OpenLine[];
  /** What would be written. `HandoffError` for words that are refused. */
  readonly plan: (draft: Draft, open: readonly OpenLine[], force: boolean) => Promise<PlannedHandoff>;
  /** What would be found in it; `undefined` when nothing would be written. */
  readonly check: (planned: PlannedHandoff, draft: Draft) => Promise<CheckResult | undefined>;
}

/** What the window needs of the plugin. */
export interface HandoffDesk {
  readonly projects: readonly ProjectChoice[];
  /** Name of the project that is chosen at first. */
  readonly project: string | undefined;
  /** What people call the handoff at a path: its title and when it was written. */
  readonly nameOf: (path: string) => string;
  /** What stands in the form at first, when nothing was typed before. */
  readonly given: Readonly<Partial<Record<TextField, string>>>;
  readonly defaultProfile: Profile;
  /** Why git is not asked, where it cannot run. */
  readonly remark: string | undefined;
  /** `HandoffError` with `candidates` when several handoffs could be continued. */
  readonly look: (project: string, previous: readonly string[]) => Promise<Surroundings>;
  /** Looks again and writes; the plan has a reason and is empty when there is nothing new. */
  readonly write: (
    project: string,
    previous: readonly string[],
    draft: Draft,
    force: boolean,
  ) => Promise<PlannedHandoff>;
  readonly drafts: {
    readonly read: (project: string) => Draft;
    readonly store: (project: string, draft: Draft) => void;
  };
  readonly render: (text: string, el: HTMLElement, path: string, owner: Component) => Promise<void>;
}
