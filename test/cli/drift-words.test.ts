import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { drift, handoff, lines } from '../support/drift-case';
import { stood } from '../support/drift-oracle';
import { tempFolder } from '../support/temp-repo';

describe('sentences that a stranger could doubt', () => {
  test('an amend that takes the work away: what became of the commit, and nothing of its work being here', async () => {
    const made = await handoff({ branch: 'feature' });
    const { repo } = made;
    repo.git('rm', '-q', 'src/gone.ts', 'src/moved.ts');
    const now = repo.commit('feat: reader, less of it', {}, { amend: true });
    const found = await drift(made);
    expect(found.reasons).toEqual([
      `${made.then.slice(0, 8)} was rewritten (amended or rebased): it is ${now.slice(0, 8)} here.`,
      '`src/moved.ts` is gone.',
      '`src/gone.ts` is gone.',
    ]);
  });

  test('a merge that brought nothing but handoffs is no work', async () => {
    const made = await handoff({ vault: 'inside', branch: 'feature' });
    const { repo } = made;
    repo.git('checkout', '-q', 'main');
    repo.commit('docs: handoff');
    repo.git('checkout', '-q', 'feature');
    repo.merge('Merge main', 'main');
    expect(await drift(made)).toMatchObject({ relation: 'same', merged: [], reasons: [] });
  });

  test('a merge that brought work and handoffs counts the work', async () => {
    const made = await handoff({ vault: 'inside', branch: 'feature' });
    const { repo } = made;
    repo.commit('docs: handoff');
    repo.git('checkout', '-q', 'main');
    repo.commit('docs: handoff of main', { 'notes/Handoffs/App/other.md': '---\ntype: handoff\n---\n' });
    repo.commit('feat: main', { 'main.txt': 'm\n' });
    repo.git('checkout', '-q', 'feature');
    repo.merge('Merge main', 'main');
    expect((await drift(made)).reasons).toContain('Merged since: 1 commit by 1 person (`Merge main`).');
  });

  test('a file that git no longer follows and that lies there all the same is not gone', async () => {
    const made = await handoff();
    const { repo } = made;
    repo.git('rm', '-q', '--cached', 'src/changed.ts', 'src/kept.ts');
    repo.write({ 'src/changed.ts': `zero\n${lines(1, 20)}` });
    const found = await drift(made);
    expect(found.files).toMatchObject([
      { path: 'src/changed.ts', state: 'changed', lines: [{ state: 'moved', now: 6 }] },
    ]);
    expect(found.reasons.join(' ')).not.toContain('gone');
  });

  test('a folder of new files is named once, and still is when one of them was committed', async () => {
    const made = await handoff();
    const { repo, vault } = made;
    repo.write({ 'fresh/one.ts': '1\n', 'fresh/two.ts': '2\n' });
    const was = stood(repo);
    await cli(['new', '--vault', vault, '--project', 'App', '--repo', repo.folder], { env: repo.environment });
    repo.git('add', 'fresh/one.ts');
    repo.commitStaged('feat: one');
    const found = await drift({ ...made, ...was });
    expect(found.uncommitted).toEqual({ then: ['fresh/'], now: ['fresh/two.ts'] });
    expect(found.reasons.join(' ')).not.toContain('Uncommitted');
  });

  test('another line of history, and a commit that was cleaned up', async () => {
    const made = await handoff({ branch: 'feature' });
    const { repo } = made;
    repo.git('checkout', '-q', 'main');
    repo.commit('feat: main', { 'main.txt': 'm\n' });
    expect(await drift(made)).toMatchObject({ relation: 'diverged', commitsSince: 1 });
    repo.git('branch', '-q', '-D', 'feature');
    rmSync(`${repo.folder}/.git/logs`, { recursive: true });
    repo.git('gc', '-q', '--prune=now');
    const found = await drift(made);
    expect(found).toMatchObject({ relation: 'unknown', commitsSince: null, level: 'unknown' });
    expect(found.reasons).toContain(
      `Commit ${made.then.slice(0, 8)} is not in this repository: rewritten and cleaned up, or never fetched.`,
    );
  });

  test('a shallow clone that has both ends and not where they part', async () => {
    const made = await handoff({ branch: 'feature' });
    made.repo.git('checkout', '-q', 'main');
    made.repo.commit('feat: main', { 'main.txt': 'm\n' });
    const clone = join(tempFolder(), 'clone');
    made.repo.git('clone', '-q', '--no-single-branch', '--depth=1', '-b', 'main', `file://${made.repo.folder}`, clone);
    expect(await drift(made, clone)).toMatchObject({ relation: 'unknown', commitsSince: null, level: 'unknown' });
  });

  test('a handoff from before the first commit, and a repository without any', async () => {
    const made = await handoff();
    const empty = join(tempFolder(), 'empty');
    made.repo.git('init', '-q', '-b', 'main', empty);
    expect(await drift(made, empty)).toMatchObject({ relation: 'unknown', commit: { now: null } });
    const vault = tempFolder();
    await cli(['new', '--vault', vault, '--project', 'App', '--repo', empty], { env: made.repo.environment });
    expect(await drift({ ...made, vault }, empty)).toMatchObject({ relation: 'unknown', commit: { then: null } });
  });

  test('without the repository a claim stays what it is: unverified', async () => {
    const made = await handoff({ words: { summary: 'Done.', status: 'Tests: 23 passed', next: ['Ship it'] } });
    rmSync(made.repo.folder, { recursive: true });
    const { json } = await cli(['resume', '--vault', made.vault, '--repo', made.repo.folder, '--json']);
    expect(json.drift.claims).toMatchObject([{ text: 'Tests: 23 passed', verdict: 'unverified' }]);
    expect(json.brief).toContain('(unverified)');
  });
});
