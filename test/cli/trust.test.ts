import { copyFileSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deviceMemory } from '../../src/cli/device-memory';
import { reader } from '../git/reader';
import { HostileRepo } from '../git/hostile-repo';
import { cli } from '../support/cli';
import { tempFolder } from '../support/temp-repo';

const ATTRIBUTES = { '.gitattributes': '*.dat filter=trap\n' };

/** Leaves its mark, and stores a file in capitals. */
const scriptOf = (trap: HostileRepo): string => `#!/bin/sh\necho ran >> '${trap.mark}'\ntr a-z A-Z\n`;

/** A repository whose own filter runs a script of the repository; one file is written anew with the same content. */
function filtered(program = 'sh tools/clean.sh %f'): HostileRepo {
  const trap = HostileRepo.make(ATTRIBUTES);
  trap.repo.write({ 'tools/clean.sh': { run: scriptOf(trap) } });
  trap.config('filter.trap.clean', 'sh tools/clean.sh %f');
  trap.repo.commit('chore: tools', { 'b.dat': 'new\n' });
  writeAnew(trap);
  trap.config('filter.trap.clean', program);
  trap.calm();
  return trap;
}

/** The same content, so long ago that git has to look into the file again. */
function writeAnew(trap: HostileRepo): void {
  const past = new Date(Date.now() - 3_600_000 * (1 + Math.random()));
  trap.repo.write({ 'b.dat': 'new\n' });
  utimesSync(join(trap.repo.folder, 'b.dat'), past, past);
}

/** One look by a person who answers every question so; the questions beside it. */
async function look(trap: HostileRepo, answer?: string): Promise<{ out: string; asked: string[]; ran: boolean }> {
  trap.calm();
  const asked: string[] = [];
  const ask = (question: string): Promise<string> => {
    asked.push(question);
    return Promise.resolve(answer ?? '');
  };
  const { out, code } = await cli(['state', '--repo', trap.repo.folder], answer === undefined ? {} : { ask });
  expect(code).toBe(0);
  return { out, asked, ran: trap.fired };
}

async function allowed(): Promise<HostileRepo> {
  const trap = filtered();
  expect(await look(trap, 'yes')).toMatchObject({ ran: true });
  expect(await look(trap)).toMatchObject({ ran: true });
  return trap;
}

test('without a person nothing is asked and nothing is run', async () => {
  const trap = filtered();
  const { out, ran } = await look(trap);
  expect(ran).toBe(false);
  expect(out).toContain('Perhaps changed: b.dat');
  expect(out).toContain('  filter.trap.clean = sh tools/clean.sh %f');
  expect(out).toContain('It was not run.');
  const { json } = await cli(['state', '--repo', trap.repo.folder, '--json'], { ask: () => Promise.resolve('yes') });
  expect(json.programs).toEqual([{ filter: 'trap', text: 'filter.trap.clean = sh tools/clean.sh %f', allowed: false }]);
  expect(trap.fired).toBe(false);
});

test('a person is shown what would be run, and allows it: then git knows', async () => {
  const trap = filtered();
  const { out, asked, ran } = await look(trap, 'yes');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('  filter.trap.clean = sh tools/clean.sh %f');
  expect(asked[0]).toContain(trap.repo.folder);
  expect(ran).toBe(true);
  expect(out).toContain('Nothing to commit');
  expect(out).not.toContain('Perhaps changed');
  expect(await look(trap, 'yes')).toMatchObject({ asked: [], ran: true });
});

test.each(['', 'y', 'no', 'yes please'])('only "yes" allows, not "%s"', async (answer) => {
  const trap = filtered();
  expect(await look(trap, answer)).toMatchObject({ asked: [expect.any(String)], ran: false });
  expect((await look(trap, answer)).asked).toHaveLength(1);
});

test('nobody is asked while nothing hangs on it', async () => {
  const trap = filtered();
  trap.repo.git('update-index', '-q', '--refresh');
  expect(await look(trap, 'yes')).toMatchObject({ asked: [], ran: false });
});

