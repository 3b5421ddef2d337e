import type { Blocker, BlockerKind, Severity } from '../model/blocker';
import { renderBlocker } from '../note/blocker-note';
import { inertText, plainTitle } from '../note/inert';
import { present } from '../note/record-properties';
import { oneProject, type Desk, type PlannedRecords } from './desk';
import { activePhase, currentHandoff, givenTitle, projectLinkOf } from './new-record';
import { recordPath } from './note-paths';
import { refuseSecretsIn } from './refuse-secrets';

export interface GivenBlockerNote {
  readonly title: string;
  readonly severity?: Severity;
  readonly kind?: BlockerKind;
  readonly owner?: string;
  readonly waitingOn?: string;
  /** `YYYY-MM-DD`. */
  readonly expectedOn?: string;
  readonly impact?: string;
  readonly wayOut?: string;
}

/** A new open blocker. */
export function planBlock(desk: Desk, given: GivenBlockerNote): PlannedRecords {
  refuseSecretsIn(given);
  const project = oneProject(desk);
  const title = givenTitle(given.title);
  const id = desk.ports.ids.next('blocker');
  const path = recordPath(desk.ports, project.folder, 'blocker', { id, title });
  const blocker: Blocker = {
    id,
    title,
    status: 'open',
    severity: given.severity ?? 'important',
    kind: given.kind ?? 'technical',
    project: projectLinkOf(project),
    raisedOn: desk.today,
    impact: inertText(given.impact ?? ''),
    wayOut: inertText(given.wayOut ?? ''),
    ...present({
      phase: activePhase(project),
      raisedIn: currentHandoff(project),
      owner: cleaned(given.owner),
      waitingOn: cleaned(given.waitingOn),
      expectedOn: given.expectedOn,
    }),
  };
  const plan = { changes: [{ kind: 'create' as const, path, text: renderBlocker(blocker), why: 'new blocker' }] };
  return { plan, id, path, words: [] };
}

function cleaned(text: string | undefined): string | undefined {
  return text === undefined || plainTitle(text) === '' ? undefined : plainTitle(text);
}
