import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CacheFiles } from '../../src/cli/cache-file';
import type { NoteStore } from '../../src/core/model/ports';
import { loadAndKeepNear, readNear } from '../../src/core/use-cases/read-near';
import { openFolderVault } from '../../src/vault/folder-note-store';
import { cli } from '../support/cli';
import { tempFolder } from '../support/temp-repo';

const HANDOFFS = 45;

const nameOf = (n: number): string => `2026-01-${String(n + 1).padStart(2, '0')}-0900-session-${n}`;

function handoff(n: number, previous: number | undefined, body: string): string {
  const link = previous === undefined ? '[]' : `["[[${nameOf(previous)}]]"]`;
  return `---\nid: h-${String(n).padStart(6, '0')}\ntype: handoff\nformat: 1\nstatus: open\ncreated: "2026-01-01T09:00:${String(n).padStart(2, '0')}"\nprevious: ${link}\n---\n\n# Session ${n}\n\n## Next actions\n\n${body}\n`;
}

/** A chain; item 1 stays open throughout, and a decision and thirty blockers are far more than a few notes. */
function makeVault(): string {
  const vault = tempFolder();
  const project = join(vault, 'Handoffs', 'App');
  for (const folder of ['Blockers', 'Decisions']) mkdirSync(join(project, folder), { recursive: true });
  for (let n = 0; n < HANDOFFS; n += 1) {
    writeFileSync(
      join(project, `${nameOf(n)}.md`),
      handoff(
        n,
        n === 0 ? undefined : n - 1,
        `- [ ] Print the zones in \`src/print.ts\` ^t-000001\n- [ ] Step ${n} of the plan ^t-1000${n + 10}`,
      ),
    );
  }
  for (let n = 0; n < 30; n += 1) {
    writeFileSync(
      join(project, 'Blockers', `wait-${n}.md`),
      `---\nid: b-${String(n).padStart(6, '0')}\ntype: blocker\nformat: 1\nstatus: open\nseverity: minor\nraised_on: "2026-01-01"\n---\n\n# Waits for answer ${n}\n`,
    );
  }
  return vault;
}

/** As it is told with what was kept, held against what is told when nothing is. */
async function resumed(vault: string): Promise<any> {
  const argv = ['resume', '--vault', vault, '--budget', '6000', '--json'];
  const [kept, plain] = [await cli(argv, { build: 'one' }), await cli(argv)];
  expect({ code: kept.code, out: kept.out, err: kept.err }).toEqual({
    code: plain.code,
    out: plain.out,
    err: plain.err,
  });
  return kept.code === 0 ? kept.json : kept.code;
}

/** Files that were written just now are not trusted; their times lie back, but when the file itself was changed does not. */
async function settled(): Promise<void> {
  await setTimeout(2100);
}

const pathOf = (vault: string, n: number): string => join(vault, 'Handoffs', 'App', `${nameOf(n)}.md`);

test('a project of many notes is told whole, the first time and later, whatever changes far back', async () => {
  const vault = makeVault();
  await settled();
  for (const time of ['first', 'second', 'third']) {
    const { brief, handoff: path } = await resumed(vault);
    expect({ time, path }).toEqual({ time, path: `Handoffs/App/${nameOf(HANDOFFS - 1)}.md` });
    // More blockers than are read of a few notes: none is left out.
    for (let n = 0; n < 30; n += 1) expect(brief).toContain(`Waits for answer ${n} `);
  }
  // In place, with the size and the time that it had.
  const old = readFileSync(pathOf(vault, 3), 'utf8');
  writeFileSync(pathOf(vault, 3), old.replace('- [ ] Print', '- [x] Print'));
  utimesSync(pathOf(vault, 3), 1_700_000_000, 1_700_000_000);
  expect((await resumed(vault)).brief).toContain('ticked in an older handoff');
  expect((await resumed(vault)).brief).toContain('ticked in an older handoff');
  // A second line of work that begins far back is another head: nobody guesses.
  writeFileSync(pathOf(vault, HANDOFFS), handoff(HANDOFFS, 5, '- [ ] Another way ^t-200001'));
  expect(await resumed(vault)).toBe(2);
  rmSync(pathOf(vault, HANDOFFS));
  rmSync(pathOf(vault, HANDOFFS - 1));
  expect((await resumed(vault)).handoff).toBe(`Handoffs/App/${nameOf(HANDOFFS - 2)}.md`);
});

test('of what is kept few handoffs are needed, no note is read, and torn or foreign files are left alone', async () => {
  const vault = makeVault();
  await settled();
  const folder = tempFolder();
  const store = await openFolderVault(vault);
  const kept = (build: string) => new CacheFiles(folder, vault, build);
  await loadAndKeepNear(store, kept('one'), 'Handoffs', 'Handoffs/App', {});
  const unread = Object.assign(Object.create(store), { read: () => Promise.reject(new Error('read')) }) as NoteStore;
  const near = await readNear(unread, kept('one'), 'Handoffs', 'Handoffs/App');
  const { handoffs, blockers } = near!.index.project('Handoffs/App');
  expect([handoffs.length, blockers.length, await near!.isStill()]).toEqual([1, 30, true]);

  expect(await readNear(store, kept('two'), 'Handoffs', 'Handoffs/App')).toBeUndefined();
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace('Waits for', 'Waits  for'));
  }
  expect(await readNear(store, kept('one'), 'Handoffs', 'Handoffs/App')).toBeUndefined();
});
