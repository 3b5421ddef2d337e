import { readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProperties } from '../../src/core/note/frontmatter';
import { cli, type CliResult } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

class Vault {
  readonly folder = tempFolder();

  static async make(words: object = { summary: 'Start' }): Promise<Vault> {
    const vault = new Vault();
    await vault.run(['new', '--project', 'App', '--from', '-'], { stdin: JSON.stringify(words) });
    return vault;
  }

  run(argv: readonly string[], given: { stdin?: string } = {}): Promise<CliResult> {
    return cli([...argv, '--vault', this.folder, '--json'], given);
  }

  async path(argv: readonly string[]): Promise<string> {
    return (await this.run(argv)).json.path;
  }

  decide(title: string, ...more: readonly string[]): Promise<string> {
    return this.path(['decide', '--title', title, '--why', 'W', ...more]);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  properties(path: string): Readonly<Record<string, any>> {
    return readProperties(this.read(path)).properties as Record<string, any>;
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  async rules(): Promise<readonly string[]> {
    return (await this.run(['validate'])).json.problems.map((problem: any) => problem.rule);
  }
}

describe('decisions', () => {
  test('are proposed until a person accepts, and say how that is known', async () => {
    const vault = await Vault.make();
    const { json, code } = await vault.run([
      'decide',
      '--title',
      'Use SQLite',
      '--why',
      'One file.',
      '--file',
      'src/a.ts',
    ]);
    expect(code).toBe(0);
    expect(json).toMatchObject({ written: true, status: 'proposed', id: expect.stringMatching(/^d-[0-9a-z]{6}$/) });
    expect(vault.properties(json.path)).toMatchObject({ status: 'proposed', decided_by: 'agent', files: ['src/a.ts'] });
    const refused = await vault.run(['accept', 'Use SQLite']);
    expect([refused.code, refused.json.error.message]).toEqual([2, 'Only a person accepts a decision.']);
    const accepted = await vault.run(['accept', json.id, '--by', 'Ada']);
    expect(accepted.json.changes).toEqual([{ path: json.path, edit: 'accepted', kind: 'edit' }]);
    expect(vault.properties(json.path)).toMatchObject({
      status: 'accepted',
      accepted_by: 'Ada',
      accepted_via: 'cli',
      decided_by: 'user',
    });
    expect((await vault.run(['accept', json.path, '--by', 'Ada'])).json.written).toBe(false);
  });

  test('an answer at a terminal confirms', async () => {
    const vault = await Vault.make();
    const path = await vault.decide('A', '--by', 'Ada');
    const { run } = await import('../../src/cli/run');
    const io = {
      stdout: () => {},
      stderr: () => {},
      stdin: () => Promise.resolve(''),
      cwd: vault.folder,
      env: process.env,
    };
    await run(['accept', path, '--vault', vault.folder], { ...io, ask: () => Promise.resolve('Bob') });
    expect(vault.properties(path)).toMatchObject({ status: 'accepted', accepted_by: 'Bob' });
    expect(vault.properties(path)['accepted_via']).toBeUndefined();
  });

  test('supersede writes the truth on the newer one and copies on the older', async () => {
    const vault = await Vault.make();
    const old = await vault.decide('Old', '--by', 'Ada');
    const next = await vault.decide('Next', '--by', 'Bob');
    const dry = await vault.run(['supersede', 'Old', '--by', 'Next', '--dry-run']);
    expect(dry.json).toMatchObject({
      written: false,
      changes: [{ path: next, edit: 'supersedes Old' }, { path: old }],
    });
    expect(vault.properties(next)['supersedes']).toEqual([]);
    await vault.run(['supersede', 'Old', '--by', 'Next']);
    const link = (path: string): string => `[[${path.split('/').at(-1)!.slice(0, -3)}]]`;
    expect(vault.properties(next)).toMatchObject({ supersedes: [link(old)], status: 'accepted' });
    expect(vault.properties(old)).toMatchObject({ superseded_by: [link(next)], status: 'superseded' });
    expect((await vault.run(['supersede', 'Old', '--by', 'Next'])).json.written).toBe(false);
    expect((await vault.run(['validate'])).json).toEqual({ ok: true, problems: [] });
    expect((await vault.run(['accept', 'Old', '--by', 'Ada'])).code).toBe(3);
  });

  test('a proposed successor waits; rejecting it leaves the older one in force', async () => {
    const vault = await Vault.make();
    const old = await vault.decide('Old', '--by', 'Ada');
    await vault.decide('Next');
    await vault.run(['supersede', 'Old', '--by', 'Next']);
    expect(vault.properties(old)['status']).toBe('accepted');
    await vault.run(['accept', 'Next', '--by', 'Ada']);
    expect(vault.properties(old)['status']).toBe('superseded');
    const other = await vault.decide('Other');
    await vault.run(['supersede', 'Next', '--by', 'Other']);
    await vault.run(['reject', 'Other', '--why', 'too slow', '--by', 'Bob']);
    expect(vault.properties(other)['status']).toBe('rejected');
    expect(vault.read(other)).toMatch(/## Log\n\n- \d{4}-\d{2}-\d{2}: Rejected by Bob: too slow\n/);
    expect(await vault.rules()).toEqual([]);
  });

  test('a proposed decision is withdrawn by being superseded', async () => {
    const vault = await Vault.make();
    const old = await vault.decide('Old');
    await vault.decide('Next');
    await vault.run(['supersede', 'Old', '--by', 'Next']);
    expect(vault.properties(old)['status']).toBe('superseded');
    expect(await vault.rules()).toEqual([]);
  });

  test('two successors are a fork that is said; circles and self-supersession are refused', async () => {
    const vault = await Vault.make();
    for (const title of ['A', 'B', 'C']) await vault.decide(title, '--by', 'Ada');
    await vault.run(['supersede', 'A', '--by', 'B']);
    const fork = await vault.run(['supersede', 'A', '--by', 'C']);
    expect(fork.json.words[0]).toMatch(/2 successors now, a fork/);
    expect((await vault.run(['validate'])).json).toMatchObject({
      ok: true,
      problems: [{ rule: 'fork', severity: 'note' }],
    });
    const circle = await vault.run(['supersede', 'B', '--by', 'A']);
    expect([circle.code, circle.json.error.candidates.length]).toEqual([3, 3]);
    expect((await vault.run(['supersede', 'A', '--by', 'A'])).code).toBe(2);
  });

  test('amending leaves the older one in force', async () => {
    const vault = await Vault.make();
    const old = await vault.decide('Old', '--by', 'Ada');
    const next = await vault.decide('Next');
    expect((await vault.run(['amend', 'Old', '--by', 'Next'])).json.changes).toMatchObject([{ path: next }]);
    expect(vault.properties(old)['status']).toBe('accepted');
    expect(vault.properties(next)['amends']).toHaveLength(1);
  });

  test('review counts the commits that touch its files and stamps the present one', async () => {
    const repo = TempRepo.make({ 'src/a.ts': '1\n', 'src/b.ts': '1\n' });
    const vault = new Vault();
    await vault.run(['new', '--project', 'App', '--repo', repo.folder, '--from', '-'], { stdin: '{"summary":"S"}' });
    const path = await vault.decide('D', '--file', 'src/a.ts', '--by', 'Ada');
    for (let n = 2; n < 5; n += 1) repo.commit(`feat: a${n}`, { 'src/a.ts': `${n}\n` });
    repo.commit('feat: b', { 'src/b.ts': '2\n' });
    const looked = await vault.run(['review', 'D', '--repo', repo.folder]);
    expect(looked.json).toMatchObject({ commits: 3, written: false, head: repo.head() });
    expect(looked.json.words[0]).toMatch(/^The code it governs changed in 3 commits since/);
    await vault.run(['review', 'D', '--repo', repo.folder, '--still-true']);
    expect(vault.properties(path)['reviewed_commit']).toBe(repo.head());
    expect((await vault.run(['review', 'D', '--repo', repo.folder])).json.commits).toBe(0);
  });
});

describe('blockers and phases', () => {
  test('block, resolve: the log, the handoff, and what became ready', async () => {
    const vault = await Vault.make({
      next: [
        { text: 'Ship it', blocker: 'No key' },
        { text: 'Both', dependsOn: 'No key and nothing else that anybody knows' },
      ],
    });
    const blocked = await vault.run([
      'block',
      '--title',
      'No key',
      '--severity',
      'critical',
      '--owner',
      'Ada',
      '--kind',
      'human',
    ]);
    expect(blocked.json).toMatchObject({ written: true, id: expect.stringMatching(/^b-/) });
    expect(await vault.rules()).toEqual(['dependency-unknown']);
    const { json } = await vault.run(['resolve', 'no key', '--how', 'Bob sent one', '--by', 'Bob']);
    expect(json.ready).toMatchObject([{ text: 'Ship it' }]);
    expect(vault.properties(blocked.json.path)).toMatchObject({
      status: 'resolved',
      resolved_by: 'Bob',
      resolved_in: expect.stringMatching(/^\[\[/),
    });
    expect(vault.read(blocked.json.path)).toMatch(/## Log\n\n- \d{4}-\d{2}-\d{2}: Resolved by Bob: Bob sent one\n$/);
    expect((await vault.run(['resolve', 'No key', '--how', 'again'])).json.written).toBe(false);
    expect((await vault.run(['drop', 'No key', '--why', 'W'])).code).toBe(3);
  });

  test('promote makes a note of a line, which keeps its words and gets the id', async () => {
    const vault = await Vault.make();
    const path = (await vault.run(['index'])).json.projects[0].heads[0];
    const text = `${vault.read(path)}\n## Blockers\n\n- The **queue** is full\n`;
    vault.write(path, text);
    const { code, json } = await vault.run(['promote', 'The queue is full']);
    expect(code).toBe(0);
    expect(vault.properties(json.path)).toMatchObject({
      type: 'blocker',
      status: 'open',
      aliases: ['The queue is full'],
    });
    expect(vault.read(path)).toBe(text.replace('is full\n', `is full ^${json.id}\n`));
    expect((await vault.run(['index'])).json.items).toEqual([]);
    expect(await vault.rules()).toEqual([]);
    expect((await vault.run(['promote', 'Nobody wrote this'])).code).toBe(2);
  });

  test('a phase ends when everything is ticked and nothing critical is open', async () => {
    const vault = await Vault.make();
    const path = await vault.path([
      'phase',
      'new',
      '--title',
      'Import',
      '--number',
      '2',
      '--deliverable',
      'Reader',
      '--criterion',
      'Fast',
    ]);
    await vault.run(['phase', 'start', 'Import']);
    expect(vault.properties(path)).toMatchObject({ status: 'active', number: 2, started_on: expect.any(String) });
    await vault.run(['block', '--title', 'Wall', '--severity', 'critical']);
    const early = await vault.run(['phase', 'finish', 'Import']);
    expect([early.code, early.json.error.candidates.length]).toEqual([3, 3]);
    vault.write(path, vault.read(path).replaceAll('- [ ]', '- [x]'));
    expect((await vault.run(['phase', 'finish', 'Import'])).json.error.candidates).toHaveLength(1);
    await vault.run(['resolve', 'Wall', '--how', 'H']);
    expect((await vault.run(['phase', 'finish', 'Import'])).code).toBe(0);
    expect(vault.properties(path)['status']).toBe('done');
    expect((await vault.run(['phase', 'start', 'Import'])).code).toBe(3);
    await vault.run(['phase', 'rollup', 'Import']);
    expect(vault.read(path)).toContain('Progress: 100 %');
    expect(vault.read(path)).toMatch(/- \[Wall\]\(\.\.\/Blockers\/wall-[0-9a-z]{4}\.md\) \(resolved, critical\)/);
    expect((await vault.run(['phase', 'rollup', 'Import'])).json.written).toBe(false);
    expect((await vault.run(['phase', 'dance', 'Import'])).code).toBe(2);
  });

  test('a thread tells the story of a decision, a blocker and an item', async () => {
    const vault = await Vault.make({ next: ['Item'] });
    const old = await vault.decide('Old', '--by', 'Ada');
    await vault.decide('Next', '--by', 'Ada');
    await vault.run(['supersede', 'Old', '--by', 'Next']);
    const whats = async (reference: string): Promise<readonly string[]> =>
      (await vault.run(['thread', reference])).json.events.map((event: any) => event.what);
    expect(await whats(old)).toEqual(['raised by user', 'raised in', 'superseded by']);
    expect(await whats('Next')).toEqual(expect.arrayContaining(['supersedes']));
    const index = await vault.run(['index']);
    expect(await whats(index.json.items[0].id)).toEqual(['open: Item']);
    expect((await vault.run(['thread', 'nothing'])).code).toBe(2);
  });
});

describe('relations survive', () => {
  const name = (path: string): string => path.split('/').at(-1)!.slice(0, -3);

  test('a rename behind the back of the program', async () => {
    const vault = await Vault.make();
    const old = await vault.decide('Old', '--by', 'Ada');
    const next = await vault.decide('Next', '--by', 'Ada');
    await vault.run(['supersede', 'Old', '--by', 'Next']);
    const moved = 'Handoffs/App/Decisions/My own name.md';
    renameSync(join(vault.folder, old), join(vault.folder, moved));
    const found = await vault.run(['validate']);
    expect([found.code, found.json.problems.map((one: any) => [one.rule, one.path, one.line])]).toEqual([
      1,
      [['link-renamed', next, expect.any(Number)]],
    ]);
    const dry = await vault.run(['repair', '--dry-run']);
    expect(dry.json).toMatchObject({ written: false, changes: [{ path: next }], left: [] });
    await vault.run(['repair']);
    expect(vault.properties(next)['supersedes']).toEqual(['[[My own name]]']);
    expect(await vault.rules()).toEqual([]);
  });

  test('a renamed note is found from the words of a handoff too, and other links are left alone', async () => {
    const vault = await Vault.make();
    const { json } = await vault.run(['new', '--project', 'App', '--from', '-'], { stdin: '{"blockers":["Wall"]}' });
    const [blocker] = (await vault.run(['index'])).json.blockers;
    const mine = `\n\nSee [[${name(blocker.path)}#Log|the wall]], [[My note-${blocker.id.slice(2, 6)}]] and [[elsewhere-0000]].\n`;
    vault.write(json.path, vault.read(json.path) + mine);
    renameSync(join(vault.folder, blocker.path), join(vault.folder, 'Handoffs/App/Blockers/Wall.md'));
    expect([...new Set(await vault.rules())]).toEqual(['link-renamed']);
    await vault.run(['repair']);
    expect(await vault.rules()).toEqual([]);
    expect(vault.read(json.path)).toContain(mine.replace(name(blocker.path), 'Wall'));
    expect(vault.read(json.path)).toContain('[[Wall|Wall]]');
  });

  test('a handoff deleted in the middle of the chain loses no item', async () => {
    const vault = await Vault.make({ next: ['First', 'Second'] });
    const make = async (words: object): Promise<string> =>
      (await vault.run(['new', '--project', 'App', '--from', '-'], { stdin: JSON.stringify(words) })).json.path;
    const middle = await make({ next: ['Third'] });
    const last = await make({ completed: ['Second'], next: ['Fourth'] });
    unlinkSync(join(vault.folder, middle));
    expect(await vault.rules()).toEqual(['previous-missing']);
    await vault.run(['repair']);
    expect(await vault.rules()).toEqual([]);
    const { json } = await vault.run(['index']);
    expect(json.projects[0].heads).toEqual([last]);
    expect(json.lost).toEqual([]);
    const open = json.items.filter((item: any) => item.status === 'open').map((item: any) => item.text);
    expect(open.sort()).toEqual(['First', 'Fourth', 'Third']);
  });

  test('a deleted successor is named, and the older decision is not silently in force again', async () => {
    const vault = await Vault.make();
    const old = await vault.decide('Old', '--by', 'Ada');
    const next = await vault.decide('Next', '--by', 'Ada');
    await vault.run(['supersede', 'Old', '--by', 'Next']);
    unlinkSync(join(vault.folder, next));
    expect(await vault.rules()).toEqual(['successor-missing']);
    await vault.run(['repair']);
    expect(vault.properties(old)).toMatchObject({ status: 'superseded', superseded_by: [`[[${name(next)}]]`] });
  });

  test('a copied note is named on both sides, and neither is chosen', async () => {
    const vault = await Vault.make();
    const path = await vault.decide('Old', '--by', 'Ada');
    const id = vault.properties(path)['id'];
    vault.write(path.replace('.md', ' 1.md'), vault.read(path));
    expect(await vault.rules()).toEqual(['duplicate-id', 'duplicate-id']);
    const { code, json } = await vault.run(['accept', id, '--by', 'Ada']);
    expect([code, json.error.code, json.error.candidates.length]).toEqual([2, 'ambiguous', 2]);
    expect((await vault.run(['repair'])).json.left).toHaveLength(2);
  });

  test('archived handoffs keep their links and still count', async () => {
    const vault = await Vault.make({ next: ['First'] });
    await vault.run(['new', '--project', 'App', '--from', '-'], { stdin: '{"next":["Second"]}' });
    const before = (await vault.run(['index'])).json;
    expect((await vault.run(['archive'])).json).toMatchObject({ written: false, moves: [] });
    const { json } = await vault.run(['archive', '--older-than', '0']);
    expect(json.moves).toHaveLength(1);
    expect(json.moves[0].to).toContain('Handoffs/App/Archive/');
    const after = (await vault.run(['index'])).json;
    expect(after.items.map((item: any) => [item.id, item.status])).toEqual(
      before.items.map((item: any) => [item.id, item.status]),
    );
    expect(after.handoffs).toHaveLength(2);
    expect(await vault.rules()).toEqual([]);
  });

  test('forgotten heads are given up, the newest never', async () => {
    const vault = await Vault.make({ summary: 'One' });
    const first = (await vault.run(['index'])).json.projects[0].heads[0];
    const text = vault
      .read(first)
      .replace(/previous:.*\n/, '')
      .replace(/created: .*\n/, 'created: "2020-01-01T10:00:00"\n');
    vault.write(first, text);
    vault.write(
      first.replace(/-[0-9a-z]{4}\.md$/, '-zzzz.md'),
      text.replace(/id: h-.*/, 'id: h-zzzz00').replace('2020-01-01', '2020-01-02'),
    );
    const { json } = await vault.run(['archive', '--older-than', '99999', '--expire', '30']);
    expect(json.changes).toMatchObject([{ path: first, edit: 'given up' }]);
    expect(vault.properties(first)['status']).toBe('abandoned');
  });
});

describe('bad input', () => {
  test('a title of 300 characters or of another language', async () => {
    const vault = await Vault.make();
    const long = await vault.run(['decide', '--title', 'x'.repeat(300), '--why', 'W']);
    expect(long.code).toBe(0);
    expect(Buffer.byteLength(long.json.path.split('/').at(-1))).toBeLessThan(120);
    expect(vault.properties(long.json.path)['aliases']).toEqual(['x'.repeat(300)]);
    const other = await vault.run(['block', '--title', 'データベースが遅い 🚧']);
    expect(other.json.path).toMatch(/データベースが遅い-[0-9a-z]{4}\.md$/);
    expect((await vault.run(['resolve', 'データベースが遅い 🚧', '--how', 'H'])).code).toBe(0);
    expect((await vault.run(['decide', '--title', 'x'.repeat(5000), '--why', 'W'])).code).toBe(2);
    expect((await vault.run(['decide', '--title', ' \u200b ', '--why', 'W'])).code).toBe(2);
  });

  test('broken YAML in the target is refused with its line, and nothing is written', async () => {
    const vault = await Vault.make();
    await vault.decide('Old', '--by', 'Ada');
    const next = await vault.decide('Next', '--by', 'Ada');
    const broken = vault.read(next).replace('files: []', 'files: [never closed');
    vault.write(next, broken);
    const { code, json } = await vault.run(['supersede', 'Old', '--by', next]);
    expect(code).toBe(3);
    expect(json.error).toMatchObject({ code: 'refused', path: next });
    expect(json.error.line).toBeGreaterThan(5);
    expect(vault.read(next)).toBe(broken);
  });

  test('an edit by the user between read and write stays, and the verb looks again', async () => {
    const vault = await Vault.make();
    const path = await vault.decide('Old');
    let asked = 0;
    const ask = (): Promise<string> => {
      asked += 1;
      vault.write(path, vault.read(path).replace('\nW\n', '\nWords of mine.\n'));
      return Promise.resolve('Ada');
    };
    const io = { stdout: () => {}, stderr: () => {}, stdin: () => Promise.resolve(''), cwd: vault.folder, env: {} };
    const { run } = await import('../../src/cli/run');
    expect(await run(['accept', path, '--vault', vault.folder], { ...io, ask })).toBe(0);
    expect(asked).toBe(1);
    expect(vault.read(path)).toContain('Words of mine.');
    expect(vault.properties(path)['status']).toBe('accepted');
  });

  test('a newer format is never edited', async () => {
    const vault = await Vault.make();
    const path = await vault.decide('Old');
    vault.write(path, vault.read(path).replace('format: 1', 'format: 2'));
    expect((await vault.run(['accept', path, '--by', 'Ada'])).code).toBe(2);
    expect(await vault.rules()).toEqual(['newer-format']);
  });

  test('secrets, options and arguments that are wrong', async () => {
    const vault = await Vault.make();
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const secret = await vault.run(['decide', '--title', 'T', '--why', `use ${token}`]);
    expect([secret.code, secret.out.includes(token)]).toEqual([3, false]);
    for (const argv of [
      ['decide', '--title', 'T'],
      ['block', '--title', 'T', '--severity', 'huge'],
      ['block', '--title', 'T', '--expected', 'soon'],
      ['block', '--title', 'T', '--expected', '2026-13-40'],
      ['resolve', 'nothing', '--how', 'H'],
      ['resolve', '--how', 'H'],
      ['supersede', 'a', 'b', '--by', 'c'],
      ['phase', 'new', '--title', 'T', '--number', 'two'],
      ['archive', '--older-than', 'old'],
      ['decide', '--title', 'T', '--why', 'W', '--by', ' '],
    ]) {
      expect([argv, (await vault.run(argv)).code]).toEqual([argv, 2]);
    }
  });

  test('what is given is inert in the note', async () => {
    const vault = await Vault.make();
    const path = await vault.decide('[[x]] <% y %> #z', '--option=- [ ] a', '--consequences', '# H\n\n![[embed]]');
    const text = vault.read(path);
    expect(text).not.toMatch(/<%|!\[\[embed|^# H/m);
    expect(text.slice(text.indexOf('# '))).not.toMatch(/\[\[x/);
    expect((await vault.run(['thread', '[[x]] <% y %> #z'])).json.title).toBe('[[x]] <% y %> #z');
  });
});

test('for a person: what was written, what is wrong and how to mend it', async () => {
  const vault = await Vault.make();
  const say = (...argv: readonly string[]): Promise<CliResult> => cli([...argv, '--vault', vault.folder]);
  expect((await say('decide', '--title', 'A', '--why', 'W')).out).toMatch(/^Wrote .*\nIts id is d-.*\nIt is proposed/);
  await say('accept', 'A', '--by', 'Ada');
  expect((await say('index')).out).toMatch(/A \(accepted, to be confirmed by Ada, \d/);
  expect((await say('validate')).out).toBe('The records are sound.\n');
  expect((await say('repair')).out).toBe('There is nothing to repair.\n');
  expect((await say('archive')).out).toBe('There is nothing to archive.\n');
  expect((await say('thread', 'A')).out).toMatch(/^A \[d-.*\] \(decision, accepted\)\n {2}\d{4}/);
  expect((await say('decide', '--title', 'B', '--why', 'W', '--dry-run')).out).toMatch(
    /^create Handoffs.*\n\n--- Handoffs/,
  );
  const path = await vault.decide('C');
  vault.write(path, vault.read(path).replace('status: proposed', 'status: whatever'));
  expect((await say('validate')).out).toMatch(/:\d+: warning unknown-value: .*\n {2}Fix: /);
});

test('the index says what follows from the records together', async () => {
  const vault = await Vault.make({ next: [{ text: 'Ship it', blocker: 'Wall' }] });
  for (const title of ['Old', 'Next']) await vault.decide(title, '--by', 'Ada');
  await vault.run(['supersede', 'Old', '--by', 'Next']);
  await vault.run(['block', '--title', 'Wall']);
  await vault.run(['phase', 'new', '--title', 'One', '--deliverable', 'A']);
  const { json } = await vault.run(['index']);
  expect(json.decisions.map((one: any) => [one.title, one.status, one.inForce]).sort()).toEqual([
    ['Next', 'accepted', true],
    ['Old', 'superseded', false],
  ]);
  expect(json.blockers).toMatchObject([{ title: 'Wall', days: 0, handoffs: 0, forgotten: false }]);
  expect(json.phases).toMatchObject([{ title: 'One', percent: 0, complete: false }]);
  expect(json.items).toMatchObject([
    { text: 'Ship it', ready: false, dependencies: [{ words: 'Wall', state: 'waiting' }] },
  ]);
});
