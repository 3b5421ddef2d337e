import { HandoffError } from '../core/model/errors';
import type { Acceptance } from '../core/use-cases/decide';
import { en } from '../locales/en-cli';
import type { Arguments } from './command';
import type { Io } from './io';

/** A call that looks again because somebody else wrote meanwhile does not ask again. */
const answers = new WeakMap<Arguments, string>();

/** Only a person accepts: by answering at a terminal, or by a name that is recorded as given on the command line. */
export async function acceptanceOf(args: Arguments, io: Io): Promise<Acceptance | undefined> {
  const name = args.text('by')?.trim();
  if (name !== undefined && name !== '') return { by: name, via: 'cli' };
  if (name !== undefined) {
    throw new HandoffError('usage', 'The option --by has no name.', {
      fix: 'Give the name of the person who accepts.',
    });
  }
  if (io.ask === undefined || args.flag('json') || args.flag('dry-run')) return undefined;
  const answer = answers.get(args) ?? (await io.ask(en.record.whoAccepts));
  answers.set(args, answer);
  return answer === '' ? undefined : { by: answer };
}
