import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, type CliResult } from './cli';
import type { TempRepo } from './temp-repo';

/** A vault folder with the project "App" that a test drives by the command line. */
export class AppVault {
  constructor(
    readonly folder: string,
    readonly repo?: TempRepo,
  ) {}

  /** `new --json` with words given on standard input. */
  handoff(words?: unknown, ...more: string[]): Promise<CliResult> {
    const repo = this.repo === undefined ? [] : ['--repo', this.repo.folder];
    const from = words === undefined ? [] : ['--from', '-'];
    return cli(['new', '--vault', this.folder, '--project', 'App', ...repo, ...from, '--json', ...more], {
      stdin: typeof words === 'string' ? words : JSON.stringify(words),
    });
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  edit(path: string, edit: (text: string) => string): void {
    writeFileSync(join(this.folder, path), edit(this.read(path)));
  }

  /** Id of the line that holds these words. */
  idOf(path: string, words: string): string {
    const line = this.read(path)
      .split('\n')
      .find((one) => one.includes(words) && /\^[a-z]-[0-9a-z]{6}\s*$/.test(one));
    return /\^(\S+)\s*$/.exec(line ?? '')![1]!;
  }
}
