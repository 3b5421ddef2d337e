/** What the author of the sample project said at the end of each session, and what was committed before it. */
export const SESSIONS: readonly { readonly commits: readonly string[]; readonly words: string }[] = [
  {
    commits: ['feat: read tide tables from the hydrographic office', 'test: cover leap seconds'],
    words: `# Tide tables are read

## Summary

The reader takes the yearly tables of three ports. Spring tides still come out an hour late in March.

## In progress

- Find the hour that goes missing at the change of the clocks

## Next actions

- Draw the curve of one day
- Ask the harbour master which depth the chart starts from
- Cache the tables for a week

## Decisions

- Keep every time in UTC until it is drawn: summer time broke the first reader twice

## Blockers

- The office has not sent the key for the new service

## Gotchas

- Two ports share a name; use the number of the station
`,
  },
  {
    commits: ['fix: keep summer time out of the reader', 'feat: draw the curve of one day'],
    words: `# The curve of a day is drawn

## Summary

The missing hour was the library's idea of local time. The curve is drawn and can be read on a phone.

## Completed

- Find the hour that goes missing at the change of the clocks
- Draw the curve of one day

## Next actions

- Mark the hours in which the lock is open
- Let people choose the unit of depth

## Questions

- Should neap tides be drawn in another colour?

## Blockers

- The font of the axis has no Arabic digits
`,
  },
  {
    commits: [
      'feat: mark the opening hours of the lock',
      'docs: say where the tables come from',
      'chore: update the tables',
    ],
    words: `# Opening hours of the lock

## Summary

The lock's hours stand below the curve. التيار القادم needs a right-to-left check before the release.

## Completed

- Mark the hours in which the lock is open

## In progress

- Right-to-left layout of the table

## Next actions

- Write to the three ports for permission to show their names
- Measure how long the first drawing takes

## Decisions

- Draw with SVG and not with a canvas: screen readers can then name the points
`,
  },
];
