import type { CheckSeverity, RuleId } from './rule';

/** Offsets into the checked text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What stands between two offsets becomes `insert`; every other character stays. */
export interface TextEdit extends TextRange {
  readonly insert: string;
}

/** What a rule sees, before it is known what it costs. */
export interface Seen {
  /** Absent when the whole handoff is meant. */
  readonly range?: TextRange;
  readonly message: string;
  /** One sentence that says how to mend it. */
  readonly fix: string;
  /** The fix as an edit of the checked text, where it needs no decision. */
  readonly edit?: TextEdit;
}

/** One thing that a check found, with its place: lines and columns from 1, 0 for the whole handoff. */
export interface CheckFinding extends Seen {
  readonly rule: RuleId;
  readonly name: string;
  readonly severity: CheckSeverity;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Behind the last character. */
  readonly endColumn: number;
  /** The line that it is about, without its marker; empty for the whole handoff and where a secret stands. */
  readonly words: string;
  /** What it took off the score; 0 once its rule has taken all that it may. */
  readonly points: number;
}

export interface CheckResult {
  /** 0-100: what the findings leave of 100. */
  readonly score: number;
  /** By line, then by rule. */
  readonly findings: readonly CheckFinding[];
}
