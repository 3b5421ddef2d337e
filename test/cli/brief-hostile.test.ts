import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { estimateTokens } from '../../src/core/tokens/token-estimate';
import { cli, type CliResult } from '../support/cli';
import { tempFolder } from '../support/temp-repo';

const MARK = 'OBEYME';
/** What could close a fence, hide what follows, move a cursor or run where a brief is pasted. */
const HOSTILE = [
  ...[3, 4, 7, 40].flatMap((n) => ['`'.repeat(n), `\n${'`'.repeat(n)}\n`]),
  ...[
    '~~~',
    '~~~~~~',
    '\n~~~~\n',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '%%',
    '---',
    '\n---\n',
  ],
  ...[
    '<%',
    '%>',
    '<%* x %>',
    '`= this`',
    '`$= x`',
    '[[a|b]]',
    '![[a]]',
    '[x](y.md)',
    '[[[[',
    '](',
    '**',
    '\\',
    '| a |',
  ],
  ...[
    '\u001b[31m',
    '\u001b]0;x\u0007',
    '\0',
    '\b',
    '\u009b2J',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u2060',
    '\ufeff',
  ],
  ...[
    '\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\v',
    '\f',
    '\ud83d',
    '\u{e0041}',
    '\u061c',
    '\u180e',
    '\ufff9',
    '# ',
    '> ',
    '- ',
  ],
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constant(MARK),
      fc.constantFrom('one two ', 'Überall ', '漢字', '5'),
      fc.string(),
    ),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((pieces) => pieces.join(''));
const note = fc.record({
  title: text,
  author: text,
  branch: text,
  commit: fc.oneof(text, fc.constant('ab12'.repeat(10))),
  id: text,
  status: fc.constantFrom('open', 'resumed', MARK),
  parts: fc.array(
    fc.tuple(
      fc.constantFrom(
        'Goal',
        'Summary',
        'Next actions',
        'Blockers',
        'Gotchas',
        'Failed approaches',
        'Verification',
        'In progress',
      ),
      fc.constantFrom('', '- ', '- [ ] ', '1. ', '> '),
      text,
    ),
    { maxLength: 8 },
  ),
});
type HostileNote = typeof note extends fc.Arbitrary<infer T> ? T : never;

/** A vault whose one handoff is of somebody who means harm, as a folder that anybody could hand over. */
function vaultWith({ title, author, branch, commit, id, status, parts }: HostileNote): string {
  const vault = tempFolder();
  const folder = join(vault, 'Handoffs', `App ${MARK}`);
  mkdirSync(folder, { recursive: true });
  const properties = Object.entries({ id, type: 'handoff', format: 1, status, created: '2026-03-01T10:00:00', branch });
  const lines = [
    ...properties.map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    `authors: [${JSON.stringify(author)}]`,
    `commit: ${JSON.stringify(commit)}`,
  ];
  const body = parts.map(([heading, mark, words]) => `## ${heading}\n\n${mark}${words}\n`).join('\n');
  writeFileSync(
    join(folder, `2026-03-01 \`\`\`\`${MARK}.md`),
    `---\n${lines.join('\n')}\n---\n\n# ${title}\n\n${body}`,
  );
  return vault;
}

const UNSEEN =
  /[\p{Cc}\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const markdown = new MarkdownIt({ html: true });
/** The shapes of what stands around the data, whoever wrote what lies in it. */
const FRAME =
  /^(?:heading_open inline heading_close )?paragraph_open inline paragraph_close fence (?:paragraph_open inline paragraph_close ?){2}$/;

function isSafe(brief: string, budget: number): void {
  expect(brief.replaceAll('\n', '')).not.toMatch(UNSEEN);
  expect(brief).not.toMatch(/<%|%>/);
  const tokens = markdown.parse(brief, {});
  expect(tokens.map(({ type }) => type).join(' ')).toMatch(FRAME);
  for (const token of tokens.filter(({ type }) => type !== 'fence')) {
    for (const child of token.children ?? [])
      if (child.type !== 'code_inline') expect(child.content).not.toContain(MARK);
    expect(token.children?.some(({ type }) => type === 'html_inline')).not.toBe(true);
  }
  expect(estimateTokens(brief)).toBeLessThanOrEqual(budget);
  expect(brief).toMatch(/then wait for my go-ahead\.\n$/);
}

const resume = (vault: string, ...more: string[]): Promise<CliResult> => cli(['resume', '--vault', vault, ...more]);

test('whatever a handoff holds: the fence stays closed, nothing runs or hides, and every form keeps to its budget', async () => {
  await fc.assert(
    fc.asyncProperty(note, fc.constantFrom(300, 600, 10_000_000), async (hostile, budget) => {
      const vault = vaultWith(hostile);
      const limit = ['--budget', String(budget)];
      for (const format of ['markdown', 'prompt']) {
        const { code, out, err } = await resume(vault, ...limit, '--format', format);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        isSafe(out, budget);
      }
      const json = await resume(vault, ...limit, '--format', 'json');
      expect(json.out.replaceAll('\n', '')).not.toMatch(UNSEEN);
      isSafe(json.json.brief, budget);
      expect(json.json.tokens).toBe(estimateTokens(json.json.brief));
      const line = (await resume(vault, '--budget', '1', '--format', 'command')).out;
      expect(line.trimEnd()).not.toMatch(UNSEEN);
      expect(line).not.toMatch(/<%|%>|<!--/);
      expect(line).toMatch(/^Continue .* Restate it, then wait for my go-ahead\.\n$/);
      expect(estimateTokens(line)).toBeLessThan(900);
      for (const format of ['markdown', 'prompt', 'json']) {
        const { code, out } = await resume(vault, '--budget', '1', '--format', format);
        expect(format === 'json' ? code : [code, out]).toEqual(format === 'json' ? 2 : [2, '']);
      }
    }),
    {
      numRuns: Number(process.env['HOSTILE_RUNS'] ?? 25),
      examples: [
        [{ title: '```', author: 'a', branch: '```', commit: '<!--OBEYME', id: '```', status: 'open', parts: [] }, 300],
      ],
    },
  );
});

test('for a pull request: no properties, nothing that cannot be seen, no comment, and every fence closed', async () => {
  await fc.assert(
    fc.asyncProperty(note, async (hostile) => {
      const vault = vaultWith(hostile);
      const { out, code } = await cli(['show', `2026-03-01 \`\`\`\`${MARK}`, '--plain', '--vault', vault]);
      expect(code).toBe(0);
      expect(out.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(UNSEEN);
      expect(out).not.toMatch(/^created:|^commit:/m);
      const after = markdown.parse(`${out}\n\n# After\n`, {});
      if (!/<!--|<script/i.test(out)) expect(after.at(-2)?.content).toBe('After');
    }),
    { numRuns: Number(process.env['HOSTILE_RUNS'] ?? 25) },
  );
});

test('comments of a note do not reach a pull request, also over several lines, and what only looks like one stays', async () => {
  const vault = vaultWith({ title: 'T', author: 'A', branch: 'b', commit: 'c', id: 'x', status: 'open', parts: [] });
  const path = join(vault, 'Handoffs', `App ${MARK}`, 'c.md');
  const body = [
    'Before %%hidden one%% after.',
    '%%',
    'hidden two',
    '```',
    'hidden three',
    '%%',
    'Half of it %%hidden',
    'four%% stays. `%%code%%` stays.',
    '```',
    '%%code too%%',
    '```',
    'From 50%% to 60 percent.',
  ];
  writeFileSync(path, `---\ntype: handoff\n---\n\n# Title\n\n${body.join('\n')}\n`);
  const { out } = await cli(['show', 'c', '--plain', '--vault', vault]);
  expect(out).toBe(
    [
      ...['# Title', '', 'Before  after.', '', 'Half of it', ' stays. `%%code%%` stays.'],
      ...['```', '%%code too%%', '```', 'From 50%% to 60 percent.', ''],
    ].join('\n'),
  );
});

test('thousands of items and lines of a megabyte', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `Step ${at} of many steps to take`);
  const parts: HostileNote['parts'] = [
    ['Next actions', '', many.map((words) => `- [ ] ${words}`).join('\n')],
    ['Summary', '', '[[a|'.repeat(250_000)],
    ['Gotchas', '- ', '**a '.repeat(50_000)],
  ];
  const vault = vaultWith({
    title: 'x'.repeat(100_000),
    author: 'A'.repeat(9000),
    branch: 'b',
    commit: 'c',
    id: 'x',
    status: 'open',
    parts,
  });
  isSafe((await resume(vault)).out, 600);
  const all = (await resume(vault, '--budget', '10000000')).out;
  isSafe(all, 10_000_000);
  for (const words of many) expect(all).toContain(words);
  expect((await resume(vault, '--format', 'command')).out.length).toBeLessThan(3000);
});
