import { BLOCKER_KINDS, SEVERITIES } from '../../core/model/blocker';
import { HandoffError } from '../../core/model/errors';
import { daysBetween } from '../../core/model/stamp';
import { present } from '../../core/note/record-properties';
import { planBlock } from '../../core/use-cases/block';
import { planPromote } from '../../core/use-cases/promote';
import { planSettleBlocker } from '../../core/use-cases/settle-blocker';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { recordCommand } from '../record-command';

const blockCommand = recordCommand({
  name: 'block',
  usage:
    '--title T [--severity S] [--kind K] [--owner O] [--waiting-on W] [--expected DATE] [--impact I] [--way-out W]',
  help: en.block.help,
  options: {
    title: { type: 'string' },
    severity: { type: 'string' },
    kind: { type: 'string' },
    owner: { type: 'string' },
    'waiting-on': { type: 'string' },
    expected: { type: 'string' },
    impact: { type: 'string' },
    'way-out': { type: 'string' },
  },
  plan: (desk, args) =>
    planBlock(desk, {
      title: args.required('title'),
      ...present({
        severity: args.choice('severity', SEVERITIES),
        kind: args.choice('kind', BLOCKER_KINDS),
        owner: args.text('owner'),
        waitingOn: args.text('waiting-on'),
        expectedOn: dateOption(args, 'expected'),
        impact: args.text('impact'),
        wayOut: args.text('way-out'),
      }),
    }),
});

const resolveCommand = recordCommand({
  name: 'resolve',
  usage: 'BLOCKER --how H [--by NAME]',
  help: en.resolve.help,
  options: { how: { type: 'string' }, by: { type: 'string' } },
  positionals: ['BLOCKER'],
  plan: (desk, args) =>
    planSettleBlocker(desk, args.positionals[0] ?? '', {
      status: 'resolved',
      how: args.required('how'),
      ...present({ by: args.text('by') }),
    }),
});

const dropCommand = recordCommand({
  name: 'drop',
  usage: 'BLOCKER --why W [--by NAME]',
  help: en.drop.help,
  options: { why: { type: 'string' }, by: { type: 'string' } },
  positionals: ['BLOCKER'],
  plan: (desk, args) =>
    planSettleBlocker(desk, args.positionals[0] ?? '', {
      status: 'dropped',
      how: args.required('why'),
      ...present({ by: args.text('by') }),
    }),
});

const promoteCommand = recordCommand({
  name: 'promote',
  usage: 'ID [--as decision|blocker]',
  help: en.promote.help,
  options: { as: { type: 'string' } },
  positionals: ['ID'],
  plan: (desk, args) => planPromote(desk, args.positionals[0] ?? '', args.choice('as', ['decision', 'blocker'])),
});

export const blockerVerbs: readonly Command[] = [blockCommand, resolveCommand, dropCommand, promoteCommand];

function dateOption(args: Arguments, name: string): string | undefined {
  const date = args.text(name);
  if (date === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(date) && daysBetween(date, date) === 0)) return date;
  throw new HandoffError('usage', `--${name} is "${date}"; expected a date.`, { fix: 'Write it as 2026-03-08.' });
}
