import type { JudgedClaim } from '../handoff/claims';
import type { MergedWork, RelationKind } from '../model/git-state';

export type FileDriftState = 'changed' | 'moved' | 'vanished' | 'appeared';

/** What became of lines that the handoff names. */
export interface LinesDrift {
  /** From 1, as the handoff names them. */
  readonly from: number;
  readonly to: number;
  readonly state: 'same' | 'moved' | 'changed' | 'unknown';
  /** Where the same text begins now, when it moved. */
  readonly now?: number;
}

/** A file that the handoff names and that is not as it was. */
export interface FileDrift {
  /** From the root of the repository, as it was called then. */
  readonly path: string;
  readonly state: FileDriftState;
  /** Where it lies now, when it moved. */
  readonly to?: string;
  /** One for each range of it that the handoff names. */
  readonly lines: readonly LinesDrift[];
}

/** A decision in force whose code is not what it was when it was last looked at. */
export interface DecisionDrift {
  readonly id: string;
  readonly title: string;
  /** Path of the note. */
  readonly note: string;
  /** Changed files that it governs. */
  readonly files: readonly string[];
  /** Full hash from which was counted: of its review, else of the handoff. */
  readonly since: string;
}

/** How one repository differs now from what a handoff says. */
export interface RepoDrift {
  /** As the project or the folder calls it. */
  readonly name: string;
  /** The repository is on this device and could be read. */
  readonly found: boolean;
  /** Absolute folder that was looked at; a fact of this device. */
  readonly folder?: string;
  readonly branch: { readonly then?: string; readonly now?: string };
  readonly commit: { readonly then?: string; readonly now?: string };
  /** Full hash from which was counted, when somebody reviewed the handoff at a newer commit than its own. */
  readonly reviewed?: string;
  readonly relation: RelationKind;
  /** One sentence. */
  readonly relationWords: string;
  /** On the first-parent line; merges, bookkeeping and equal patches are not counted. */
  readonly commitsSince?: number;
  /** What merges brought in, counted. */
  readonly merged: readonly MergedWork[];
  /** Commits that touch nothing but handoffs. */
  readonly bookkeeping: number;
  readonly files: readonly FileDrift[];
  /** Changed files that the handoff does not name. */
  readonly otherFiles: number;
  /** Those files. */
  readonly otherPaths: readonly string[];
  /** Paths that were not committed; `then` is absent when the handoff does not say. */
  readonly uncommitted: { readonly then?: readonly string[]; readonly now: readonly string[] };
  /** Reports that are older than the newest change. */
  readonly staleReports: readonly string[];
  readonly decisions: readonly DecisionDrift[];
  readonly claims: readonly JudgedClaim[];
  /** One sentence each; empty when nothing differs. */
  readonly reasons: readonly string[];
  /** What was set apart: no reason to doubt the handoff. */
  readonly remarks: readonly string[];
}

export type DriftLevel = 'none' | 'some' | 'much' | 'unknown';

/** The repositories of a handoff, the main one first. */
export interface Drift {
  readonly level: DriftLevel;
  /** One line. */
  readonly summary: string;
  readonly repositories: readonly RepoDrift[];
}
