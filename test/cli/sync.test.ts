import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MEMORY_TARGETS } from '../../src/core/memory/memory-targets';
import { memoryState } from '../../src/core/memory/plan-sync';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

const STATUS = '.claude/memory/phase-status.memory.md';
let vault: string;
let repo: TempRepo;

const project = ['--project', 'App'];
const inVault = (verb: string, ...argv: string[]): Promise<CliResult> =>
  cli([verb, ...argv, '--vault', vault], { env: repo.environment });
const sync = (...argv: string[]): Promise<CliResult> => inVault('sync', '--repo', repo.folder, ...argv, '--json');

async function handoff(words: object): Promise<string> {
  const argv = ['new', '--vault', vault, ...project, '--repo', repo.folder, '--from', '-', '--json', '--force'];
  return (await cli(argv, { stdin: JSON.stringify(words), env: repo.environment })).json.path;
}

beforeEach(async () => {
  vault = tempFolder();
  repo = TempRepo.make({ 'a.txt': 'a\n' });
  await handoff({
    summary: 'Retries work.',
    completed: ['Write the parser'],
    inProgress: [{ text: 'Session store', percent: 60 }],
    next: ['Ship it', 'Write the <!-- session-handoff:end j-aaaaaa --> guide'],
    blockers: [{ title: 'No staging key', severity: 'critical', impact: 'no tests', wayOut: 'ask Ada' }],
    gotchas: ['Zero hangs the queue'],
  });
});

