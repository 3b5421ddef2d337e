import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CacheFiles } from '../../src/cli/cache-file';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import { HandoffIndex } from '../../src/core/index/handoff-index';
import { blockers } from '../../src/core/index/queries/blockers';
import { headRows } from '../../src/core/index/queries/handoffs';
import { items } from '../../src/core/index/queries/items';
import { lost } from '../../src/core/index/queries/lost';
import type { KeptNote, NoteCache } from '../../src/core/index/note-cache';
import { readNote } from '../../src/core/index/read-note';
import type { IndexSnapshot } from '../../src/core/index/snapshot';
import type { NoteFile, NoteStore } from '../../src/core/model/ports';
import { loadIndex } from '../../src/core/use-cases/load-index';
import { FolderNoteStore } from '../../src/vault/folder-note-store';
import { interleaved, median, report } from './ratio';
import { handoffNote, vaultOf, type VaultNote } from './vault';

const NOTES = 10_000;
/** As many notes as the app keeps in one record. */
const PIECE = 256;
const FOLDER = 'Handoffs/App';
const TODAY = '2035-01-01';
const gc = (globalThis as { gc?: () => void }).gc ?? (() => undefined);

/** Everything into a fresh index, and every value that the first page of the index shows. */
function cold(notes: readonly VaultNote[]): HandoffIndex {
  const index = new HandoffIndex('Handoffs');
  for (const { path, text, properties } of notes) {
    const note = readNote(path, text, properties);
    if (note !== undefined) index.set(note);
  }
  look(index.snapshot());
  return index;
}

function look(index: IndexSnapshot): number {
  const project = index.project(FOLDER);
  const { ready, waiting } = items(index, project, TODAY);
  const { open } = blockers(index, project, TODAY);
  return ready.length + waiting.length + open.length + lost(project).length + headRows(index, project).length;
}

const ten = vaultOf(NOTES);
console.error(`  ${NOTES} handoffs with their records, ${Math.round(sizeOf(ten) / ten.length)} characters each`);

function sizeOf(notes: readonly VaultNote[]): number {
  return notes.reduce((sum, { text }) => sum + text.length, 0);
}

{
  const remark = unified().use(remarkParse);
  // So few notes of so many keep the run short; what one note takes is compared.
  const few = ten.filter((_, at) => at % 40 === 0);
  const { ratio } = await interleaved(
    5,
    () => few.forEach(({ text }) => remark.parse(text)),
    () => cold(ten),
  );
  report({
    name: 'remark-parse / cold index, a note',
    ratio: (ratio * ten.length) / few.length,
    limit: 80,
    kind: 'at-least',
  });
}

{
  const one = vaultOf(1_000);
  const fifty = vaultOf(50_000);
  const { ratio } = await interleaved(
    3,
    () => cold(fifty),
    () => {
      for (let again = 0; again < 10; again++) cold(one);
    },
  );
  const share = (one.length * 10) / fifty.length;
  report({ name: 'cold index at 50,000 / at 1,000, a note', ratio: ratio * share, limit: 1.3, kind: 'at-most' });
}

{
  const large = cold(ten);
  const small = cold(vaultOf(100));
  const change = (index: HandoffIndex, of: number, at: number): void => {
    const { path, text, properties } = handoffNote(1, (at * 7919) % of);
    const note = readNote(path, `${text}\n- [ ] changed ${at}\n`, properties);
    if (note !== undefined) index.set(note);
    look1(index.snapshot());
  };
  const times = (index: HandoffIndex, of: number): number[] => {
    const figures: number[] = [];
    for (let at = 0; at < 400; at++) {
      const start = performance.now();
      change(index, of, at);
      figures.push(performance.now() - start);
    }
    return figures;
  };
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) ratios.push(median(times(large, NOTES)) / median(times(small, 100)));
  report({ name: 'one changed note at 10,000 / at 100', ratio: median(ratios), limit: 3, kind: 'at-most' });

  // A look at a snapshot that nobody has asked yet: answers are remembered.
  const fresh = Array.from({ length: 6 }, (_, at) => {
    change(large, NOTES, 1_000 + at);
    return large.snapshot();
  });
  const { ratio } = await interleaved(
    5,
    () => look(fresh.pop() ?? large.snapshot()),
    () => cold(ten),
  );
  report({ name: 'queries of the first page / cold index', ratio, limit: 0.01, kind: 'at-most' });
}

/** Notes as the database of the app keeps them: pieces of a few hundred, between which others get their turn. */
class Pieces implements NoteCache {
  private readonly pieces: readonly Uint8Array[];

  constructor(
    kept: readonly KeptNote[],
    private readonly pause: () => Promise<void>,
  ) {
    const starts = Array.from({ length: Math.ceil(kept.length / PIECE) }, (_, at) => at * PIECE);
    this.pieces = starts.map((start) => serialize(kept.slice(start, start + PIECE)));
  }

  async load(): Promise<ReadonlyMap<string, KeptNote>> {
    const kept = new Map<string, KeptNote>();
    for (const piece of this.pieces) {
      for (const note of deserialize(piece) as KeptNote[]) kept.set(note.file.path, note);
      await this.pause();
    }
    return kept;
  }

