import type { BlockerStatus, Severity } from '../model/blocker';
import type { DecisionStatus } from '../model/decision';
import type { PhaseStatus } from '../model/phase';
import { daysBetween } from '../model/stamp';
import { linkTo } from '../note/wikilink';
import { decisionStandings } from './decision-relations';
import type { HandoffIndex, ProjectIndex } from './handoff-index';

interface Choice {
  readonly path: string;
  readonly title: string;
  /** What is written when it is chosen. */
  readonly link: string;
  /** Calendar days since it was decided, raised or begun; `undefined` when the date cannot be read. */
  readonly days: number | undefined;
}

/** A record that somebody who writes may want to link. */
export type RecordChoice =
  | (Choice & { readonly kind: 'decision'; readonly status: DecisionStatus })
  | (Choice & { readonly kind: 'blocker'; readonly status: BlockerStatus; readonly severity: Severity })
  | (Choice & { readonly kind: 'phase'; readonly status: PhaseStatus });

/** Lower comes first: what holds, what is pending, what stops, where we are, and what is over. */
const RANKS: Readonly<Record<string, number>> = {
  'decision accepted': 0,
  'decision proposed': 1,
  'blocker open': 2,
  'phase active': 3,
  'phase planned': 4,
};
const OVER = 5;

/** Decisions, blockers and phases, the project of the note at `from` before the others; `today` is a local date. */
export function recordChoices(index: HandoffIndex, from: string, today: string): readonly RecordChoice[] {
  const projects = index.folders().map((folder) => index.project(folder));
  const own = projects.filter((project) => from.startsWith(`${project.folder}/`));
  const others = projects.filter((project) => !own.includes(project));
  return [own, others].flatMap((group) => sorted(group.flatMap((project) => choicesOf(index, project, today))));
}

function choicesOf(index: HandoffIndex, project: ProjectIndex, today: string): readonly RecordChoice[] {
  const since = (date: string | undefined): number | undefined =>
    date === undefined ? undefined : daysBetween(date, today);
  const named = (path: string, title: string): Pick<Choice, 'path' | 'title' | 'link'> => {
    return { path, title, link: linkTo(path, title) };
  };
  const standings = decisionStandings(project.decisions, (link) => index.resolve(link));
  return [
    ...[...standings.values()].map(({ note: { path, decision }, status }): RecordChoice => {
      return { kind: 'decision', ...named(path, decision.title), status, days: since(decision.decidedOn) };
    }),
    ...project.blockers.map(({ path, blocker }): RecordChoice => {
      const { title, status, severity } = blocker;
      return { kind: 'blocker', ...named(path, title), status, severity, days: since(blocker.raisedOn) };
    }),
    ...project.phases.map(({ path, phase }): RecordChoice => {
      return { kind: 'phase', ...named(path, phase.title), status: phase.status, days: since(phase.startedOn) };
    }),
  ];
}

/** By rank, the newest first. */
function sorted(choices: readonly RecordChoice[]): readonly RecordChoice[] {
  return [...choices].sort((a, b) => rankOf(a) - rankOf(b) || (a.days ?? Infinity) - (b.days ?? Infinity));
}

function rankOf({ kind, status }: RecordChoice): number {
  return RANKS[`${kind} ${status}`] ?? OVER;
}
