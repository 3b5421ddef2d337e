import type { DecisionStanding } from './decision-relations';
import type { IndexSnapshot, ProjectIndex } from './snapshot';
import { handoffsThatLink } from './blocker-age';
import type { BlockerNote } from './indexed-note';
import type { TakenUp } from './item-state';

/** One moment in the history of an item, decision or blocker. */
export interface ThreadEvent {
  /** `YYYY-MM-DD`, as far as the notes say it. */
  readonly date: string | undefined;
  readonly what: string;
  readonly path: string;
  /** From 1; 0 for a whole note. */
  readonly line: number;
}

export function decisionThread(
  index: IndexSnapshot,
  project: ProjectIndex,
  standing: DecisionStanding,
  dateOfDecision: (path: string) => string | undefined,
): readonly ThreadEvent[] {
  const { note } = standing;
  const { decision } = note;
  const related = (paths: readonly string[], what: string): readonly ThreadEvent[] =>
    paths.map((path) => ({ date: dateOfDecision(path), what, path, line: 0 }));
  return sorted([
    { date: decision.decidedOn, what: `raised by ${decision.decidedBy}`, path: note.path, line: 0 },
    ...raised(index, decision.decidedIn),
    ...mentions(index, project, note.path),
    ...related(standing.supersedes, 'supersedes'),
    ...related(standing.amendedBy, 'amended by'),
    ...related(standing.successors, 'superseded by'),
    ...(decision.reviewedOn === undefined
      ? []
      : [{ date: decision.reviewedOn, what: 'reviewed, still true', path: note.path, line: 0 }]),
    ...logged(note.path, decision.log),
  ]);
}

export function blockerThread(index: IndexSnapshot, project: ProjectIndex, note: BlockerNote): readonly ThreadEvent[] {
  const { blocker } = note;
  return sorted([
    { date: blocker.raisedOn, what: 'raised', path: note.path, line: 0 },
    ...raised(index, blocker.raisedIn),
    ...mentions(index, project, note.path),
    ...(blocker.status === 'open'
      ? []
      : [{ date: blocker.resolvedOn, what: blocker.status, path: note.path, line: 0 }]),
    ...logged(note.path, blocker.log),
  ]);
}

/** Every line that has the id, in chain order, then the one that speaks of it in other words where the ids end. */
export function itemThread(project: ProjectIndex, id: string): readonly ThreadEvent[] {
  const said = project.handoffs.flatMap(({ path, parsed }) => {
    const entry = parsed.entries.find((one) => one.id === id);
    const date = parsed.properties.created?.slice(0, 10);
    return entry === undefined ? [] : [{ date, what: `${entry.status}: ${entry.text}`, path, line: entry.firstLine }];
  });
  const takenUp = project.items.find((item) => item.id === id)?.takenUp;
  return takenUp === undefined ? said : [...said, inOtherWords(project, takenUp)];
}

function inOtherWords(project: ProjectIndex, { outcome, handoff: path, line }: TakenUp): ThreadEvent {
  const note = project.chain.links.get(path)?.note;
  const text = note?.parsed.entries.find(({ firstLine }) => firstLine === line)?.text ?? '';
  const date = note?.parsed.properties.created?.slice(0, 10);
  return { date, what: `${outcome}, in other words: ${text}`, path, line };
}

function raised(index: IndexSnapshot, link: string | undefined): readonly ThreadEvent[] {
  const note = link === undefined ? undefined : index.note(index.resolve(link) ?? '');
  if (note?.type !== 'handoff') return [];
  return [{ date: note.parsed.properties.created?.slice(0, 10), what: 'raised in', path: note.path, line: 0 }];
}

function mentions(index: IndexSnapshot, project: ProjectIndex, path: string): readonly ThreadEvent[] {
  const dates = new Map(project.handoffs.map((note) => [note.path, note.parsed.properties.created?.slice(0, 10)]));
  return handoffsThatLink(project, path, (link) => index.resolve(link)).map((handoff) => ({
    date: dates.get(handoff),
    what: 'mentioned in',
    path: handoff,
    line: 0,
  }));
}

function logged(path: string, log: readonly string[] = []): readonly ThreadEvent[] {
  return log.map((line) => {
    const [, date, words] = /^(\d{4}-\d{2}-\d{2}):?\s*(.*)$/.exec(line) ?? [];
    return { date, what: words ?? line, path, line: 0 };
  });
}

/** By date where there is one; what happened on one day keeps its order. */
function sorted(events: readonly ThreadEvent[]): readonly ThreadEvent[] {
  return [...events].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0));
}
