import fc from 'fast-check';
import { BLOCKER_KINDS, BLOCKER_STATUSES, SEVERITIES, type Blocker } from '../../../src/core/model/blocker';
import { DECISION_STATUSES, type Decision } from '../../../src/core/model/decision';
import { LAYOUTS, PROFILES } from '../../../src/core/model/handoff';
import { PHASE_STATUSES, type Phase } from '../../../src/core/model/phase';
import type { Project } from '../../../src/core/model/project';
import { readBlocker, renderBlocker } from '../../../src/core/note/blocker-note';
import { readDecision, renderDecision } from '../../../src/core/note/decision-note';
import { readProperties } from '../../../src/core/note/frontmatter';
import { readPhase, renderPhase } from '../../../src/core/note/phase-note';
import { readProject, renderProject } from '../../../src/core/note/project-note';
import { present } from '../../../src/core/note/record-properties';
import { kindsOf, parseMarkdown } from '../../support/remark';

const decision: Decision = {
  id: 'd-7k2mq9',
  title: 'Use SQLite: one file, no server',
  status: 'accepted',
  decidedBy: 'user',
  decidedOn: '2026-03-08',
  decidedIn: '[[2026-03-08-1430-storage-aaaa]]',
  project: '[[Shop]]',
  supersedes: ['[[use-postgres-bbbb]]'],
  supersededBy: [],
  amends: [],
  files: ['src/store.ts'],
  why: 'One machine.\n\nNo server to keep.',
  options: ['Postgres', 'SQLite'],
  consequences: 'Backups are copies of a file.',
};

test('a decision reads like a note that somebody wrote', () => {
  expect(renderDecision(decision)).toBe(
    [
      '---',
      'id: d-7k2mq9',
      'type: decision',
      'format: 1',
      'aliases:',
      '  - "Use SQLite: one file, no server"',
      'status: accepted',
      'decided_by: user',
      'decided_on: "2026-03-08"',
      'decided_in: "[[2026-03-08-1430-storage-aaaa]]"',
      'project: "[[Shop]]"',
      'supersedes:',
      '  - "[[use-postgres-bbbb]]"',
      'amends: []',
      'files:',
      '  - src/store.ts',
      'cssclasses:',
      '  - session-handoff',
      'superseded_by: []',
      '---',
      '',
      '# Use SQLite: one file, no server',
      '',
      '## Why',
      '',
      'One machine.',
      '',
      'No server to keep.',
      '',
      '## Options',
      '',
      '- Postgres',
      '- SQLite',
      '',
      '## Consequences',
      '',
      'Backups are copies of a file.',
      '',
    ].join('\n'),
  );
});

