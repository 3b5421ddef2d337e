import type { SettingDefinitionItem } from 'obsidian';
import { DEFAULT_SETTINGS, isBudget } from '../core/model/settings';
import { resume } from '../locales/en-resume';

/** What whoever comes next is given. */
export const resumeGroup: SettingDefinitionItem = {
  type: 'group',
  heading: resume.heading,
  items: [
    {
      name: resume.budget,
      desc: resume.budgetHint,
      control: {
        type: 'text',
        key: 'briefBudget',
        defaultValue: DEFAULT_SETTINGS.briefBudget,
        validate: (value: string) => (isBudget(value) ? undefined : resume.badBudget),
      },
    },
  ],
};
