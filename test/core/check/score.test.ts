import fc from 'fast-check';
import { checkHandoff } from '../../../src/core/check/check-handoff';
import { LAYOUTS, PROFILES, type Layout, type Profile } from '../../../src/core/model/handoff';
import { planNewHandoff } from '../../../src/core/use-cases/create-handoff';
import { readWords } from '../../../src/core/use-cases/read-words';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { composeExample, exampleNames, fileOf } from '../../support/example';
import { scrambledIds } from '../../support/counting-ids';
import { MemoryNoteStore } from '../../support/memory-note-store';
import { SAMPLES } from './samples';

const check = (text: string) => checkHandoff({ text });

/** What somebody says who fills in every part of a form. */
const WORDS = `# The timetable reader

## Summary

The reader takes both operators' files. Storing the routes is half done.

## Goal

Passengers should see next summer's boats before Easter.

## Completed

- Read the winter file of the northern line
- Refuse a file whose dates go backwards

## In progress

- Store the routes in \`src/store.ts:40\` (60%)

## Next actions

1. Draw the piers in \`src/map.ts\`
2. Ask Lin for the summer file

## Blockers

- No sample of the southern line: waiting for the operator, Lin asks again on Monday

## Decisions

- One row per stop: a route without stops has nothing to show

## Decisions needed

- Colour of night boats: grey or blue

## Gotchas

- The operator's clock is one hour behind in March

## Learnings

- [Testing] A file with one line finds more than one with a thousand

## Technical notes

The reader gives rows, the store takes rows.

## Tests

112 passed

## Resume

Continue with the store. Next step: write the second half of \`src/store.ts\`.
`;
const EMERGENCY = {
  issue: 'boats are shown twice',
  impact: '40 trips',
  investigation: 'the log of Monday',
  hypothesis: 'two clocks',
  rollback: 'release 12',
  actions: [],
};
const PHASE = `${WORDS}
## Status

**Overall progress**: 90%

## Phase completion

- [x] Reader: delivered
- [ ] Store: half
`;

async function composed(profile: Profile, layout: Layout): Promise<string> {
  const now = { local: '2026-04-02T17:45:10', offset: '+00:00' };
  const planned = await planNewHandoff(
    {
      store: new MemoryNoteStore({}),
      git: undefined,
      clock: { now: () => now, format: () => '2026-04-02' },
      ids: scrambledIds(),
      settings: DEFAULT_SETTINGS,
    },
    {
      project: 'Ferry',
      repos: [],
      previous: [],
      join: false,
      layout,
      profile,
      words: {
        ...readWords(profile === 'phase-end' ? PHASE : WORDS),
        ...(profile === 'emergency' ? { emergency: EMERGENCY } : {}),
      },
      force: true,
    },
  );
  const note = planned.plan.changes.find((change) => change.path === planned.path);
  return note?.kind === 'create' ? note.text : '';
}

describe('what is properly filled in scores 100', () => {
  test.each(exampleNames())('the example %s, as it stands and as it is composed', async (name) => {
    expect(check(fileOf(name, 'expected.md')!)).toEqual({ score: 100, findings: [] });
    const { planned } = await composeExample(name);
    const texts = planned.plan.changes.flatMap((change) =>
      change.kind === 'create' && change.path === planned.path ? [change.text] : [],
    );
    expect(texts.map(check)).toEqual([{ score: 100, findings: [] }]);
  });

  test.each(PROFILES.flatMap((profile) => LAYOUTS.map((layout) => [profile, layout] as const)))(
    'profile %s in the layout %s',
    async (profile, layout) => {
      expect(checkHandoff({ text: await composed(profile, layout) })).toEqual({ score: 100, findings: [] });
    },
  );
});

describe('the score', () => {
  test('is 100 minus the points that are listed, and no rule takes more than it may', () => {
    for (const { wrong, known = {} } of Object.values(SAMPLES)) {
      const { score, findings } = checkHandoff({ text: wrong, known });
      expect(score).toBe(Math.max(0, 100 - findings.reduce((sum, { points }) => sum + points, 0)));
    }
    const many = `# Handoff 2026-04-02\n\nThe reader of both files is done and the store is open.\n\n## Completed\n\nNone.\n\n## Next\n\n${'- Fix bugs\n'.repeat(9)}`;
    expect(check(many).findings.map(({ points }) => points)).toEqual([5, 5, 5, 5, 0, 0, 0, 0, 0]);
    expect(check(many).score).toBe(80);
  });

  test('is never below 0', () => {
    const wrong = '- Sign in with password=hunter22\n'.repeat(3);
    expect(
      check(`# A\n\n## Next\n\n${'- Fix bugs\n'.repeat(9)}${wrong}## Blockers\n\n${'- Down\n'.repeat(9)}`).score,
    ).toBeGreaterThanOrEqual(0);
    expect(check('').score).toBeGreaterThanOrEqual(0);
  });

  // Words that every project has, and words that only qualify: what people pad with.
  const filler = fc
    .array(
      fc.constantFrom(
        'really',
        'very',
        'important',
        'work',
        'things',
        'all',
        'the',
        'more',
        'good',
        'and',
        'is',
        'progress',
      ),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .map((words) => words.join(' '));
  const texts = [...Object.values(SAMPLES).map(({ wrong }) => wrong), WORDS];

  test('does not rise with the length of what is said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), filler, fc.nat(), (text, words, at) => {
        const lines = text.split('\n');
        const own = lines.flatMap((line, index) => (/^(?:- |\d+\. |> )\S/.test(line) ? [index] : []));
        const index = own[at % Math.max(1, own.length)];
        if (index === undefined) return;
        const longer = lines
          .map((line, one) => (one === index ? line.replace(/((?: \(\d+%\))?(?: \^\S+)?)$/, ` ${words}$1`) : line))
          .join('\n');
        const before = check(text);
        const after = check(longer);
        const met = before.findings.filter(({ rule }) => !after.findings.some((finding) => finding.rule === rule));
        // Of two lines that were the same one is another now: that is what the rule asks for.
        if (met.some(({ rule }) => rule === 'HO301')) return;
        expect(after.score <= before.score ? [] : met.map(({ rule }) => rule)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('does not rise with more paragraphs in a section that has words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), filler, (text, words) => {
        // Below an empty heading they are what it lacks.
        if (!/\n## .*\n\n\S/.test(text) || /\n## [^\n]*\s*$/.test(text)) return;
        const longer = `${text}\n${words}.\n\n${words}.\n`;
        expect(check(longer).score).toBeLessThanOrEqual(check(text).score);
      }),
    );
  });
});
