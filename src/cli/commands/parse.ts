import { readHandoff } from '../../core/note/read-handoff';
import { HandoffError } from '../../core/model/errors';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { readSource } from '../input';
import type { Io } from '../io';
import { parseJson } from '../parse-json';
import { parseText } from '../parse-text';
import { printJson } from '../print';

export const parseCommand: Command = {
  name: 'parse',
  usage: 'session-handoff parse FILE|- [--json]',
  help: en.parse.help,
  options: { json: { type: 'boolean' } },
  positionals: ['FILE'],
  run: showParsed,
};

async function showParsed(args: Arguments, io: Io): Promise<number> {
  const [name, ...more] = args.positionals;
  if (name === undefined || more.length > 0) {
    throw new HandoffError('usage', 'Exactly one file is expected.', {
      fix: 'Name one file, or - for standard input.',
    });
  }
  const read = readHandoff(await readSource(name, io), name === '-' ? '' : name);
  io.stdout(args.flag('json') ? printJson(parseJson(read)) : parseText(read));
  return 0;
}
