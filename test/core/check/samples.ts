import type { Knowledge } from '../../../src/core/check/knowledge';
import type { RuleId } from '../../../src/core/check/rule';

/** A handoff that a rule speaks of, and the same one mended. */
export interface Sample {
  readonly wrong: string;
  /** Line of the finding; 0 for the whole handoff. */
  readonly line: number;
  readonly right: string;
  readonly known?: Knowledge;
  /** The fix as an edit makes this. */
  readonly fixed?: string;
}

const note = (more: string, body: string): string =>
  `---\nid: h-aaaaa1\ntype: handoff\nformat: 1\ncreated: "2026-04-02T17:45:10"\n${more}---\n\n${body}`;
const plain = (body: string): string =>
  `# Session handoff, 2026-04-02\n\nThe timetable of the northern line is read and stored; the map waits.\n\n${body}`;
const PHASE = '# Session handoff: Ferry\n\n**Date**: 2026-04-02\n\n## Executive summary\n\nBoth lines are read.\n\n';
const COMMAND =
  "# Session handoff — 2026-04-02 17:45\n\n## Status\n\n- Branch: `main`\n\n## What's done\n\n- [x] Read both lines\n\n## Key decisions made\n\n";
const REMAINING = '# Session handoff document\n\n**Created**: 2026-04-02\n\n';

const chain = (more: Partial<NonNullable<Knowledge['chain']>>): Knowledge => ({
  chain: { closed: [], lost: [], record: () => undefined, ...more },
});
const path = (name: string, exists: boolean, more = {}): Knowledge => ({
  paths: new Map([[name, { exists, alike: [], ...more }]]),
});

