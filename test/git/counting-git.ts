import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TempRepo, tempFolder } from '../support/temp-repo';

/** A git that writes down each time it is started. */
export function countingGit(home: string): { binary: string; started: () => string[] } {
  const folder = tempFolder();
  const log = join(folder, 'log');
  writeFileSync(log, '');
  TempRepo.at(folder, home).write({ git: { run: `#!/bin/sh\necho "$*" >> '${log}'\nexec git "$@"\n` } });
  return {
    binary: join(folder, 'git'),
    started: () => {
      const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
      writeFileSync(log, '');
      return lines;
    },
  };
}
