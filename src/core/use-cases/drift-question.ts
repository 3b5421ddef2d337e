import type { Claim } from '../handoff/claims';
import type { HandoffNote } from '../index/indexed-note';
import type { HistoryReader } from '../model/history';
import type { EvidenceReader, GitReader, RepoFiles } from '../model/ports';
import type { ProjectRepo } from '../model/project';
import type { CandidateRepo } from './place-repo';

/** What is absent was not to be had on this device; less is told then. */
export interface DriftPorts {
  readonly git: GitReader | undefined;
  readonly history?: HistoryReader;
  readonly files?: RepoFiles;
  readonly evidence?: EvidenceReader;
}

/** A decision in force that governs files. */
export interface GoverningDecision {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly files: readonly string[];
  readonly reviewedCommit?: string;
}

export interface DriftQuestion {
  readonly note: HandoffNote;
  /** Of the note, as it stands now. */
  readonly text: string;
  /** Repositories as the project note lists them. */
  readonly known: readonly ProjectRepo[];
  /** Where the project's reports lie; the usual places when absent. */
  readonly reports?: readonly string[];
  /** On this device: the named ones first, then the linked ones. */
  readonly repos: readonly CandidateRepo[];
  readonly decisions: readonly GoverningDecision[];
  /** What the text says about tests and coverage. */
  readonly claims: readonly Claim[];
}
