import * as fs from 'node:fs';
import * as path from 'node:path';

export interface FolderStat {
  readonly type: 'file' | 'folder';
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

interface Listing {
  readonly files: string[];
  readonly folders: string[];
}

/** What a vault adapter does, on a real folder; no path leaves it. Members ending in `__` are those of the mocks. */
export class FolderStorage {
  readonly root: string;

  constructor(root: string) {
    this.root = fs.realpathSync(root);
  }

  full(relative: string): string {
    const absolute = path.resolve(this.root, relative === '/' ? '' : relative);
    if (absolute !== this.root && !absolute.startsWith(this.root + path.sep)) {
      throw new Error(`Outside the vault: ${relative}`);
    }
    return absolute;
  }

  readBinary(relative: string): ArrayBuffer {
    return new Uint8Array(fs.readFileSync(this.full(relative))).buffer;
  }

  writeBinary(relative: string, data: ArrayBuffer): void {
    fs.writeFileSync(this.full(relative), new Uint8Array(data));
  }

  exists(relative: string): boolean {
    return fs.existsSync(this.full(relative));
  }

  statSync__(relative: string): FolderStat | null {
    const stat = fs.statSync(this.full(relative), { throwIfNoEntry: false });
    if (!stat) return null;
    const type = stat.isDirectory() ? 'folder' : 'file';
    return { type, ctime: Math.round(stat.birthtimeMs), mtime: Math.round(stat.mtimeMs), size: stat.size };
  }

  list(relative: string): Listing {
    const folder = relative === '/' ? '' : relative;
    const listing: Listing = { files: [], folders: [] };
    for (const entry of fs.readdirSync(this.full(folder), { withFileTypes: true })) {
      const target = entry.isDirectory() ? listing.folders : listing.files;
      target.push(folder ? `${folder}/${entry.name}` : entry.name);
    }
    return listing;
  }

  /** Everything that the app would index: dot folders are not. */
  listAll__(): Listing {
    const all: Listing = { files: [], folders: [] };
    const walk = (folder: string): void => {
      const { files, folders } = this.list(folder);
      all.files.push(...files.filter((file) => !path.basename(file).startsWith('.')));
      for (const inner of folders.filter((name) => !path.basename(name).startsWith('.'))) {
        all.folders.push(inner);
        walk(inner);
      }
    };
    walk('');
    return all;
  }

  readSync__(relative: string): string {
    return fs.readFileSync(this.full(relative), 'utf8');
  }

  writeSync__(relative: string, data: string): void {
    fs.writeFileSync(this.full(relative), data);
  }

  mkdirSync__(relative: string): void {
    fs.mkdirSync(this.full(relative), { recursive: true });
  }

  remove(relative: string): void {
    fs.rmSync(this.full(relative));
  }

  rmdir(relative: string, recursive: boolean): void {
    if (recursive) fs.rmSync(this.full(relative), { recursive: true });
    else fs.rmdirSync(this.full(relative));
  }

  rename(from: string, to: string): void {
    fs.renameSync(this.full(from), this.full(to));
  }

  trashLocal(relative: string): void {
    this.mkdirSync__('.trash');
    this.rename(relative, `.trash/${path.basename(relative)}`);
  }
}
