import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { cli, type CliResult } from '../support/cli';
import { parseMarkdown, wordsOf } from '../support/remark';
import { TempRepo, tempFolder } from '../support/temp-repo';

const HOSTILE = [
  'feat: <% tp.system.prompt() %> and `$= dv.current()` and `= this.file`',
  'fix: ![[secret]] [[link|x]] [a](javascript:1) ![](http://example.org/x.png) <img src=x>',
  'docs: # heading? %%hidden%% #tag ^block-id ^t-aaaaaa',
  'chore: - [ ] a task ^t-bbbbbb',
  '```dataviewjs',
  '---',
  '> [!danger] callout',
  '| a | b |',
  'test: https://user:hunter22secret@example.org/x.git ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2',
  '\u202eевил\u0000\u001b[31m',
];

const nodesOf = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesOf) : []),
];

function parsed(vault: string, result: CliResult): { text: string; nodes: readonly Nodes[] } {
  const text = readFileSync(join(vault, result.json.path), 'utf8');
  const body = text.slice(text.indexOf('\n---\n') + 5);
  return { text, nodes: nodesOf(parseMarkdown(body)) };
}

async function handoff(vault: string, repo: string, ...more: string[]): Promise<CliResult> {
  const result = await cli(['new', '--vault', vault, '--project', 'App', '--repo', repo, '--json', ...more]);
  expect(result.code).toBe(0);
  return result;
}

const HEADINGS = new Set(
  'Summary|Since last handoff|Completed|Features|Fixes|Refactoring|Documentation|Tests and build|Other changes|More commits|Next actions|Files touched|Resume command|Statistics and git references'.split(
    '|',
  ),
);

describe('repositories with awkward histories', () => {
  test('hostile subjects, branches and names neither run nor restructure', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    repo.git('switch', '-q', '-c', 'feat/#1-`x`-]]y-%%');
    HOSTILE.forEach((subject, n) =>
      repo.commit(subject.replaceAll('\u0000', ''), { [`f${n} [[x]] <% y %> \`z\`.md`]: 'x\n' }),
    );
    repo.commit('refactor: move it', { 'a.txt': null, 'b "q" é.txt': 'a\n' });
    repo.write({ 'new\n# heading.txt': 'x', '-rf': 'x', 'tab\t.txt': 'x' });
    const { text, nodes } = parsed(vault, await handoff(vault, repo.folder));
    const headings = nodes.filter((node) => node.type === 'heading').map(wordsOf);
    expect(headings.slice(1).filter((heading) => !HEADINGS.has(heading))).toEqual([]);
    expect(
      nodes.filter((node) => ['html', 'image', 'link', 'code', 'table', 'footnoteReference'].includes(node.type)),
    ).toEqual([]);
    const prose = text.slice(text.indexOf('\n---\n') + 5).replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '');
    for (const runs of [
      /<%/,
      /(?<!\\)\[\[/,
      /!\[/,
      /%%/,
      /(?<!\\)#\w/,
      /(?<!\\)\^t-/,
      /(?<!\\)\^block/,
      /hunter22secret/,
      /ghp_/,
    ]) {
      expect(prose).not.toMatch(runs);
    }
    expect(text).not.toMatch(/`\s*[$]?=/);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(text).toContain('removed: ');
    const front = text.slice(0, text.indexOf('\n---\n'));
    expect(front).not.toMatch(/<%|hunter22/);
    expect((await handoff(vault, repo.folder)).json.written).toBe(false);
  });

  test('what a merge brings in is one line, not work of the session', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    await handoff(vault, repo.folder);
    repo.git('switch', '-q', '-c', 'theirs');
    for (let n = 0; n < 30; n += 1) {
      repo.commit(
        `feat: theirs ${n}`,
        { [`t${n}.txt`]: 'x\n' },
        { author: n % 2 ? 'Bob' : 'Cy', email: `${n % 2}@example.org` },
      );
    }
    repo.git('switch', '-q', 'main');
    repo.commit('feat: mine', { 'mine.txt': 'x\n' });
    repo.merge("Merge branch 'theirs'", 'theirs');
    const { text } = parsed(vault, await handoff(vault, repo.folder));
    expect(text).toContain('30 commits by 2 people');
    expect(text).toContain('mine');
    expect(text).not.toContain('theirs 7');
  });

  test('a previous commit that was amended away, and a detached HEAD, are said in words', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    repo.commit('feat: first try', { 'b.txt': 'b\n' });
    await handoff(vault, repo.folder);
    repo.commit('feat: second try', { 'b.txt': 'c\n' }, { amend: true });
    const amended = parsed(vault, await handoff(vault, repo.folder));
    expect(amended.text).toMatch(/another line of history|rewritten/i);
    repo.git('checkout', '-q', '--detach');
    const detached = parsed(vault, await handoff(vault, repo.folder));
    expect(detached.text).toContain('HEAD is detached');
    expect(detached.text).not.toMatch(/^branch:/m);
  });

  test('a shallow clone, a linked work tree and a bare repository', async () => {
    const vault = tempFolder();
    const origin = TempRepo.make({ 'a.txt': 'a\n' });
    for (let n = 0; n < 5; n += 1) origin.commit(`feat: ${n}`, { 'a.txt': `${n}\n` });
    await handoff(vault, origin.folder);
    const shallow = join(tempFolder(), 'app');
    origin.git('clone', '-q', '--depth', '1', `file://${origin.folder}`, shallow);
    const fromShallow = await handoff(vault, shallow, '--force');
    expect(parsed(vault, fromShallow).text).toMatch(/shallow/);
    const tree = join(tempFolder(), 'tree');
    origin.git('worktree', 'add', '-q', '-b', 'side', tree);
    expect((await handoff(vault, tree, '--force')).json.written).toBe(true);
    const bare = join(tempFolder(), 'bare.git');
    origin.git('clone', '-q', '--bare', origin.folder, bare);
    expect((await handoff(vault, bare, '--force')).json.written).toBe(true);
  });

  test('a project of two repositories has a line and a list for each', async () => {
    const vault = tempFolder();
    const [one, two] = [
      TempRepo.make({ 'a.txt': 'a\n' }, { folder: join(tempFolder(), 'one') }),
      TempRepo.make({ 'b.txt': 'b\n' }, { folder: join(tempFolder(), 'two') }),
    ];
    const result = await handoff(vault, one.folder, '--repo', two.folder);
    const { text } = parsed(vault, result);
    expect(text).toContain(`one main ${one.head()}`);
    expect(text).toContain(`two main ${two.head()}`);
    two.commit('feat: only here', { 'c.txt': 'c\n' });
    const next = parsed(vault, await handoff(vault, one.folder, '--repo', two.folder));
    expect(next.text).toContain('only here');
    expect(next.text).not.toMatch(/feat: first|\bfirst \(/);
  });

  test('a sub-folder of the repository and a vault beside it', async () => {
    const repo = TempRepo.make({ 'packages/app/a.txt': 'a\n' });
    const vault = join(repo.folder, 'notes');
    mkdirSync(vault);
    const result = await handoff(vault, join(repo.folder, 'packages/app'));
    expect(result.json.written).toBe(true);
    expect(readdirSync(join(vault, 'Handoffs/App')).length).toBeGreaterThan(1);
    expect((await handoff(vault, join(repo.folder, 'packages/app'))).json.written).toBe(false);
  });
});
