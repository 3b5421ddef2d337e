import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from './support/cli';
import { TempRepo, tempFolder } from './support/temp-repo';

const ROOT = join(__dirname, '..');

/** Calls of the shell blocks of a page, in order. */
function calls(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => block!.trim().split('\n'))
    .filter((line) => line.startsWith('session-handoff '))
    .map((line) => line.replace('session-handoff ', ''));
}

test.each(['docs/resume.md', 'docs/agents.md'])(
  '%s: every call works as it stands, one after the other',
  async (page) => {
    const vault = tempFolder();
    const repo = TempRepo.make({ 'src/a.ts': 'a\n' });
    const made = await cli(
      ['new', '--vault', vault, '--project', 'App', '--repo', repo.folder, '--from', '-', '--json'],
      {
        stdin: '{"summary":"Half done.","next":["Finish `src/a.ts`"]}',
      },
    );
    repo.commit('feat: more', { 'src/a.ts': 'b\n' });
    const lines = calls(page);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const argv = line
        .replaceAll('--vault DIR', `--vault ${vault}`)
        .replaceAll('--repo DIR', `--repo ${repo.folder}`)
        .replaceAll('--project NAME', '--project App')
        .replace(/(--handoff )H\b/, `$1${made.json.path}`)
        .replace(/\bHANDOFF\b/, made.json.path)
        .replace(/\bREV\b/, 'HEAD')
        .split(' ');
      const { code, out } = await cli(argv, { stdin: '{"summary":"More.","completed":["x"]}' });
      expect({ line, code }).toEqual({ line, code: 0 });
      expect(out).not.toBe('');
    }
  },
);
