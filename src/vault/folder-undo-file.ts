import { randomBytes } from 'node:crypto';
import { mkdir, readFile, realpath, rename, unlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { HandoffError } from '../core/model/errors';
import type { UndoMemory } from '../core/model/ports';
import { readUndoRecord, type UndoRecord } from '../core/model/undo-record';

const FOLDER = '.session-handoff';
const FILE = 'undo.json';

/** Where the last plan of a vault is remembered: a hidden folder on top of it, which git leaves out. */
export class FolderUndoFile implements UndoMemory {
  /** `vault` is a real, absolute folder. */
  constructor(private readonly vault: string) {}

  /** `undefined` when there is nothing to take back. */
  async read(): Promise<UndoRecord | undefined> {
    const source = await readFile(join(this.folder, FILE), 'utf8').catch(() => undefined);
    return source === undefined ? undefined : readUndoRecord(source);
  }

  async write(record: UndoRecord): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const real = await realpath(this.folder);
    if (!real.startsWith(this.vault + sep)) throw leadsOut(FOLDER);
    await writeFile(join(real, '.gitignore'), '*\n');
    const temporary = join(real, `${FILE}.${randomBytes(6).toString('hex')}.tmp`);
    await writeFile(temporary, JSON.stringify(record), { mode: 0o600 });
    await rename(temporary, join(real, FILE));
  }

  async forget(): Promise<void> {
    await unlink(join(this.folder, FILE));
  }

  private get folder(): string {
    return join(this.vault, FOLDER);
  }
}

function leadsOut(path: string): HandoffError {
  return new HandoffError('bad-name', `"${path}" leads out of the vault through a link.`, { path });
}
