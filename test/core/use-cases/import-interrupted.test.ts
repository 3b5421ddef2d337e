import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../../src/vault/decode-bytes';
import { readDocument } from '../../../src/core/import/source-document';
import type { NoteFile, NoteStore, OriginalStore } from '../../../src/core/model/ports';
import { utf8Bytes } from '../../../src/core/model/sha256';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings';
import { applyImport, type AppliedImport } from '../../../src/core/use-cases/apply-import';
import { planImport } from '../../../src/core/use-cases/import-documents';
import { openFolderVault, type FolderNoteStore } from '../../../src/vault/folder-note-store';
import { countingIds } from '../../support/counting-ids';
import { tempFolder } from '../../support/temp-repo';

const SESSIONS = 6;
const text = (day: number): string =>
  `# Session handoff 2026-03-0${day}\n\n## Completed\n- work ${day}\n\n## Next\n- work ${day + 1}\n- always\n\n## Blockers\n- no key ${day}\n`;
const documents = Array.from({ length: SESSIONS }, (_, at) => {
  const bytes = utf8Bytes(text(at + 1));
  return readDocument({ name: `s${at + 1}.md`, bytes }, decodeBytes)!;
});

/** A store that is gone after so many writes, as a process is that was killed. */
class StoppingStore implements NoteStore, OriginalStore {
  constructor(
    private readonly store: FolderNoteStore,
    private left: number,
  ) {}

  list = (folder: string): Promise<readonly NoteFile[]> => this.store.list(folder);
  read = (path: string): Promise<string> => this.store.read(path);
  names = (folder: string): Promise<readonly string[]> => this.store.names(folder);
  create = (path: string, content: string): Promise<void> => this.write(() => this.store.create(path, content));
  edit = (path: string, edit: (now: string) => string): Promise<string> =>
    this.write(() => this.store.edit(path, edit));
  keep = (path: string, bytes: Uint8Array): Promise<void> => this.write(() => this.store.keep(path, bytes));

  private write<T>(work: () => Promise<T>): Promise<T> {
    if (this.left === 0) return Promise.reject(new Error('killed'));
    this.left -= 1;
    return work();
  }
}

async function importInto(store: NoteStore & OriginalStore): Promise<AppliedImport> {
  const clock = { now: () => ({ local: '2026-04-01T09:00:00', offset: '+00:00' }), format: () => '' };
  const ports = { store, git: undefined, clock, ids: countingIds(), settings: DEFAULT_SETTINGS };
  return applyImport(store, await planImport(ports, { project: 'App', documents, all: false, promote: true }));
}

const namesIn = (vault: string): readonly string[] => readdirSync(vault, { recursive: true, encoding: 'utf8' });

function filesOf(vault: string): ReadonlyMap<string, string> {
  const names = readdirSync(vault, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(vault.length), readFileSync(path, 'utf8')] as const).sort());
}

test('killed between any two writes: what is there is whole, and the same import again makes the same vault', async () => {
  const whole = tempFolder();
  await importInto(await openFolderVault(whole));
  const expected = filesOf(whole);
  expect(expected.size).toBe(3 * SESSIONS + 1);
  for (let writes = 0; writes < expected.size; writes++) {
    const vault = tempFolder();
    const store = await openFolderVault(vault);
    await expect(importInto(new StoppingStore(store, writes))).rejects.toThrow('killed');
    const partly = filesOf(vault);
    expect(partly.size).toBe(writes);
    for (const [path, content] of partly) expect(content).toBe(expected.get(path));
    await importInto(store);
    expect(filesOf(vault)).toEqual(expected);
  }
}, 60_000);

test('a process that is killed leaves whole notes, and the next one goes on', async () => {
  const source = tempFolder();
  const vault = tempFolder();
  mkdirSync(join(source, 'many'));
  for (let at = 0; at < 60; at++) {
    const day = `2026-03-${String((at % 28) + 1).padStart(2, '0')}`;
    writeFileSync(
      join(source, 'many', `${at}.md`),
      `# Handoff ${day}\n\n## Completed\n- n${at}\n\n## Next\n- next ${at}\n`,
    );
  }
  const program = join(__dirname, '..', '..', '..', 'dist', 'session-handoff.mjs');
  const argv = [program, 'import', 'many', '--vault', vault, '--project', 'App', '--json'];
  let killed = 0;
  for (;;) {
    const child = spawn(process.execPath, argv, { cwd: source, stdio: 'ignore' });
    const before = namesIn(vault).length;
    const watch = setInterval(() => {
      if (killed < 3 && namesIn(vault).length >= before + 10) child.kill('SIGKILL');
    }, 1);
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      child.on('exit', (...ended) => {
        resolve(ended);
      });
    });
    clearInterval(watch);
    const notes = [...filesOf(vault)].filter(([path]) => /\/2026-[^/]*\.md$/.test(path));
    for (const [, content] of notes) expect(content).toMatch(/^---\nid: h-[\s\S]*- \[ \] next \d+ \^t-\w{6}\n$/);
    if (signal === null) {
      expect(code).toBe(0);
      expect(notes).toHaveLength(60);
      break;
    }
    killed += 1;
  }
  expect(killed).toBeGreaterThan(0);
}, 60_000);