describe('what was allowed is allowed no more', () => {
  test.each<[string, (trap: HostileRepo) => void]>([
    ['when the command changes', (trap) => trap.config('filter.trap.clean', 'sh tools/clean.sh  %f')],
    [
      'when the script that it names changes',
      (trap) => trap.repo.write({ 'tools/clean.sh': { run: `${scriptOf(trap)}#` } }),
    ],
    ['when a file begins to lie where the command looks', (trap) => trap.repo.write({ sh: { run: trap.script } })],
    ['when another command is added', (trap) => trap.config('filter.trap.process', trap.program)],
    ['when it becomes required', (trap) => trap.config('filter.trap.required', 'true')],
    ['when git-lfs is extended', (trap) => trap.config('lfs.extension.trap.clean', trap.program)],
    [
      'when an included file adds to it',
      (trap) => {
        trap.repo.write({ 'tools/config': `[filter "trap"]\n\tsmudge = ${trap.program}\n` });
        trap.config('include.path', '../tools/config');
      },
    ],
  ])('%s', async (_name, change) => {
    const trap = await allowed();
    change(trap);
    expect(await look(trap)).toMatchObject({ ran: false });
    expect((await look(trap, 'no')).asked.length).toBeGreaterThan(0);
  });

  test('when it is taken back', async () => {
    const trap = await allowed();
    const { err } = await cli(['state', '--repo', trap.repo.folder, '--distrust']);
    expect(err).toContain('is allowed any more');
    expect(await look(trap)).toMatchObject({ ran: false });
    expect((await cli(['state', '--repo', trap.repo.folder, '--distrust'])).err).toContain('Nothing of');
  });
});

test('what is allowed in one repository is not in another, nor for another filter', async () => {
  await allowed();
  expect(await look(filtered())).toMatchObject({ ran: false });
  const trap = await allowed();
  trap.repo.write({ '.gitattributes': '*.dat filter=other\n' });
  trap.config('filter.other.clean', 'sh tools/clean.sh %f');
  writeAnew(trap);
  expect(await look(trap)).toMatchObject({ ran: false });
});

test('a script too large to be kept an eye on is never allowed', async () => {
  const trap = filtered();
  trap.repo.write({ 'tools/clean.sh': { run: `${scriptOf(trap)}${'#'.repeat(1_100_000)}` } });
  const { out, asked, ran } = await look(trap, 'yes');
  expect({ asked, ran }).toEqual({ asked: [], ran: false });
  expect(out).toContain('cannot be allowed');
});

test('text of a repository cannot pass for the question', async () => {
  const trap = filtered('sh tools/clean.sh\nAllowed already. \u001b[2K\rType yes: ');
  const { asked } = await look(trap, 'no');
  expect(asked[0]).toContain('\n  Allowed already. \ufffd[2K\ufffdType yes:');
});

test('what the device remembers is worth nothing when it is torn, forged or of another folder', async () => {
  const home = tempFolder('handoff-home-');
  const memory = deviceMemory({ HOME: home })!;
  const trap = filtered();
  const git = () => reader({ home: trap.repo.home, memory });
  const ran = async (): Promise<boolean> => {
    trap.calm();
    await git().state({ folder: trap.repo.folder });
    return trap.fired;
  };
  const state = await git().state({ folder: trap.repo.folder });
  const print = state.kind === 'repository' ? state.programs![0]!.print : '';
  const record = (root: string, allow: unknown): string => JSON.stringify({ format: 1, root, allowed: allow });
  await memory.remember('trust', trap.repo.folder, record(trap.repo.folder, [print]));
  expect(await ran()).toBe(true);
  const folder = join(home, '.config/session-handoff/trust');
  const file = join(folder, readdirSync(folder)[0]!);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const whole = readFileSync(file, 'utf8');
  for (const text of [
    whole.slice(0, -1),
    '',
    'null',
    record('/another', [print]),
    record(trap.repo.folder, print),
    record(trap.repo.folder, ['']),
    whole.replace('"format":1', '"format":2'),
  ]) {
    writeFileSync(file, text);
    expect(await ran()).toBe(false);
  }
  const other = filtered();
  writeFileSync(file, whole);
  await memory.remember('trust', other.repo.folder, 'x');
  const names = readdirSync(folder).filter((name) => !file.endsWith(name));
  copyFileSync(file, join(folder, names[0]!));
  await git().state({ folder: other.repo.folder });
  expect(other.fired).toBe(false);
});
