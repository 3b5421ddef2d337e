import type { Plugin } from 'obsidian';
import { dateOf } from '../core/model/stamp';
import { linkStateExtension } from '../views/editor/link-state-extension';
import { MARKED_LINK } from '../views/editor/link-state-source';
import { MarkedLinks } from '../views/editor/marked-links';
import { RecordSuggest } from '../views/editor/record-suggest';
import { en } from '../locales/en';
import { appClock } from './clock';
import type { Context } from './context';
import { LinkStates } from './link-states';
import { ourNote } from './our-note';
import { promoteLine } from './records/promote-line';
import { reportError } from './report';

/** Promoting works on a line of a handoff: as a command, and in the menu of the editor. */
function registerPromoting(plugin: Plugin, context: Context): void {
  plugin.addCommand({
    id: 'promote-line',
    name: en.records.promote,
    editorCheckCallback: (checking, editor, view) => {
      const { file } = view;
      if (file === null || ourNote(context, file)?.type !== 'handoff') return false;
      if (!checking) promoteLine(context, editor, view, file).catch(reportError);
      return true;
    },
  });
  plugin.registerEvent(
    context.app.workspace.on('editor-menu', (menu, editor, view) => {
      const { file } = view;
      if (file === null || ourNote(context, file)?.type !== 'handoff') return;
      menu.addItem((item) =>
        item
          .setSection('session-handoff')
          .setTitle(en.records.promote)
          .setIcon('arrow-up-right')
          .onClick(() => void promoteLine(context, editor, view, file).catch(reportError)),
      );
    }),
  );
}

/** What helps while somebody writes or reads a note, ours or not. */
export function registerEditor(plugin: Plugin, context: Context): void {
  registerPromoting(plugin, context);
  const states = plugin.addChild(new LinkStates(context));
  plugin.registerHoverLinkSource(MARKED_LINK, { display: en.editor.markedLinks, defaultMod: true });
  plugin.registerEditorExtension(linkStateExtension(states));
  plugin.registerMarkdownPostProcessor((fragment, note) => {
    if (fragment.querySelector('a.internal-link') !== null)
      note.addChild(new MarkedLinks(fragment, states, note.sourcePath));
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
