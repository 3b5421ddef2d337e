import { briefJson } from '../../core/brief/brief-json';
import { composeBrief } from '../../core/brief/compose-brief';
import { shellWord } from '../../core/brief/shell-word';
import { tokenBudget } from '../../core/brief/token-budget';
import { planMark } from '../../core/use-cases/mark-handoff';
import { resumeHandoff } from '../../core/use-cases/resume';
import { applyChanges } from '../apply-changes';
import { deskFor } from '../carry-out-plan';
import type { Context } from '../context';
import { candidatesHere, driftPorts } from '../drift-ports';
import { chosenHandoff } from './chosen-handoff';
import type { Parameters } from './parameters';

/** The keys of `resume --json`. */
export async function resume(context: Context, given: Parameters): Promise<object> {
  const budget = tokenBudget(given.text('budget'), Number(context.settings().briefBudget));
  const snapshot = (await context.index.current()).snapshot();
  const chosen = await chosenHandoff(context, snapshot, given);
  const ports = { ...(await driftPorts(context)), store: context.store };
  const resumed = await resumeHandoff(ports, snapshot, chosen, candidatesHere(context, chosen.project));
  const call = `obsidian ${vaultWord(context)} session-handoff:resume handoff=${resumed.source.reference}`;
  const brief = composeBrief(resumed.source, 'markdown', budget, (more) => `${call} budget=${more}`);
  if (given.flag('mark')) {
    await applyChanges(context, 'resume', planMark(await deskFor(context), resumed.note.path, 'resumed').plan);
  }
  return briefJson(resumed, brief, call);
}

/** As a shell takes it: the call is there to be typed again. */
function vaultWord({ app }: Context): string {
  return `vault=${shellWord(app.vault.getName())}`;
}
