import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMORY_TARGETS } from '../../../src/core/memory/memory-targets';
import type { RepositoryFolder } from '../../../src/core/model/repository-folder';
import { applySync, planSync, type SyncPorts } from '../../../src/core/use-cases/sync-memory';
import { DiskRepository } from '../../../src/vault/disk-repository';
import { nodeDisk } from '../../../src/vault/folder-calls';
import { countingIds } from '../../support/counting-ids';
import { MemoryNoteStore } from '../../support/memory-note-store';
import { tempFolder } from '../../support/temp-repo';
import { Writer } from '../../support/writer';

const TARGETS = MEMORY_TARGETS.map((target) =>
  target === 'phase-handoff' ? `${target}=docs/SESSION_HANDOFF.md` : target,
);

/** A repository that is gone after so many writes. */
class StoppingRepository implements RepositoryFolder {
  constructor(
    private readonly folder: RepositoryFolder,
    private left: number,
  ) {}

  real = (path: string): Promise<string> => this.folder.real(path);
  read = (path: string): Promise<string | undefined> => this.folder.read(path);
  check = (path: string): Promise<void> => this.folder.check(path);
  write(path: string, before: string | undefined, after: string): Promise<void> {
    if (this.left === 0) return Promise.reject(new Error('killed'));
    this.left -= 1;
    return this.folder.write(path, before, after);
  }
}

function filesOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]));
}

test('killed between any two writes: each file is old or new, and the same sync again finishes', async () => {
  const store = new MemoryNoteStore();
  const writer = new Writer(store, countingIds());
  await writer.handoff({ summary: 'Old.', next: ['one', 'two'] });
  const old = await writer.desk();
  writer.now = '2026-03-02T09:00:00';
  await writer.handoff({ summary: 'New.', completed: ['one'], next: ['three'] });
  const now = await writer.desk();
  const sync = async (folder: RepositoryFolder, desk: typeof now): Promise<void> => {
    const ports: SyncPorts = { folder, where: { folder: '' } };
    await applySync(folder, await planSync(desk, ports, { targets: TARGETS, edited: undefined, ticks: [] }));
  };
  const reference = tempFolder();
  await sync(new DiskRepository(nodeDisk, reference), old);
  const before = filesOf(reference);
  await sync(new DiskRepository(nodeDisk, reference), now);
  const after = filesOf(reference);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed.length).toBe(TARGETS.length);
  for (let writes = 0; writes < changed.length; writes++) {
    const root = tempFolder();
    const folder = new DiskRepository(nodeDisk, root);
    await sync(folder, old);
    await expect(sync(new StoppingRepository(folder, writes), now)).rejects.toThrow('killed');
    const partly = filesOf(root);
    for (const [path, text] of Object.entries(partly)) expect([before[path], after[path]]).toContain(text);
    expect(Object.keys(partly).filter((path) => partly[path] !== before[path])).toHaveLength(writes);
    await sync(folder, now);
    expect(filesOf(root)).toEqual(after);
  }
}, 60_000);
