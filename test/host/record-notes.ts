import { NOTES } from './sample-notes';

/** The small project with decisions that supersede each other, a closed blocker, a phase, and a note that links them. */
export const RECORDS: Readonly<Record<string, string>> = {
  ...NOTES,
  'Handoffs/App/Decisions/use-redis-d1d1.md': decision('d-d1d101', 'Use Redis', 'superseded', '2026-03-01', [
    'superseded_by:',
    '  - "[[use-postgres-d2d2]]"',
  ]),
  'Handoffs/App/Decisions/use-postgres-d2d2.md': decision('d-d2d201', 'Use Postgres', 'accepted', '2026-03-02', [
    'supersedes:',
    '  - "[[use-redis-d1d1]]"',
  ]),
  'Handoffs/App/Decisions/retry-twice-d3d3.md': decision('d-d3d301', 'Retry twice', 'proposed', '2026-03-03', []),
  'Handoffs/App/Blockers/proxy-down-e1e1.md': `---
id: b-e1e101
type: blocker
format: 1
aliases:
  - Proxy down
status: resolved
severity: minor
kind: technical
project: "[[App]]"
raised_on: "2026-03-01"
resolved_on: "2026-03-02"
---

# Proxy down
`,
  'Handoffs/App/Phases/first-light-f1f1.md': `---
id: p-f1f101
type: phase
format: 1
aliases:
  - First light
number: 1
status: active
project: "[[App]]"
started_on: "2026-03-01"
---

# First light
`,
  'Daily/2026-03-05.md':
    'We went with [[use-redis-d1d1|Redis]] and [[use-postgres-d2d2]].\n\nThe [[proxy-down-e1e1|proxy]] was down.\n',
};

function decision(id: string, title: string, status: string, on: string, more: readonly string[]): string {
  return `---
id: ${id}
type: decision
format: 1
aliases:
  - ${title}
status: ${status}
decided_by: user
decided_on: "${on}"
accepted_by: Ada
project: "[[App]]"
${more.map((line) => `${line}\n`).join('')}---

# ${title}

## Why

It is known to work.
`;
}
