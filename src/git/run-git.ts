import { simpleGit, type SimpleGitOptions } from 'simple-git';

/** How one git process ended. `err` is what it wrote to its error stream, in English. */
export type GitOutcome =
  | { readonly ok: true; readonly out: string }
  | {
      readonly ok: false;
      readonly reason: 'exit' | 'missing' | 'too-slow' | 'too-large';
      /** Absent when it was killed or never started. */
      readonly code?: number;
      readonly out: string;
      readonly err: string;
    };

export interface RunOptions {
  readonly input?: string;
  /** Bytes of output after which the process is ended. */
  readonly maxBytes?: number;
}

export type RunGit = (args: readonly string[], options?: RunOptions) => Promise<GitOutcome>;

export interface GitProcess {
  readonly binary: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds for one process. */
  readonly timeout: number;
  /** The environment may name the person's own config files, as it does for a commit that the person asked for. */
  readonly ownConfig?: boolean;
}

const DEFAULT_MAX_BYTES = 64_000_000;

/** simple-git's guards, opened for exactly the settings that we give in order to switch programs off. */
const OPENED: NonNullable<SimpleGitOptions['unsafe']> = {
  allowUnsafeConfigEnvCount: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeHooksPath: true,
  allowUnsafePager: true,
  allowUnsafeFilter: true,
  allowUnsafeCustomBinary: true,
};

/** Starts git in one folder, through simple-git, without a shell. Never rejects. */
export function gitRunner(process: GitProcess): RunGit {
  return (args, options = {}) => runOnce(process, args, options);
}

async function runOnce(process: GitProcess, args: readonly string[], options: RunOptions): Promise<GitOutcome> {
  const ending = new AbortController();
  const run = { code: undefined as number | undefined, err: '', out: '', tooLarge: false };
  const deadline = AbortSignal.timeout(process.timeout);
  const expire = (): void => {
    ending.abort();
  };
  deadline.addEventListener('abort', expire);
  try {
    const git = simpleGit({
      baseDir: process.folder,
      binary: process.binary,
      abort: ending.signal,
      unsafe: process.ownConfig === true ? { ...OPENED, allowUnsafeConfigPaths: true } : OPENED,
      allowEnvironment: Object.keys(process.environment).filter((name) => name.startsWith('GIT_')),
      ...(options.input === undefined ? {} : { input: () => options.input }),
      errors: (error, result) => {
        if (result.exitCode === 0) return error;
        run.code = result.exitCode;
        run.err = decode(result.stdErr);
        run.out = decode(result.stdOut);
        return error ?? new Error(endOf(result.exitCode));
      },
    });
    git.env({ ...process.environment });
    git.outputHandler((_binary, stdout) => {
      watchOutput(stdout, options.maxBytes ?? DEFAULT_MAX_BYTES, () => {
        run.tooLarge = true;
        ending.abort();
      });
    });
    return { ok: true, out: await git.raw(['--no-pager', ...args]) };
  } catch (error) {
    return failureOf(run, deadline.aborted, error);
  } finally {
    deadline.removeEventListener('abort', expire);
  }
}

/** Counts what comes; and says something at the end, for simple-git waits 50 ms longer for a process that said nothing. */
function watchOutput(stdout: NodeJS.ReadableStream, maxBytes: number, tooLarge: () => void): void {
  let bytes = 0;
  stdout.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length;
    if (bytes > maxBytes) tooLarge();
  });
  stdout.once('end', () => {
    stdout.emit('data', new Uint8Array(0));
  });
}

function failureOf(
  run: { code: number | undefined; err: string; out: string; tooLarge: boolean },
  expired: boolean,
  error: unknown,
): GitOutcome {
  const said = run.err === '' && error instanceof Error ? error.message : run.err;
  const base = { ok: false as const, out: run.out, err: said.trim() };
  if (run.tooLarge) return { ...base, reason: 'too-large' };
  if (expired) return { ...base, reason: 'too-slow' };
  if (run.code === undefined || run.code < 0 || /\bspawn\b.*\b(ENOENT|EACCES)\b/.test(said)) {
    return { ...base, reason: 'missing' };
  }
  return { ...base, reason: 'exit', code: run.code };
}

/** A process that was ended by a signal has no code. */
function endOf(code: number | null): string {
  return code === null ? 'git was stopped before it had finished' : `git ended with ${code}`;
}

function decode(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}