export const SAMPLES: Readonly<Record<RuleId, Sample>> = {
  HO101: {
    wrong: plain('## Completed\n\n- Read the winter file\n'),
    line: 0,
    right: plain('## Next\n\n- Read the summer file\n'),
  },
  HO102: {
    wrong: '# Handoff 2026-04-02\n\n## Completed\n\n- Read the winter file\n',
    line: 0,
    right: '# Handoff 2026-04-02\n\n## Summary\n\nThe winter file is read.\n\n## Completed\n\n- Read the winter file\n',
  },
  HO103: {
    wrong: `${REMAINING}## Completed work\n\n- Read it\n\n## Remaining work\n\n- Draw the map\n\n## Gotchas for next agent\n\n- Tides\n`,
    line: 0,
    right: `${REMAINING}## Context\n\nPassengers ask for it.\n\n## Completed work\n\n- Read it\n\n## Remaining work\n\n- Draw the map\n`,
  },
  HO104: {
    wrong: '# Handoff 2026-04-02\n\n## Next\n\n- Draw the map of the harbour\n',
    line: 0,
    right: '# Handoff 2026-04-02\n\n## Completed\n\nNone.\n\n## Next\n\n- Draw the map of the harbour\n',
  },
  HO105: {
    wrong: COMMAND,
    line: 0,
    right: `${COMMAND}## Resume command\n\n> Next step: draw the map in src/map.ts.\n`,
  },
  HO106: { wrong: '# Handoff\n\n## Completed\n\n- Read it\n', line: 0, right: '# Handoff\n\n**Date**: 2026-04-02\n' },
  HO107: { wrong: COMMAND, line: 0, right: COMMAND.replace('- Branch', '- Tests: not run\n- Branch') },
  HO108: {
    wrong: `${PHASE}## Current status\n\nFine.\n\n## Completed this session\n\n- Read it\n`,
    line: 0,
    right: `${PHASE}## Current status\n\nFine.\n\n## Completed this session\n\n- Read it\n\n## Technical notes\n\nNone.\n`,
  },
  HO109: {
    wrong: `${REMAINING}## Context\n\nWhy.\n\n## Completed work\n\n- A\n\n## Remaining work\n\n- Draw the map\n`,
    line: 0,
    right: `${REMAINING}## Context\n\nWhy.\n\n## Completed work\n\n- A\n\n## Remaining work\n\n- Draw the map\n\n## Gotchas\n\nNone.\n`,
  },
  HO110: {
    wrong: `${REMAINING}## Context\n\nWhy.\n\n## Completed work\n\n- A\n\n## Remaining work\n\n- Draw the map\n`,
    line: 0,
    right: `${REMAINING}## Context\n\nWhy.\n\n## Completed work\n\n- A\n\n## Remaining work\n\n- Draw the map\n\n## Key decisions made\n\nNone.\n`,
  },
  HO111: {
    wrong: plain('## Emergency context\n\n- **Issue**: boats leave twice\n- **Impact**: not said\n'),
    line: 5,
    right: plain(
      '## Emergency context\n\n- **Issue**: boats leave twice\n- **Impact**: 40 trips\n- **Investigation so far**: the log\n- **Current hypothesis**: a clock\n- **Rollback options**: release 12\n',
    ),
  },
  HO112: {
    wrong: note('profile: phase-end\n', '# The import is complete\n\n## Completed\n\n- Read it\n'),
    line: 0,
    right: note(
      'profile: phase-end\n',
      '# The import is complete\n\n## Phase completion\n\n- Deliverable done: reader\n',
    ),
  },
  HO113: {
    wrong: note('profile: phase-end\nphase: "[[import|Phase 2]]"\n', '# Done\n'),
    line: 0,
    right: note('profile: phase-end\nphase: "[[import|Phase 2]]"\nprogress: 100\n', '# Done\n'),
  },
  HO114: {
    wrong: `${PHASE}## In progress\n\n- [/] Store the routes\n\n## Technical notes\n\nNone.\n`,
    line: 11,
    right: `${PHASE}## In progress\n\n- [/] Store the routes (60%)\n\n## Technical notes\n\nNone.\n`,
  },
  HO115: {
    wrong: `${PHASE}## Next actions (prioritized)\n\n- Draw piers\n- Draw boats\n- Draw tides\n- Draw gulls\n\n## Technical notes\n\nNone.\n`,
    line: 11,
    right: `${PHASE}## Next actions (prioritized)\n\n1. Draw piers\n2. Draw boats\n3. Draw tides\n4. Draw gulls\n\n## Technical notes\n\nNone.\n`,
  },
  HO201: {
    wrong: plain('## Goal\n\n{what it is for}\n'),
    line: 7,
    right: plain('## Goal\n\nPassengers see next summer.\n'),
  },
  HO202: {
    wrong: plain('## Next\n\n- Continue work on the map\n'),
    line: 7,
    right: plain('## Next\n\n- Draw the piers in src/map.ts:40\n'),
  },
  HO203: {
    wrong: plain('## Blockers\n\n## Next\n\n- Draw the piers\n'),
    line: 5,
    right: plain('## Blockers\n\nNone.\n\n## Next\n\n- Draw the piers\n'),
    fixed: plain('## Next\n\n- Draw the piers\n'),
  },
  HO204: { wrong: '# Handoff\n\n**Date**: today\n', line: 3, right: '# Handoff\n\n**Date**: 2026-04-02\n' },
  HO205: {
    wrong: plain('## Resume command\n\n> Keep working on the map stuff.\n'),
    line: 5,
    right: plain('## Resume command\n\n> Continue on feat/map. Next step: draw the piers in src/map.ts.\n'),
  },
  HO206: {
    wrong: note('wip: true\n', '# Half a map\n\n## Next\n\n- Draw the piers\n'),
    line: 0,
    right: note('wip: true\n', '# Half a map\n\nDo not merge: the piers are missing.\n\n## Next\n\n- Draw the piers\n'),
  },
  HO207: {
    wrong: `${REMAINING}## Context\n\nWhy.\n\n## Completed work\n\n- \`src/map.ts\` draws piers\n\n## Remaining work\n\n- Draw boats\n\n## Gotchas for next agent\n\n- Tides\n`,
    line: 11,
    right: `${REMAINING}## Context\n\nWhy.\n\n## Completed work\n\n- \`src/map.ts:10-40\` draws piers\n\n## Remaining work\n\n- Draw boats\n\n## Gotchas for next agent\n\n- Tides\n`,
  },
  HO301: {
    wrong: plain('## Completed\n\n- [x] Draw the northern piers\n\n## Next\n\n- [ ] Draw the northern piers\n'),
    line: 11,
    right: plain('## Completed\n\n- [x] Draw the northern piers\n\n## Next\n\n- [ ] Draw the southern piers\n'),
    fixed: plain('## Completed\n\n- [x] Draw the northern piers\n\n## Next\n\n- [x] Draw the northern piers\n'),
  },
  HO302: {
    wrong: note('', '# Map\n\n## Next\n\n- [ ] Draw the piers ^t-pier01\n'),
    line: 12,
    right: note('', '# Map\n\n## Next\n\n- [x] Draw the piers ^t-pier01\n'),
    known: chain({ closed: [{ id: 't-pier01', handoff: 'Handoffs/Ferry/older.md' }] }),
    fixed: note('', '# Map\n\n## Next\n\n- [x] Draw the piers ^t-pier01\n'),
  },
  HO303: {
    wrong: note('progress: 30\n', '# Map\n'),
    line: 0,
    right: note('progress: 40\n', '# Map\n'),
    known: chain({ progressBefore: { progress: 40, handoff: 'Handoffs/Ferry/older.md' } }),
  },
  HO304: {
    wrong: note('progress: 30\n', '# Map\n\n**Overall progress**: 50%\n'),
    line: 11,
    right: note('progress: 50\n', '# Map\n\n**Overall progress**: 50%\n'),
  },
  HO305: {
    wrong: plain('## In progress\n\n- [/] Store the routes (100%)\n'),
    line: 7,
    right: plain('## In progress\n\n- [/] Store the routes (90%)\n'),
    fixed: plain('## In progress\n\n- [x] Store the routes (100%)\n'),
  },
  HO306: {
    wrong: note('', '# Map\n\n## Next actions\n\n- [ ] Draw the piers ^t-pier01\n'),
    line: 0,
    right: note('', '# Map\n\n## Next actions\n\n- [ ] Draw boats ^t-boat01\n'),
    known: chain({ lost: [{ id: 't-boat01', text: 'Draw boats', handoff: 'Handoffs/Ferry/older.md', line: 9 }] }),
    fixed: note('', '# Map\n\n## Next actions\n\n- [ ] Draw the piers ^t-pier01\n- [ ] Draw boats ^t-boat01\n'),
  },
  HO307: {
    wrong: plain('## Completed\n\n- [x] Draw the northern piers\n'),
    line: 0,
    right: plain('## Next\n\n- [ ] Draw the northern piers\n'),
    known: { memory: [{ name: 'phase.memory.md', text: '## Next\n\n- [ ] Draw the northern piers\n' }] },
  },
  HO308: {
    wrong: plain('## Verification\n\n- Tests: 23 passed, 0 failed\n'),
    line: 7,
    right: plain('## Verification\n\n- Tests: 20 passed, 3 failed\n'),
    known: {
      reports: [
        {
          kind: 'tests',
          passed: 20,
          failed: 3,
          skipped: 0,
          failures: ['a'],
          path: 'junit.xml',
          modified: 1,
          stale: false,
        },
      ],
    },
  },
  HO309: {
    wrong: note('tests: passed\n', '# Map\n\n## Verification\n\n12 passed, 3 failing\n'),
    line: 13,
    right: note('tests: failed\n', '# Map\n\n## Verification\n\n12 passed, 3 failing\n'),
  },
  HO401: {
    wrong: `# Session handoff: Map\n\n**Date**: 2026-04-02\n\n## Session summary\n\nShort.\n\n## Completed work\n\n${'- Draw another one of the many little harbours along the northern coast\n'.repeat(90)}\n## Next priorities\n\n1. Draw boats\n`,
    line: 0,
    right:
      '# Session handoff: Map\n\n**Date**: 2026-04-02\n\n## Session summary\n\nShort.\n\n## Completed work\n\n- Draw piers\n\n## Next priorities\n\n1. Draw boats\n',
  },
  HO402: {
    wrong: COMMAND.replace('- [x] Read both lines', 'ABCDEF'.replace(/./g, '- [x] Read line $&\n')),
    line: 14,
    right: COMMAND.replace('- [x] Read both lines', 'ABCDE'.replace(/./g, '- [x] Read line $&\n')),
  },
  HO403: {
    wrong: `${COMMAND}${'ABCD'.replace(/./g, '- Use $&: it is small\n')}`,
    line: 16,
    right: `${COMMAND}${'ABC'.replace(/./g, '- Use $&: it is small\n')}`,
  },
  HO404: {
    wrong: `${COMMAND}## Files touched\n\n${'ABCDEFGHIJK'.replace(/./g, '- `src/$&.ts`\n')}`,
    line: 13,
    right: `${COMMAND}## Files touched\n\n${'ABCDEFGHIJ'.replace(/./g, '- `src/$&.ts`\n')}`,
  },
  HO405: {
    wrong: `${PHASE.replace('Both lines are read.', 'One is read. Two is read. Three is read. Four is not.')}## Technical notes\n\nNone.\n\n## Current status\n\nFine.\n`,
    line: 5,
    right: `${PHASE}## Technical notes\n\nNone.\n\n## Current status\n\nFine.\n`,
  },
  HO501: {
    wrong: plain('## Blockers\n\n- The map server is down\n'),
    line: 7,
    right: plain('## Blockers\n\n- The map server is down: waiting for the hosting team\n'),
  },
  HO502: {
    wrong: `${PHASE}## Blockers and issues\n\n- The map server is down until Monday\n\n## Technical notes\n\nNone.\n`,
    line: 11,
    right: `${PHASE}## Blockers and issues\n\n- The map server is down until Monday (owner: Lin)\n\n## Technical notes\n\nNone.\n`,
  },
  HO503: {
    wrong: plain('## Decisions\n\n- Use `redis` instead of Memcached\n'),
    line: 7,
    right: plain('## Decisions\n\n- Use Redis, because two servers share the sessions\n'),
  },
  HO504: {
    wrong: `${PHASE}## Current status\n\nFine.\n\n## Technical notes\n\nNone.\n\n## Decisions needed\n\n- The colour of piers\n`,
    line: 19,
    right: `${PHASE}## Current status\n\nFine.\n\n## Technical notes\n\nNone.\n\n## Decisions needed\n\n- The colour of piers: grey or blue\n`,
  },
  HO505: {
    wrong: `${PHASE}## Blockers and issues\n\n- The map server is down until Monday\n\n## Technical notes\n\nNone.\n`,
    line: 11,
    right: `${PHASE}## Blockers and issues\n\n- Critical: the map server is down until Monday\n\n## Technical notes\n\nNone.\n`,
  },
  HO601: {
    wrong: plain('## Completed\n\n- Piers are drawn in `src/map.ts`\n'),
    line: 7,
    right: plain('## Completed\n\n- Piers were removed from `src/map.ts`\n'),
    known: path('src/map.ts', false, { alike: ['lib/map.ts'] }),
    fixed: plain('## Completed\n\n- Piers are drawn in `lib/map.ts`\n'),
  },
  HO602: {
    wrong: plain('## Completed\n\n- Piers are drawn in `src/map.ts:40-90`\n'),
    line: 7,
    right: plain('## Completed\n\n- Piers are drawn in `src/map.ts:40-50`\n'),
    known: path('src/map.ts', true, { lines: 50 }),
  },
  HO701: {
    wrong: plain('## Gotchas\n\n- Sign in with password=hunter22 first\n'),
    line: 7,
    right: plain('## Gotchas\n\n- Sign in with the password from the safe first\n'),
    fixed: plain('## Gotchas\n\n- Sign in with password=[removed: password] first\n'),
  },
  HO702: {
    wrong: plain('## Gotchas\n\n- The map lies in /home/ada/maps/north.svg\n'),
    line: 7,
    right: plain('## Gotchas\n\n- The map lies in ~/maps/north.svg\n'),
    fixed: plain('## Gotchas\n\n- The map lies in ~/maps/north.svg\n'),
  },
  HO703: {
    wrong: plain('<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n'),
    line: 5,
    right: plain('A\n'),
  },
  HO801: { wrong: '---\nid: [h-1\n---\n\n# Map\n', line: 3, right: '---\nid: h-1\n---\n\n# Map\n' },
  HO802: {
    wrong: note('', '# Map\n').replace('format: 1', 'format: 2'),
    line: 0,
    right: note('', '# Map\n'),
  },
  HO803: {
    wrong: plain('## Next\n\n- [ ] Draw piers ^t-pier01\n- [ ] Draw boats ^t-pier01\n'),
    line: 8,
    right: plain('## Next\n\n- [ ] Draw piers ^t-pier01\n- [ ] Draw boats ^t-boat01\n'),
    fixed: plain('## Next\n\n- [ ] Draw piers ^t-pier01\n- [ ] Draw boats\n'),
  },
  HO804: {
    wrong: note('', '---\ntitle: Map\n---\n\n# Map\n'),
    line: 8,
    right: note('', '# Map\n\n---\n'),
  },
  HO805: {
    wrong: plain('## Completed\n\n- \u201a\u00fa\u00d6 Piers\n'),
    line: 7,
    right: plain('## Completed\n\n- ✅ Piers\n'),
    fixed: plain('## Completed\n\n- ✅ Piers\n'),
  },
  HO806: {
    wrong: note('status: open\n', '# Map\n'),
    line: 6,
    right: note('', '# Map\n'),
    known: {
      propertyTypes: new Map([
        ['status', 'number'],
        ['created', 'datetime'],
      ]),
    },
  },
};
