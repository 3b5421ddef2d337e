import { readProperties } from '../../src/core/note/frontmatter';
import { AppVault } from '../support/new-handoff';
import { TempRepo, tempFolder } from '../support/temp-repo';

const properties = (vault: AppVault, path: string): Readonly<Record<string, unknown>> =>
  readProperties(vault.read(path)).properties;

test('git’s user, the agent, its session and whom it is for', async () => {
  const vault = new AppVault(tempFolder(), TempRepo.make({ 'a.txt': 'a\n' }));
  const made = await vault.handoff({ next: ['x'] }, '--agent', 'Robin <% x %>', '--session', '0042', '--for', 'Grace');
  const found = properties(vault, made.json.path);
  expect(found).toMatchObject({ session: '0042', for: 'Grace' });
  expect(found['authors']).toEqual(['Ada', expect.stringMatching(/^Robin/)]);
  expect(vault.read(made.json.path)).not.toContain('<%');
});

test('a draft after a session that ended without words: git and the previous note only', async () => {
  const vault = new AppVault(tempFolder(), TempRepo.make({ 'a.txt': 'a\n' }));
  await vault.handoff({ next: ['Validate the count', 'Write the guide'], blockers: ['No key'] });
  vault.repo!.commit('feat: validate the count', { 'b.txt': 'b' });
  const draft = await vault.handoff(undefined, '--draft');
  const text = vault.read(draft.json.path);
  expect(properties(vault, draft.json.path)['authors']).toEqual(['inferred']);
  expect(draft.json.carried).toHaveLength(2);
  expect(text).toContain('1 commit on `main` since the previous handoff.');
  expect(text).toContain('Nobody wrote this handoff');
  expect(draft.json.resume).toBe(
    `Continue App on branch \`main\` at \`${vault.repo!.head().slice(0, 12)}\`. 1 commit on \`main\` since the previous handoff. ` +
      'Blocked by: No key. Next step: Validate the count. Then: Write the guide.',
  );
  expect((await vault.handoff({ next: ['x'] }, '--draft')).json.error).toMatchObject({ code: 'usage' });
  expect((await vault.handoff(undefined, '--draft', '--agent', 'Robin')).code).toBe(2);
});
