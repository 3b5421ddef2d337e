import type { Plugin } from 'obsidian';
import { dateOf } from '../core/model/stamp';
import { linkStateExtension } from '../views/editor/link-state-extension';
import { MarkedLinks } from '../views/editor/marked-links';
import { RecordSuggest } from '../views/editor/record-suggest';
import { appClock } from './clock';
import type { Context } from './context';
import { LinkStates } from './link-states';

/** What helps while somebody writes or reads a note, ours or not. */
export function registerEditor(plugin: Plugin, context: Context): void {
  const states = plugin.addChild(new LinkStates(context));
  plugin.registerEditorExtension(linkStateExtension(states));
  plugin.registerMarkdownPostProcessor((fragment, note) => {
    if (fragment.querySelector('a.internal-link') !== null) note.addChild(new MarkedLinks(fragment, states));
  });
  plugin.registerEditorSuggest(
    new RecordSuggest(context.app, {
      trigger: () => context.settings().suggestTrigger,
      choices: async (path) => {
        const { recordChoices } = await import('../core/index/record-choices');
        return recordChoices(await context.index.current(), path, dateOf(appClock.now()));
      },
    }),
  );
}
