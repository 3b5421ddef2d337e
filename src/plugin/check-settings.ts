import type { SettingDefinitionItem } from 'obsidian';
import { DEFAULT_SETTINGS, isRuleList } from '../core/model/settings';
import { enHealth } from '../locales/en-health';

/** Which rules say nothing in this vault. */
export const checkGroup: SettingDefinitionItem = {
  type: 'group',
  heading: enHealth.heading,
  items: [
    {
      name: enHealth.off,
      desc: enHealth.offHint,
      control: {
        type: 'text',
        key: 'rulesOff',
        defaultValue: DEFAULT_SETTINGS.rulesOff,
        validate: (value: string) => (isRuleList(value) ? undefined : enHealth.badOff),
      },
    },
  ],
};
