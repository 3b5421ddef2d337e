import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../support/cli';
import { tempFolder } from '../support/temp-repo';

const BUILT = join(__dirname, '../../dist/session-handoff.mjs');

function start(argv: readonly string[]): Promise<{ code: number | null; json: any }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BUILT, ...argv, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('close', (code) => resolve({ code, json: JSON.parse(out) }));
  });
}

test('ten processes at once lose nothing and double nothing', async () => {
  expect(existsSync(BUILT)).toBe(true);
  const vault = tempFolder();
  const at = ['--vault', vault, '--project', 'App'];
  await cli(['new', ...at, '--from', '-'], { stdin: '{"summary":"Start"}' });
  const old = await cli(['decide', ...at, '--title', 'Old', '--why', 'W', '--by', 'Ada', '--json']);
  const blocker = await cli(['block', ...at, '--title', 'Wall', '--json']);
  const decided = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      start(['decide', ...at, '--title', 'Same title', '--why', `W${n}`, '--by', 'Bob']),
    ),
  );
  expect(decided.map(({ code }) => code)).toEqual(Array(10).fill(0));
  expect(new Set(decided.map(({ json }) => json.id)).size).toBe(10);
  const folder = join(vault, 'Handoffs/App/Decisions');
  expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toHaveLength(11);

  const superseded = await Promise.all(
    decided.map(({ json }) => start(['supersede', old.json.id, ...at, '--by', json.id])),
  );
  expect(superseded.map(({ code, json }) => [code, json.problems])).toEqual(Array(10).fill([0, []]));
  const text = readFileSync(join(vault, old.json.path), 'utf8');
  const links = [...text.matchAll(/\[\[same-title-[0-9a-z]{4}\]\]/g)].map(([link]) => link);
  expect(new Set(links).size).toBe(10);
  expect(links).toHaveLength(10);

  const resolved = await Promise.all(
    Array.from({ length: 10 }, (_, n) => start(['resolve', blocker.json.id, ...at, '--how', `way ${n}`])),
  );
  expect(resolved.map(({ code }) => code)).toEqual(Array(10).fill(0));
  expect(resolved.filter(({ json }) => json.written)).toHaveLength(1);
  expect(readFileSync(join(vault, blocker.json.path), 'utf8').match(/: Resolved/g)).toHaveLength(1);

  const { code, json } = await cli(['validate', '--vault', vault, '--json']);
  expect([code, json.ok, json.problems.map((problem: any) => problem.rule)]).toEqual([0, true, ['fork']]);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
}, 60_000);
