import { run } from '../../src/cli/run';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON; fails the test when it is none. */
  readonly json: any;
}

/** Runs the command line in this process. */
export async function cli(
  argv: readonly string[],
  given: { stdin?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
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
    env: given.env ?? process.env,
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
