import { HandoffError } from '../core/model/errors';
import { type Settings, settingsFolder, withSetting } from '../core/model/settings';
import { en } from '../locales/en';
import type { WelcomeSource } from '../views/index/welcome-source';
import type { Context } from './context';
import { gitRemark } from './git';
import { openImport } from './import-handoffs';
import { openLinkWindow } from './link-repository';
import { openHandoffWindow } from './new-handoff';
import { reportError } from './report';
import { makeSample } from './sample-project';

/** A vault may hold thousands. */
const MOST_FOLDERS = 300;

/** What the first page works with; `change` stores the settings. */
export function welcomeSource(context: Context, change: (settings: Settings) => Promise<void>): WelcomeSource {
  return {
    folder: () => context.settings().folder,
    folders: () =>
      context.app.vault
        .getAllFolders()
        .map(({ path }) => path)
        .filter((path) => settingsFolder(path) === path)
        .slice(0, MOST_FOLDERS),
    setFolder: async (text) => {
      if (text.trim() === '') throw new HandoffError('bad-input', en.settings.emptyFolder);
      const folder = settingsFolder(text);
      const changed = folder === undefined ? undefined : withSetting(context.settings(), 'folder', folder);
      if (changed === undefined) throw new HandoffError('bad-input', en.settings.outside);
      await change(changed);
      return changed.folder;
    },
    ...(gitRemark() === undefined ? { linkRepository: () => openLinkWindow(context) } : {}),
    importHandoffs: () => openImport(context),
    newHandoff: () => openHandoffWindow(context),
    makeSample: () => makeSample(context),
    report: reportError,
  };
}
