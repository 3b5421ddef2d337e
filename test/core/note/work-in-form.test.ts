import { parseHandoff } from '../../../src/core/note/handoff-note';

const entriesOf = (text: string): readonly Record<string, unknown>[] =>
  parseHandoff(text).entries.map(({ kind, text: words, status, percent, severity, fields, children }) => ({
    kind,
    text: words,
    status,
    ...(percent === undefined ? {} : { percent }),
    ...(severity === undefined ? {} : { severity }),
    ...(fields.length === 0 ? {} : { fields: fields.map(({ name, value }) => `${name}: ${value}`) }),
    ...(children.length === 0 ? {} : { below: children.map((child) => `${child.status} ${child.text}`) }),
  }));

describe('work in progress below a heading of its own', () => {
  test('keeps its state, and what remains of it', () => {
    const text = `## In progress

### Import wizard

**Status**: 60% complete
**Started**: 2026-03-01
**Blocker**: None

**Remaining Work**:

- [ ] Map columns
- [x] Preview
  - **Why**: users ask

### Export

**Status**: begun
**Next Steps**: write the header
`;
    expect(entriesOf(text)).toEqual([
      {
        kind: 'item',
        text: 'Import wizard',
        status: 'in-progress',
        percent: 60,
        fields: ['Status: 60% complete', 'Started: 2026-03-01', 'Blocker: None'],
        below: ['open Map columns', 'done Preview'],
      },
      { kind: 'item', text: 'Export', status: 'in-progress', fields: ['Status: begun', 'Next: write the header'] },
    ]);
  });

  test('a heading that only sorts its list is no work', () => {
    expect(entriesOf('## In progress\n\n### Backend\n\n- Import\n- Export')).toMatchObject([
      { text: 'Import' },
      { text: 'Export' },
    ]);
  });

  test('finished work keeps what was done for it', () => {
    expect(entriesOf('## Completed\n\n### 1. Import\n\n- Reads all forms\n- [ ] Left for later')).toEqual([
      { kind: 'item', text: '1. Import', status: 'done', below: ['done Reads all forms', 'open Left for later'] },
    ]);
  });
});

describe('blockers in a form', () => {
  const form = `## Blockers

### 🚨 Critical

None

### ⚠️ Important

**Blocker**: No key for the mail service

- **Impact**: nothing can be sent
- **Way out**: ask Ana

### Minor

- Slow machine
`;

  test('are rated by the heading above them', () => {
    expect(entriesOf(form)).toEqual([
      {
        kind: 'blocker',
        text: 'No key for the mail service',
        status: 'open',
        severity: 'important',
        fields: ['Impact: nothing can be sent'],
        below: ['open **Way out**: ask Ana'],
      },
      { kind: 'blocker', text: 'Slow machine', status: 'open', severity: 'minor' },
    ]);
  });

  test.each(['No blockers at this time.', 'No critical issues', 'None that we know of'])('%s', (text) => {
    expect(entriesOf(`## Status\n\n**Blockers:** ${text}`)).toEqual([]);
  });
});

describe('states that are only listed', () => {
  test.each([
    'Every mail has a state: pending, sent or failed',
    'Der Auftrag hat einen Zustand: offen oder erledigt',
    'Column `state`: pending, done, or dropped',
  ])('%s', (text) => {
    expect(entriesOf(`## Completed\n\n- ${text}`)).toMatchObject([{ status: 'done' }]);
  });

  test.each(['Import: pending, waits for the key', 'Import: in progress, or so they say', 'Step 2: TODO - later'])(
    '%s has one',
    (text) => {
      expect(entriesOf(`## Completed\n\n- ${text}`)).not.toMatchObject([{ status: 'done' }]);
    },
  );
});