  save(): Promise<void> {
    return Promise.resolve();
  }
}

{
  const files = [...ten]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }): NoteFile => {
      return { path, modified: 1, size: text.length };
    });
  const notes = new Map(ten.map(({ path, text, properties }) => [path, readNote(path, text, properties) ?? null]));
  const kept = files.map((file): KeptNote => ({ file, note: notes.get(file.path) ?? null }));
  const store = { list: () => Promise.resolve(files) } as unknown as NoteStore;
  let [since, longest] = [0, 0];
  const pause = async (): Promise<void> => {
    longest = Math.max(longest, performance.now() - since);
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
  const cache = new Pieces(kept, pause);
  const blob = serialize(kept);
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) {
    gc();
    const start = performance.now();
    const whole = new HandoffIndex('Handoffs');
    for (const { note } of deserialize(blob) as KeptNote[]) if (note !== null) whole.set(note);
    look(whole.snapshot());
    const atOnce = performance.now() - start;
    gc();
    [since, longest] = [performance.now(), 0];
    const index = await loadIndex(store, 'Handoffs', 'Handoffs', { cache, pause });
    index.snapshot();
    await pause();
    ratios.push(longest / atOnce);
  }
  report({
    name: 'longest block of loading in pieces / loading one blob',
    ratio: median(ratios),
    limit: 0.1,
    kind: 'at-most',
  });
}

/** What is worked out for every change, drawn or not: the snapshot and the heads. */
function look1(index: IndexSnapshot): number {
  return index.project(FOLDER).chain.heads.length;
}

{
  gc();
  const texts = JSON.parse(JSON.stringify(ten.map(({ text }) => text))) as string[];
  gc();
  const before = process.memoryUsage().heapUsed;
  const copies = JSON.parse(JSON.stringify(texts)) as string[];
  gc();
  const textHeap = process.memoryUsage().heapUsed - before;
  const start = process.memoryUsage().heapUsed;
  const index = new HandoffIndex('Handoffs');
  ten.forEach(({ path, properties }, at) => {
    const note = readNote(path, ` ${copies[at] ?? ''}`.slice(1), properties);
    if (note !== undefined) index.set(note);
  });
  copies.length = 0;
  index.snapshot();
  gc();
  // The texts went and the index came: what is left over is the index without the texts it no longer holds.
  const kept = process.memoryUsage().heapUsed - start + textHeap;
  report({ name: 'memory kept / text', ratio: kept / textHeap, limit: 1.5, kind: 'at-most' });
  if (index.folders().length === 0 || texts.length === 0) throw new Error('nothing was measured');
}

const vault = mkdtempSync(join(tmpdir(), 'session-handoff-index-'));
try {
  const hourAgo = Date.now() / 1000 - 3600;
  const written = ten.map(({ path, text }) => {
    const absolute = join(vault, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
    utimesSync(absolute, hourAgo, hourAgo);
    return absolute;
  });
  const readOnly = async (): Promise<void> => {
    for (let at = 0; at < written.length; at += 32) {
      await Promise.all(written.slice(at, at + 32).map((path) => readFile(path, 'utf8')));
    }
  };
  const store = new FolderNoteStore(vault);
  const fromFiles = async (): Promise<void> => void look((await loadIndex(store, 'Handoffs')).snapshot());
  const files = await interleaved(5, fromFiles, readOnly);
  report({
    name: 'cold index from files / reading them, 32 at a time',
    ratio: files.ratio,
    limit: 2.5,
    kind: 'at-most',
  });

  // Files that were written just now are not trusted to tell their next change.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const env = { XDG_CACHE_HOME: join(vault, '.cache') };
  const ready = async (more: Partial<Io>): Promise<void> => {
    const io = { stdout: () => undefined, stderr: () => undefined, stdin: () => Promise.resolve(''), cwd: vault, env };
    if ((await run(['ready', '--vault', vault, '--json'], { ...io, ...more })) !== 0) throw new Error('not ready');
  };
  await ready({ build: 'bench' });
  const warm = await interleaved(
    5,
    () => ready({ build: 'bench' }),
    () => ready({}),
  );
  report({ name: 'warm start / cold, the verb "ready"', ratio: warm.ratio, limit: 0.5, kind: 'at-most' });

  const cache = (): CacheFiles => new CacheFiles(join(vault, '.cache', 'session-handoff'), vault, 'bench');
  const { ratio } = await interleaved(
    5,
    async () => void look((await loadIndex(store, 'Handoffs', 'Handoffs', { cache: cache() })).snapshot()),
    fromFiles,
  );
  console.error(`  index from kept notes / cold, as after one change: ${ratio.toFixed(2)}`);

  let reads = 0;
  class Counting extends FolderNoteStore {
    override read(path: string): Promise<string> {
      reads += 1;
      return super.read(path);
    }
  }
  writeFileSync(written[5]!, `${ten[5]!.text}\nchanged\n`);
  await loadIndex(new Counting(vault), 'Handoffs', 'Handoffs', { cache: cache() });
  report({ name: 'files read of 10,000 when one changed', ratio: reads, limit: 50, kind: 'at-most' });
} finally {
  rmSync(vault, { recursive: true, force: true });
}
