import process from 'node:process';
import { text } from 'node:stream/consumers';
import { run } from './run';

process.exitCode = await run(process.argv.slice(2), {
  stdout: (output) => process.stdout.write(output),
  stderr: (output) => process.stderr.write(output),
  stdin: () => text(process.stdin),
  cwd: process.cwd(),
  env: process.env,
});
