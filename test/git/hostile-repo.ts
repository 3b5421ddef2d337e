import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diffArgs } from '../../src/git/diff';
import { logArgs } from '../../src/git/log';
import { overridesFor } from '../../src/git/overrides';
import { CONFIG_ARGS, parseConfig } from '../../src/git/config';
import { ownFilters } from '../../src/git/programs';
import { safeEnvironment } from '../../src/git/safe-environment';
import { statusArgs } from '../../src/git/status';
import { TempRepo, tempFolder, type Files } from '../support/temp-repo';

/** A counter-measure, named by the flags, settings and variables that make it up. */
export interface CounterMeasure {
  flags?: string[];
  settings?: RegExp;
  variables?: string[];
}

/** A repository with one commit since `base`, a work tree that is not clean, and a program that leaves a mark. */
export class HostileRepo {
  readonly mark: string;
  readonly program: string;
  base = '';

  private constructor(readonly repo: TempRepo) {
    const folder = tempFolder('handoff-trap-');
    this.mark = join(folder, 'mark');
    this.program = join(folder, 'trap.sh');
  }

  static make(files: Files = {}): HostileRepo {
    const hostile = new HostileRepo(TempRepo.make());
    hostile.writeProgram();
    hostile.base = hostile.repo.commit('feat: first', { 'a.txt': 'one\n', 'b.dat': 'one\n', ...files });
    hostile.repo.commit('feat: second', { 'a.txt': 'two\n', 'b.dat': 'two\n' });
    return hostile;
  }

  private writeProgram(): void {
    TempRepo.at(join(this.program, '..'), this.repo.home).write({ 'trap.sh': { run: this.script } });
  }

  /** Leaves its mark and hands its input on. */
  get script(): string {
    return `#!/bin/sh\necho "$0 $*" >> '${this.mark}'\ntimeout 1 cat 2>/dev/null\nexit 0\n`;
  }

  /** Changes the work tree so that git has to look into the files. */
  touch(): this {
    this.repo.write({ 'a.txt': 'three\n', 'b.dat': 'three\n' });
    return this;
  }

  config(key: string, value: string): this {
    this.repo.git('config', key, value);
    return this;
  }

  get fired(): boolean {
    return existsSync(this.mark);
  }

  /** Forgets what setting up has fired. */
  calm(): void {
    rmSync(this.mark, { force: true });
  }

  /** The reader's own commands, started plainly, with a counter-measure taken out. */
  runWithout(out: CounterMeasure, more: { env?: Record<string, string>; terminal?: boolean } = {}): string {
    const surrounding = { PATH: process.env['PATH'] ?? '', HOME: this.repo.home };
    const config = parseConfig(this.repo.git(...CONFIG_ARGS));
    const overrides = overridesFor(ownFilters(config));
    const environment = { ...withoutParts(safeEnvironment(surrounding, overrides), out), ...more.env };
    const said = this.commands().map((args) => {
      const kept = args.filter((arg) => !(out.flags ?? []).includes(arg));
      const [command, rest] = more.terminal
        ? ['script', ['-qec', ['git', ...kept].map((arg) => `'${arg}'`).join(' '), '/dev/null']]
        : ['git', kept];
      return spawnSync(command as string, rest as string[], {
        cwd: this.repo.folder,
        env: environment,
        encoding: 'utf8',
        timeout: 5_000,
        killSignal: 'SIGKILL',
      });
    });
    return said.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  }

  private commands(): string[][] {
    const log = { range: `${this.base}...HEAD`, limit: 20, pathspecs: [], paths: true, firstParent: true };
    return [
      ['--no-pager', ...statusArgs([], true)],
      ['--no-pager', ...logArgs(log)],
      ['--no-pager', ...diffArgs(this.base, 'lines', [])],
    ];
  }
}

function withoutParts(environment: Record<string, string>, out: CounterMeasure): Record<string, string> {
  const kept: Record<string, string> = {};
  let count = 0;
  for (let index = 0; index < Number(environment['GIT_CONFIG_COUNT']); index++) {
    const key = environment[`GIT_CONFIG_KEY_${index}`] ?? '';
    if (out.settings?.test(key)) continue;
    kept[`GIT_CONFIG_KEY_${count}`] = key;
    kept[`GIT_CONFIG_VALUE_${count}`] = environment[`GIT_CONFIG_VALUE_${index}`] ?? '';
    count++;
  }
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith('GIT_CONFIG_') && !(out.variables ?? []).includes(name)) kept[name] = value;
  }
  return { ...kept, GIT_CONFIG_COUNT: String(count) };
}
