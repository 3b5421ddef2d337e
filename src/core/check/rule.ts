import type { Layout, Profile } from '../model/handoff';
import { RULE_ROWS } from './rule-table';

export const CHECK_SEVERITIES = ['note', 'warn', 'error'] as const;
/** `error`: whoever goes on is misled or harmed. `warn`: they will have to ask. `note`: worth a look. */
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number];

type IdIn<Row> = Row extends `${infer Id} ${string}` ? Id : never;
/** `HO101`: stable, never given to another rule. */
export type RuleId = IdIn<(typeof RULE_ROWS)[number]>;

/** One row of the table in docs/checks.md. */
export interface Rule {
  readonly id: RuleId;
  /** `next-action-missing` */
  readonly name: string;
  readonly severity: CheckSeverity;
  /** What one finding takes off the score, and all of them together at most. */
  readonly points: number;
  readonly most: number;
  readonly profiles: ReadonlySet<string>;
  /** Where it applies, with the limit that it holds there; `Infinity` for none. */
  readonly layouts: ReadonlyMap<string, number>;
}

/** Every rule in the order of the table. */
export const RULES: readonly Rule[] = RULE_ROWS.map(readRow);

const NAMES = new Set<string>(RULES.map(({ id }) => id));

export function isRuleId(id: string): id is RuleId {
  return NAMES.has(id);
}

/** The limit that a rule holds in such a handoff, `Infinity` without one; `undefined` where it says nothing. */
export function limitIn(rule: Rule, profile: Profile, layout: Layout): number | undefined {
  return rule.profiles.has(profile) ? rule.layouts.get(layout) : undefined;
}

/** `HO402 much-done note 1 1 | standard quick | command=5` */
function readRow(row: (typeof RULE_ROWS)[number]): Rule {
  const [head = '', profiles = '', layouts = ''] = row.split(' | ');
  const [id = '', name = '', severity = '', points = '', most = ''] = head.split(' ');
  return {
    id: id as RuleId,
    name,
    severity: CHECK_SEVERITIES.find((one) => one === severity) ?? 'error',
    points: Number(points),
    most: Number(most),
    profiles: new Set(profiles.split(' ')),
    layouts: new Map(layouts.split(' ').map((cell) => limitOf(cell))),
  };
}

function limitOf(cell: string): readonly [layout: string, limit: number] {
  const [layout = '', limit] = cell.split('=');
  return [layout, limit === undefined ? Infinity : Number(limit)];
}
