import { undoLast } from '../../core/use-cases/undo-plan';
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
  const done = await undoLast(vault.store, undoFile(vault));
  const lines = [
    ...(done.what === undefined ? [] : [`${en.undo.takenBack} ${done.what}`]),
    ...done.removed.map((path) => `${en.undo.removed} ${path}`),
    ...done.restored.map((path) => `${en.undo.restored} ${path}`),
    ...done.movedBack.map((path) => `${en.undo.movedBack} ${path}`),
  ];
  io.stdout(args.flag('json') ? printJson(done) : `${lines.join('\n')}\n`);
  return 0;
}
