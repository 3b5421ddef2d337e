import type { SettingDefinitionItem } from 'obsidian';
import type { ProjectNote } from '../core/index/indexed-note';
import { HandoffError } from '../core/model/errors';
import type { FormProperty } from '../core/use-cases/change-project';
import { en } from '../locales/en';
import { en as next } from '../locales/en-next';
import { applyChanges } from './apply-changes';
import { addCheckedText } from './checked-text';
import type { Context } from './context';
import { reportError } from './report';

/** How the new handoffs of one project are written: they are properties of its note. */
export function formRows(context: Context, note: ProjectNote): readonly SettingDefinitionItem[] {
  const { profile, layout } = note.project;
  return [
    choiceRow(context, note, 'profile', en.settings.projectProfile, { ...en.profiles }, profile),
    choiceRow(context, note, 'layout', next.project.layout, { ...next.layouts }, layout, next.project.layoutHint),
    templateRow(context, note),
  ];
}

function choiceRow(
  context: Context,
  note: ProjectNote,
  property: FormProperty,
  name: string,
  options: Record<string, string>,
  value: string | undefined,
  desc = '',
): SettingDefinitionItem {
  return {
    name,
    desc,
    render: (setting) => {
      setting.addDropdown((dropdown) => {
        dropdown
          .addOptions({ '': en.settings.asDefault, ...options })
          .setValue(value ?? '')
          .onChange((chosen) => void store(context, note, property, chosen).catch(reportError));
        dropdown.selectEl.setAttribute('aria-label', name);
      });
    },
  };
}

function templateRow(context: Context, note: ProjectNote): SettingDefinitionItem {
  return {
    name: next.project.template,
    desc: next.project.templateHint,
    render: (setting) => {
      addCheckedText(setting, {
        name: next.project.template,
        value: note.project.template ?? '',
        check: async (path) => {
          const { templateAt } = await import('../core/use-cases/choose-template');
          if (path !== '' && (await templateAt(context.store, path)) === undefined)
            throw new HandoffError('not-found', next.project.noTemplate);
        },
        store: (path) => store(context, note, 'template', path),
      });
    },
  };
}

async function store(context: Context, note: ProjectNote, property: FormProperty, value: string): Promise<void> {
  const { planForm } = await import('../core/use-cases/change-project');
  const text = await context.store.read(note.path);
  await applyChanges(context, property, planForm(note.path, text, property, value));
}
