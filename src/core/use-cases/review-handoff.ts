import type { HandoffNote } from '../index/indexed-note';
import { HandoffError } from '../model/errors';
import { claimsIn } from '../handoff/claims';
import { setProperty } from '../note/frontmatter';
import { editOf, projectOfPath, type Desk, type PlannedRecords } from './desk';
import type { DriftPorts } from './drift-question';
import { lookAtDrift } from './look-at-drift';
import type { CandidateRepo } from './place-repo';

/**
 * Shows what differs from a handoff now and, when it is `confirmed`, stamps today's commit on it as still true: nothing
 * older than that counts as drift from then on. Throws `failed` when there is no commit to review it at.
 */
export async function planHandoffReview(
  desk: Desk,
  note: HandoffNote,
  ports: DriftPorts,
  repos: readonly CandidateRepo[],
  confirmed: boolean,
): Promise<PlannedRecords> {
  const text = desk.texts.get(note.path) ?? '';
  const drift = await lookAtDrift(ports, {
    note,
    text,
    known: projectOfPath(desk, note.path).project?.project.repos ?? [],
    repos,
    decisions: [],
    claims: claimsIn(text),
  });
  const [main] = drift.repositories;
  const head = main?.commit.now;
  if (head === undefined) {
    throw new HandoffError('failed', `There is no commit to review it at. ${drift.summary}`, {
      fix: 'Name a repository of the project with --repo.',
    });
  }
  const edit = (now: string): string =>
    setProperty(setProperty(now, 'reviewed_commit', head), 'reviewed_on', desk.today);
  const { id } = note.parsed.properties;
  return {
    ...(id === undefined ? {} : { id }),
    path: note.path,
    plan: { changes: confirmed ? editOf(desk, note.path, edit, `reviewed at ${head.slice(0, 12)}`) : [] },
    words: [
      ...(main?.reasons.length === 0 ? ['Same, nothing changed.'] : (main?.reasons ?? [])),
      ...(main?.remarks ?? []),
      confirmed ? 'Reviewed: still true.' : 'Use --still-true to stamp it as reviewed.',
    ],
    facts: { head, level: drift.level },
  };
}
