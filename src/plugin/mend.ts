import { Notice } from 'obsidian';
import { enHealth } from '../locales/en-health';
import type { RowAction } from '../views/index/row-action';
import { applyChanges } from './apply-changes';
import type { Context } from './context';
import { checkNote } from './health';
import { reportProblems } from './report';
import { sayWithUndo } from './undo-notice';

/** Applies the fix of a finding, or all of them at once, says so, and offers to take it back. */
export async function mend(context: Context, { path, finding }: Extract<RowAction, { kind: 'mend' }>): Promise<void> {
  const checked = await checkNote(context, path);
  const edits = (checked?.findings ?? []).flatMap(({ rule, line, column, edit }) => {
    const isMeant = finding === 'all' || (rule === finding.rule && line === finding.line && column === finding.column);
    return edit === undefined || !isMeant ? [] : [edit];
  });
  const { apartFrom, applyEdits } = await import('../core/check/apply-fixes');
  const apart = apartFrom(edits);
  if (checked === undefined || apart.length === 0) {
    new Notice(enHealth.nothingToMend);
    return;
  }
  const { text } = checked;
  const why = enHealth.mended(apart.length);
  const edit = (): string => applyEdits(text, apart);
  const applied = await applyChanges(context, 'check', {
    changes: [{ kind: 'edit', path, expected: text, edit, why }],
  });
  reportProblems(applied.problems);
  if (applied.steps.length > 0) sayWithUndo(context, why, applied.steps);
}
