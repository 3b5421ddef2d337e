import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from '../support/cli';
import { AppVault } from '../support/new-handoff';
import { TempRepo, tempFolder } from '../support/temp-repo';

const undo = (vault: AppVault): Promise<CliResult> => cli(['undo', '--vault', vault.folder, '--json']);
const notes = (vault: AppVault): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(vault.folder, 'Handoffs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(join(vault.folder, 'Handoffs', name), 'utf8')]),
  );

describe('undo', () => {
  test('takes back the last handoff with its records and its edits, once', async () => {
    const vault = new AppVault(tempFolder(), TempRepo.make({ 'a.txt': 'a\n' }));
    const first = await vault.handoff({ next: ['Later'] });
    vault.edit(first.json.path, (text) => text.replace('## Next actions', '## Next actions\n\n- [ ] By hand'));
    const before = notes(vault);
    const id = vault.idOf(first.json.path, 'Later');
    await vault.handoff({ decisions: ['D'], blockers: ['B'] }, '--move', `${id}=backlog`);
    expect(Object.keys(notes(vault))).toHaveLength(Object.keys(before).length + 3);
    const undone = await undo(vault);
    expect(undone).toMatchObject({ code: 0, err: '' });
    expect(undone.json.removed).toHaveLength(3);
    expect(undone.json.restored).toHaveLength(2);
    expect(notes(vault)).toEqual(before);
    expect(await undo(vault)).toMatchObject({ code: 2, json: { error: { code: 'not-found' } } });
  });

  test.each(['changed', 'removed'])('touches nothing when one of its notes was %s', async (how) => {
    const vault = new AppVault(tempFolder());
    const first = await vault.handoff({ decisions: ['D'] });
    const [decision] = readdirSync(join(vault.folder, 'Handoffs/App/Decisions'));
    const path = `Handoffs/App/Decisions/${decision!}`;
    if (how === 'changed') vault.edit(path, (text) => `${text}mine\n`);
    else rmSync(join(vault.folder, path));
    const before = notes(vault);
    const refused = await undo(vault);
    expect(refused).toMatchObject({ code: 3, json: { error: { code: 'changed', candidates: [path] } } });
    expect(notes(vault)).toEqual(before);
    expect(existsSync(join(vault.folder, first.json.path))).toBe(true);
  });

  test('a record that somebody made up cannot reach out of the vault', async () => {
    const vault = new AppVault(tempFolder());
    await vault.handoff({ next: ['x'] });
    const outside = join(tempFolder(), 'outside.md');
    writeFileSync(outside, 'theirs');
    const file = join(vault.folder, '.session-handoff/undo.json');
    for (const path of [outside, '../outside.md', 'Handoffs/../../x.md']) {
      writeFileSync(file, JSON.stringify({ format: 1, at: '', steps: [{ kind: 'created', path, text: 'theirs' }] }));
      expect((await undo(vault)).code).toBe(2);
    }
    for (const broken of ['', '{', '[]', '{"format":1,"at":"","steps":[{"kind":"created"}]}']) {
      writeFileSync(file, broken);
      expect((await undo(vault)).json.error.code).toBe('not-found');
    }
    expect(readFileSync(outside, 'utf8')).toBe('theirs');
  });

  test('where it cannot be remembered the handoff stands, and it is said', async () => {
    const vault = new AppVault(tempFolder());
    const outside = tempFolder();
    symlinkSync(outside, join(vault.folder, '.session-handoff'));
    const result = await vault.handoff({ next: ['x'] });
    expect(result.json).toMatchObject({ written: true, problems: [{ code: 'no-undo' }] });
    expect(readdirSync(outside)).toEqual([]);
  });

  test('git leaves the record out', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    const vault = new AppVault(repo.folder, repo);
    await vault.handoff({ next: ['x'] });
    expect(repo.git('status', '--porcelain', '-uall')).not.toContain('.session-handoff');
  });
});
