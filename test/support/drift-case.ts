import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from './cli';
import { everySentenceIsTrue, stood, type Stood } from './drift-oracle';
import { TempRepo, tempFolder, type Files } from './temp-repo';

export const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}\n`).join('');

export const START: Files = {
  'src/kept.ts': lines(1, 20),
  'src/changed.ts': lines(1, 20),
  'src/moved.ts': lines(101, 120),
  'src/gone.ts': lines(1, 5),
  'src/other.ts': 'other\n',
};
export const WORDS = {
  summary: 'The reader is half done.',
  next: ['Finish `src/changed.ts:5-7`', 'Read `src/moved.ts` and `src/gone.ts`', 'Leave `src/kept.ts:3` alone'],
};

export interface Case extends Stood {
  readonly repo: TempRepo;
  readonly vault: string;
}

interface Given {
  readonly vault?: 'inside';
  readonly files?: Files;
  readonly branch?: string;
  readonly where?: string;
  readonly words?: unknown;
}

/** A repository with two commits and a handoff that names four of its files. */
export async function handoff(given: Given = {}): Promise<Case> {
  const repo = TempRepo.make({ 'README.md': 'r\n' });
  if (given.branch !== undefined) repo.git('checkout', '-q', '-b', given.branch);
  repo.commit('feat: reader', given.files ?? START);
  const vault = given.vault === 'inside' ? join(repo.folder, 'notes') : tempFolder();
  if (given.vault === 'inside') repo.write({ 'notes/.keep': '' }).commit('chore: notes');
  const where = join(repo.folder, given.where ?? '.');
  const { code, err } = await cli(
    ['new', '--vault', vault, '--project', 'App', '--repo', where, '--from', '-', '--json'],
    { stdin: JSON.stringify(given.words ?? WORDS), env: repo.environment },
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return { repo, vault, ...stood(repo) };
}

/** The drift of the one handoff, every sentence of which was held against git. */
export async function drift({ repo, vault, ...was }: Case, folder = repo.folder, scope = '.'): Promise<any> {
  const { json, code } = await cli(['resume', '--vault', vault, '--repo', folder, '--json'], {
    env: repo.environment,
  });
  expect(code).toBe(0);
  expect(json.brief).toContain('then wait for my go-ahead');
  const text = readFileSync(join(vault, json.handoff), 'utf8');
  if (json.drift.found)
    everySentenceIsTrue(json.drift, { repo: TempRepo.at(folder, repo.home), stood: was, scope, text });
  return json.drift;
}
