import type { SettingDefinitionItem, SettingGroupItem } from 'obsidian';
import { isTimeOfDay, isTimeSpan } from '../core/triggers/quiet-hours';
import { DEFAULT_SETTINGS, isCount } from '../core/model/settings';
import { enInbox } from '../locales/en-inbox';
import { enIo } from '../locales/en-io';
import { enSync } from '../locales/en-sync';

const en = enIo.offer;

/** When handoffs are offered; all of it is off until somebody switches it on. */
export const triggerGroup: SettingDefinitionItem = {
  type: 'group',
  heading: en.heading,
  items: [
    textRow('offerAt', en.at, en.atHint, (value) => (value === '' || isTimeOfDay(value) ? undefined : en.badTime)),
    textRow('offerAfterCommits', en.commits, en.commitsHint, (value) => (isCount(value) ? undefined : en.badCount)),
    toggleRow('offerAtPhaseEnd', en.phase),
    toggleRow('offerAtBranchChange', en.branch),
    toggleRow('offerAtStart', en.start),
    toggleRow('draftAlone', en.draft, en.draftHint),
    toggleRow('offerInbox', enInbox.setting, enInbox.settingHint),
    textRow('quietHours', en.quiet, en.quietHint, (value) =>
      value === '' || isTimeSpan(value) ? undefined : en.badSpan,
    ),
  ],
};

/** What the window that syncs memory files may do. */
export const memoryGroup: SettingDefinitionItem = {
  type: 'group',
  heading: enSync.settingHeading,
  items: [toggleRow('commitMemory', enSync.setting, enSync.settingHint)],
};

type Flag = 'offerAtPhaseEnd' | 'offerAtBranchChange' | 'offerAtStart' | 'draftAlone' | 'offerInbox' | 'commitMemory';

function toggleRow(key: Flag, name: string, desc: string = en.desktopOnly): SettingGroupItem {
  return { name, desc, control: { type: 'toggle', key, defaultValue: DEFAULT_SETTINGS[key] } };
}

function textRow(
  key: 'offerAt' | 'offerAfterCommits' | 'quietHours',
  name: string,
  desc: string,
  validate: (value: string) => string | undefined,
): SettingGroupItem {
  return { name, desc, control: { type: 'text', key, defaultValue: DEFAULT_SETTINGS[key], validate } };
}
