import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { TempRepo, tempFolder } from '../support/temp-repo';

function vaultWith(template: string): string {
  const vault = tempFolder();
  mkdirSync(join(vault, 'Templates'));
  writeFileSync(join(vault, 'Templates/mine.md'), template);
  return vault;
}

const run = (vault: string, template: string, ...more: string[]): ReturnType<typeof cli> =>
  cli(['new', '--vault', vault, '--project', 'Ferry', '--title', 'Import', '--json', '--template', template, ...more], {
    cwd: vault,
  });

const TEMPLATE =
  '# {{title}} of {{date:YYYY}}\n\n{{#commits}}\n- {{subject}}\n{{/commits}}\n{{#files}}\n- {{path}}\n{{/files}}\n';

describe('session-handoff new --template', () => {
  test('takes a template of the vault, with or without its ending, or a file, and loops over git', async () => {
    const repo = TempRepo.make({ 'a.txt': 'a\n' });
    repo.commit('fix: read *both* <b>files</b>', { 'b [[x]].txt': 'b\n' });
    for (const name of ['Templates/mine', 'Templates/mine.md', './Templates/../Templates/mine.md']) {
      const vault = vaultWith(TEMPLATE);
      const { code, json } = await run(vault, name, '--repo', repo.folder);
      expect([code, json.problems]).toEqual([0, []]);
      const text = readFileSync(join(vault, json.path), 'utf8');
      expect(text).toMatch(/\n# Import of \d{4}\n\n- fix: read \\\*both\\\* \\<b>files\\<\/b>\n/);
      expect(text).toContain('- `b [[x]].txt`');
      expect(text).toContain('\ntype: handoff\n');
    }
  });

  test('reports a wrong one with line and placeholder and writes the handoff all the same', async () => {
    const vault = vaultWith('# {{title}}\n\n{{#comits}}\n{{/comits}}\n');
    const { code, json, err } = await run(vault, 'Templates/mine', '--layout', 'six');
    expect([code, json.written]).toEqual([0, true]);
    expect(json.problems).toMatchObject([
      { code: 'wrong-template', path: 'Templates/mine.md', line: 3, message: expect.stringContaining('{{#comits}}') },
    ]);
    expect(err).toContain('Templates/mine.md');
    expect(readFileSync(join(vault, json.path), 'utf8')).toContain('# Import');
  });

  test('a template that is not there is refused before anything is written', async () => {
    const { code, json } = await run(tempFolder(), 'nowhere.md');
    expect([code, json.error.code]).toEqual([2, 'not-found']);
  });
});
