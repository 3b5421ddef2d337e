import { run } from '../../src/cli/run';
import { tempFolder } from './temp-repo';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON; fails the test when it is none. */
  readonly json: any;
}

let device: string | undefined;

/** What this device remembers, apart from the person who runs the tests. */
function deviceFolders(): NodeJS.ProcessEnv {
  device ??= tempFolder('handoff-device-');
  return { XDG_CONFIG_HOME: device, XDG_CACHE_HOME: device };
}

/** Runs the command line in this process. */
export async function cli(
  argv: readonly string[],
  given: {
    stdin?: string;
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    /** With it, what was read is kept for the next call. */
    build?: string;
    /** A person at the terminal. */
    ask?: (question: string) => Promise<string>;
  } = {},
): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    stdin: () => Promise.resolve(given.stdin ?? ''),
    cwd: given.cwd ?? process.cwd(),
    env: { ...(given.env ?? process.env), ...deviceFolders() },
    ...(given.ask === undefined ? {} : { ask: given.ask }),
    ...(given.build === undefined ? {} : { build: given.build }),
  });
  return {
    code,
    out,
    err,
    get json() {
      return JSON.parse(out);
    },
  };
}
