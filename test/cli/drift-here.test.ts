import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { drift } from '../support/drift-case';
import { stood } from '../support/drift-oracle';
import { TempRepo, tempFolder } from '../support/temp-repo';

const ROOT = join(__dirname, '..', '..');
const STEPS = [1, 4, 12];

/** This repository with its own history, as somebody else has it. */
function cloned(): TempRepo {
  const folder = join(tempFolder(), 'session-handoff');
  const home = tempFolder('handoff-home-');
  TempRepo.at(ROOT, home).git('clone', '-q', '-c', 'core.autocrlf=false', `file://${ROOT}`, folder);
  return TempRepo.at(folder, home);
}

// An unpacked archive has no history to look at.
const testWithHistory = existsSync(join(ROOT, '.git')) ? test : test.skip;

testWithHistory.each(STEPS)('of this repository, %i commits of its first-parent line later', async (steps) => {
  const repo = cloned();
  const line = repo.git('rev-list', '--first-parent', `--max-count=${steps + 1}`, 'HEAD').split('\n');
  const newest = line[0]!;
  repo.git('checkout', '-q', '-B', 'work', line.at(-1)!);
  const vault = tempFolder();
  const was = stood(repo);
  const words = { summary: 'Half done.', next: ['Read `package.json:1-5`, `CHANGELOG.md` and `src/main.ts`'] };
  const argv = ['--project', 'Here', '--repo', repo.folder, '--from', '-'];
  const made = await cli(['new', '--vault', vault, ...argv], { stdin: JSON.stringify(words), env: repo.environment });
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
  repo.git('reset', '-q', '--hard', newest);
  const found = await drift({ repo, vault, ...was });
  expect(found).toMatchObject({ found: true, relation: line.length > 1 ? 'ahead' : 'same' });
  expect(found.commit).toEqual({ then: was.then, now: newest });
});
