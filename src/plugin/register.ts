import type { Plugin } from 'obsidian';
import type { Settings } from '../core/model/settings';
import { en } from '../locales/en';
import { INDEX_VIEW, IndexView, type IndexSource } from '../views/index-view';
import { applies, COMMANDS } from './commands';
import type { Context } from './context';
import { copyResume } from './copy-resume';
import { gitRemark } from './git';
import { openHandoffWindow } from './new-handoff';
import { openIndex } from './open-index';
import { registerEditor } from './register-editor';
import { reportError } from './report';
import { HandoffSettingTab } from './settings-tab';
import { ScoreInStatusBar } from './status-bar';
import { Triggers } from './triggers';
import { followUri } from './uri';

/** Everything that Obsidian takes back when the plugin is switched off. */
export function register(plugin: Plugin, context: Context, change: (settings: Settings) => Promise<void>): void {
  plugin.addChild(context.index);
  plugin.addChild(context.daily);
  plugin.addChild(context.windows);
  plugin.addChild(new ScoreInStatusBar(plugin, context));
  plugin.addChild(new Triggers(context));
  plugin.registerView(INDEX_VIEW, (leaf) => new IndexView(leaf, sourceOf(context)));
  plugin.registerHoverLinkSource(INDEX_VIEW, { display: en.index.title, defaultMod: true });
  plugin.addRibbonIcon('scroll-text', en.plugin.openIndex, () => void openIndex(context).catch(reportError));
  for (const command of COMMANDS) {
    const { id, name } = command;
    plugin.addCommand({
      id,
      name,
      checkCallback: (checking) => {
        if (!applies(command, context)) return false;
        if (!checking) void command.run(context).catch(reportError);
        return true;
      },
    });
  }
  registerEditor(plugin, context);
  plugin.registerObsidianProtocolHandler('session-handoff', (data) => {
    followUri(context, data).catch(reportError);
  });
  plugin.addSettingTab(new HandoffSettingTab(plugin, context, change));
}

function sourceOf(context: Context): IndexSource {
  return {
    index: () => context.index.current(),
    onChange: (listener) => context.index.onChange(listener),
    remark: gitRemark,
    newHandoff: (project) => void openHandoffWindow(context, project).catch(reportError),
    copyResume: (folder) => void copyResume(context, folder).catch(reportError),
    report: reportError,
  };
}
