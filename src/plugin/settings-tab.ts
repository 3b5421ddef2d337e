import { type Plugin, PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import { HandoffError } from '../core/model/errors';
import {
  DEFAULT_SETTINGS,
  isHeading,
  isTrigger,
  type Settings,
  settingOf,
  settingsFolder,
  withSetting,
} from '../core/model/settings';
import { en } from '../locales/en';
import { addCheckedText } from './checked-text';
import { checkGroup } from './check-settings';
import type { Context } from './context';
import { gitRemark, isProgram } from './git';
import { openLinkWindow } from './link-repository';
import { namingGroup } from './naming-settings';
import { projectsOf } from './plan-handoff';
import { projectPage } from './project-settings';
import { reportError } from './report';
import { resumeGroup } from './resume-settings';
import { memoryGroup, triggerGroup } from './trigger-settings';

/** Settings of the vault, of this device, and of each project. */
export class HandoffSettingTab extends PluginSettingTab {
  override icon = 'scroll-text';
  private projects: readonly ProjectIndex[] | undefined;
  private stopListening: (() => void) | undefined;

  constructor(
    plugin: Plugin,
    private readonly context: Context,
    private readonly change: (settings: Settings) => Promise<void>,
  ) {
    super(plugin.app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      folderSetting,
      profileSetting,
      namingGroup,
      writingGroup,
      dailyGroup,
      checkGroup,
      resumeGroup,
      triggerGroup,
      memoryGroup,
      this.deviceGroup(),
      this.projectList(),
    ];
  }

  /** Projects are read when the tab is shown: no note is read at load. */
  override update(): void {
    super.update();
    if (!this.containerEl.isConnected || this.stopListening !== undefined) return;
    this.stopListening = this.context.index.onChange(() => void this.readProjects());
    void this.readProjects();
  }

  override hide(): void {
    this.stopListening?.();
    this.stopListening = undefined;
    super.hide();
  }

  override getControlValue(key: string): unknown {
    return settingOf(this.context.settings(), key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const wanted = key === 'folder' && typeof value === 'string' ? settingsFolder(value) : value;
    const changed = withSetting(this.context.settings(), key, wanted);
    if (changed !== undefined) await this.change(changed);
  }

  private async readProjects(): Promise<void> {
    try {
      this.projects = projectsOf(await this.context.index.current());
      // Somebody may be typing on a page of this tab: only the list of projects is drawn again.
      if (this.stopListening !== undefined && !this.isTyping()) this.update();
    } catch (error) {
      reportError(error);
    }
  }

  private isTyping(): boolean {
    const { activeElement } = this.containerEl.doc;
    return activeElement !== null && activeElement.tagName === 'INPUT' && this.containerEl.contains(activeElement);
  }

  private deviceGroup(): SettingDefinitionItem {
    const { device } = this.context;
    return {
      type: 'group',
      heading: en.settings.device,
      items: [
        {
          name: en.settings.git,
          desc: gitRemark() ?? en.settings.gitHint,
          render: (setting) => {
            if (gitRemark() !== undefined) return;
            addCheckedText(setting, {
              name: en.settings.git,
              value: device.git ?? '',
              check: async (path) => {
                if (path === '' || (await isProgram(path))) return;
                throw new HandoffError('bad-input', en.settings.gitMissing);
              },
              store: (path) => {
                device.setGit(path);
                return Promise.resolve();
              },
            });
          },
        },
      ],
    };
  }

  private projectList(): SettingDefinitionItem {
    return {
      type: 'list',
      heading: en.settings.projects,
      emptyState: en.settings.noProjects,
      items: (this.projects ?? []).map((project) => projectPage(this.context, project)),
      ...(gitRemark() === undefined
        ? {
            addItem: {
              name: en.settings.link,
              action: () => void openLinkWindow(this.context).catch(reportError),
            },
          }
        : {}),
    };
  }
}

const folderSetting: SettingDefinitionItem = {
  name: en.settings.folder,
  desc: en.settings.folderHint,
  aliases: [...en.settings.folderAliases],
  control: {
    type: 'text',
    key: 'folder',
    defaultValue: DEFAULT_SETTINGS.folder,
    validate: (value: string) => {
      if (value.trim() === '') return en.settings.emptyFolder;
      return settingsFolder(value) === undefined ? en.settings.outside : undefined;
    },
  },
};

const profileSetting: SettingDefinitionItem = {
  name: en.settings.profile,
  desc: en.settings.profileHint,
  control: {
    type: 'dropdown',
    key: 'defaultProfile',
    options: { ...en.profiles },
    defaultValue: DEFAULT_SETTINGS.defaultProfile,
  },
};

const writingGroup: SettingDefinitionItem = {
  type: 'group',
  heading: en.settings.writing,
  items: [
    {
      name: en.settings.trigger,
      desc: en.settings.triggerHint,
      control: {
        type: 'text',
        key: 'suggestTrigger',
        defaultValue: DEFAULT_SETTINGS.suggestTrigger,
        validate: (value: string) => (isTrigger(value) ? undefined : en.settings.badTrigger),
      },
    },
    {
      name: en.settings.markLinks,
      desc: en.settings.markLinksHint,
      control: { type: 'toggle', key: 'markLinks', defaultValue: DEFAULT_SETTINGS.markLinks },
    },
  ],
};

const dailyGroup: SettingDefinitionItem = {
  type: 'group',
  heading: en.settings.daily,
  items: [
    {
      name: en.settings.dailyNote,
      desc: en.settings.dailyNoteHint,
      control: { type: 'toggle', key: 'dailyNote', defaultValue: DEFAULT_SETTINGS.dailyNote },
    },
    {
      name: en.settings.dailyHeading,
      desc: en.settings.dailyHeadingHint,
      control: {
        type: 'text',
        key: 'dailyHeading',
        defaultValue: DEFAULT_SETTINGS.dailyHeading,
        validate: (value: string) => (isHeading(value) ? undefined : en.settings.badHeading),
      },
    },
  ],
};
