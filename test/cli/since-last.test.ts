import { readProperties } from '../../src/core/note/frontmatter';
import { AppVault } from '../support/new-handoff';
import { TempRepo, tempFolder } from '../support/temp-repo';

const make = (): AppVault => new AppVault(tempFolder(), TempRepo.make({ 'a.txt': 'a\n' }));

describe('what is said since the last handoff', () => {
  test('commits suggest that items are done; nothing ends by itself', async () => {
    const vault = make();
    const first = await vault.handoff({ next: ['Retry failed deliveries', 'Write the manual', 'Sort the list'] });
    const id = (words: string): string => vault.idOf(first.json.path, words);
    vault.repo!.commit(`chore: tidy\n\nHandoff-Item: ${id('Sort the list')}`, { 'b.txt': 'b' });
    vault.repo!.commit('feat(queue): retry failed deliveries', { 'c.txt': 'c' });
    vault.repo!.commit('feat: unheard of', { 'd.txt': 'd' });
    const second = await vault.handoff();
    expect(second.json.carried).toHaveLength(3);
    expect(second.json.suggestions.map((one: any) => [one.id, one.suggests])).toEqual([
      [id('Retry'), 'done'],
      [id('Sort'), 'done'],
    ]);
    const text = vault.read(second.json.path);
    expect(text).toMatch(/- Probably done: Retry failed deliveries \(commit `[0-9a-f]{8}`: retry failed deliveries\)/);
    expect(text).toMatch(/- Probably done: Sort the list \(commit `[0-9a-f]{8}` names it\)/);
    expect(text).toContain('- Slipped: Write the manual (second handoff)');
    expect(text).toContain('- Not planned: unheard of');
    const third = await vault.handoff(undefined, '--done', id('Retry'));
    expect(third.json.outcomes).toContainEqual({ id: id('Retry'), outcome: 'done' });
    expect(third.json.suggestions).toEqual([]);
  });

  test('a tick in an older handoff and a closed blocker are suggestions too', async () => {
    const vault = new AppVault(tempFolder());
    const first = await vault.handoff({
      next: ['Tick me', { text: 'Deploy', blocker: 'No key' }],
      blockers: ['No key'],
    });
    await vault.handoff({ gotchas: ['x'] });
    vault.edit(first.json.path, (text) => text.replace('- [ ] Tick me', '- [x] Tick me'));
    const [blocker] =
      first.json.problems.length === 0 ? /\[\[(no-key-[0-9a-z]{4})/.exec(vault.read(first.json.path))!.slice(1) : [];
    vault.edit(`Handoffs/App/Blockers/${blocker!}.md`, (text) => text.replace('status: open', 'status: resolved'));
    const third = await vault.handoff({ gotchas: ['y'] });
    expect(third.json.suggestions).toMatchObject([
      { text: 'Tick me', suggests: 'done', reason: expect.stringContaining('ticked in') },
      { text: 'Deploy', suggests: 'ready', reason: `[[${blocker!}]] is closed` },
    ]);
  });

  test('the age of what slipped is said in handoffs and days', async () => {
    const vault = new AppVault(tempFolder());
    const first = await vault.handoff({ next: [{ text: 'Old', target: '2026-01-10' }] });
    vault.edit(first.json.path, (text) => text.replace(/created: "\d{4}-\d\d-\d\d/, 'created: "2026-01-01'));
    await vault.handoff({ gotchas: ['x'] });
    const third = await vault.handoff({ gotchas: ['y'] });
    expect(vault.read(third.json.path)).toMatch(/- Slipped: Old \(third handoff, \d+ days, due 2026-01-10\)/);
  });
});

describe('work that must not be merged', () => {
  const wip = (vault: AppVault, path: string): unknown => readProperties(vault.read(path)).properties['wip'];

  test('failing tests are said on top', async () => {
    const vault = make();
    const result = await vault.handoff({ summary: 'Half way.', tests: '3 failed, 2 passed' });
    expect(wip(vault, result.json.path)).toBe(true);
    expect(vault.read(result.json.path)).toContain(
      '## Summary\n\n> [!warning] Do not merge\n> - Tests fail\n\nHalf way.',
    );
  });

  test('an unfinished item that names an uncommitted file; committed or finished, it is fine', async () => {
    const vault = make();
    vault.repo!.write({ 'src/settings.ts': 'x', 'a.txt': 'b\n' });
    const words = { inProgress: [{ text: 'Settings page', files: ['src/settings.ts'] }] };
    const first = await vault.handoff(words);
    expect(wip(vault, first.json.path)).toBe(true);
    expect(vault.read(first.json.path)).toContain('> - Settings page is not finished, and `src/` not committed');
    const id = vault.idOf(first.json.path, 'Settings page');
    const done = await vault.handoff(undefined, '--done', id);
    expect(wip(vault, done.json.path)).toBeUndefined();
    vault.repo!.commit('feat: settings');
    const committed = await vault.handoff(words);
    expect(wip(vault, committed.json.path)).toBeUndefined();
    expect(vault.read(committed.json.path)).not.toContain('Do not merge');
  });
});
