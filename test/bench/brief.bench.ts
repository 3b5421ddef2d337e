import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CacheFiles } from '../../src/cli/cache-file';
import { run } from '../../src/cli/run';
import { headToResume } from '../../src/core/use-cases/choose-handoff';
import { loadIndex } from '../../src/core/use-cases/load-index';
import { readNear } from '../../src/core/use-cases/read-near';
import { resumeHandoff } from '../../src/core/use-cases/resume';
import { openFolderVault } from '../../src/vault/folder-note-store';
import type { NoteStore } from '../../src/core/model/ports';
import { noteOf } from './notes';
import { interleaved, report } from './ratio';

const SMALL = 10;
const LARGE = 10_000;
const ROUNDS = 15;
const FOLDER = 'Handoffs/App';
const base = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'session-handoff-brief-'));

if (process.argv[2] === 'call') await call(process.argv[4] ?? '');
else await compare();

async function compare(): Promise<void> {
  try {
    const repo = makeRepo(join(base, 'repo'));
    const small = makeVault(join(base, 'small'), SMALL, repo.head);
    const large = makeVault(join(base, 'large'), LARGE, repo.head);
    await commandLine(small, large);
    await withIndexAtHand(small, large);
    await reads(large);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** The whole call as a person makes it: a process of its own that knows nothing but what was kept on the disk. */
async function commandLine(small: string, large: string): Promise<void> {
  const callIn = (vault: string): void => {
    const args = [fileURLToPath(import.meta.url), 'call', base, vault];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  // Files that were written just now are not trusted to tell their next change; then all are read, once.
  await setTimeout(3000);
  callIn(large);
  const figure = await interleaved(
    ROUNDS,
    () => callIn(large),
    () => callIn(small),
  );
  console.error(
    `  resume over ${LARGE}: ${figure.subject.toFixed(0)} ms, over ${SMALL}: ${figure.baseline.toFixed(0)} ms`,
  );
  report({ name: `resume, ${LARGE} / ${SMALL} handoffs`, ratio: figure.ratio, limit: 1.5, kind: 'at-most' });
}

async function call(vault: string): Promise<void> {
  let out = '';
  const code = await run(['resume', '--vault', vault, '--repo', join(base, 'repo'), '--json'], {
    stdout: (text) => (out += text),
    stderr: () => undefined,
    stdin: () => Promise.resolve(''),
    cwd: base,
    env: { ...process.env, XDG_CACHE_HOME: join(base, 'cache') },
    build: 'bench',
  });
  const { brief, tokens } = JSON.parse(out) as { brief: string; tokens: number };
  if (code !== 0 || !(tokens > 200) || !brief.includes('go-ahead')) throw new Error(`no brief: ${out.slice(0, 200)}`);
}

/** What the app does: the index is there, the brief is made from it. */
async function withIndexAtHand(small: string, large: string): Promise<void> {
  const [few, many] = await Promise.all([small, large].map(async (vault) => atHand(await openFolderVault(vault))));
  const figure = await interleaved(ROUNDS, many!, few!);
  console.error(`  with the index at hand: ${figure.subject.toFixed(2)} ms and ${figure.baseline.toFixed(2)} ms`);
  report({ name: `brief from the index, ${LARGE} / ${SMALL}`, ratio: figure.ratio, limit: 1.5, kind: 'at-most' });
}

async function atHand(store: NoteStore): Promise<() => Promise<void>> {
  const index = await loadIndex(store, 'Handoffs');
  return async () => {
    for (let time = 0; time < 20; time += 1) {
      const project = index.project(FOLDER);
      const head = await headToResume(undefined, project, []);
      const resumed = await resumeHandoff({ git: undefined, store }, index, { project, head }, []);
      if (!resumed.source.parts.some(({ lines }) => lines.length > 0)) throw new Error('an empty brief');
    }
  };
}

/** Note bodies, counted at the store: of a project that was read before, by whichever call. */
async function reads(large: string): Promise<void> {
  const store = await openFolderVault(large);
  let count = 0;
  const counting: NoteStore = {
    list: (folder) => store.list(folder),
    names: (folder) => store.names(folder),
    create: (path, text) => store.create(path, text),
    edit: (path, edit) => store.edit(path, edit),
    read: (path) => {
      count += 1;
      return store.read(path);
    },
  };
  const cache = new CacheFiles(join(base, 'cache', 'session-handoff'), large, 'bench');
  const near = await readNear(counting, cache, 'Handoffs', FOLDER);
  const project = near?.index.project(FOLDER);
  const head = project?.chain.heads[0];
  if (near === undefined || project === undefined || head === undefined) throw new Error('nothing was kept');
  await resumeHandoff({ git: undefined, store: counting }, near.index, { project, head }, []);
  if (!(await near.isStill())) throw new Error('what was kept does not hold');
  report({ name: `bodies read of ${LARGE}`, ratio: count, limit: 30, kind: 'at-most' });
}

/** A chain of handoffs, one a minute, with ten decisions and blockers beside it. */
function makeVault(folder: string, handoffs: number, commit: string): string {
  const project = join(folder, FOLDER);
  for (const name of ['Decisions', 'Blockers']) mkdirSync(join(project, name), { recursive: true });
  let previous = '';
  for (let at = 0; at < handoffs; at += 1) {
    const created = new Date(Date.UTC(2020, 0, 1, 0, at * 7)).toISOString().slice(0, 19);
    const short = at.toString(36).padStart(4, '0');
    const name = `${created.slice(0, 10)}-${created.slice(11, 16).replace(':', '')}-session-${short}`;
    const link = previous === '' ? '[]' : `["[[${previous}]]"]`;
    const text = noteOf(at)
      .text.replace(/\^([tg])-\w{6}/g, carried())
      .replace(/^id: .*$/m, `id: "h-${short}00"`)
      .replace(/^created: .*$/m, `created: "${created}"`)
      .replace(/^previous: .*$/m, `previous: ${link}`)
      .replace(/^branch: .*$/m, `branch: main\ncommit: "${commit}"`);
    writeFileSync(join(project, `${name}.md`), text);
    previous = name;
  }
  const note = (type: string, id: string, more: string): string =>
    `---\nid: ${id}\ntype: ${type}\nformat: 1\n${more}\n---\n\n# ${id}\n`;
  for (let at = 0; at < 5; at += 1) {
    writeFileSync(
      join(project, 'Decisions', `d-${at}.md`),
      note('decision', `d-00000${at}`, 'status: accepted\nfiles: [src]'),
    );
    writeFileSync(
      join(project, 'Blockers', `b-${at}.md`),
      note('blocker', `b-00000${at}`, 'status: open\nseverity: minor'),
    );
  }
  return folder;
}

/** The same items in every handoff, as carrying them over leaves it. */
function carried(): (found: string, letter: string) => string {
  let count = 0;
  return (_found, letter) => `^${letter}-${String(count++).padStart(6, '0')}`;
}

function makeRepo(folder: string): { readonly folder: string; readonly head: string } {
  mkdirSync(folder, { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '-q', '-b', 'main');
  for (let at = 0; at < 20; at += 1) {
    writeFileSync(join(folder, `file-${at}.ts`), `${at}\n`);
    git('add', '-A');
    git('commit', '-q', '-m', `feat: ${at}`);
  }
  return { folder, head: git('rev-parse', 'HEAD~3') };
}
