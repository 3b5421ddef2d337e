import type { RecordFinding } from '../../core/index/finding';
import { isSound, validateDesk } from '../../core/use-cases/validate';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { findingText } from '../finding-text';
import type { Io } from '../io';
import { printJson } from '../print';
import { deskOf, positionalsOf } from '../record-command';

export const validateCommand: Command = {
  name: 'validate',
  usage: 'session-handoff validate --vault DIR [--project NAME] [--json]',
  help: en.validate.help,
  options: { vault: { type: 'string' }, project: { type: 'string' }, json: { type: 'boolean' } },
  run: validate,
};

async function validate(args: Arguments, io: Io): Promise<number> {
  positionalsOf(args, []);
  const { desk } = await deskOf(args, io);
  const problems = validateDesk(desk);
  const ok = isSound(problems);
  io.stdout(args.flag('json') ? printJson({ ok, problems }) : asText(ok, problems));
  return ok ? 0 : 1;
}

function asText(ok: boolean, problems: readonly RecordFinding[]): string {
  return `${[...problems.map(findingText), ...(ok ? [en.record.sound] : [])].join('\n')}\n`;
}
