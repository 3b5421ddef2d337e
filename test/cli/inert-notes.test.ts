import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUTS } from '../../src/core/model/handoff';
import { cli } from '../support/cli';
import { headingsOf, HOSTILE, whatRuns } from '../support/nothing-runs';
import { TempRepo, tempFolder } from '../support/temp-repo';

const all = HOSTILE.join('\n');
const lists = ['completed', 'inProgress', 'next', 'gotchas', 'learnings', 'questions'];
const item = (text: string): object => ({
  text,
  why: text,
  effort: text,
  dependsOn: text,
  status: text,
  files: [text],
  children: [text],
});

function wordsWith(wrap: (text: string) => unknown): string {
  return JSON.stringify({
    title: all,
    summary: all,
    goal: all,
    resume: all,
    tests: all,
    ...Object.fromEntries(lists.map((list) => [list, HOSTILE.map(wrap)])),
    // Given again, it is the carried item to which hostile fields are added.
    next: [...HOSTILE.map(wrap), ...HOSTILE.map((text, at) => ({ ...item(text), text: `Plain work ${at}` }))],
    gotchas: HOSTILE,
    learnings: HOSTILE,
    questions: HOSTILE,
    decisions: HOSTILE.map((title) => ({ title, why: title, options: [title], files: [title] })),
    blockers: HOSTILE.map((title) => ({ title, owner: title, impact: title, wayOut: title })),
    'A note\n# Head [[x]]': all,
  });
}

/** Subjects, a branch, an author and files that say the same. */
function hostileRepo(): TempRepo {
  const repo = TempRepo.make({ 'a.txt': 'a\n' });
  repo.git('config', 'user.name', '[[Ada]] <%x%> #tag');
  repo.git('switch', '-qc', 'feat/`=1`<%x%>#tag%%');
  HOSTILE.forEach((text, at) => {
    repo.commit(`feat(${at % 2 === 0 ? '[[s]]<%' : 'x'}): ${text}`, {
      [`${at} [[f]] <%x%> #tag ![[e]].txt`]: `${at}\n`,
    });
  });
  repo.write({ 'open `=x` [[y]].txt': 'open\n' });
  return repo;
}

const TEMPLATE = `---
who: "{{authors}} {{branch}} {{title}}"
where: {{branch}}
---
# {{title}} $DATE

$BRANCH {{branch}} {{phase}} {{for}} {{#authors}}{{.}} {{/authors}}

{{summary}}

{{goal}}

{{#items}}
{{line}}
{{#fields}}
  - {{name}}: {{value}}
{{/fields}}
{{/items}}

{{#commits}}
- {{subject}} {{scope}} {{author}} {{short}} {{repo}}
{{/commits}}

{{#files}}
- {{path}} {{status}}
{{/files}}

{{#sections}}
## {{heading}}

{{body}}

{{/sections}}

> $RESUME_COMMAND
`;

const ours = /^(?:Handoffs\/|\d{4}-\d{2}-\d{2}-|[\p{L}\p{N}-]+-[0-9a-z]{4}$)/u;

describe('a note in which everything came from somebody hostile', () => {
  const repo = hostileRepo();
  const template = join(tempFolder(), 'mine.md');
  writeFileSync(template, TEMPLATE);
  const forms: readonly (readonly [string, readonly string[]])[] = [
    ...LAYOUTS.map((layout) => [layout, ['--layout', layout]] as const),
    ['a template', ['--template', template]],
  ];

  test.each(forms)('%s: nothing runs, links, embeds, tags or restructures', async (name, options) => {
    const vault = tempFolder();
    const argv = ['new', '--project', 'Ferry', '--repo', repo.folder, '--from', '-', '--json', ...options];
    for (const wrap of [(text: string) => text, item, item]) {
      const { code, json } = await cli([...argv, '--force', '--vault', vault], { stdin: wordsWith(wrap) });
      expect([code, json.problems]).toEqual([0, []]);
      const note = readFileSync(join(vault, json.path), 'utf8');
      expect([name, whatRuns(note, ours)]).toEqual([name, []]);
      expect(headingsOf(note).filter((heading) => heading === 'Head')).toEqual([]);
      expect(note).not.toMatch(/(?:^|\s)\^t-zzzzzz$/m);
    }
  });

  test('the check itself finds each of them', () => {
    for (const text of HOSTILE.slice(0, 6))
      expect([text, whatRuns(`---\nid: x\n---\n${text}\n`, ours)]).not.toEqual([text, []]);
  });
});
