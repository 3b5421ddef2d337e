import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands } from '../src/cli/commands/table';
import { wordsFromJson } from '../src/core/handoff/words-json';
import { cli } from './support/cli';
import { TempRepo, tempFolder } from './support/temp-repo';

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Lines of every shell block of a page. */
function shellLines(page: string): readonly string[] {
  return [...read(page).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split('\n'));
}

/** Forms with their optional parts: `session-handoff new --vault DIR [--repo DIR]... [--from FILE|-]`. */
const calls = pages.flatMap((page) =>
  shellLines(page)
    .filter((line) => /^(?:session-handoff|node dist\/session-handoff\.mjs) /.test(line))
    .map((line) => [page, line.replace(/^(?:session-handoff|node dist\/session-handoff\.mjs) /, '')] as const),
);

describe('the documentation', () => {
  test.each(calls)('%s: session-handoff %s is a call that exists', (_, call) => {
    const [verb = '', ...rest] = call.split(/\s+/);
    if (verb.startsWith('-') || verb === 'COMMAND') return;
    const command = commands.find((one) => one.name === verb);
    expect(command?.name).toBe(verb);
    const named = rest.flatMap((word) => /--([a-z-]+)/.exec(word)?.[1] ?? []);
    expect(named.filter((name) => command!.options[name] === undefined)).toEqual([]);
  });

  test('every option of every command is in its help and in the reference', () => {
    const reference = read('docs/cli.md');
    for (const command of commands) {
      for (const option of Object.keys(command.options)) {
        expect(`${command.usage} ${command.help}`).toContain(`--${option}`);
        expect(reference).toContain(`--${option}`);
      }
      expect(reference).toContain(`## ${command.name}`);
    }
  });

  test('the three calls of the README work as they stand', async () => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    const lines = shellLines('README.md').filter((line) => line.startsWith('node dist/session-handoff.mjs'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const argv = line
        .replace('node dist/session-handoff.mjs ', '')
        .replaceAll('--vault DIR', `--vault ${vault}`)
        .replaceAll('--repo DIR', `--repo ${repo.folder}`)
        .split(' ');
      expect(await cli(argv)).toMatchObject({ code: 0, err: '' });
    }
  });

  test('the example of words is taken, and every key of it has its place', async () => {
    const example = /```json\n([\s\S]*?)```/.exec(read('docs/cli.md'))![1]!;
    const words = wordsFromJson(example);
    expect(words.other).toEqual([]);
    expect(words.decisions).toHaveLength(1);
    const vault = tempFolder();
    const result = await cli(['new', '--vault', vault, '--project', 'App', '--from', '-', '--json'], {
      stdin: example,
    });
    const note = readFileSync(join(vault, result.json.path), 'utf8');
    for (const text of [
      'Webhook retries work',
      'at least once',
      '60%',
      '0 hangs the queue',
      'At most five retries',
      'No staging key',
      'Fake timers',
      'keep its order',
      '23 passed',
    ]) {
      expect(note).toContain(text);
    }
  });

  test('npm scripts that are named exist', () => {
    const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;
    const named = pages.flatMap((page) => [...read(page).matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!));
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('links between pages lead somewhere', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target]) => join(dirname(page), target!))
        .filter((target) => !existsSync(join(ROOT, target))),
    );
    expect(broken).toEqual([]);
  });

  test('no page holds what a merge left', () => {
    const left = pages.filter((page) => /^(?:<{7}|>{7}|(?:> ){7})/m.test(read(page)));
    expect(left).toEqual([]);
  });

  test('no page names a path of a machine', () => {
    const paths = pages.filter((page) => /(?:^|[\s"'(`])\/(?:home|Users|root|work)\//m.test(read(page)));
    expect(paths).toEqual([]);
  });
});
