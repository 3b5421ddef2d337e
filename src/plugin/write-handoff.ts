import { MarkdownView } from 'obsidian';
import type { PlannedHandoff } from '../core/use-cases/create-handoff';
import type { Known } from '../core/use-cases/known-project';
import { en } from '../locales/en';
import { carryOutPlan, type LaterPlan } from './carry-out-plan';
import type { Context } from './context';
import { reportError } from './report';

/**
 * Makes the plan's changes and what comes `later` as one action, says which of the repositories could not be looked at,
 * and opens the new note at its first words.
 */
export async function writeHandoff(
  context: Context,
  planned: PlannedHandoff,
  { facts }: Pick<Known, 'facts'>,
  later: readonly LaterPlan[] = [],
): Promise<void> {
  const words = facts.flatMap(({ name, state }) => (state.kind === 'repository' ? [] : [`${name}: ${state.words}`]));
  await carryOutPlan(context, 'new', { plan: planned.plan, words }, en.plugin.wrote(planned.path), later);
  await context.daily.link().catch(reportError);
  await openToWrite(context, planned);
}

async function openToWrite({ app: { workspace } }: Context, { path, plan }: PlannedHandoff): Promise<void> {
  const line =
    plan.changes.flatMap((change) =>
      change.path === path && change.kind === 'create' ? firstWords(change.text) : [],
    )[0] ?? 0;
  await workspace.openLinkText(path, '', 'tab', { active: true, state: { mode: 'source' }, eState: { line } });
  const view = workspace.getActiveViewOfType(MarkdownView);
  if (view?.file?.path === path) view.editor.setCursor({ line, ch: 0 });
}

/** Line of the first words below the first section's heading, from 0: the summary, in every form that has one. */
function firstWords(text: string): number {
  const lines = text.split('\n');
  const heading = lines.findIndex((line) => line.startsWith('## '));
  const words = lines.findIndex((line, at) => at > heading && line.trim() !== '');
  return Math.max(0, heading === -1 ? 0 : words);
}
