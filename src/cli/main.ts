import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { build } from '../core/model/build';
import { run } from './run';

const isPersonThere = process.stdin.isTTY && process.stderr.isTTY;

process.exitCode = await run(process.argv.slice(2), {
  stdout: (output) => process.stdout.write(output),
  stderr: (output) => process.stderr.write(output),
  stdin: () => text(process.stdin),
  ...(isPersonThere ? { ask } : {}),
  ...(process.stdout.isTTY ? { outputColumns: process.stdout.columns } : {}),
  ...(build === undefined ? {} : { build }),
  ...(process.stderr.isTTY ? { columns: process.stderr.columns } : {}),
  interruption,
  cwd: process.cwd(),
  env: process.env,
});

/** The first Ctrl-C asks to stop; a second one ends the program at once. */
function interruption(): AbortSignal {
  const stopping = new AbortController();
  process.once('SIGINT', () => {
    stopping.abort();
  });
  return stopping.signal;
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}
