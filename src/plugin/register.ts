import type { Plugin } from 'obsidian';
import type { Settings } from '../core/model/settings';
import { en } from '../locales/en';
import { enView } from '../locales/en-view';
import { BLOCK_LANGUAGE, HandoffsBlock } from '../views/handoffs-block';
import { INDEX_VIEW, IndexView } from '../views/index-view';
import { applies, COMMANDS } from './commands';
import type { Context } from './context';
import { indexSource } from './index-source';
import { InboxWatch } from './inbox-watch';
import { OfferNotice } from './offer-notice';
import { registerCli } from './obsidian-cli/register-cli';
import { openIndex } from './open-index';
import { registerEditor } from './register-editor';
import { registerNotes } from './register-notes';
import { reportError } from './report';
import { HandoffSettingTab } from './settings-tab';
import { ScoreInStatusBar } from './status-bar';
import { Triggers } from './triggers';
import { followUri } from './uri';

/** Everything that Obsidian takes back when the plugin is switched off. */
export function register(plugin: Plugin, context: Context, change: (settings: Settings) => Promise<void>): void {
  const source = indexSource(context, change);
  plugin.addChild(context.index);
  plugin.addChild(context.daily);
  plugin.addChild(context.windows);
  plugin.addChild(new ScoreInStatusBar(plugin, context));
  const offers = new OfferNotice();
  plugin.addChild(new Triggers(context, offers));
  plugin.addChild(new InboxWatch(context, offers));
  plugin.registerView(INDEX_VIEW, (leaf) => new IndexView(leaf, source));
  plugin.registerHoverLinkSource(INDEX_VIEW, { display: enView.title, defaultMod: true });
  plugin.registerMarkdownCodeBlockProcessor(BLOCK_LANGUAGE, (query, el, note) => {
    note.addChild(new HandoffsBlock(el, plugin.app, source, query, note.sourcePath));
  });
  plugin.addRibbonIcon('scroll-text', en.plugin.openIndex, () => void openIndex(context).catch(reportError));
  for (const command of COMMANDS) {
    const { id, name } = command;
    plugin.addCommand({
      id,
      name,
      checkCallback: (checking) => {
        if (!applies(command)) return false;
        if (!checking) void command.run(context).catch(reportError);
        return true;
      },
    });
  }
  registerNotes(plugin, context);
  registerEditor(plugin, context);
  plugin.registerObsidianProtocolHandler('session-handoff', (data) => {
    followUri(context, data).catch(reportError);
  });
  registerCli(plugin, context);
  plugin.addSettingTab(new HandoffSettingTab(plugin, context, change));
}
