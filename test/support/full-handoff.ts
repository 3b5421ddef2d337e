import { headingOf, itemSection } from '../../src/core/handoff/template';
import type { Handoff, HandoffSection } from '../../src/core/model/handoff';
import type { Item, Priority } from '../../src/core/model/item';
import type { SectionKind } from '../../src/core/model/section-kind';

export function anItem(id: string | undefined, text: string, more: Partial<Item> = {}): Item {
  return { ...(id === undefined ? {} : { id }), text, status: 'open', fields: [], children: [], ...more };
}

function section(kind: SectionKind, text: string, more: Partial<HandoffSection> = {}): HandoffSection {
  return { kind, heading: headingOf(kind), text, items: [], groups: [], ...more };
}

const priorities: readonly Priority[] = ['immediate', 'must', 'short-term', 'should', 'long-term', 'nice-to-have'];

/** A handoff that has something to say in every section, and every kind of item. */
export const FULL: Handoff = {
  title: 'Ferry timetable import',
  properties: {
    id: 'h-fu11aa',
    format: 1,
    aliases: ['Ferry timetable import'],
    project: '[[Handoffs/Ferry/Ferry|Ferry]]',
    profile: 'standard',
    created: '2026-04-02T17:45:10',
    createdOffset: '+02:00',
    authors: ['Ada', 'Grace'],
    status: 'open',
    previous: ['[[2026-04-01-0900-parser-aaaa]]'],
    phase: '[[import-bbbb|Phase 2: Import]]',
    progress: 40,
    health: 'at-risk',
    decisions: ['[[use-csv-cccc]]'],
    blockers: ['[[no-sample-dddd]]'],
    at: ['ferry feat/import 0123456789abcdef0123456789abcdef01234567'],
    branch: 'feat/import',
    commit: '0123456789abcdef0123456789abcdef01234567',
    baseCommit: '89abcdef0123456789abcdef0123456789abcdef',
    tests: 'passed',
    wip: false,
    session: 's-12',
    for: 'Lin',
    tags: ['ferry'],
  },
  sections: [
    section('summary', 'The parser reads both operators.'),
    section('goal', 'Passengers should see next summer.'),
    section('status', 'Parsing is finished, storing is not.'),
    section('metrics', '| Metric | Current | Target |\n| --- | --- | --- |\n| Routes read | 41 | 60 |'),
    section('since-last', '- Continues [[2026-04-01-0900-parser-aaaa]]\n- 1 of 3 open items done, 2 carried over'),
    section('completed', '', {
      items: [anItem('t-aaaaa1', 'Read the winter file', { status: 'done' })],
      groups: [
        { heading: 'Features', text: '', items: [anItem(undefined, 'season names (`1234abcd`)', { status: 'done' })] },
      ],
    }),
    section('in-progress', '', {
      items: [
        anItem('t-aaaaa2', 'Store the routes', {
          status: 'in-progress',
          percent: 60,
          fields: [
            { name: 'Remaining', value: 'the index' },
            { name: 'Files', value: '`src/store.ts`' },
          ],
          children: [anItem('t-aaaaa3', 'Write the index'), anItem(undefined, 'Name it', { status: 'done' })],
        }),
      ],
    }),
    itemSection(
      'next',
      [
        anItem('t-aaaaa4', 'Show the routes'),
        ...priorities.map((priority, at) =>
          anItem(`t-bbbbb${at}`, `Piece ${at} of the plan`, { priority, fields: [{ name: 'Why', value: 'it waits' }] }),
        ),
      ],
      '',
    ),
    { ...itemSection('carried', [anItem('t-ccccc1', 'Tidy the fixtures')], ''), heading: 'Carried over (1)' },
    section('blockers', '- [[no-sample-dddd|No sample]]: critical', {
      items: [anItem('b-aaaaa1', 'The harbour server is down')],
    }),
    section('questions', '', { items: [anItem('q-aaaaa1', 'Which time zone do they print?')] }),
    section('decisions', '- [[use-csv-cccc|Use the CSV export]]: proposed'),
    section('decisions-needed', '', { items: [anItem('q-aaaaa2', 'Pick the colour of cancelled trips')] }),
    section('failed-approaches', '- Scraping the page: it has no dates'),
    section('gotchas', '- Sunday begins at four in the morning ^g-aaaaa1'),
    section('learnings', '- [Data] The last column is padded'),
    section('files-touched', '- `src/store.ts` (modified, +40 −2)'),
    section('verification', '23 of 23 checks are green.'),
    section('technical-notes', 'Routes are a table of stops.', {
      groups: [{ heading: 'Performance', text: 'Reading takes two seconds.', items: [] }],
    }),
    section('dependencies', '- The harbour team exports on Mondays'),
    section('quick-start', '```text\nmake import\n```'),
    section('files-to-review', '- `src/parse.ts`: the state machine'),
    section('references', '- The operators sheet'),
    section('team-notes', 'Grace is away until Friday.'),
    section('phase-completion', '- [ ] All operators are read'),
    section('emergency', 'The night import fails.'),
    { kind: undefined, heading: 'Weather', text: 'It rained.', items: [], groups: [] },
    section('resume', '> Continue Ferry on branch `feat/import`. Next step: store the routes.'),
    section('statistics', '- Branch: `feat/import`\n- Commits: 1: `1234abcd`\n- Not committed: nothing'),
  ],
};
