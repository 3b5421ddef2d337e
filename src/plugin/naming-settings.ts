import type { SettingDefinitionItem } from 'obsidian';
import { DEFAULT_SETTINGS, isPlainFolder, type Settings, settingsFolder } from '../core/model/settings';
import { folderPatternFault, namePatternFault } from '../core/model/name-pattern';
import { en } from '../locales/en-next';

const { naming } = en;

/** What new notes are called, where they go, and by which template they are written. */
export const namingGroup: SettingDefinitionItem = {
  type: 'group',
  heading: naming.heading,
  items: [
    row('handoffName', naming.handoffName, naming.handoffNameHint, namePatternFault),
    row('handoffFolder', naming.handoffFolder, naming.handoffFolderHint, folderPatternFault),
    row('decisionFolder', naming.decisionFolder, naming.folderHint, folderFault),
    row('blockerFolder', naming.blockerFolder, naming.folderHint, folderFault),
    row('phaseFolder', naming.phaseFolder, naming.folderHint, folderFault),
    row('template', naming.template, naming.templateHint, templateFault),
  ],
};

type Key = 'handoffName' | 'handoffFolder' | 'decisionFolder' | 'blockerFolder' | 'phaseFolder' | 'template';

function row(
  key: Key & keyof Settings,
  name: string,
  desc: string,
  fault: (value: string) => string | undefined,
): Extract<SettingDefinitionItem, { control: unknown }> {
  return { name, desc, control: { type: 'text', key, defaultValue: DEFAULT_SETTINGS[key], validate: fault } };
}

function folderFault(value: string): string | undefined {
  if (value.includes('{')) return naming.noPattern;
  return isPlainFolder(value) ? undefined : (folderPatternFault(value) ?? naming.noPattern);
}

/** Why a text names no note of this vault; empty for none. */
export function templateFault(value: string): string | undefined {
  return value === '' || settingsFolder(value) === value ? undefined : naming.badTemplate;
}
