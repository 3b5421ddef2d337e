import { HandoffError } from '../model/errors';
import { blockers, type BlockerRow } from './queries/blockers';
import { decisions, type DecisionRow } from './queries/decisions';
import { items, type ItemRow } from './queries/items';
import type { IndexSnapshot, ProjectIndex } from './snapshot';

/** What the list verbs of every face give of one project. `all` adds what is over, or waits. */
interface Listed {
  readonly snapshot: IndexSnapshot;
  readonly project: ProjectIndex;
  /** Local date. */
  readonly today: string;
  readonly all: boolean;
}

export function readyListing({ snapshot, project, today, all }: Listed): readonly (ItemRow & { ready: boolean })[] {
  const { ready, waiting } = items(snapshot, project, today);
  return [
    ...ready.map((row) => ({ ...row, ready: true })),
    ...(all ? waiting.map((row) => ({ ...row, ready: false })) : []),
  ];
}

export function blockerListing({ snapshot, project, today, all }: Listed): readonly BlockerRow[] {
  const { open, settled } = blockers(snapshot, project, today);
  return all ? [...open, ...settled] : open;
}

/** Of one phase, named by title, number, id or link, and about one file when they are given. Throws `not-found`. */
export function decisionListing(
  { snapshot, project, all }: Omit<Listed, 'today'>,
  { phase, file }: { readonly phase: string | undefined; readonly file: string | undefined },
): readonly DecisionRow[] {
  const { inForce, proposed, superseded, setAside } = decisions(snapshot, project, {
    ...(file === undefined ? {} : { file: file.replace(/^\.\//, '') }),
    ...(phase === undefined ? {} : { phase: phaseNamed(snapshot, phase) }),
  });
  return [...inForce, ...proposed, ...(all ? [...superseded, ...setAside] : [])];
}

function phaseNamed(snapshot: IndexSnapshot, name: string): string {
  const all = snapshot.folders().flatMap((folder) => snapshot.project(folder).phases);
  const found = all.find(
    ({ path, phase }) =>
      [phase.title, phase.id, path, String(phase.number)].includes(name) || snapshot.resolve(name) === path,
  );
  if (found !== undefined) return found.path;
  throw new HandoffError('not-found', `There is no phase "${name}" in this vault.`, {
    candidates: all.map(({ phase }) => phase.title),
    fix: 'Name one of the phases.',
  });
}
