import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Names to contents; `null` takes the file away, `{ link }` makes a symbolic link, `{ run }` an executable. */
export type Files = Record<string, string | Uint8Array | null | { link: string } | { run: string }>;

const made: string[] = [];

/** A folder that is gone after the test file. */
export function tempFolder(prefix = 'handoff-'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  made.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Environment in which git knows nothing of the person who runs the tests: no config, fixed author and dates. */
export function gitEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

export interface CommitOptions {
  author?: string;
  email?: string;
  amend?: boolean;
  empty?: boolean;
}

/** A real repository that a test drives with git itself. Each commit is made one minute after the one before. */
export class TempRepo {
  private static minutes = 0;
  readonly home: string;

  private constructor(
    readonly folder: string,
    home: string,
  ) {
    this.home = home;
  }

  /** A repository on `main` with an identity and no commit, at a folder of its own or a given one. */
  static make(files?: Files, options: { folder?: string; home?: string; args?: string[] } = {}): TempRepo {
    const folder = options.folder ?? join(tempFolder(), 'repo');
    mkdirSync(folder, { recursive: true });
    const repo = new TempRepo(folder, options.home ?? tempFolder('handoff-home-'));
    repo.git('init', '-q', '-b', 'main', ...(options.args ?? []), '.');
    repo.identify();
    if (files !== undefined) repo.commit('feat: first', files);
    return repo;
  }

  /** An existing repository: a clone, a work tree, a submodule. */
  static at(folder: string, home: string): TempRepo {
    return new TempRepo(folder, home);
  }

  identify(): this {
    this.git('config', 'user.name', 'Ada');
    this.git('config', 'user.email', 'ada@example.org');
    return this;
  }

  get environment(): Record<string, string> {
    return gitEnvironment(this.home);
  }

  git(...args: string[]): string {
    return this.gitWith({}, ...args);
  }

  gitWith(extra: { env?: Record<string, string>; input?: string }, ...args: string[]): string {
    return execFileSync('git', ['-c', 'protocol.file.allow=always', '-c', 'advice.detachedHead=false', ...args], {
      cwd: this.folder,
      env: { ...this.environment, ...extra.env },
      input: extra.input ?? '',
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 512 * 1024 * 1024,
    }).trimEnd();
  }

  /** Runs git where it is expected to fail: a conflict, for one. */
  gitFails(...args: string[]): void {
    expect(() => this.git(...args)).toThrow();
  }

  write(files: Files): this {
    for (const [name, content] of Object.entries(files)) writeOne(join(this.folder, name), content);
    return this;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Writes, adds everything, commits, and returns the hash. */
  commit(message: string, files: Files = {}, options: CommitOptions = {}): string {
    this.write(files);
    this.git('add', '-A');
    return this.commitStaged(message, options);
  }

  commitStaged(message: string, options: CommitOptions = {}): string {
    const flags = [...(options.amend ? ['--amend'] : []), ...(options.empty ? ['--allow-empty'] : [])];
    const env = { ...this.dates(), ...authorOf(options) };
    this.gitWith({ env }, 'commit', '-q', '--no-verify', ...flags, '-m', message);
    return this.head();
  }

  /** The next minute, as git's environment takes it. */
  dates(): Record<string, string> {
    const minute = TempRepo.minutes++;
    const at = new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString().replace('.000Z', '+00:00');
    return { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  }

  head(): string {
    return this.git('rev-parse', 'HEAD');
  }

  /** A commit on top of `HEAD` merged with the named branches. */
  merge(message: string, ...branches: string[]): string {
    this.gitWith({ env: this.dates() }, 'merge', '-q', '--no-ff', '-m', message, ...branches);
    return this.head();
  }
}

function authorOf(options: CommitOptions): Record<string, string> {
  return {
    ...(options.author === undefined ? {} : { GIT_AUTHOR_NAME: options.author }),
    ...(options.email === undefined ? {} : { GIT_AUTHOR_EMAIL: options.email }),
  };
}

function writeOne(path: string, content: Files[string]): void {
  if (content === null || content === undefined) {
    rmSync(path, { recursive: true, force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
  else if ('link' in content) {
    rmSync(path, { force: true });
    symlinkSync(content.link, path);
  } else {
    writeFileSync(path, content.run);
    chmodSync(path, 0o755);
  }
}
