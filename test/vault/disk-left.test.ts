import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processOwner } from '../../src/vault/disk-owner';
import { withFileLock } from '../../src/vault/disk-file-lock';
import { DiskRepository } from '../../src/vault/disk-repository';
import { FolderNoteStore } from '../../src/vault/folder-note-store';
import { nodeDisk } from '../../src/vault/folder-calls';
import { sha256OfText } from '../../src/core/model/sha256';
import { tempFolder } from '../support/temp-folder';

/** The name of a process of this machine that has ended. */
const ended = (): string => nodeDisk.self.replace(/\d+$/, String(spawnSync(process.execPath, ['-e', '']).pid));
const alive = nodeDisk.self.replace(/\d+$/, String(process.ppid));
const elsewhere = processOwner('another machine', 1, process.kill).self;
const left = (owner: string): string => `.n.md.${owner}.0123456789ab.tmp`;

test('a process that has ended is known, of this machine only', () => {
  expect(nodeDisk.hasEnded(ended())).toBe(true);
  for (const owner of [nodeDisk.self, alive, elsewhere, '', 'x', `${nodeDisk.self}x`]) {
    expect(nodeDisk.hasEnded(owner)).toBe(false);
  }
});

test.each([
  ['a note that is made', async (root: string) => new FolderNoteStore(root).create('n.md', 'new')],
  ['an original that is kept', async (root: string) => new FolderNoteStore(root).keep('n.md', new Uint8Array([1]))],
  ['a memory file', async (root: string) => new DiskRepository(nodeDisk, root).write('n.md', undefined, 'new')],
])('%s: what a killed process left beside it goes, what others are writing stays', async (_, write) => {
  const root = await tempFolder();
  const kept = [left(alive), left(elsewhere), '.n.md.0123456789ab.tmp', '.other.tmp'];
  for (const name of [...kept, left(ended())]) writeFileSync(join(root, name), 'half');
  await write(root);
  expect(readdirSync(root).sort()).toEqual([...kept, 'n.md'].sort());
});

describe('a lock', () => {
  const lockOf = (absolute: string): string => join(nodeDisk.locks, sha256OfText(absolute).slice(0, 32));

  test('of a process that has ended is not waited for, one that is held is', async () => {
    const file = join(await tempFolder(), 'n.md');
    mkdirSync(nodeDisk.locks, { recursive: true });
    const waits: number[] = [];
    const disk = { ...nodeDisk, wait: (ms: number) => (waits.push(ms), nodeDisk.wait(ms)) };
    writeFileSync(lockOf(file), ended());
    await withFileLock(disk, file, () => Promise.resolve());
    expect(waits.length).toBeLessThan(3);
    writeFileSync(lockOf(file), alive);
    const order: string[] = [];
    const waiting = withFileLock(disk, file, () => Promise.resolve(order.push('worked')));
    await nodeDisk.wait(100);
    order.push('released');
    utimesSync(lockOf(file), 0, 0);
    await waiting;
    expect(order).toEqual(['released', 'worked']);
    expect(readdirSync(nodeDisk.locks).filter((name) => name.startsWith(sha256OfText(file).slice(0, 32)))).toEqual([]);
  });

  test('that was left is taken by one of many at a time', async () => {
    const file = join(await tempFolder(), 'n.md');
    writeFileSync(lockOf(file), ended());
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await nodeDisk.wait(1);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 12 }, () => withFileLock(nodeDisk, file, work)));
    expect(most).toBe(1);
  });
});
