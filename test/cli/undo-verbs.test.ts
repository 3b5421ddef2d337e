import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from '../support/cli';
import { AppVault } from '../support/new-handoff';
import { tempFolder } from '../support/temp-repo';

type Run = (...argv: readonly string[]) => Promise<CliResult>;

const texts = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'Handoffs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(join(folder, 'Handoffs', name), 'utf8')]),
  );

/** A project with two handoffs, three decisions, a blocker, a phase and a standing question. */
async function project(): Promise<{ readonly vault: AppVault; readonly run: Run; readonly first: string }> {
  const vault = new AppVault(tempFolder());
  const run: Run = (...argv) => cli([...argv, '--vault', vault.folder, '--json']);
  const first = await vault.handoff({ next: ['Draw the map'] });
  vault.edit(first.json.path, (text) => `${text}\n## Decisions needed\n\n- [ ] Which colours ^q-aaaaaa\n`);
  await vault.handoff({ next: ['Print the map'] });
  for (const title of ['Paper', 'Vinyl', 'Cloth']) await run('decide', '--title', title, '--why', 'W', '--by', 'Ada');
  await run('decide', '--title', 'Foil', '--why', 'W');
  await run('block', '--title', 'No ink');
  await run('phase', 'new', '--title', 'Atlas');
  return { vault, run, first: first.json.path };
}

describe('undo takes back the last action, whatever the verb was', () => {
  test.each<[string, readonly string[]]>([
    ['decide', ['decide', '--title', 'Glossy', '--why', 'It shines']],
    ['accept', ['accept', 'Foil', '--by', 'Ada']],
    ['reject', ['reject', 'Foil', '--why', 'Too thin', '--by', 'Ada']],
    ['supersede', ['supersede', 'Paper', '--by', 'Vinyl']],
    ['amend', ['amend', 'Paper', '--by', 'Cloth']],
    ['block', ['block', '--title', 'No printer']],
    ['resolve', ['resolve', 'No ink', '--how', 'Bought some']],
    ['drop', ['drop', 'No ink', '--why', 'We draw by hand']],
    ['promote', ['promote', 'q-aaaaaa']],
    ['phase', ['phase', 'start', 'Atlas']],
    ['phase', ['phase', 'rollup', 'Atlas']],
    ['archive', ['archive', '--older-than', '0']],
  ])('%s: %j', async (what, argv) => {
    const { vault, run } = await project();
    const before = texts(vault.folder);
    const done = await run(...argv);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(texts(vault.folder)).not.toEqual(before);
    expect(await run('undo')).toMatchObject({ code: 0, err: '', json: { what } });
    expect(texts(vault.folder)).toEqual(before);
    expect((await run('undo')).json.error.code).toBe('not-found');
  });

  test('check --fix, of several handoffs at once', async () => {
    const { vault, run } = await project();
    const item = '\n## Completed\n\n- [x] Fold it in three ways\n\n## Next\n\n- [ ] Fold it in three ways\n';
    const argv = ['new', '--vault', vault.folder, '--project', 'Globe', '--from', '-', '--json'];
    const other = await cli(argv, { stdin: JSON.stringify({ summary: 'Begun.' }) });
    vault.edit(other.json.path, (text) => text + item);
    const heads = (await run('check')).json.handoffs.map(({ path }: { path: string }) => path);
    expect(heads).toHaveLength(2);
    for (const path of heads) if (path !== other.json.path) vault.edit(path, (text) => text + item);
    const before = texts(vault.folder);
    expect((await run('check', '--fix')).json.fixed).toHaveLength(2);
    expect(texts(vault.folder)).not.toEqual(before);
    expect(await run('undo')).toMatchObject({ code: 0, json: { what: 'check' } });
    expect(texts(vault.folder)).toEqual(before);
  });

  test('repair', async () => {
    const { vault, run } = await project();
    await run('supersede', 'Paper', '--by', 'Vinyl');
    const decisions = readdirSync(join(vault.folder, 'Handoffs/App/Decisions'));
    const paper = `Handoffs/App/Decisions/${decisions.find((name) => name.startsWith('paper'))!}`;
    vault.edit(paper, (text) => text.replace(/^superseded_by:.*\n(?: {2}- .*\n)*/m, ''));
    const before = texts(vault.folder);
    await run('repair');
    expect(texts(vault.folder)).not.toEqual(before);
    expect((await run('undo')).json).toMatchObject({ what: 'repair', restored: [paper] });
    expect(texts(vault.folder)).toEqual(before);
  });

  test('a moved note that was edited since stays where it is, and so does everything else', async () => {
    const { vault, run, first } = await project();
    await run('archive', '--older-than', '0');
    const moved = first.replace('App/', 'App/Archive/');
    vault.edit(moved, (text) => `${text}mine\n`);
    const before = texts(vault.folder);
    expect(await run('undo')).toMatchObject({ code: 3, json: { error: { code: 'changed', candidates: [moved] } } });
    expect(texts(vault.folder)).toEqual(before);
  });

  test('a verb that changed nothing and a dry run are not the last action', async () => {
    const { vault, run } = await project();
    const before = texts(vault.folder);
    await run('decide', '--title', 'Glossy', '--why', 'W');
    await run('repair');
    await run('block', '--title', 'x', '--dry-run');
    expect((await run('undo')).json.what).toBe('decide');
    expect(texts(vault.folder)).toEqual(before);
  });
});
