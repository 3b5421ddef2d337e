import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RepoFiles } from '../core/model/ports';

const LARGEST = 1_000_000;

/** Files of a work tree through Node; links that lead out of it, large files and what is no file are left alone. */
export const nodeRepoFiles: RepoFiles = {
  async read(root, path) {
    try {
      const base = await realpath(root);
      const absolute = await realpath(join(base, path));
      if (!absolute.startsWith(base + sep)) return undefined;
      // A pipe that nobody writes to would keep us waiting.
      const file = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
      try {
        const facts = await file.stat();
        if (!facts.isFile() || facts.size > LARGEST) return undefined;
        const text = await file.readFile('utf8');
        return text.includes('\0') ? undefined : text;
      } finally {
        await file.close();
      }
    } catch {
      return undefined;
    }
  },
};
