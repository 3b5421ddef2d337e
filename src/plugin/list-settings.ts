import type { SettingDefinitionItem } from 'obsidian';
import type { ProjectNote } from '../core/index/indexed-note';
import { HandoffError } from '../core/model/errors';
import { isReportGlob } from '../core/model/project';
import type { ListProperty } from '../core/use-cases/change-project';
import { enGit } from '../locales/en-git';
import { enInbox } from '../locales/en-inbox';
import { enSync } from '../locales/en-sync';
import { applyChanges } from './apply-changes';
import { addCheckedText } from './checked-text';
import type { Context } from './context';

interface ListRow {
  readonly property: ListProperty;
  readonly name: string;
  readonly hint: string;
  /** What is wrong with one of them; `undefined` when nothing is. */
  readonly fault: (line: string) => string | undefined | Promise<string | undefined>;
}

const ROWS: readonly ListRow[] = [
  {
    property: 'reports',
    name: enGit.reports,
    hint: enGit.reportsHint,
    fault: (pattern) => (isReportGlob(pattern) ? undefined : enGit.badReport(pattern)),
  },
  {
    property: 'inbox',
    name: enInbox.patterns,
    hint: enInbox.patternsHint,
    fault: (pattern) => (isReportGlob(pattern) ? undefined : enInbox.badPattern(pattern)),
  },
  {
    property: 'memory',
    name: enSync.targets,
    hint: enSync.targetsHint,
    fault: async (name) => {
      const { splitTarget } = await import('../core/memory/memory-targets');
      return splitTarget(name).target === undefined ? enSync.badTarget(name) : undefined;
    },
  },
];

/** Lists that are kept in the note of a project, their parts parted by commas. */
export function listRows(context: Context, note: ProjectNote): readonly SettingDefinitionItem[] {
  return ROWS.map(({ property, name, hint, fault }) => ({
    name,
    desc: hint,
    render: (setting) => {
      addCheckedText(setting, {
        name,
        value: (note.project[property] ?? []).join(', '),
        check: async (typed) => {
          for (const part of partsOf(typed)) {
            const words = await fault(part);
            if (words !== undefined) throw new HandoffError('bad-input', words);
          }
        },
        store: (typed) => store(context, note, property, partsOf(typed)),
      });
    },
  }));
}

/** A comma between braces belongs to its pattern. */
function partsOf(typed: string): readonly string[] {
  return (typed.match(/(?:\{[^{}]*\}|[^,])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

async function store(
  context: Context,
  note: ProjectNote,
  property: ListProperty,
  lines: readonly string[],
): Promise<void> {
  const { planList } = await import('../core/use-cases/change-project');
  const text = await context.store.read(note.path);
  await applyChanges(context, property, planList(note.path, text, property, lines));
}
