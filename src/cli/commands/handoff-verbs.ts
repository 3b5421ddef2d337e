import { removeSecrets } from '../../core/note/secrets';
import { plainNote } from '../../core/note/plain-note';
import { findRecord } from '../../core/use-cases/find-record';
import { planMark, type HandoffMark } from '../../core/use-cases/mark-handoff';
import { resumeWords } from '../../locales/en-cli-resume';
import type { Arguments, Command } from '../command';
import type { Io } from '../io';
import { printJson } from '../print';
import { deskOf, positionalsOf, recordCommand } from '../record-command';

function markCommand(name: 'close' | 'abandon', mark: HandoffMark): Command {
  return recordCommand({
    name,
    usage: 'HANDOFF',
    help: resumeWords[name],
    positionals: ['HANDOFF'],
    plan: (desk, args) => planMark(desk, args.positionals[0] ?? '', mark),
  });
}

const showCommand: Command = {
  name: 'show',
  usage: 'session-handoff show HANDOFF [--plain] --vault DIR [--project NAME] [--json]',
  help: resumeWords.show,
  options: {
    plain: { type: 'boolean' },
    vault: { type: 'string' },
    project: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: ['HANDOFF'],
  run: showHandoff,
};

async function showHandoff(args: Arguments, io: Io): Promise<number> {
  const [reference = ''] = positionalsOf(args, ['HANDOFF']);
  const { desk } = await deskOf(args, io);
  const { path } = findRecord(desk, reference, 'handoff');
  const note = desk.texts.get(path) ?? '';
  const text = args.flag('plain') ? removeSecrets(plainNote(note)).text : note;
  io.stdout(args.flag('json') ? printJson({ path, plain: args.flag('plain'), text }) : text);
  return 0;
}

/** What can be said of a handoff after it was written. */
export const handoffVerbs: readonly Command[] = [
  showCommand,
  markCommand('close', 'closed'),
  markCommand('abandon', 'abandoned'),
];
