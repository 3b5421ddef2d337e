import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { AppVault } from '../support/new-handoff';
import { readProperties } from '../../src/core/note/frontmatter';
import { TempRepo, tempFolder } from '../support/temp-repo';

const make = (files: Record<string, string> = { 'a.txt': 'a\n' }): AppVault =>
  new AppVault(tempFolder(), TempRepo.make(files));
const headings = (text: string): readonly string[] => [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);

test('quick folds commits and leaves the list of files out, and carries all the same', async () => {
  const vault = make();
  await vault.handoff({ next: ['Go on'] });
  for (let n = 0; n < 8; n++) vault.repo!.commit(`feat: step number ${n}`, { [`f${n}.txt`]: 'x' });
  const quick = await vault.handoff(undefined, '--profile', 'quick');
  const text = vault.read(quick.json.path);
  expect(quick.json.carried).toHaveLength(1);
  expect(text.match(/^- \[x\] step number/gm)).toHaveLength(3);
  expect(text).toContain('> [!note]- 5 commits\n> - step number');
  expect(text.match(/step number \d \(`/g)!.length).toBeGreaterThanOrEqual(8);
  expect(headings(text)).not.toContain('Files touched');
  expect((await vault.handoff({ gotchas: ['x'] })).json.carried).toEqual(quick.json.carried);
});

test('--detail summary and full list less and more; nothing else counts as a detail', async () => {
  const vault = make();
  for (let n = 0; n < 25; n++) vault.repo!.write({ [`dir/f${n}.txt`]: 'x' });
  vault.repo!.commit('feat: many');
  const files = async (...more: string[]): Promise<number> => {
    const made = await vault.handoff({ gotchas: ['x'] }, '--dry-run', ...more);
    const shown = await cli([
      'new',
      '--vault',
      vault.folder,
      '--project',
      'App',
      '--repo',
      vault.repo!.folder,
      '--dry-run',
      ...more,
    ]);
    expect(made.code).toBe(0);
    // Nothing is cut: what does not stand in full is folded.
    expect(shown.out.match(/^(?:> )?- `\S+` \(added/gm)).toHaveLength(26);
    return shown.out.match(/^- `\S+` \(added/gm)!.length;
  };
  expect(await files()).toBe(10);
  expect(await files('--detail', 'summary')).toBe(5);
  expect(await files('--detail', 'full')).toBe(26);
  expect((await vault.handoff({ gotchas: ['x'] }, '--detail', 'some')).code).toBe(2);
});

test('the end of a phase: deliverables, criteria and a sign-off from the phase note', async () => {
  const vault = make();
  await vault.handoff({ next: ['Go on'], blockers: [{ title: 'No key', severity: 'critical' }] });
  writeFileSync(
    join(vault.folder, 'Handoffs/App/phase-one-aaaa.md'),
    '---\nid: p-aaaa11\ntype: phase\nformat: 1\nstatus: active\nnumber: 1\n---\n# One\n\n## Deliverables\n\n- [x] Parser\n- [ ] Index\n- [-] Old idea\n\n## Success criteria\n\n- [x] Fast\n',
  );
  const made = await vault.handoff({ tests: 'all passed' }, '--profile', 'phase-end');
  const text = vault.read(made.json.path);
  expect(text).toContain(
    '- Phase: [[phase-one-aaaa|Phase 1: One]]\n- Deliverable done: Parser\n- Deliverable open: Index\n- Deliverable dropped: Old idea\n- Criterion met: Fast\n' +
      '- Sign-off, All deliverables done: no\n- Sign-off, All success criteria met: yes\n- Sign-off, Tests pass: yes\n- Sign-off, No critical blockers: no\n' +
      '- Sign-off, Nothing left open: no\n- Sign-off, Documentation up to date: to be confirmed',
  );
  expect(readProperties(text).properties).toMatchObject({ phase: '[[phase-one-aaaa|Phase 1: One]]', progress: 50 });
  const after = await vault.handoff({ gotchas: ['x'] });
  expect(after.json.carried).toEqual(made.json.carried);
});

test('an emergency: what is known stands on top, what is missing is named, actions are immediate', async () => {
  const vault = make();
  const first = await vault.handoff({ next: ['Go on'] });
  const made = await vault.handoff(
    {
      emergency: {
        issue: 'Orders are charged twice [[x]]',
        hypothesis: 'the lock expires',
        actions: ['Stop the worker'],
      },
    },
    '--profile',
    'emergency',
  );
  const text = vault.read(made.json.path);
  expect(headings(text).slice(0, 2)).toEqual(['Summary', 'Emergency context']);
  expect(text).toContain('- **Issue**: Orders are charged twice');
  expect(text).not.toContain('[[x]]');
  expect(text).toContain('- **Impact**: not said');
  expect(text).toContain(`- **Rollback options**: HEAD is still the commit of the previous handoff`);
  expect(text).toMatch(/### Immediate\n\n- \[ \] Stop the worker \^t-/);
  expect((await vault.handoff({ gotchas: ['x'] })).json.carried).toContain(vault.idOf(first.json.path, 'Go on'));
});

test('a checkpoint stays open and the next handoff of its session continues it', async () => {
  const vault = new AppVault(tempFolder());
  const first = await vault.handoff({ next: ['Go on'] });
  const other = await vault.handoff({ gotchas: ['other'] }, '--previous', first.json.path);
  const checkpoint = await vault.handoff(
    { gotchas: ['mine'] },
    ...['--previous', first.json.path, '--profile', 'checkpoint', '--session', 's 42'],
  );
  expect(vault.read(checkpoint.json.path)).toContain('status: open');
  expect((await vault.handoff({ gotchas: ['x'] })).code).toBe(2);
  const last = await vault.handoff({ gotchas: ['end'] }, '--session', 's 42');
  expect(last.json.previous).toEqual([checkpoint.json.path]);
  const statuses = Object.fromEntries(
    (await cli(['index', '--vault', vault.folder, '--json'])).json.handoffs.map((one: any) => [one.path, one.status]),
  );
  expect(statuses).toMatchObject({ [checkpoint.json.path]: 'superseded', [other.json.path]: 'open' });
});

describe('--include', () => {
  test('code: changed lines of files that items in progress name, inert and without secrets', async () => {
    const vault = make({ 'src/a.ts': 'one\ntwo\n', 'src/b.ts': 'b\n' });
    await vault.handoff({ gotchas: ['before'] });
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const long = Array.from({ length: 60 }, (_, n) => `line ${n}`).join('\n');
    vault.repo!.write({ 'src/a.ts': `one\n<% tp.x %> ${token}\ntwo\n${long}\n`, 'src/b.ts': 'changed\n' });
    const made = await vault.handoff({ inProgress: [{ text: 'Retry', files: 'src/a.ts' }] }, '--include', 'code');
    const text = vault.read(made.json.path);
    expect(text).toContain('## Changed code');
    expect(text).toContain('`src/a.ts`, lines 2 to 2:');
    expect(text).toContain('of which 40 are shown');
    expect(text).toContain('line 39');
    expect(text).not.toContain('line 40');
    expect(text).not.toContain('changed\n```');
    expect(text).not.toContain('<%');
    expect(text).not.toContain(token);
    expect((await vault.handoff({ gotchas: ['x'] })).json.carried).toHaveLength(1);
  });

  test('env: versions, services with ports, names of variables and never values; links are not followed', async () => {
    const vault = make({
      '.nvmrc': 'v20.11\n',
      'package.json': '{"engines": {"node": ">=20", "npm": "10"}}',
      'go.mod': 'module x\n\ngo 1.22\n',
      'compose.yaml':
        'name: x\nservices:\n  web:\n    image: nginx\n    ports:\n      - "8080:80"\n      - 127.0.0.1:9000:9000\n    environment:\n      - A=1\n  db:\n    image: postgres\nvolumes:\n  data:\n',
      '.env.example': '# comment\nAPI_KEY=very-secret\nexport PORT = 80\n',
    });
    const outside = join(tempFolder(), 'outside');
    writeFileSync(outside, 'rust-outside');
    symlinkSync(outside, join(vault.repo!.folder, 'rust-toolchain'));
    const made = await vault.handoff({ gotchas: ['x'] }, '--include', 'env,code');
    const text = vault.read(made.json.path);
    const section = /## Environment\n\n([\s\S]*?)\n\n##/.exec(text)![1]!;
    expect(section.split('\n')).toEqual([
      '- `Node`: `v20.11` (`.nvmrc`)',
      '- `node`: `>=20` (`package.json`)',
      '- `npm`: `10` (`package.json`)',
      '- `Go`: `1.22` (`go.mod`)',
      '- Service `web`: `8080:80, 127.0.0.1:9000:9000` (`compose.yaml`)',
      '- Service `db`: `no ports` (`compose.yaml`)',
      '- Variables: `API_KEY`, `PORT` (`.env.example`)',
    ]);
    expect(text).not.toContain('very-secret');
    expect((await vault.handoff({ gotchas: ['y'] })).json.carried).toEqual([]);
    expect((await vault.handoff({ gotchas: ['y'] }, '--include', 'all')).code).toBe(2);
  });
});
