import type { Decision } from '../model/decision';
import { renderDecision } from '../note/decision-note';
import { inertLine, inertText, plainTitle } from '../note/inert';
import { present } from '../note/record-properties';
import { oneProject, type Desk, type PlannedRecords } from './desk';
import { activePhase, currentHandoff, givenTitle, projectLinkOf } from './new-record';
import { recordPath } from './note-paths';
import { refuseSecretsIn } from './refuse-secrets';

/** The person who accepts a decision, and how that is known. */
export interface Acceptance {
  readonly by: string;
  /** `cli` when the name was only given as an option; absent when the person answered. */
  readonly via?: 'cli';
}

export interface GivenDecisionNote {
  readonly title: string;
  readonly why: string;
  readonly options: readonly string[];
  readonly files: readonly string[];
  readonly consequences?: string;
  /** Without it the decision is only proposed. */
  readonly accepted?: Acceptance;
}

/** A new decision note: accepted when a person stands for it, else proposed. */
export function planDecide(desk: Desk, given: GivenDecisionNote): PlannedRecords {
  refuseSecretsIn(given);
  const project = oneProject(desk);
  const title = givenTitle(given.title);
  const id = desk.ports.ids.next('decision');
  const path = recordPath(desk.ports, project.folder, 'decision', { id, title });
  const { accepted } = given;
  const decision: Decision = {
    id,
    title,
    status: accepted === undefined ? 'proposed' : 'accepted',
    decidedBy: accepted === undefined ? 'agent' : 'user',
    decidedOn: desk.today,
    project: projectLinkOf(project),
    supersedes: [],
    supersededBy: [],
    amends: [],
    files: given.files.map(plainTitle),
    why: inertText(given.why),
    options: given.options.map((option) => inertLine(option, 'markdown')),
    ...present({
      decidedIn: currentHandoff(project),
      phase: activePhase(project),
      acceptedBy: accepted === undefined ? undefined : plainTitle(accepted.by),
      acceptedVia: accepted?.via,
      consequences: given.consequences === undefined ? undefined : inertText(given.consequences),
    }),
  };
  const words = accepted === undefined ? ['It is proposed: only a person accepts a decision.'] : [];
  const plan = { changes: [{ kind: 'create' as const, path, text: renderDecision(decision), why: 'new decision' }] };
  return { plan, id, path, words, facts: { status: decision.status } };
}