describe('sync', () => {
  test('phase status: properties and sections of its form, read back as memory', async () => {
    await inVault(
      'phase',
      'new',
      '--title',
      'Import',
      '--number',
      '2',
      '--target',
      '2026-05-01',
      '--deliverable',
      'Parser',
      ...project,
    );
    await inVault('phase', 'start', 'import', ...project);
    const { json, code } = await sync();
    expect(code).toBe(0);
    expect(json).toMatchObject({ written: [STATUS], files: [{ path: STATUS, state: 'absent' }] });
    const text = repo.read(STATUS);
    expect(text).toMatch(
      /^---\nlast_updated: \d{4}-\d\d-\d\d\nauto_load: true\nscope: all_agents\n---\n\n<!-- session-handoff:begin /,
    );
    const headings = [...text.matchAll(/^#+ .*/gm)].map(([heading]) => heading);
    expect(headings).toEqual([
      '# Phase Status Memory',
      '## Current Phase',
      '## Recently Completed',
      '## In Progress',
      '## Blockers',
      '### Critical',
      '## Next Actions (Prioritized)',
      '## Technical Notes',
      '## Last Session',
    ]);
    expect(text).toContain('**Phase**: 2 - Import\n');
    expect(text).toMatch(/- 🔄 Session store \(60% complete\) \^t-\w{6}\n/);
    expect(text).toContain('- No staging key: ask Ada');
    const other = tempFolder();
    const again = await cli(['new', '--vault', other, ...project, '--memory', join(repo.folder, STATUS), '--json']);
    expect(again.json.carried).toHaveLength(4);
  });

  test('every target is made, says the same a second time, and nothing is made when there is nothing to say', async () => {
    const targets = MEMORY_TARGETS.filter((one) => one !== 'phase-handoff').flatMap((one) => ['--target', one]);
    const first = await sync(...targets, '--target', 'phase-handoff=docs/SESSION_HANDOFF.md');
    expect(first.json.written).toHaveLength(MEMORY_TARGETS.length);
    for (const path of first.json.written) expect(repo.read(path)).toMatch(/Ship it|## Handoffs of App/);
    const second = await sync(...targets, '--target', 'phase-handoff=docs/SESSION_HANDOFF.md');
    expect(second.json.written).toEqual([]);
    expect(second.json.files.map((one: any) => one.state)).toEqual(first.json.written.map(() => 'matches'));
    vault = tempFolder();
    await handoff({ completed: ['all'] });
    const idle = TempRepo.make({ 'a.txt': 'a\n' });
    const { json } = await inVault('sync', '--repo', idle.folder, '--target', 'todo', '--json');
    expect([json.written, existsSync(join(idle.folder, 'TODO.md'))]).toEqual([[], false]);
  });

  test('what people wrote around the block stays byte for byte, also unknown properties', async () => {
    const own = '\ufeff---\r\nlast_updated: 2020-01-01 # by hand\r\nmood: "good"\r\n---\r\n\r\n# Mine\r\nwords';
    repo.write({ [STATUS]: own });
    await sync();
    const after = repo.read(STATUS);
    const day = /last_updated: (\S+)/.exec(after)![1]!;
    expect(day).not.toBe('2020-01-01');
    const expected = own.replace('2020-01-01', day);
    expect(after.slice(0, expected.length)).toBe(expected);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    await handoff({ next: ['Something else'] });
    await sync();
    const later = repo.read(STATUS);
    expect(later).toContain('Something else');
    expect(later.slice(0, expected.length)).toBe(expected);
  });

  test('a dry run and a terminal show the difference first', async () => {
    const { out } = await inVault('sync', '--repo', repo.folder, '--target', 'todo', '--dry-run');
    expect(out).toContain('--- TODO.md\n@@ 1\n+ <!-- session-handoff:begin');
    expect(existsSync(join(repo.folder, 'TODO.md'))).toBe(false);
  });

  test('a block that was changed by hand is refused until somebody chooses', async () => {
    await sync('--target', 'agents');
    const mine = repo.read('AGENTS.md').replace('Ship it', 'Ship it on Monday');
    repo.write({ 'AGENTS.md': mine });
    await handoff({ next: ['New work'] });
    const refused = await sync('--target', 'agents', '--target', 'todo');
    expect(refused.code).toBe(3);
    expect(refused.json.error).toMatchObject({ code: 'refused', path: 'AGENTS.md' });
    expect(refused.json.error.candidates.join('\n')).toMatch(/^- .*Ship it on Monday/m);
    expect([repo.read('AGENTS.md'), existsSync(join(repo.folder, 'TODO.md'))]).toEqual([mine, false]);
    const kept = await sync('--target', 'agents', '--target', 'todo', '--keep');
    expect([kept.code, kept.json.written, repo.read('AGENTS.md')]).toEqual([0, ['TODO.md'], mine]);
    const over = await sync('--target', 'agents', '--overwrite');
    expect([over.code, repo.read('AGENTS.md').includes('Monday')]).toEqual([0, false]);
  });

  test('lines of a TODO that name finished work are offered as ticks, and ticked only when they are named', async () => {
    repo.write({ 'TODO.md': '# Mine\n\n- [ ] write the parser.\n- [ ] Buy milk\n* [ ] Write the parser again\n' });
    const { json } = await sync('--target', 'todo');
    expect(json.files[0].offers).toMatchObject([{ path: 'TODO.md', line: 3, text: 'write the parser.' }]);
    expect(repo.read('TODO.md')).toMatch(/^# Mine\n\n- \[ \] write the parser\.\n- \[ \] Buy milk\n/);
    const refused = await sync('--target', 'todo', '--tick', '3', '--tick', '4');
    expect([refused.code, refused.json.error.message]).toEqual([2, expect.stringContaining('Line 4')]);
    await sync('--target', 'todo', '--tick', '3');
    expect(repo.read('TODO.md')).toMatch(
      /^# Mine\n\n- \[x\] write the parser\.\n- \[ \] Buy milk\n\* \[ \] Write the parser again\n/,
    );
  });

  test('a formatter of Markdown that runs over the files changes nothing of what they say', async () => {
    const targets = MEMORY_TARGETS.filter((one) => one !== 'phase-handoff');
    await handoff({
      summary: 'A *star*, a_name and 1. no list.',
      completed: ['Use `a|b` in_snake_case', '1) not a number', 'very '.repeat(60)],
      next: ['Look at <b>this</b> & that', '# no heading', '- no list'],
    });
    const files = (await sync(...targets.flatMap((one) => ['--target', one]))).json.written as string[];
    const prettier = join(__dirname, '..', '..', 'node_modules', 'prettier', 'bin', 'prettier.cjs');
    execFileSync(process.execPath, [prettier, '--write', '--prose-wrap', 'preserve', ...files], { cwd: repo.folder });
    const again = await sync(...targets.flatMap((one) => ['--target', one]));
    expect([again.code, again.json.written, again.json.error]).toEqual([0, [], undefined]);
    expect(files).toHaveLength(targets.length);
    expect((await inVault('resume', '--repo', repo.folder)).out).toContain('Same, nothing changed.');
  });

  test('the targets of the project note are taken when none is named', async () => {
    const note = join(vault, 'Handoffs/App/App.md');
    writeFileSync(
      note,
      readFileSync(note, 'utf8').replace('repos:', 'memory:\n  - session-state\n  - claude=docs/CLAUDE.md\nrepos:'),
    );
    expect((await sync()).json.written).toEqual(['.session-state.md', 'docs/CLAUDE.md']);
  });

  test('whether memory matches the handoff can be told without writing', async () => {
    await sync();
    const owner = /begin (j-\w{6})/.exec(repo.read(STATUS))![1]!;
    const content = repo
      .read(STATUS)
      .replace(/[\s\S]*?sha256 \w+ -->\n/, '')
      .replace(/\n<!-- session-handoff:end[\s\S]*/, '');
    expect(memoryState(repo.read(STATUS), owner, content)).toBe('matches');
    expect(memoryState(repo.read(STATUS), owner, `${content}\nmore`)).toBe('outdated');
    expect(memoryState(repo.read(STATUS).replace('Ship it', 'x'), owner, content)).toBe('edited');
    expect(memoryState(undefined, owner, content)).toBe('absent');
  });
});

describe('files that cannot be written', () => {
  const refusal = async (...argv: string[]): Promise<unknown> => {
    const { code, json } = await sync(...argv);
    return [code, json.error?.code, json.error?.path];
  };

  test('a path that leads out of the repository, or into git, also through a link', async () => {
    const outside = tempFolder();
    writeFileSync(join(outside, 'x.md'), 'mine\n');
    symlinkSync(outside, join(repo.folder, 'link'));
    symlinkSync(join(outside, 'x.md'), join(repo.folder, 'file.md'));
    symlinkSync('.git', join(repo.folder, 'sneaky'));
    for (const path of [
      '../x.md',
      '/etc/x.md',
      'link/x.md',
      'link/new.md',
      'file.md',
      '.git/x.md',
      '.GIT/x.md',
      'sneaky/x.md',
      'a//b.md',
    ]) {
      expect(await refusal('--target', `todo=${path}`)).toEqual([2, 'bad-name', path]);
    }
    expect(readFileSync(join(outside, 'x.md'), 'utf8')).toBe('mine\n');
  });

  test('a link inside the repository is followed and stays a link', async () => {
    repo.write({ 'AGENTS.md': '# Mine\n', 'CLAUDE.md': { link: 'AGENTS.md' } });
    expect((await sync('--target', 'claude')).code).toBe(0);
    expect(repo.read('AGENTS.md')).toMatch(/^# Mine\n\n<!-- session-handoff:begin/);
    repo.git('add', 'CLAUDE.md');
    expect(repo.git('ls-files', '-s', 'CLAUDE.md')).toMatch(/^120000/);
  });

  test('a read-only file, a file that is not UTF-8, a folder, broken markers', async () => {
    repo.write({
      'ro.md': 'x\n',
      'latin.md': Buffer.from('Gr\xfc\xdfe', 'latin1'),
      'broken.md': '<!-- session-handoff:end j-aaaaaa -->\n',
    });
    chmodSync(join(repo.folder, 'ro.md'), 0o444);
    mkdirSync(join(repo.folder, 'folder.md'));
    expect(await refusal('--target', 'agents', '--target', 'todo=ro.md')).toEqual([4, 'not-allowed', 'ro.md']);
    expect(await refusal('--target', 'agents', '--target', 'todo=ro.md/x.md')).toEqual([
      2,
      'not-a-folder',
      'ro.md/x.md',
    ]);
    expect(existsSync(join(repo.folder, 'AGENTS.md'))).toBe(false);
    expect(await refusal('--target', 'todo=latin.md')).toEqual([3, 'refused', 'latin.md']);
    expect((await sync('--target', 'todo=folder.md')).code).toBe(2);
    const owner = /id: (j-\w{6})/.exec(readFileSync(join(vault, 'Handoffs/App/App.md'), 'utf8'))![1]!;
    repo.write({ 'broken.md': `a\n<!-- session-handoff:end ${owner} -->\n` });
    expect(await refusal('--target', 'todo=broken.md')).toEqual([3, 'refused', 'broken.md']);
    expect(repo.read('ro.md')).toBe('x\n');
  });

  test('wrong calls', async () => {
    expect(await refusal('--target', 'nonsense')).toEqual([2, 'usage', undefined]);
    expect(await refusal('--target', 'todo', '--target', 'agents=TODO.md')).toEqual([2, 'usage', 'TODO.md']);
    expect(await refusal('--target', 'phase-handoff')).toEqual([3, 'refused', undefined]);
    expect(await refusal('--overwrite', '--keep')).toEqual([2, 'usage', undefined]);
    expect(await refusal('--tick', 'x')).toEqual([2, 'usage', undefined]);
    expect(await refusal('--from', 'nothing')).toEqual([2, 'not-found', undefined]);
  });
});

describe('sync --commit', () => {
  const status = (): string => repo.git('status', '--porcelain=v2', '--untracked-files=all');

  test('commits exactly the files, with a message of the chosen form; other work stays as it was', async () => {
    repo.write({ 'a.txt': 'staged\n', 'b.txt': 'b\n' });
    repo.git('add', 'a.txt');
    repo.write({ 'a.txt': 'more\n', 'c.txt': 'c\n' });
    const before = status();
    const { json, code } = await sync('--target', 'phase-status', '--target', 'agents', '--commit');
    expect(code).toBe(0);
    expect(json.commit.hash).toBe(repo.head());
    expect(status()).toBe(before);
    expect(repo.git('show', '--name-only', '--format=', 'HEAD').split('\n')).toEqual([STATUS, 'AGENTS.md']);
    expect(repo.git('log', '-1', '--format=%B')).toMatch(
      /^docs\(handoff\): session handoff for \d{4}-\d\d-\d\d\n\nSession Summary:\n- Completed: Write the parser; first \(`\w+`\)\n- In Progress: Session store \^t-\w{6}\n- Next: Ship it/,
    );
    expect(repo.git('log', '-1', '--format=%B')).not.toMatch(/Co-Authored-By/i);
    const again = await sync('--target', 'phase-status', '--target', 'agents', '--commit');
    expect([again.code, again.json.commit, repo.git('rev-list', '--count', 'HEAD')]).toEqual([0, undefined, '2']);
  });

  test('in the middle of other work, that a handoff tells of, nothing has changed for whoever resumes', async () => {
    repo.write({ 'b.txt': 'b\n', 'a.txt': 'staged\n' });
    repo.git('add', 'a.txt', 'b.txt');
    repo.write({ 'a.txt': 'staged and more\n', 'c/d.txt': 'untracked\n', 'AGENTS.md': '# Mine\n' });
    repo.git('add', 'AGENTS.md');
    repo.git('commit', '-qm', 'docs: agents', '--only', 'AGENTS.md');
    await handoff({ summary: 'In the middle.', next: ['Finish b'] });
    const before = status();
    const synced = await sync('--target', 'phase-status', '--target', 'agents', '--commit');
    expect([synced.code, status()]).toEqual([0, before]);
    const drift = async (): Promise<string> =>
      (await inVault('resume', ...project, '--repo', repo.folder, '--json')).json.drift.summary;
    expect(await drift()).toBe('Same, nothing changed.');
    await handoff({ summary: 'Further.', next: ['Finish c'] });
    expect((await sync('--target', 'agents')).json.written).toEqual(['AGENTS.md']);
    expect(await drift()).toBe('Same, nothing changed.');
    repo.write({ 'AGENTS.md': repo.read('AGENTS.md').replace('# Mine', '# Ours') });
    expect(await drift()).toContain('AGENTS.md');
    repo.write({ 'AGENTS.md': repo.read('AGENTS.md').replace('# Ours', '# Mine').replace('Finish c', 'Finish d') });
    expect(await drift()).toContain('AGENTS.md');
  });

  test('after it nothing has changed for whoever resumes', async () => {
    const targets = MEMORY_TARGETS.filter((one) => one !== 'phase-handoff').flatMap((one) => ['--target', one]);
    await sync(...targets, '--target', 'phase-handoff=docs/phases/phase-1/SESSION_HANDOFF.md', '--commit');
    expect((await inVault('resume', '--repo', repo.folder)).out).toContain('Same, nothing changed.');
    repo.write({ 'AGENTS.md': `# Mine\n\n${repo.read('AGENTS.md')}` });
    expect((await inVault('resume', '--repo', repo.folder)).out).not.toContain('Same, nothing changed.');
  });

  test('nor when the files have names of the user’s own; words beside a block are work', async () => {
    repo.write({ 'docs/guide.md': '# Guide\n', 'docs/memory/old.md': 'old\n' });
    repo.git('add', '-A');
    repo.git('commit', '-qm', 'docs');
    await handoff({ summary: 'Retries work.', next: ['Write the guide'] });
    const targets = ['todo=docs/OPEN.md', 'phase-status=docs/memory/now.md', 'agents=docs/agents.md'];
    const named = targets.flatMap((target) => ['--target', target]);
    await sync(...named);
    const before = await inVault('resume', ...project, '--repo', repo.folder, '--json');
    expect(before.json.drift).toMatchObject({ summary: 'Same, nothing changed.' });
    expect((await sync(...named, '--commit')).json.commit).toMatchObject({ hash: expect.any(String) });
    const resumed = async (): Promise<string> => (await inVault('resume', '--repo', repo.folder)).out;
    expect(await resumed()).toContain('Same, nothing changed.');
    repo.write({ 'docs/OPEN.md': `# Mine\n\n${repo.read('docs/OPEN.md')}` });
    expect(await resumed()).toContain('docs/OPEN.md');
  });

  test('a handoff in the body of a commit is read back with its items', async () => {
    await sync('--commit', '--message', 'session');
    const other = tempFolder();
    const argv = ['import', '--commits', '--repo', repo.folder, '--vault', other, ...project];
    expect((await cli(argv, { env: repo.environment })).code).toBe(0);
    const items = async (folder: string): Promise<readonly string[]> =>
      (await cli(['index', '--vault', folder, '--json'])).json.items
        .filter((one: any) => one.kind === 'item' && one.status !== 'done')
        .map((one: any) => `${one.id} ${one.status}`)
        .sort();
    expect(await items(other)).toEqual(await items(vault));
  });

  test('a message that was written from a handoff here is no second one; what an agent adds to it is', async () => {
    for (const form of ['phase', 'session']) {
      await sync('--target', form === 'phase' ? 'agents' : 'todo', '--commit', '--message', form);
    }
    const take = (): Promise<CliResult> => inVault('import', '--commits', '--repo', repo.folder, ...project, '--json');
    expect((await take()).json).toMatchObject({
      written: [],
      documents: [{ words: ['What it tells is here already.'] }, { words: ['What it tells is here already.'] }],
    });
    const id = /t-\w{6}/.exec(repo.git('log', '-1', '--format=%B'))![0];
    repo.commit(`session: more\n\nCompleted: Session store ^${id}; a thing of its own`, { 'b.txt': 'b\n' });
    expect((await take()).json.written).toEqual([expect.stringMatching(/session-more-\w{4}\.md$/)]);
  });

  test('somebody’s own changes in a file are never taken along', async () => {
    repo.commit('docs: agents', { 'AGENTS.md': '# Agents\n' });
    const head = repo.head();
    for (const change of [
      () => repo.write({ 'AGENTS.md': '# Agents\n\nmine\n' }),
      () => repo.git('add', 'AGENTS.md'),
    ]) {
      change();
      const refused = await sync('--target', 'agents', '--commit');
      expect([refused.code, refused.json.error.path, repo.head()]).toEqual([3, 'AGENTS.md', head]);
      expect(repo.read('AGENTS.md')).toBe('# Agents\n\nmine\n');
    }
    repo.git('checkout', '-q', 'HEAD', '--', 'AGENTS.md');
    repo.write({ 'TODO.md': 'my own list\n' });
    expect((await sync('--target', 'todo', '--commit')).json.error.path).toBe('TODO.md');
    expect((await sync('--target', 'agents', '--commit')).code).toBe(0);
  });

  test('a failing hook: its words are shown, the files stand, nothing is staged; the same call goes on', async () => {
    repo.write({ '.git/hooks/pre-commit': { run: '#!/bin/sh\necho "no commits on Friday" >&2\nexit 1\n' } });
    const failed = await sync('--commit');
    expect([failed.code, failed.json.error.candidates]).toEqual([4, ['no commits on Friday']]);
    expect(status()).toBe(`? ${STATUS}`);
    repo.write({ '.git/hooks/pre-commit': null });
    const done = await sync('--commit');
    expect([done.code, done.json.written, status()]).toEqual([0, [], '']);
  });

  test('an ignored file, a merge in progress: refused before anything is written; a detached HEAD is said', async () => {
    repo.commit('ignore', { '.gitignore': '.claude/\n' });
    expect((await sync('--commit')).json.error).toMatchObject({ code: 'refused', path: STATUS });
    expect(existsSync(join(repo.folder, STATUS))).toBe(false);
    expect((await sync()).code).toBe(0);
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit('side', { 'a.txt': 'side\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit('main', { 'a.txt': 'main\n' });
    repo.gitFails('merge', '-q', 'side');
    const merging = await sync('--target', 'todo', '--commit');
    expect([merging.code, existsSync(join(repo.folder, 'TODO.md'))]).toEqual([3, false]);
    repo.git('merge', '--abort');
    repo.git('checkout', '-q', '--detach');
    expect((await sync('--target', 'todo', '--commit')).json.words).toEqual([
      'HEAD is detached: the commit belongs to no branch.',
    ]);
  });
});
