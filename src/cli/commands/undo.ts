import { HandoffError } from '../../core/model/errors';
import { undoPlan } from '../../core/use-cases/undo-plan';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import { openVault, undoFile } from '../compose';
import type { Io } from '../io';
import { printJson } from '../print';

export const undoCommand: Command = {
  name: 'undo',
  usage: 'session-handoff undo --vault DIR [--json]',
  help: en.undo.help,
  options: { vault: { type: 'string' }, json: { type: 'boolean' } },
  run: undo,
};

async function undo(args: Arguments, io: Io): Promise<number> {
  const vault = await openVault(args.required('vault'), io);
  const file = undoFile(vault);
  const record = await file.read();
  if (record === undefined) {
    throw new HandoffError('not-found', 'There is nothing to take back in this vault.', {
      fix: 'Only the last handoff that this command line wrote can be taken back, and only once.',
    });
  }
  const done = await undoPlan(vault.store, record.steps);
  await file.forget();
  const lines = [
    ...done.removed.map((path) => `${en.undo.removed} ${path}`),
    ...done.restored.map((path) => `${en.undo.restored} ${path}`),
  ];
  io.stdout(args.flag('json') ? printJson(done) : `${lines.join('\n')}\n`);
  return 0;
}
