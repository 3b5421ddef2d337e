export interface Session {
  /** Days after the first of March. */
  readonly day: number;
  readonly words: string;
  /** Places of the sessions that it continues, when that is not plain. */
  readonly previous?: readonly number[];
  /** What the author adds to the properties by hand. */
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
}

/** What was said at the end of each session of the story. */
export const STORY: readonly Session[] = [
  {
    day: 1,
    words: `# Tide tables are read

## Summary

The reader takes the yearly tables of three ports. Spring tides still come out an hour late in March.

## In progress

- Find the hour that goes missing at the change of the clocks

## Next actions

- Draw the curve of one day
- Ask the harbour master which depth the chart starts from
- Cache the tables for a week

## Blockers

- The office has not sent the key for the new service (critical)

## Gotchas

- [Data] Two ports share a name; use the number of the station

## Verification

12 passed, 2 failed
`,
  },
  {
    day: 3,
    words: `# The missing hour is found

## Summary

It was the library's idea of local time. Everything is UTC until it is drawn.

## Completed

- Find the hour that goes missing at the change of the clocks

## Decisions

- Keep every time in UTC until it is drawn: summer time broke the first reader twice

## Learnings

- [Time] A day can have 23 or 25 hours: count in hours since the first of the month
- [Data] The tables name the station twice, and only the second name is unique

## Failed approaches

- Shifting by the offset of the first row: the offset changes within the table

## Verification

31 passed
`,
    properties: { health: 'on-track' },
  },
  {
    day: 8,
    words: `# The curve of a day is drawn

## Summary

The curve is drawn and can be read on a phone in the sun. The axis still starts at the wrong depth.

## Completed

- Draw the curve of one day

## Next actions

### Immediate

- Mark the hours in which the lock is open

### Short-term

- Let people choose the unit of depth

## Questions

- Should neap tides be drawn in another colour?

## Learnings

- [Drawing] A line of two pixels is lost in sunlight; three are not

## Verification

44 passed
`,
    properties: { health: 'on-track', progress: 35 },
  },
  {
    day: 10,
    words: `# Depth starts at chart datum

## Summary

The harbour master wrote back: every chart starts from the lowest tide of the year. The axis follows it.

## Completed

- Ask the harbour master which depth the chart starts from

## Gotchas

- [Data] Two ports share a name; use the number of the station
`,
  },
  {
    day: 15,
    words: `# Opening hours of the lock

## Summary

The lock's hours stand below the curve. التيار القادم needs a right-to-left check before the release.

## Completed

- Mark the hours in which the lock is open

## In progress

- Right-to-left layout of the table

## Next actions

### Immediate

- Write to the three ports for permission to show their names

### Short-term

- Measure how long the first drawing takes

### Long-term

- A printed sheet for the notice board

## Decisions needed

- Which unit of depth is shown first to somebody who never chose one?

## Learnings

- [Drawing] Screen readers read an SVG best when every turn of the tide is a list item of its own

## Verification

52 passed
`,
    properties: { health: 'at-risk', progress: 55 },
  },
  {
    day: 18,
    words: `# A printed sheet, tried out

## Summary

On a branch: the sheet for the notice board prints on A4, black on white.

## Next actions

- Find a paper that stands the rain
`,
    previous: [4],
    properties: { branch: 'printed-sheet', health: 'on-track' },
  },
  {
    day: 22,
    words: `# The table reads from right to left

## Summary

Numbers keep their direction, the axis turns around. Only the digits of the font are missing now.

## Completed

- Right-to-left layout of the table

## Next actions

### Immediate

- Ask a reader of Arabic to look at it
  - **Owner**: Ada

### Short-term

- Show the table to the southern ports
  - **Depends on**: The font of the axis has no Arabic digits

## Gotchas

- [Drawing] Mirroring the axis mirrors the arrowheads too; draw them afterwards

## Failed approaches

- [Drawing] Mirroring the whole picture with a transform: the digits were mirrored as well

## Verification

58 passed
`,
    previous: [4],
    properties: { health: 'at-risk', progress: 70 },
  },
  {
    day: 25,
    words: `# Units of depth, half way

## Summary

Metres, feet and fathoms can be chosen; the choice is not kept yet. The first drawing takes too long on old phones, so the curve is thinned out to one point every ten minutes.

## In progress

- Let people choose the unit of depth (60%)

## Next actions

### Immediate

- Keep the chosen unit on the device

### Short-term

- Thin the curve out without losing the turns of the tide

## Learnings

- [Time] A day can have 23 or 25 hours: count in hours since the first of the month

## Verification

61 passed
`,
    previous: [6],
    properties: { health: 'on-track', progress: 75 },
  },
];
