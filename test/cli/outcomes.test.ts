import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { AppVault } from '../support/new-handoff';
import { tempFolder } from '../support/temp-repo';

const make = (): AppVault => new AppVault(tempFolder());
const outcomesOf = (json: any): Record<string, unknown> =>
  Object.fromEntries(json.outcomes.map(({ id, outcome, reason }: any) => [id, reason ?? outcome]));

describe('outcomes that the author names', () => {
  test('done, dropped with a reason, moved to the backlog, a note and an issue', async () => {
    const vault = make();
    const first = await vault.handoff({ next: ['Do it', 'Drop it', 'Later', 'To a note', 'To an issue', 'Stay'] });
    const id = (words: string): string => vault.idOf(first.json.path, words);
    const second = await vault.handoff(
      undefined,
      '--done',
      id('Do it'),
      '--drop',
      `${id('Drop it')}=nobody = needs it`,
      '--move',
      `^${id('Later')}=backlog`,
      '--move',
      `${id('To a note')}=App`,
      '--move',
      `to an issue.=acme/app#12`,
    );
    expect(second.code).toBe(0);
    expect(outcomesOf(second.json)).toEqual({
      [id('Do it')]: 'done',
      [id('Drop it')]: 'nobody = needs it',
      [id('Later')]: 'backlog',
      [id('To a note')]: '[[App]]',
      [id('To an issue')]: expect.stringContaining('12'),
      [id('Stay')]: 'carried',
    });
    expect(second.json.outcomes.map((one: any) => one.outcome).sort()).toEqual(
      ['done', 'dropped', 'moved', 'moved', 'moved', 'carried'].sort(),
    );
    const text = vault.read(second.json.path);
    expect(text).toContain(`- [-] Drop it ^${id('Drop it')}\n  - **Status**: dropped: nobody = needs it`);
    expect(text).toContain(`- [-] Later ^${id('Later')}\n  - **Status**: moved: backlog`);
    expect(text).toContain('**Status**: moved: [[App]]');
    const project = vault.read('Handoffs/App/App.md');
    expect(project).toContain(`## Backlog\n\n- [ ] Later ^${id('Later')}\n`);
    expect(project).not.toContain('Drop it');
    const index = await cli(['index', '--vault', vault.folder, '--json']);
    expect(index.json.lost).toEqual([]);
    expect(index.json.items.filter((one: any) => one.status === 'open')).toMatchObject([{ text: 'Stay' }]);
  });

  test('naming a closed item again changes nothing, and what was moved stays moved', async () => {
    const vault = make();
    const first = await vault.handoff({ next: ['Do it', 'Later', 'Stay'] });
    const id = (words: string): string => vault.idOf(first.json.path, words);
    const options = ['--done', id('Do it'), '--move', `${id('Later')}=backlog`];
    await vault.handoff(undefined, ...options);
    const again = await vault.handoff({ gotchas: ['x'] }, ...options);
    expect(again.code).toBe(0);
    expect(outcomesOf(again.json)).toEqual({ [id('Stay')]: 'carried' });
    expect(vault.read('Handoffs/App/App.md').match(/Later/g)).toHaveLength(1);
  });

  test('a second item goes to the end of the backlog, and the rest of the project note stays as it is', async () => {
    const vault = make();
    const first = await vault.handoff({ next: ['One', 'Two'] });
    const id = (words: string): string => vault.idOf(first.json.path, words);
    await vault.handoff(undefined, '--move', `${id('One')}=backlog`);
    vault.edit('Handoffs/App/App.md', (text) => `${text}\n## After\n\nMine.\n`.replace(/\n/g, '\r\n'));
    const before = vault.read('Handoffs/App/App.md');
    await vault.handoff(undefined, '--move', `${id('Two')}=backlog`);
    expect(vault.read('Handoffs/App/App.md')).toBe(before.replace(/(One \^\S+\r\n)/, `$1- [ ] Two ^${id('Two')}\r\n`));
  });

  test('an item that nobody knows is refused with the open ones, and so is a contradiction', async () => {
    const vault = make();
    const first = await vault.handoff({ next: ['Do it'] });
    const unknown = await vault.handoff(undefined, '--done', 't-zzzzzz');
    expect(unknown.code).toBe(2);
    expect(unknown.json.error).toMatchObject({ code: 'not-found', candidates: [expect.stringContaining('Do it')] });
    const id = vault.idOf(first.json.path, 'Do it');
    const both = await vault.handoff(undefined, '--done', id, '--drop', `${id}=no`);
    expect(both.json.error).toMatchObject({ code: 'ambiguous' });
    for (const wrong of [
      ['--drop', id],
      ['--drop', `${id}=`],
      ['--move', '=x'],
      ['--decide', ' '],
      ['--block', `b-aaaaaa=`],
    ]) {
      expect(await vault.handoff(undefined, ...wrong)).toMatchObject({ code: 2, json: { error: { code: 'usage' } } });
    }
  });

  test('--decide and --block make notes; a carried question or blocker is promoted and keeps its thread', async () => {
    const vault = make();
    const first = await vault.handoff({ questions: ['Redis or Postgres?', 'Other?'], next: ['Go on'] });
    vault.edit(
      first.json.path,
      (text) => `${text}\n## Blockers\n\n- [ ] No staging key ^b-abc123\n- [ ] No sample ^b-def456\n`,
    );
    const question = vault.idOf(first.json.path, 'Redis or');
    const second = await vault.handoff(
      undefined,
      '--decide',
      `${question}=Use Redis: it is there already`,
      '--block',
      'b-abc123=critical: no staging key from operations',
      '--block',
      'No sample',
    );
    expect(second.code).toBe(0);
    const outcomes = outcomesOf(second.json);
    expect(outcomes[question]).toMatch(/^\[\[use-redis-[0-9a-z]{4}\]\]$/);
    expect(outcomes['b-abc123']).toMatch(/^\[\[no-staging-key-from-operations-abc1\]\]$/);
    expect(outcomes['b-def456']).toMatch(/^\[\[no-sample-def4\]\]$/);
    const blocker = vault.read('Handoffs/App/Blockers/no-staging-key-from-operations-abc1.md');
    expect(blocker).toContain('id: b-abc123');
    expect(blocker).toContain('severity: critical');
    const third = await vault.handoff({ gotchas: ['x'] });
    expect(third.json.carried.sort()).toEqual(
      [vault.idOf(first.json.path, 'Other?'), vault.idOf(first.json.path, 'Go on')].sort(),
    );
    expect((await cli(['index', '--vault', vault.folder, '--json'])).json.lost).toEqual([]);
  });

  test('outcomes in the words are the same as options', async () => {
    const vault = make();
    const first = await vault.handoff({ next: ['Do it', 'Drop it'] });
    const id = (words: string): string => vault.idOf(first.json.path, words);
    const second = await vault.handoff({
      outcomes: [
        { item: id('Do it'), outcome: 'done' },
        { item: 'drop it', outcome: 'dropped', reason: 'see [[Secret]] <% x %>' },
      ],
    });
    expect(second.json.carried).toEqual([]);
    expect(vault.read(second.json.path)).not.toMatch(/\[\[Secret|<%/);
  });
});

test('a closed line without an id is no outcome, wherever it stands', async () => {
  const vault = make();
  const first = await vault.handoff({ next: ['Go on'] });
  vault.edit(first.json.path, (text) => `${text}\n## Next actions\n\n- [x] Came and went\n- [-] Never mind\n`);
  const second = await vault.handoff({ gotchas: ['x'] });
  expect(second.json.outcomes).toEqual([{ id: vault.idOf(first.json.path, 'Go on'), outcome: 'carried' }]);
  expect(vault.read(second.json.path)).not.toContain('Came and went');
});

describe('forks and joins', () => {
  test('what another branch has open too is carried here, and the join has it once', async () => {
    const vault = make();
    const first = await vault.handoff({ next: ['Shared'] });
    const left = await vault.handoff({ next: ['Shared'], gotchas: ['l'] }, '--previous', first.json.path);
    const right = await vault.handoff({ next: ['Shared'], gotchas: ['r'] }, '--previous', first.json.path);
    const id = vault.idOf(first.json.path, 'Shared');
    const afterLeft = await vault.handoff({ gotchas: ['l2'] }, '--previous', left.json.path);
    const afterRight = await vault.handoff({ gotchas: ['r2'] }, '--previous', right.json.path);
    expect(afterLeft.json.carried).toEqual([id]);
    expect(afterRight.json.carried).toEqual([id]);
    const joined = await vault.handoff({ gotchas: ['j'] }, '--join');
    expect(joined.json.outcomes).toEqual([{ id, outcome: 'carried' }]);
  });

  test('what another branch has done counts as done, and it is said where', async () => {
    const vault = make();
    const first = await vault.handoff({ next: ['Shared', 'Stay'] });
    const id = vault.idOf(first.json.path, 'Shared');
    const left = await vault.handoff(undefined, '--previous', first.json.path, '--done', id);
    const right = await vault.handoff({ gotchas: ['r'] }, '--previous', first.json.path);
    expect(right.json.outcomes[0]).toEqual({ id, outcome: 'done' });
    expect(vault.read(right.json.path)).toContain(left.json.path.slice(13, -3));
  });

  test('the same hand-written line in both gets one id', async () => {
    const vault = make();
    const first = await vault.handoff({ gotchas: ['a'] });
    const left = await vault.handoff({ gotchas: ['l'] }, '--previous', first.json.path);
    const right = await vault.handoff({ gotchas: ['r'] }, '--previous', first.json.path);
    for (const path of [left.json.path, right.json.path]) {
      vault.edit(path, (text) => `${text}\n## Next actions\n\n- [ ] By hand\n`);
    }
    const joined = await vault.handoff({ gotchas: ['j'] }, '--join');
    expect(joined.json.carried).toHaveLength(1);
    for (const path of [left.json.path, right.json.path])
      expect(vault.read(path)).toContain(`By hand ^${joined.json.carried[0]}`);
  });
});

describe('figures and memory', () => {
  test('metric rows keep their last value and say how they changed', async () => {
    const vault = make();
    await vault.handoff({ metrics: { Coverage: '81%', Latency: '120 ms', Errors: 3 } });
    const second = await vault.handoff({
      metrics: [
        { name: 'coverage', value: '83.5%', target: '90%' },
        { name: 'Errors', value: 1 },
      ],
    });
    const text = vault.read(second.json.path);
    expect(text).toContain('| coverage | 83.5% | 90% | 81% | +2.5% |');
    expect(text).toContain('| Latency | 120 ms |  | 120 ms | not given again |');
    expect(text).toContain('| Errors | 1 |  | 3 | −2 |');
    const third = await vault.handoff({ metrics: { 'p|pe': 'a|b' } });
    expect(vault.read(third.json.path)).toContain('| Errors | 1 |  | 1 | not given again |');
    const fourth = await vault.handoff('## Metrics\n\n| Metric | Value |\n| --- | --- |\n| Errors | 0 |\n');
    expect(vault.read(fourth.json.path)).toContain('| Errors | 0 |  | 1 | −1 |');
    expect(vault.read(fourth.json.path)).toContain('| p\\|pe | a\\|b |');
  });

  const memory =
    '---\nlast_updated: 2026-01-05\n---\n# Phase status\n\n**Progress**: 40%\n\n## In Progress\n\n- 🔄 Delimiter guess (70% complete)\n\n## Next Actions\n\n1. Preview [[rows]]\n2. Write the manual\n';

  test('without a previous handoff, memory files are read as one', async () => {
    const vault = make();
    const file = join(tempFolder(), 'phase-status.md');
    writeFileSync(file, memory);
    const first = await vault.handoff(undefined, '--memory', file);
    const text = vault.read(first.json.path);
    expect(first.json.carried).toHaveLength(3);
    expect(text).toMatch(/- \[\/\] Delimiter guess.* \^t-/);
    expect(text).toMatch(/- \[ \] Write the manual \^t-/);
    expect(text).not.toContain('[[rows]]');
    expect(text).toContain('Read from phase-status.md: 3 open items');
  });

  test('with one, memory files are compared with it', async () => {
    const vault = make();
    const file = join(tempFolder(), 'phase-status.md');
    writeFileSync(file, memory);
    const first = await vault.handoff(undefined, '--memory', file);
    const manual = vault.idOf(first.json.path, 'Write the manual');
    const same = await vault.handoff({ gotchas: ['x'] }, '--memory', file);
    expect(vault.read(same.json.path)).not.toContain('phase-status.md');
    await vault.handoff(undefined, '--done', manual);
    writeFileSync(file, `${memory}3. Only in memory\n`);
    const later = await vault.handoff({ gotchas: ['y'] }, '--memory', file);
    const text = vault.read(later.json.path);
    expect(text).toContain('phase-status.md still has "Write the manual" open; it ended as done');
    expect(text).toContain('phase-status.md has "Only in memory" open; no handoff of this project names it');
    expect(later.json.carried).toHaveLength(2);
    expect((await vault.handoff(undefined, '--memory', 'missing.md')).code).toBe(2);
  });
});
