/** What Robin said at the end of each session, as anybody would type it. */
export const FIRST = `# The seed list is read

## Summary

The reader takes the yearly list of the seed exchange and knows 84 plants. Plants that want frost before they sprout have no weeks yet.

## Goal

One page that says what can be sown this week, in this garden, without an account.

## Completed

- Read the yearly list of the seed exchange
- Leave plants without a sowing time out, and say which

## In progress

- Sowing weeks for plants that want frost first (50%)
  - **Next**: the table of cold germinators, from primrose on

## Next actions

### Must

- Count every week from the last frost
  - **Why**: a date in the calendar is wrong two valleys further

### Should

- Compare the lists of three years

## Questions

- Do half-hardy plants count as hardy near the sea?

## Gotchas

- Two plants share the name "marigold": tell them apart by their Latin names
`;

export const SECOND = `# The last frost is asked for

## Summary

The map of regions was two weeks off on every hillside, so the page now asks once for the last frost and counts from it.

## Completed

- Count every week from the last frost
- Sowing weeks for plants that want frost first

## Next actions

### Must

- Compare the lists of three years
  - **Why**: two years may agree by chance

### Should

- Draw the year as twelve rows

## Failed approaches

- Reading the last frost from the nearest weather station: the nearest one was on the other side of a ridge
`;

export const THIRD = `# Every plant has its weeks

## Summary

All 84 plants have their sowing weeks, and the lists of three years agree. Reading is done; drawing begins.

## Completed

- Compare the lists of three years

## Next actions

### Must

- Draw the year as twelve rows

### Nice to have

- A sheet to print for the shed door

## Learnings

- [Data] A third year found two mistakes that two years had hidden

## Verification

Lists of three years compared: 84 plants, 0 differences.
`;

export const FOURTH = `# The year stands on one page

## Summary

Twelve rows, one for each month, and this week is marked. It reads well on a phone; in bright sun the light green is too pale.

## Completed

- Draw the year as twelve rows

## In progress

- Stronger colours for bright sun (40%)
  - **Next**: try the dark green of the headings for sown weeks too

## Next actions

### Must

- Write to the seed exchange again about its list
  - **Why**: nothing can be published before they answer

### Should

- Name every week for screen readers
  - **Why**: a coloured box says nothing to whoever does not see it

## Gotchas

- Weeks begin on Sunday in some places; ask the device, not the country

## Learnings

- [Design] Twelve rows fit on a phone when the names of the months stand above them and not beside
`;
