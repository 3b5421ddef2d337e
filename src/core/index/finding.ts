/** One thing that a look over the records found. */
export interface RecordFinding {
  readonly rule: RecordRule;
  /** `error`: a relation or a note is broken. `warning`: something is not known. `note`: worth a look, nothing is wrong. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly path: string;
  /** From 1; 0 for the whole note. */
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

export const RECORD_RULES = {
  conflict: 'error',
  'broken-properties': 'error',
  'newer-format': 'warning',
  'missing-property': 'error',
  'unknown-value': 'warning',
  'wrong-type': 'warning',
  'duplicate-id': 'error',
  'link-renamed': 'error',
  'link-ambiguous': 'error',
  'previous-missing': 'error',
  'previous-cycle': 'error',
  'relation-missing': 'error',
  'link-missing': 'warning',
  'supersedes-itself': 'error',
  'supersession-cycle': 'error',
  'copy-differs': 'error',
  'successor-missing': 'warning',
  fork: 'note',
  'dependency-unknown': 'warning',
  'dependency-cycle': 'warning',
  'blocker-forgotten': 'note',
} as const;

export type RecordRule = keyof typeof RECORD_RULES;

export function finding(
  rule: RecordRule,
  at: { readonly path: string; readonly line?: number },
  message: string,
  fix: string,
): RecordFinding {
  return { rule, severity: RECORD_RULES[rule], path: at.path, line: at.line ?? 0, message, fix };
}
