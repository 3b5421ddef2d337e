import type { Plugin } from 'obsidian';
import { obsidianCli as en } from '../../locales/en-obsidian-cli';
import type { Context } from '../context';
import { answer } from './answer';
import { CLI_COMMANDS, type CliCommand } from './commands';
import { Parameters } from './parameters';

/** Our commands in Obsidian's own command line, where the app has one: `obsidian session-handoff:ready`. */
export function registerCli(plugin: Plugin, context: Context): void {
  // Phones may be without it, whatever the typings say.
  const host: Partial<Pick<Plugin, 'registerCliHandler'>> = plugin;
  if (typeof host.registerCliHandler !== 'function') return;
  for (const command of CLI_COMMANDS) {
    const id = `${plugin.manifest.id}:${command.action}`;
    try {
      plugin.registerCliHandler(id, command.description, command.flags, (data) =>
        answer(() => runWith(context, command, new Parameters(data))),
      );
    } catch (error) {
      // Names are unique over all plugins. The others of ours still work, and the plugin must not fail to load.
      console.error(en.taken(id), error);
    }
  }
}

async function runWith(context: Context, { flags, run }: CliCommand, given: Parameters): Promise<object> {
  const ignored = given.unknown(Object.keys(flags));
  return { ...(await run(context, given)), ...(ignored.length === 0 ? {} : { ignored }) };
}
