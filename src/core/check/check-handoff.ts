import type { Layout } from '../model/handoff';
import { removeSecrets } from '../note/secrets';
import type { CheckFinding, CheckResult } from './check-finding';
import { CHECKS } from './checks';
import type { Knowledge } from './knowledge';
import { placeOf } from './place';
import { isRuleId, limitIn, RULES, type Rule, type RuleId } from './rule';
import { Subject } from './subject';

export interface CheckRequest {
  readonly text: string;
  /** May tell the date. */
  readonly fileName?: string;
  /** When it is known; else the headings tell. */
  readonly layout?: Layout;
  readonly known?: Knowledge;
  /** Rules that are switched off, by id; those that the note names in `checks_off` are added. */
  readonly off?: readonly string[];
}

/** Holds a handoff against every rule that applies to it. Never throws, and never repeats a secret. */
export function checkHandoff({ text, fileName = '', layout, known = {}, off = [] }: CheckRequest): CheckResult {
  const subject = new Subject(text, known, layout, fileName);
  const silent = new Set([...off, ...rulesOff(subject)]);
  const findings = RULES.flatMap((rule) => (silent.has(rule.id) ? [] : findingsOf(rule, subject)));
  const points = findings.reduce((sum, finding) => sum + finding.points, 0);
  return {
    score: Math.max(0, 100 - points),
    findings: findings.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** Rules that a note switches off for itself: `checks_off: [HO202]`. */
function rulesOff({ given }: Subject): readonly RuleId[] {
  const listed = given.properties['checks_off'];
  return (Array.isArray(listed) ? listed : [listed]).filter((id) => typeof id === 'string' && isRuleId(id));
}

function findingsOf(rule: Rule, subject: Subject): readonly CheckFinding[] {
  const limit = limitIn(rule, subject.profile, subject.layout);
  if (limit === undefined) return [];
  const { id, name, severity, most } = rule;
  let left = most;
  return CHECKS[id](subject, limit).map(({ range, message, fix, edit }) => {
    const points = Math.min(rule.points, left);
    left -= points;
    return {
      rule: id,
      name,
      severity,
      ...placeOf(subject.scan, range),
      ...(range === undefined ? {} : { range }),
      message: removeSecrets(message).text,
      fix: removeSecrets(fix).text,
      words: range === undefined ? '' : subject.wordsOf(range),
      ...(edit === undefined || subject.isNewer ? {} : { edit }),
      points,
    };
  });
}