describe('what is rendered is read back', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\s+/g, ' ').trim());
  const filledWords = words.filter((text) => text !== '');
  const line = filledWords.filter((text) => !/(?:^|\s)\^[dbtqg]-/.test(text));
  const prose = fc
    .array(
      fc.oneof(words, fc.constantFrom('', '- item', '> quote', '```ts\nconst x = 1;\n```', '### Deeper', '| a | b |')),
      {
        maxLength: 5,
      },
    )
    .map((lines) => lines.join('\n').trim())
    .filter((text) => !/^(?:#{1,2}\s| {0,3}(?:`{3}|~{3})(?!ts\n|`*\n|$))/m.test(text));
  const link = filledWords.map((name) => `[[${name.replace(/[[\]|#^\n]/g, 'x')}]]`);
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
  const id = (letter: string): fc.Arbitrary<string> =>
    fc.stringMatching(/^[0-9a-z]{6}$/).map((rest) => `${letter}-${rest}`);
  const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.array(value, { maxLength: 3 });
  const log = maybe(fc.array(filledWords, { minLength: 1, maxLength: 3 }));

  const decisions: fc.Arbitrary<Decision> = fc
    .record({
      id: id('d'),
      title: filledWords,
      status: fc.constantFrom(...DECISION_STATUSES),
      decidedBy: fc.constantFrom('user' as const, 'agent' as const, 'inferred' as const),
      decidedOn: day,
      decidedIn: maybe(link),
      project: link,
      phase: maybe(link),
      supersedes: some(link),
      supersededBy: some(link),
      amends: some(link),
      files: some(filledWords),
      reviewedCommit: maybe(fc.stringMatching(/^[0-9a-f]{40}$/)),
      reviewedOn: maybe(day),
      acceptedBy: maybe(filledWords),
      acceptedVia: maybe(filledWords),
      why: prose,
      options: some(filledWords),
      consequences: maybe(prose.filter((text) => text !== '')),
      log,
    })
    .map((value) => present(value) as Decision);

  const blockers: fc.Arbitrary<Blocker> = fc
    .record({
      id: id('b'),
      title: filledWords,
      status: fc.constantFrom(...BLOCKER_STATUSES),
      severity: fc.constantFrom(...SEVERITIES),
      kind: fc.constantFrom(...BLOCKER_KINDS),
      project: link,
      phase: maybe(link),
      owner: maybe(filledWords),
      waitingOn: maybe(filledWords),
      expectedOn: maybe(day),
      raisedIn: maybe(link),
      raisedOn: day,
      resolvedIn: maybe(link),
      resolvedOn: maybe(day),
      resolvedBy: maybe(filledWords),
      impact: prose,
      wayOut: prose,
      log,
    })
    .map((value) => present(value) as Blocker);

  const task = fc
    .record({
      text: line,
      status: fc.constantFrom('open' as const, 'in-progress' as const, 'done' as const, 'dropped' as const),
      id: maybe(id('t')),
    })
    .map((value) => present(value) as NonNullable<Phase['deliverables']>[number]);
  const tasks = maybe(fc.array(task, { minLength: 1, maxLength: 4 }));
  const phases: fc.Arbitrary<Phase> = fc
    .record({
      id: id('p'),
      title: filledWords,
      number: maybe(fc.integer()),
      status: fc.constantFrom(...PHASE_STATUSES),
      project: link,
      target: maybe(fc.oneof(day, filledWords)),
      startedOn: maybe(day),
      finishedOn: maybe(day),
      goal: maybe(prose.filter((text) => text !== '')),
      deliverables: tasks,
      criteria: tasks,
    })
    .map((value) => present(value) as Phase);

  const projects: fc.Arbitrary<Project> = fc
    .record({
      id: id('j'),
      title: filledWords,
      goal: maybe(filledWords),
      profile: maybe(fc.constantFrom(...PROFILES)),
      layout: maybe(fc.constantFrom(...LAYOUTS)),
      repos: some(
        fc
          .record({
            name: fc.stringMatching(/^[\w-]+$/),
            root12: fc.stringMatching(/^[0-9a-f]{12}$/),
            subfolder: maybe(fc.stringMatching(/^[\w/-]+$/)),
          })
          .map((value) => present(value) as Project['repos'][number]),
      ),
    })
    .map((value) => present(value) as Project);

  test.each([
    ['decision', decisions, renderDecision, readDecision],
    ['blocker', blockers, renderBlocker, readBlocker],
    ['phase', phases, renderPhase, readPhase],
    ['project', projects, renderProject, readProject],
  ])('%s', (_name, values, render, parse) => {
    fc.assert(
      fc.property(values as fc.Arbitrary<never>, fc.boolean(), (value, crlf) => {
        const text = (render as (value: never) => string)(value);
        const written = crlf ? text.replaceAll('\n', '\r\n') : text;
        expect((parse as typeof readDecision)(written)).toEqual({ value, problems: [] });
        const { properties } = readProperties(text);
        expect((parse as typeof readDecision)(text, { properties })).toEqual({ value, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});

test('a text cannot make sections of its own or swallow the next', () => {
  const value = { ...decision, why: '## Options\n\n- mine\n\n```\n# code' };
  const text = renderDecision(value);
  const { why, options, consequences } = readDecision(text).value;
  expect(why).toBe('#### Options\n\n- mine\n\n```\n# code\n```');
  expect(options).toEqual(decision.options);
  expect(consequences).toBe(decision.consequences);
  expect(renderDecision(readDecision(text).value)).toBe(text);
});

test('a title is words, whatever it says', () => {
  const text = renderDecision({ ...decision, title: '![[x]] <% y %> #tag ^id' });
  const heading = text.split('\n').find((line) => line.startsWith('# ')) ?? '';
  expect(kindsOf(parseMarkdown(heading))).toEqual(['root', 'heading', 'text']);
  expect(heading).not.toMatch(/\[\[|<%|\s#tag|\s\^id/);
  expect(readDecision(text).value.title).toBe('![[x]] <% y %> #tag ^id');
});

describe('reading what others wrote', () => {
  test('names of other tools for the same states', () => {
    expect(readDecision('---\nid: d-000001\nstatus: Approved\n---\n').value.status).toBe('accepted');
    expect(readDecision('---\nid: d-000001\nstatus: open\n---\n').value.status).toBe('proposed');
    expect(readBlocker('---\nid: b-000001\nstatus: closed\nseverity: HIGH\n---\n').value).toMatchObject({
      status: 'resolved',
      severity: 'critical',
    });
    expect(readPhase('---\nid: p-000001\nstatus: In Progress\n---\n').value.status).toBe('active');
  });

  test('a note of another tool by its headings', () => {
    const text = '# Storage\n\n## Context and problem statement\n\nWhy so.\n\n## Considered options\n\n* A\n* B\n';
    const { value, problems } = readDecision(text, { path: 'adr/0001-storage.md' });
    expect(value).toMatchObject({ id: '', title: 'Storage', why: 'Why so.', options: ['A', 'B'] });
    expect(problems).toEqual([
      { code: 'missing-property', path: 'adr/0001-storage.md', line: 0, message: 'The property "id" is missing.' },
    ]);
  });

  test('unquoted links, single values and numbers where lists and texts should be', () => {
    const text =
      '---\nid: d-000001\nsupersedes: [[old-0001]]\namends: "[[x]]"\nfiles: 7\ndecided_in: [a, b]\nproject: [[Shop]]\n---\n';
    const { value, problems } = readDecision(text);
    expect(value).toMatchObject({ supersedes: ['[[old-0001]]'], amends: ['[[x]]'], files: ['7'], project: '[[Shop]]' });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['wrong-type', 6]]);
  });

  test('broken YAML, an unknown word and a newer format are problems with their line', () => {
    expect(readBlocker('---\nid: b-000001\ntitle: "x\n---\n').problems[0]).toMatchObject({
      code: 'broken-properties',
    });
    const { problems } = readBlocker('---\nid: b-000001\nformat: 2\nstatus: perhaps\n---\n');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['newer-format', 3],
      ['unknown-value', 4],
    ]);
    expect(readProject('---\nid: j-000001\nrepos:\n  - nonsense\n---\n').problems.map(({ line }) => line)).toEqual([3]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (yaml, body) => {
        for (const parse of [readDecision, readBlocker, readPhase, readProject]) parse(`---\n${yaml}\n---\n${body}`);
      }),
    );
  });
});
