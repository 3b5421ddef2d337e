import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDecision } from '../../src/core/note/decision-note';
import { cli } from '../support/cli';
import { tempFolder } from '../support/temp-repo';

/** Decision records as their tools write them, in words of our own. */
const RECORDS: Readonly<Record<string, string>> = {
  // adr-tools, Nygard's form
  'nygard/0001-one-database.md': `# 1. One database

Date: 2024-02-03

## Status

Superseded by [2. Two databases](0002-two-databases.md)

## Context

Small team.

## Decision

We will use one database.

## Consequences

Nothing to keep in step.
`,
  'nygard/0002-two-databases.md': `# 2. Two databases

Date: 2024-05-06

## Status

Accepted

Supersedes [1. One database](0001-one-database.md)

Amends [3. Backups](0003-backups.md)

## Context

Reports were slow.

## Decision

We will have a second one for reports.

## Consequences

They must be kept in step.
`,
  'nygard/0003-backups.md': `# 3. Backups

Date: 2024-03-01

## Status

Accepted

## Context

Disks fail.

## Decision

Every night.

## Consequences

Space.
`,
  // MADR 2
  'madr2/0004-queue.md': `# Use a queue for mails

* Status: superseded by [ADR-0005](0005-no-queue.md)
* Deciders: Ada, Bea
* Date: 2024-06-01

Technical Story: 12

## Context and Problem Statement

Mails are lost. What keeps them?

## Considered Options

* A table
* A queue

## Decision Outcome

Chosen option: "A queue", because it retries.

### Positive Consequences

* retries

### Negative Consequences

* one more service

## Links

* [Refines] [ADR-0001](0001-one-database.md)
`,
  // MADR 3: properties, and consequences below the outcome
  'madr3/0008-cache.md': `---
status: superseded by [ADR-0009](0009-no-cache.md)
date: 2024-05-01
deciders: Ada, Bea
consulted: Cleo
---
# Cache pages

## Context and Problem Statement

Pages are slow.

## Considered Options

* A cache
* A faster query

## Decision Outcome

Chosen option: "A cache", because it is quick to build.

### Consequences

* Good, because pages are fast
* Bad, because they may be old

## Validation

A test asks twice.
`,
  'madr3/0009-no-cache.md': `---
status: accepted
date: 2024-08-01
---
# Faster queries

## Context and Problem Statement

Old pages are worse than slow ones.

## Decision Outcome

Chosen option: "A faster query", because nothing is old.
`,
  // MADR 4: properties
  'madr4/0005-no-queue.md': `---
status: "accepted"
date: 2024-07-01
decision-makers: Ada
---

# Mails without a queue

## Context and Problem Statement

The queue was down more often than the mail server.

## Considered Options

* Keep the queue
* Retry in the process

## Decision Outcome

Chosen option: "Retry in the process", because there is less to run.

### Consequences

* Good, because simple
`,
  // log4brains
  'log4brains/20240801-log-as-json.md': `# Log as JSON

- Status: accepted
- Date: 2024-08-01
- Tags: logs

## Context and Problem Statement

Logs are searched.

## Considered Options

- Text
- JSON

## Decision Outcome

Chosen option: "JSON".

## Links

- Supersedes [20240101-log-as-text](20240101-log-as-text.md)
`,
  'log4brains/20240101-log-as-text.md': `# Log as text

- Status: superseded by [20240801-log-as-json](20240801-log-as-json.md)
- Date: 2024-01-01

## Context and Problem Statement

Logs are read.

## Decision Outcome

Chosen option: "Text".
`,
  'template.md': `# Title

* Status: {proposed | rejected | accepted}
* Date: YYYY-MM-DD

## Context and Problem Statement

{Describe the context}

## Considered Options

* {option 1}

## Decision Outcome

Chosen option: "{option 1}"
`,
};

let vault: string;
let source: string;

beforeEach(() => {
  vault = tempFolder();
  source = tempFolder();
  for (const [name, text] of Object.entries(RECORDS)) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    writeFileSync(join(source, name), text);
  }
});

