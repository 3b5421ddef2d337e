import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readProperties } from '../../src/core/note/frontmatter';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

const read = (vault: string, path: string): string => readFileSync(join(vault, path), 'utf8');
const write = (vault: string, path: string, edit: (text: string) => string): void => {
  writeFileSync(join(vault, path), edit(read(vault, path)));
};

async function handoff(
  vault: string,
  repo: TempRepo | undefined,
  words: unknown = undefined,
  ...more: string[]
): Promise<CliResult> {
  const from = words === undefined ? [] : ['--from', '-'];
  const result = await cli(
    [
      'new',
      '--vault',
      vault,
      '--project',
      'App',
      ...(repo === undefined ? [] : ['--repo', repo.folder]),
      ...from,
      '--json',
      ...more,
    ],
    { stdin: typeof words === 'string' ? words : JSON.stringify(words) },
  );
  return result;
}

describe('new', () => {
  test('the first handoff: git facts, words, decisions and blockers as notes', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'src/a.ts': 'a\n' });
    repo.commit('feat(queue): retry with backoff', { 'src/retry.ts': '1\n2\n' });
    repo.commit('fix: count from zero', { 'src/retry.ts': '0\n1\n2\n' });
    repo.write({ 'src/a.ts': 'b\n' });
    const result = await handoff(vault, repo, {
      summary: 'Retries work.',
      next: [
        'Validate the retry count in src/retry.ts',
        { text: 'Write the guide', priority: 'long-term', why: 'people ask' },
      ],
      decisions: [{ title: 'Five retries', why: 'the sixth never helped' }],
      blockers: [{ title: 'No staging key', severity: 'critical', owner: 'Ada' }],
      questions: ['Keep the order?'],
      tests: '23 passed, 0 failed',
    });
    expect(result.code).toBe(0);
    expect(result.json).toMatchObject({ written: true, previous: [], carried: [], outcomes: [], problems: [] });
    const text = read(vault, result.json.path);
    const { properties } = readProperties(text);
    expect(properties).toMatchObject({
      type: 'handoff',
      format: 1,
      profile: 'standard',
      status: 'open',
      authors: ['Ada'],
      branch: 'main',
      commit: repo.head(),
      tests: 'passed',
      previous: [],
      at: [`repo main ${repo.head()}`],
      cssclasses: ['session-handoff'],
    });
    expect(text).toContain('Retries work.');
    expect(text).toMatch(/- \[x\] queue: retry with backoff \(`[0-9a-f]{8}`\)/);
    expect(text).toMatch(/- \[x\] count from zero \(`[0-9a-f]{8}`\)/);
    expect(text).toMatch(/- \[ \] Validate the retry count in src\/retry\.ts \^t-[0-9a-z]{6}/);
    expect(text).toMatch(/- \[ \] Keep the order\? \^q-[0-9a-z]{6}/);
    expect(text).toContain('`src/a.ts`');
    const [decision] = readdirSync(join(vault, 'Handoffs/App/Decisions'));
    const [blocker] = readdirSync(join(vault, 'Handoffs/App/Blockers'));
    expect(properties['decisions']).toEqual([`[[${decision!.slice(0, -3)}]]`]);
    expect(properties['blockers']).toEqual([`[[${blocker!.slice(0, -3)}]]`]);
    expect(text).toContain(`[[${decision!.slice(0, -3)}|Five retries]]`);
    expect(read(vault, `Handoffs/App/Decisions/${decision!}`)).toContain('the sixth never helped');
    expect(readProperties(read(vault, `Handoffs/App/Decisions/${decision!}`)).properties).toMatchObject({
      status: 'proposed',
      decided_by: 'agent',
    });
    expect(readProperties(read(vault, `Handoffs/App/Blockers/${blocker!}`)).properties).toMatchObject({
      status: 'open',
      severity: 'critical',
      owner: 'Ada',
    });
    expect(readProperties(read(vault, 'Handoffs/App/App.md')).properties).toMatchObject({
      type: 'project',
      repos: [expect.stringMatching(/^repo = [0-9a-f]{12}$/)],
    });
  });

  test('the second handoff carries open items with their ids and links the first', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    const first = await handoff(vault, repo, {
      next: ['Tick me', 'Drop me', 'Carry me', { text: 'Say I am done', effort: '1 hour' }],
      inProgress: [{ text: 'Half done', percent: 40, remaining: 'the rest' }],
      questions: ['Why?'],
      blockers: ['A wall'],
    });
    write(vault, first.json.path, (text) =>
      text.replace('- [ ] Tick me', '- [x] Tick me').replace('- [ ] Drop me', '- [-] Drop me'),
    );
    repo.commit('docs: explain it', { 'b.md': 'b\n' });
    const second = await handoff(vault, repo, { completed: ['Say I am done.'] });
    expect(second.code).toBe(0);
    const idOf = (text: string): string => new RegExp(`${text}.*\\^(\\S+)`).exec(read(vault, first.json.path))![1]!;
    const outcomes = new Map(second.json.outcomes.map((one: any) => [one.id, one.outcome]));
    expect(outcomes.get(idOf('Tick me'))).toBe('done');
    expect(outcomes.get(idOf('Say I am done'))).toBe('done');
    expect(outcomes.get(idOf('Drop me'))).toBe('dropped');
    expect(outcomes.get(idOf('Carry me'))).toBe('carried');
    expect(outcomes.get(idOf('Half done'))).toBe('carried');
    expect(outcomes.get(idOf('Why\\?'))).toBe('carried');
    expect(second.json.carried.sort()).toEqual([idOf('Carry me'), idOf('Half done'), idOf('Why\\?')].sort());
    expect(second.json.previous).toEqual([first.json.path]);
    const text = read(vault, second.json.path);
    expect(text).toContain(`- [ ] Carry me ^${idOf('Carry me')}`);
    expect(text).toContain(`- [/] Half done (40%) ^${idOf('Half done')}`);
    expect(text).toContain('the rest');
    expect(text).toContain(`- [-] Drop me ^${idOf('Drop me')}`);
    expect(text).toMatch(/\[\[a-wall-[0-9a-z]{4}\|A wall\]\]/);
    expect(text).toMatch(/- \[x\] explain it/);
    expect(readProperties(text).properties['base_commit']).toBe(
      readProperties(read(vault, first.json.path)).properties['commit'],
    );
  });

  test('a second run with nothing new writes nothing and says so, unless it is forced', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    repo.write({ 'a.txt': 'changed\n', 'new.txt': 'x' });
    const first = await handoff(vault, repo);
    const second = await handoff(vault, repo);
    expect(second).toMatchObject({ code: 0, json: { written: false, path: first.json.path } });
    expect(second.json.reason).toContain('Nothing new');
    expect((await handoff(vault, repo, undefined, '--force')).json.written).toBe(true);
    repo.write({ 'a.txt': 'changed more\nand more\n' });
    expect((await handoff(vault, repo)).json.written).toBe(true);
    expect((await handoff(vault, repo)).json.written).toBe(false);
    expect((await handoff(vault, repo, { gotchas: ['words are new'] })).json.written).toBe(true);
  });

  test.each(['vault', '', 'deep/er/vault'])(
    'with the vault inside the repository (%j), committing the handoff is nothing new',
    async (below) => {
      const repo = TempRepo.make({ 'a.txt': 'a\n' });
      const vault = join(repo.folder, below);
      mkdirSync(vault, { recursive: true });
      expect((await handoff(vault, repo, { next: ['Go on'] })).json.written).toBe(true);
      expect((await handoff(vault, repo)).json.written).toBe(false);
      repo.commit('docs: hand over');
      expect((await handoff(vault, repo)).json).toMatchObject({ written: false });
      repo.commit('feat: real work', { 'b.txt': 'b\n' });
      const next = await handoff(vault, repo);
      expect(next.json.written).toBe(true);
      const text = read(vault, next.json.path);
      expect(text).toContain('real work');
      expect(text).not.toContain('hand over');
      expect(text).not.toMatch(/`[^`]*Handoffs\/[^`]*`/);
    },
  );

  test('several heads are refused and listed, named ones and a join are taken', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    const first = await handoff(vault, repo, { next: ['Shared'] });
    const left = await handoff(vault, repo, { gotchas: ['left'] }, '--previous', first.json.path);
    const right = await handoff(vault, repo, { gotchas: ['right'] }, '--previous', first.json.path);
    const refused = await handoff(vault, repo, { gotchas: ['more'] });
    expect(refused.code).toBe(2);
    expect(refused.json.error).toMatchObject({ code: 'ambiguous' });
    expect(refused.json.error.candidates.sort()).toEqual([left.json.path, right.json.path].sort());
    expect(refused.err).toContain(left.json.path);
    const joined = await handoff(vault, repo, { gotchas: ['both'] }, '--join');
    expect(joined.json.previous.sort()).toEqual([left.json.path, right.json.path].sort());
    expect(joined.json.carried).toHaveLength(1);
    expect((await handoff(vault, repo, { gotchas: ['after'] })).json.previous).toEqual([joined.json.path]);
  });

  test('of two heads the one on this branch is continued', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    const first = await handoff(vault, repo, { next: ['Shared'] });
    const main = await handoff(vault, repo, { gotchas: ['main'] }, '--previous', first.json.path);
    repo.git('switch', '-q', '-c', 'feat/x');
    repo.commit('feat: x', { 'x.txt': 'x\n' });
    const side = await handoff(vault, repo, { gotchas: ['side'] }, '--previous', first.json.path);
    expect((await handoff(vault, repo, { gotchas: ['again'] })).json.previous).toEqual([side.json.path]);
    repo.git('switch', '-q', 'main');
    expect((await handoff(vault, repo, { gotchas: ['back'] })).json.previous).toEqual([main.json.path]);
  });

  test('hand-written lines get an id where they stand and are carried; nothing else in the note changes', async () => {
    const vault = tempFolder();
    const first = await handoff(vault, undefined, { next: ['Given'] });
    write(vault, first.json.path, (text) =>
      text.replace(/(- \[ \] Given.*\n)/, '$1- [ ] By hand  \n- plain bullet\n').replace(/\n/g, '\r\n'),
    );
    const before = read(vault, first.json.path);
    const second = await handoff(vault, undefined, { gotchas: ['x'] });
    const after = read(vault, first.json.path);
    expect(after.replace(/(By hand {2})\^t-[0-9a-z]{6}/, '$1').replace(/(plain bullet) \^t-[0-9a-z]{6}/, '$1')).toBe(
      before,
    );
    const id = /By hand\s+\^(t-[0-9a-z]{6})/.exec(after)![1]!;
    expect(second.json.carried).toContain(id);
    expect(second.json.carried).toHaveLength(3);
    expect(read(vault, second.json.path)).toContain(`By hand ^${id}`);
    expect((await handoff(vault, undefined, { gotchas: ['y'] })).json.carried).toHaveLength(3);
  });

  test('what stands below a carried line is carried as it was written, over any number of handoffs', async () => {
    const vault = tempFolder();
    const first = await handoff(vault, undefined, { next: ['Fix [x] of `a*b` in <p>, #tag'] });
    const below = [
      '  It needs *care*: [[Some note]]',
      '',
      '  1. one',
      '     - deep',
      '  | a | b |',
      '  - plain, no task',
    ];
    write(vault, first.json.path, (text) => text.replace(/(- \[ \] Fix.*)\n/, `$1\n${below.join('\n')}\n`));
    const line = /- \[ \] Fix.*/.exec(read(vault, first.json.path))![0];
    for (const words of ['one', 'two', 'three']) {
      const next = await handoff(vault, undefined, { gotchas: [words] });
      expect(read(vault, next.json.path)).toContain(`${line}\n${below.join('\n')}\n`);
    }
    const last = await handoff(vault, undefined, {
      next: [{ text: 'Fix [x] of `a*b` in <p>, #tag', why: 'it is late' }],
    });
    expect(read(vault, last.json.path)).toContain(`${line}\n${below.join('\n')}\n  - **Why**: it is late\n`);
  });

  test('an item that the author repeats keeps its id and is not doubled', async () => {
    const vault = tempFolder();
    const first = await handoff(vault, undefined, { next: ['Write the guide', 'Other'] });
    const second = await handoff(vault, undefined, { inProgress: ['write the **guide**'], next: ['Other.'] });
    const text = read(vault, second.json.path);
    expect(text.match(/\^t-/g)).toHaveLength(2);
    for (const [, id] of read(vault, first.json.path).matchAll(/\^(t-\S+)/g)) expect(text).toContain(`^${id!}`);
    expect(text).toMatch(/- \[\/\] Write the guide \^t-/);
  });

  test('a dry run shows the note and writes nothing', async () => {
    const vault = tempFolder();
    const result = await cli(['new', '--vault', vault, '--project', 'App', '--title', 'Dry', '--dry-run']);
    expect(result.code).toBe(0);
    expect(result.out).toContain('# Dry');
    expect(existsSync(join(vault, 'Handoffs'))).toBe(false);
  });

  test('Markdown words go to their sections, and headings of one’s own are kept', async () => {
    const vault = tempFolder();
    const words =
      '# Monday\n\n## Summary\nAll fine.\n\n## Done\n- One thing\n\n## Next steps\n- [ ] Another thing\n\n## Weather\nRain.\n';
    const result = await handoff(vault, undefined, words);
    const text = read(vault, result.json.path);
    expect(text).toContain('# Monday');
    expect(text).toContain('All fine.');
    expect(text).toContain('- [x] One thing');
    expect(text).toMatch(/- \[ \] Another thing \^t-/);
    expect(text).toMatch(/## Weather\n\nRain\./);
  });

  test('the written frontmatter is flat and every link resolves', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    await handoff(vault, repo, { next: ['One'], decisions: ['D'], blockers: ['B'] });
    repo.commit('feat: two', { 'b.txt': 'b\n' });
    await handoff(vault, repo, { next: ['Two'] });
    const names = new Set(notes(vault).map((path) => path.slice(path.lastIndexOf('/') + 1, -3)));
    expect(names.size).toBe(5);
    for (const path of notes(vault)) {
      const text = read(vault, path);
      const front = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)![1]!);
      for (const value of Object.values(front)) expect(typeof value === 'object' && !Array.isArray(value)).toBe(false);
      for (const [, target] of text.matchAll(/\[\[([^\]|#]+)/g))
        expect(names).toContain(target!.slice(target!.lastIndexOf('/') + 1));
    }
  });
});

function notes(vault: string): string[] {
  return readdirSync(join(vault, 'Handoffs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `Handoffs/${name}`);
}
