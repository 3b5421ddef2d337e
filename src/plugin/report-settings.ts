import type { SettingDefinitionItem } from 'obsidian';
import type { ProjectNote } from '../core/index/indexed-note';
import { HandoffError } from '../core/model/errors';
import { isReportGlob } from '../core/model/project';
import { enGit } from '../locales/en-git';
import { applyChanges } from './apply-changes';
import { addCheckedText } from './checked-text';
import type { Context } from './context';

/** Where the reports of a project lie; kept in its note. */
export function reportsRow(context: Context, note: ProjectNote): SettingDefinitionItem {
  return {
    name: enGit.reports,
    desc: enGit.reportsHint,
    render: (setting) => {
      addCheckedText(setting, {
        name: enGit.reports,
        value: (note.project.reports ?? []).join(', '),
        check: (typed) => {
          const wrong = patternsOf(typed).find((pattern) => !isReportGlob(pattern));
          if (wrong !== undefined) throw new HandoffError('bad-input', enGit.badReport(wrong));
        },
        store: (typed) => storeReports(context, note, patternsOf(typed)),
      });
    },
  };
}

function patternsOf(typed: string): readonly string[] {
  return typed
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

async function storeReports(context: Context, note: ProjectNote, patterns: readonly string[]): Promise<void> {
  const { planReports } = await import('../core/use-cases/change-project');
  const text = await context.store.read(note.path);
  await applyChanges(context, 'reports', planReports(note.path, text, patterns));
}
