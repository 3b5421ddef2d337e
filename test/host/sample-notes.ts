/** Notes of one small project, by path. */
export const NOTES: Readonly<Record<string, string>> = {
  'Handoffs/App/App.md': `---
id: j-aaaaaa
type: project
format: 1
aliases:
  - App
repos: []
---

# App
`,
  'Handoffs/App/2026-03-02-1000-first-aaaa.md': handoff('h-aaaa01', 'First', '2026-03-02T10:00:00', ''),
  'Handoffs/App/2026-03-03-1000-second-bbbb.md': handoff(
    'h-bbbb01',
    'Second',
    '2026-03-03T10:00:00',
    '[[2026-03-02-1000-first-aaaa]]',
  ),
  'Handoffs/App/Blockers/no-key-cccc.md': `---
id: b-cccc01
type: blocker
format: 1
aliases:
  - No key
status: open
severity: critical
kind: external
project: "[[App]]"
raised_on: "2026-03-02"
---

# No key
`,
  'Other/not-ours.md': handoff('h-zzzz01', 'Not ours', '2026-03-05T10:00:00', ''),
};

export function handoff(id: string, title: string, created: string, previous: string): string {
  const link = previous === '' ? ' []' : `\n  - "${previous}"`;
  return `---
id: ${id}
type: handoff
format: 1
aliases:
  - ${title}
project: "[[App]]"
profile: standard
created: "${created}"
created_offset: "+00:00"
authors: []
status: open
previous:${link}
decisions: []
blockers: []
at: []
tags: []
---

# ${title}

## Next actions

- [ ] Write **the** parser ^t-aaaa01
`;
}
