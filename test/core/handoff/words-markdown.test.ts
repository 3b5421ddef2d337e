import { wordsFromMarkdown } from '../../../src/core/handoff/words-markdown';

test.each([
  ['No key yet (critical)', 'No key yet', 'critical'],
  ['Nobody answers [Minor]', 'Nobody answers', 'minor'],
  ['The key (critical for us) is late', 'The key (critical for us) is late', 'critical'],
  ['Nobody answers', 'Nobody answers', 'important'],
])('the blocker %s', (line, title, severity) => {
  expect(wordsFromMarkdown(`## Blockers\n\n- ${line}`).blockers).toMatchObject([{ title, severity }]);
});

const notes = `# Import of tables

Branch: main

We moved the import to a worker.

## Do not merge

The migration is half done.
Two tables are missing.

## Completed

- [x] Worker reads the file, and
  tells how far it is

### Preview

Shows ten rows.

## Architecture

One worker per file.

### Storage

- [x] IndexedDB
- [ ] OPFS later

## Sign-off

- [x] Tests pass
- [ ] Docs are written

## Decisions

We decided together with Ana.

- Worker instead of a service: no server needed
`;

describe('Markdown', () => {
  const words = wordsFromMarkdown(notes);

  test('words below the title are the summary, without what tells about the document', () => {
    expect(words).toMatchObject({ title: 'Import of tables', summary: 'We moved the import to a worker.' });
  });

  test('prose below a heading that is a warning is one', () => {
    expect(words.gotchas).toEqual(['Do not merge: The migration is half done. Two tables are missing.']);
  });

  test('wrapped lines are one, and headings in a list keep their prose', () => {
    expect(words.completed[0]).toMatchObject({ text: 'Worker reads the file, and tells how far it is' });
    expect(words.completed).toContainEqual({
      text: 'Preview',
      fields: [{ name: 'Notes', value: 'Shows ten rows.' }],
      children: [],
    });
  });

  test('sections that are kept have bold lines for headings and signs for boxes; work is listed once', () => {
    expect(words.other).toContainEqual({
      heading: 'Architecture',
      kind: 'technical-notes',
      text: 'One worker per file.\n\n**Storage**\n\n- IndexedDB\n- OPFS later',
    });
    expect(words.other).toContainEqual({
      heading: 'Sign-off',
      kind: 'phase-completion',
      text: '- ✅ Tests pass\n- ⬜ Docs are written',
    });
    expect(words.next.map((item) => item.text)).toEqual(['OPFS later']);
  });

  test('prose beside decisions stays with their heading', () => {
    expect(words.decisions).toHaveLength(1);
    expect(words.other).toContainEqual({
      heading: 'Decisions',
      kind: 'decisions',
      text: 'We decided together with Ana.',
    });
  });

  test.each(['None', '- None', 'Nothing yet.', '- [ ] n/a'])('%j is nothing', (nothing) => {
    const { gotchas, blockers, other } = wordsFromMarkdown(`## Gotchas\n\n${nothing}\n\n## Blockers\n\n${nothing}\n`);
    expect([gotchas, blockers, other]).toEqual([[], [], []]);
  });
});

describe('an emergency in Markdown', () => {
  const emergency = { issue: 'Sign-in fails', impact: 'Everybody', rollback: 'Redeploy 1.2' };

  test.each([
    ['list lines', '- **Issue**: Sign-in fails\n- **Impact**: Everybody\n- **Rollback options**: Redeploy 1.2\n'],
    ['lines', '**Issue**: Sign-in fails\n**Impact:** Everybody\nRollback: Redeploy 1.2\n'],
    ['headings', '### Issue\n\nSign-in fails\n\n### Impact\n\nEverybody\n\n### Rollback plan\n\n- Redeploy 1.2\n'],
    ['prose first', 'Sign-in fails\n\n- Impact: Everybody\n- Rollback: Redeploy 1.2\n'],
  ])('by %s', (_name, text) => {
    expect(wordsFromMarkdown(`## Emergency\n\n${text}`)).toMatchObject({ emergency, gotchas: [], other: [] });
  });

  test('what names no part of it is kept, and boxes are next actions', () => {
    const words = wordsFromMarkdown('## Emergency\n\nCall Ana.\n\n**Issue**: Sign-in fails\n\n- [ ] Restart\n');
    expect(words).toMatchObject({
      emergency: { issue: 'Sign-in fails' },
      next: [{ text: 'Restart' }],
      other: [{ heading: 'Emergency notes', text: 'Call Ana.' }],
    });
  });
});

describe('what words say of the session as a whole', () => {
  const facts = '**Session Duration**: 3 hours\n**Phase**: Phase 2 - Gateway\n**Overall Progress**: 45%\n';
  const end = '**Handoff Created**: 2026-03-09 18:00\n**Next Session**: Thursday\n**Document Version**: 1.0.0\n';

  test('above the first heading and below the last rule; nothing of it is left in the sections', () => {
    const text = `# Session Handoff: Proxy\n\n${facts}\n---\n\n## Summary\n\nDone.\n\n---\n\n## Technical notes\n\nIt is fast.\n\n---\n\n${end}`;
    expect(wordsFromMarkdown(text)).toMatchObject({
      title: 'Proxy',
      summary: 'Done.',
      duration: '3 hours',
      phase: 'Phase 2 - Gateway',
      progress: 45,
      nextSession: 'Thursday',
      other: [{ heading: 'Technical notes', text: 'It is fast.' }],
    });
  });

  test('words beside such lines at the end stay words', () => {
    const words = wordsFromMarkdown(`## Technical notes\n\nFast.\n\n---\n\nSee you!\n${end}`);
    expect(words.other).toEqual([expect.objectContaining({ text: `Fast.\n\nSee you!\n${end.trim()}` })]);
  });

  test.each([
    ['⚠️ At risk', 'at-risk'],
    ['✅ Yes', 'on-track'],
    ['❌ Delayed', 'delayed'],
    ['no', 'delayed'],
  ])('on track: %s', (said, health) => {
    expect(wordsFromMarkdown(`## Current status\n\n- **On Track**: ${said}\n`)).toMatchObject({ health });
  });
});