const run = (...argv: string[]): ReturnType<typeof cli> =>
  cli(['import', ...argv, '--vault', vault, '--project', 'App', '--json'], { cwd: source });

test('records of every form become decision notes with their status, dates, people and relations', async () => {
  const { json, code } = await run('.');
  expect(code).toBe(0);
  const kinds = Object.fromEntries(json.documents.map((one: any) => [one.name, one.kind]));
  expect(kinds['template.md']).toBe('other');
  const decisions = (await cli(['index', '--vault', vault, '--json'])).json.decisions;
  const of = (title: string): any => decisions.find((one: any) => one.title === title);
  expect(decisions).toHaveLength(9);
  expect(of('One database')).toMatchObject({ status: 'superseded', decidedOn: '2024-02-03', inForce: false });
  expect(of('Two databases')).toMatchObject({ status: 'accepted', inForce: true, acceptedVia: 'import' });
  expect(of('One database').replacedBy).toEqual([of('Two databases').path]);
  expect(of('Two databases').amends).toHaveLength(1);
  expect(of('Use a queue for mails').replacedBy).toEqual([of('Mails without a queue').path]);
  expect(of('Use a queue for mails')).toMatchObject({ acceptedBy: 'Ada, Bea', options: ['A table', 'A queue'] });
  expect(of('Mails without a queue')).toMatchObject({ acceptedBy: 'Ada', decidedOn: '2024-07-01', status: 'accepted' });
  expect(of('Cache pages')).toMatchObject({
    status: 'superseded',
    acceptedBy: 'Ada, Bea',
    decidedOn: '2024-05-01',
    options: ['A cache', 'A faster query'],
    replacedBy: [of('Faster queries').path],
  });
  expect(of('Log as text').replacedBy).toEqual([of('Log as JSON').path]);
  const queue = readDecision(readFileSync(join(vault, of('Use a queue for mails').path), 'utf8')).value;
  expect(queue).toMatchObject({
    why: 'Mails are lost. What keeps them?',
    choice: 'Chosen option: "A queue", because it retries.',
  });
  expect(queue.consequences).toContain('one more service');
  expect((await cli(['validate', '--vault', vault])).code).toBe(0);
  expect((await run('.')).json.written).toEqual([]);
});

test('a record that changed since it was imported leaves its note alone, and says so', async () => {
  await run('nygard');
  writeFileSync(join(source, 'nygard/0003-backups.md'), RECORDS['nygard/0003-backups.md']!.replace('night', 'hour'));
  const { json } = await run('nygard');
  expect(json.written).toEqual([]);
  expect(json.documents.find((one: any) => one.name === 'nygard/0003-backups.md').words).toEqual([
    'It has changed since it was imported; its note was left as it is.',
  ]);
});

test('a relation to a record that is not there is said, and kept in the log of the note', async () => {
  const { json } = await run('madr2');
  const [document] = json.documents;
  expect(document.words).toEqual([expect.stringContaining('no one record here is meant')]);
  const note = readFileSync(join(vault, document.notes[0].path), 'utf8');
  expect(readDecision(note).value).toMatchObject({ status: 'superseded', supersededBy: [] });
  expect(readDecision(note).value.log?.[0]).toContain('superseded by');
});

test('two records of one number are not told apart by it', async () => {
  mkdirSync(join(source, 'twins'));
  for (const name of ['a', 'b']) {
    writeFileSync(
      join(source, `twins/ADR-002-${name}.md`),
      RECORDS['nygard/0003-backups.md']!.replace('3. Backups', `ADR-002: ${name}`),
    );
  }
  writeFileSync(
    join(source, 'twins/ADR-007-c.md'),
    RECORDS['nygard/0003-backups.md']!.replace('3. Backups', 'ADR-007: c').replace(
      'Accepted',
      'Accepted\n\nSupersedes ADR-002',
    ),
  );
  const { json } = await run('twins');
  const third = json.documents.find((one: any) => one.name.endsWith('ADR-007-c.md'));
  expect(third.words).toEqual([expect.stringContaining('no one record here is meant by "Supersedes ADR-002"')]);
});
