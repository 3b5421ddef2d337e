import { outsideCode, outsideLine } from '../note/outside-text';
import type { Drift, DriftLevel, FileDrift, LinesDrift, RepoDrift } from './drift';

/** Names that one sentence lists. */
const LISTED = 5;

type Told = Omit<RepoDrift, 'reasons' | 'remarks'>;

/** Why the handoff may no longer hold, one sentence each, the gravest first. */
export function reasonsOf(drift: Told): readonly string[] {
  if (!drift.found) return [drift.relationWords];
  return [
    ...branchReason(drift),
    ...(['same', 'ahead'].includes(drift.relation) ? [] : [drift.relationWords]),
    ...newReason(drift),
    ...drift.merged.map(
      ({ subject, commits, people }) =>
        `Merged since: ${count(commits, 'commit')} by ${people} ${people === 1 ? 'person' : 'people'} (${outsideCode(subject)}).`,
    ),
    ...drift.claims.flatMap((claim) =>
      claim.verdict === 'contradicted'
        ? [`Line ${claim.line} says ${outsideCode(shortened(claim.text))}; ${outsideLine(claim.words)}`]
        : [],
    ),
    ...drift.files.flatMap(fileReasons),
    ...otherReason(drift),
    ...uncommittedReason(drift),
    ...drift.decisions.map(
      ({ id, title, files, since }) =>
        `The code of the decision ${outsideCode(title)} (${id}) changed since ${short(since)}: ${listed(files)}.`,
    ),
    ...(drift.staleReports.length === 0
      ? []
      : [`Older than the newest change, so it tells nothing about it: ${listed(drift.staleReports)}.`]),
  ];
}

/** What is set apart, for whoever wonders why it is no reason. */
export function remarksOf(drift: Told, more: readonly string[]): readonly string[] {
  return [
    ...(drift.bookkeeping === 0
      ? []
      : [`${count(drift.bookkeeping, 'commit')} since ${sinceOf(drift)} with nothing but handoffs.`]),
    ...more,
    ...(drift.reviewed === undefined ? [] : [`Reviewed at ${short(drift.reviewed)}: counted from there.`]),
  ];
}

/** All repositories together, with one line that says how much there is to know. */
export function composeDrift(repositories: readonly RepoDrift[]): Drift {
  const level = levelOf(repositories);
  const reasons = repositories.flatMap((repo) => repo.reasons);
  const [first] = reasons;
  const more = reasons.length > 1 ? ` And ${count(reasons.length - 1, 'more reason')}.` : '';
  return { level, repositories, summary: first === undefined ? 'Same, nothing changed.' : `${first}${more}` };
}

function levelOf(repositories: readonly RepoDrift[]): DriftLevel {
  if (repositories.length === 0 || repositories.some((repo) => !repo.found || repo.relation === 'unknown'))
    return 'unknown';
  if (repositories.every((repo) => repo.reasons.length === 0)) return 'none';
  const isGrave = repositories.some(
    (repo) =>
      ['behind', 'diverged'].includes(repo.relation) ||
      repo.files.some(({ state }) => state !== 'appeared') ||
      repo.claims.some(({ verdict }) => verdict === 'contradicted'),
  );
  return isGrave ? 'much' : 'some';
}

function branchReason({ branch }: Told): readonly string[] {
  if (branch.then === undefined || branch.then === branch.now) return [];
  const now = branch.now === undefined ? 'now on no branch' : `now on ${outsideCode(branch.now)}`;
  return [`Written on ${outsideCode(branch.then)}, ${now}.`];
}

/** Of another line of history its relation tells how many. */
function newReason(drift: Told): readonly string[] {
  const { commitsSince = 0, relation } = drift;
  return commitsSince === 0 || relation === 'diverged'
    ? []
    : [`${count(commitsSince, 'new commit')} since ${sinceOf(drift)}.`];
}

function fileReasons(file: FileDrift): readonly string[] {
  const name = outsideCode(file.path);
  const lines = file.lines.flatMap((range) => linesReason(range, file.state));
  if (file.state === 'vanished') return [`${name} is gone.`];
  if (file.state === 'appeared') return [`${name} is there now.`];
  const what = file.state === 'moved' ? `moved to ${outsideCode(file.to ?? '')}` : 'changed';
  return [`${name} ${what}${lines.length === 0 ? '' : `: ${lines.join(', ')}`}.`];
}

function linesReason({ from, to, state, now }: LinesDrift, file: FileDrift['state']): readonly string[] {
  const range = from === to ? `line ${from}` : `lines ${from}-${to}`;
  if (state === 'changed') return [`${range} no longer hold${from === to ? 's' : ''} the same text`];
  if (state === 'moved' && now !== undefined) return [`${range} now from line ${now} on`];
  if (state === 'same') return [`${range} as before`];
  return file === 'vanished' ? [] : [`${range} could not be compared`];
}

function otherReason({ otherFiles, otherPaths }: Told): readonly string[] {
  if (otherFiles === 0) return [];
  return [`${count(otherFiles, 'file')} changed that the handoff does not name: ${listed(otherPaths)}.`];
}

function uncommittedReason({ uncommitted: { then, now } }: Told): readonly string[] {
  if (then === undefined) return now.length === 0 ? [] : [`Uncommitted now: ${listed(now)}.`];
  const gone = then.filter((path) => !isAmong(path, now));
  const fresh = now.filter((path) => !isAmong(path, then));
  return [
    ...(gone.length === 0 ? [] : [`Uncommitted then, no longer: ${listed(gone)}.`]),
    ...(fresh.length === 0 ? [] : [`Uncommitted now, not then: ${listed(fresh)}.`]),
  ];
}

/** Git names a folder without anything committed once, with a slash, whatever lies in it. */
function isAmong(path: string, paths: readonly string[]): boolean {
  const holds = (folder: string, inner: string): boolean => folder.endsWith('/') && inner.startsWith(folder);
  return paths.some((one) => one === path || holds(one, path) || holds(path, one));
}

function sinceOf({ reviewed, commit }: Told): string {
  return short(reviewed ?? commit.then ?? '');
}

function listed(paths: readonly string[]): string {
  const rest = paths.length - LISTED;
  return `${paths.slice(0, LISTED).map(outsideCode).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function short(hash: string): string {
  return hash.slice(0, 8);
}

function count(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : text;
}
