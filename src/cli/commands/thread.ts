import { showThread, type Thread } from '../../core/use-cases/show-thread';
import { en } from '../../locales/en-cli';
import type { Arguments, Command } from '../command';
import type { Io } from '../io';
import { printJson } from '../print';
import { deskOf, positionalsOf } from '../record-command';
import { plainLine } from '../terminal';

export const threadCommand: Command = {
  name: 'thread',
  usage: 'session-handoff thread ID --vault DIR [--project NAME] [--json]',
  help: en.thread.help,
  options: { vault: { type: 'string' }, project: { type: 'string' }, json: { type: 'boolean' } },
  positionals: ['ID'],
  run: async (args: Arguments, io: Io) => {
    const [reference = ''] = positionalsOf(args, ['ID']);
    const { desk } = await deskOf(args, io);
    const thread = showThread(desk, reference);
    io.stdout(args.flag('json') ? printJson(thread) : threadText(thread));
    return 0;
  },
};

function threadText(thread: Thread): string {
  const head = `${thread.title} [${thread.id}] (${thread.kind}, ${thread.status})`;
  const lines = thread.events.map(({ date, what, path, line }) => {
    const where = line > 0 ? `${path}:${line}` : path;
    return `  ${date ?? '????-??-??'}  ${what}  ${where}`;
  });
  return `${[head, ...lines].map(plainLine).join('\n')}\n`;
}
