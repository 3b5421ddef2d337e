import { enIo } from '../../locales/en-cli-io';
import type { Arguments, Command } from '../command';
import { HOOK_TOOLS, hookText } from '../hook-texts';
import type { Io } from '../io';
import { printJson } from '../print';

export const hooksCommand: Command = {
  name: 'hooks',
  usage: 'session-handoff hooks --vault DIR --project NAME [--repo DIR] [--for claude|codex|git]... [--json]',
  help: enIo.hooks.help,
  options: {
    vault: { type: 'string' },
    project: { type: 'string' },
    repo: { type: 'string' },
    for: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  run: printHooks,
};

/** Prints and installs nothing: whose hooks run is for people to decide. */
function printHooks(args: Arguments, io: Io): Promise<number> {
  const place = {
    program: 'session-handoff',
    vault: args.required('vault'),
    project: args.required('project'),
    repo: args.text('repo') ?? '.',
  };
  const wanted = args.choices('for', HOOK_TOOLS);
  const hooks = (wanted.length === 0 ? HOOK_TOOLS : wanted).map((tool) => hookText(tool, place));
  const text = hooks.map(
    ({ tool, file, text: hook }) => `# ${tool}: ${enIo.hooks.belongs} ${file}\n\n${hook.trimEnd()}\n`,
  );
  io.stdout(args.flag('json') ? printJson({ hooks }) : `${text.join('\n')}\n${enIo.hooks.nothing}\n`);
  return Promise.resolve(0);
}
