import type { CheckFinding } from '../../core/check/check-finding';
import type { CheckSeverity } from '../../core/check/rule';
import { enHealth } from '../../locales/en-health';
import { plainText } from '../plain-text';
import type { HandoffHealth } from './health';
import { detail, entry, group } from './row-parts';
import { knownRows, type Row, type RowSource, type Tone } from './row';
import type { Tab, TabContent, TabInput } from './tab';

const SEVERITIES: readonly CheckSeverity[] = ['error', 'warn', 'note'];
const TONES: Readonly<Record<CheckSeverity, Tone>> = { error: 'bad', warn: 'warn', note: 'quiet' };
const ICONS: Readonly<Record<CheckSeverity, string>> = { error: 'circle-x', warn: 'triangle-alert', note: 'info' };
/** From here on a score is good, from there on it will do. */
const GOOD = 90;
const FAIR = 70;

export const healthTab: Tab = {
  id: 'health',
  icon: 'heart-pulse',
  content: healthContent,
  badge: ({ health }) => {
    const found = health.heads.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'note'));
    return { count: found.length, urgent: found.some(({ severity }) => severity === 'error') };
  },
};

function healthContent({ health }: TabInput): TabContent {
  const { heads, isKnown } = health;
  const having = (severity: CheckSeverity): RowSource =>
    knownRows(
      heads.flatMap((head) =>
        head.findings.filter((one) => one.severity === severity).map((one, at) => findingRow(head, one, at)),
      ),
    );
  const rows = [
    ...heads.map(scoreRow),
    ...SEVERITIES.flatMap((severity) =>
      group({ key: `health ${severity}`, text: enHealth.severities[severity], below: having(severity) }),
    ),
  ];
  const shares = SEVERITIES.map((severity) => ({
    label: enHealth.severities[severity],
    value: having(severity).length,
    tone: TONES[severity],
  }));
  const total = shares.reduce((sum, { value }) => sum + value, 0);
  return {
    charts: total > 1 ? [{ kind: 'shares', title: enHealth.found, shares }] : [],
    rows: knownRows(rows),
    empty: isKnown ? { ...enHealth.empty, next: 'new-handoff' } : enHealth.reading,
  };
}

function scoreRow({ path, title, score, findings }: HandoffHealth): Row {
  const canMend = findings.filter(({ edit }) => edit !== undefined).length > 1;
  return entry({
    key: `health ${path}`,
    icon: score >= GOOD ? 'circle-check' : 'heart-pulse',
    tone: score >= GOOD ? 'good' : score >= FAIR ? 'warn' : 'bad',
    text: plainText(title),
    state: enHealth.scored(score),
    details: [detail(enHealth.scored(score))],
    percent: score,
    target: { path },
    ...(canMend ? { subject: { kind: 'mend', path, finding: 'all' } as const } : {}),
  });
}

function findingRow({ path, title }: HandoffHealth, finding: CheckFinding, at: number): Row {
  const { rule, severity, line, column, message, fix, words, points, edit } = finding;
  const place = line > 0 ? { path, line } : { path };
  return entry({
    key: `health ${path} ${rule} ${line}:${column} ${at}`,
    icon: ICONS[severity],
    tone: TONES[severity],
    text: message,
    state: enHealth.severity[severity],
    excerpt: words === '' ? fix : enHealth.about(plainText(words), fix),
    details: [
      detail(rule),
      detail(line > 0 ? enHealth.line(plainText(title), line) : plainText(title), 'scroll-text'),
      detail(points > 0 ? enHealth.points(points) : undefined),
    ],
    target: place,
    ...(edit === undefined ? {} : { subject: { kind: 'mend', path, finding: { rule, line, column } } as const }),
  });
}
