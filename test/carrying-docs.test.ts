import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from './support/cli';
import { TempRepo, tempFolder } from './support/temp-repo';

const ROOT = join(__dirname, '..');

/** Calls of the shell blocks of a page, in order, as a shell parts them. */
function calls(page: string): readonly (readonly string[])[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => block!.trim().split('\n'))
    .filter((line) => line.startsWith('session-handoff '))
    .map((line) => [...line.replace('session-handoff ', '').matchAll(/"([^"]*)"|\S+/g)].map((m) => m[1] ?? m[0]));
}

test.each(['docs/import.md', 'docs/sync.md', 'docs/offers.md'])(
  '%s: every call works as it stands, one after the other',
  async (page) => {
    const vault = tempFolder();
    const left = (day: number): string => `# Handoff 2026-03-0${day}\n\n## Completed\n- work\n\n## Next\n- more\n`;
    const repo = TempRepo.make({
      'docs/handoffs/one.md': left(1),
      'old/MY-HANDOFF.md': left(2),
      '.claude/handoffs/two.md': left(3),
      'docs/adr/0001-files.md':
        '# Use files\n\n## Status\n\nAccepted\n\n## Context\n\nSmall.\n\n## Decision\n\nFiles.\n',
    });
    repo.commit('session: start\n\nCompleted: start\nNext: go on\n', { 'a.txt': 'a\n' });
    const words = '{"summary":"Half done.","next":["Finish it"]}';
    await cli(['new', '--vault', vault, '--project', 'App', '--repo', repo.folder, '--from', '-'], { stdin: words });
    const lines = calls(page);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const places: Record<string, string> = { '--vault': vault, '--repo': repo.folder, '--project': 'App' };
      const argv = line.map((part, at) => places[line[at - 1] ?? ''] ?? part);
      const { code, out } = await cli(argv, { cwd: repo.folder, env: repo.environment });
      expect({ line, code }).toEqual({ line, code: 0 });
      expect(out).not.toBe('');
    }
  },
);
