import { parseArgs } from 'node:util';
import { errorJson, HandoffError } from '../core/model/errors';
import { en } from '../locales/en-cli';
import { Arguments, type Command } from './command';
import { commands } from './commands/table';
import type { Io } from './io';
import { errorText, printJson } from './print';
import { version } from './version';

/**
 * Runs one call and returns its exit code: 0 done, 1 a verdict is negative, 2 wrong usage or ambiguous, 3 refused so as
 * not to lose data, 4 failed. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    const known = error instanceof HandoffError ? error : unexpected(error);
    io.stderr(errorText(known));
    if (argv.includes('--json')) io.stdout(printJson(errorJson(known)));
    return known.exitCode;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout(rest[0] === undefined ? overview() : helpOf(commandNamed(rest[0])));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    io.stdout(`${version}\n`);
    return 0;
  }
  const command = commandNamed(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout(helpOf(command));
    return 0;
  }
  return command.run(parse(command, rest), io);
}

function commandNamed(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command;
  throw new HandoffError('usage', `There is no command "${name}".`, {
    candidates: commands.map((one) => one.name),
    fix: 'See session-handoff --help.',
  });
}

function parse(command: Command, argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: command.options,
      allowPositionals: command.positionals !== undefined,
      strict: true,
    });
    return new Arguments(values, positionals);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : String(cause);
    throw new HandoffError('usage', reason.endsWith('.') ? reason : `${reason}.`, {
      cause,
      fix: `${en.usage}: ${command.usage}`,
    });
  }
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.help.split('\n')[0] ?? ''}`);
  return [en.overview, '', en.commands, ...lines, '', en.more, ''].join('\n');
}

function helpOf(command: Command): string {
  return [`${en.usage}: ${command.usage}`, '', command.help, ''].join('\n');
}

function unexpected(error: unknown): HandoffError {
  const reason = error instanceof Error ? error.message : String(error);
  return new HandoffError('failed', `Something went wrong that should not: ${reason}`, { cause: error });
}
