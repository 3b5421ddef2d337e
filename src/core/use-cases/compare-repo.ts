import type { FileDrift, RepoDrift } from '../drift/drift';
import { touchedFiles, type TouchedFile, type TouchedFiles } from '../drift/file-drift';
import { lineDrift } from '../drift/line-drift';
import { namedFiles } from '../drift/named-files';
import type { RepoThen } from '../drift/then';
import { uncommittedThen, type UncommittedThen } from '../drift/uncommitted';
import { judgeClaims } from '../handoff/claims';
import type { Relation, RepositoryState, SinceCommit } from '../model/git-state';
import type { GitReader } from '../model/ports';
import { inertProperty } from '../note/inert-property';
import { outsideCode } from '../note/outside-text';
import { changedDecisions } from './changed-decisions';
import { changesSince } from './changes-since';
import type { DriftPorts, DriftQuestion } from './drift-question';
import type { PlacedRepo } from './place-repo';

/** Ranges that are compared word for word: each costs a process. */
const MOST_COMPARED = 20;
/** Beyond this many commits on one side, patches are not compared. */
const FURTHEST = 500;

type Ports = DriftPorts & { readonly git: GitReader };
type Told = Omit<RepoDrift, 'reasons' | 'remarks'>;

/** What git says about one repository since the handoff or its review, held against what the handoff says. */
export async function compareRepo(
  ports: Ports,
  question: DriftQuestion,
  then: RepoThen,
  placed: PlacedRepo,
): Promise<{ readonly told: Told; readonly remarks: readonly string[] }> {
  const { repo, state } = placed;
  const reviewed = await reviewOf(ports, question, then, placed);
  const base = reviewed ?? then.commit;
  const [relation, since] = await Promise.all([relationTo(ports.git, placed, base), ports.git.since(repo.where, base)]);
  const left = reviewed === undefined ? uncommittedThen(question.text, repo.name) : undefined;
  const changes = await changesSince(ports, placed, base, relation, since);
  const named = namedFiles(question.text);
  const touched = touchedFiles(named, changes, left?.files ?? [], repo.where.subfolder);
  const evidence = await ports.evidence?.evidence(state, since, question.reports);
  const isAhead = relation.kind === 'ahead' && since.kind === 'since';
  const commitsSince = await newCommits(ports, placed, base, relation, since);
  const told: Told = {
    name: then.name ?? repo.name,
    found: true,
    folder: state.root,
    ...whereIs(then, state, reviewed),
    relation: relation.kind,
    relationWords: relation.words,
    ...(commitsSince === undefined ? {} : { commitsSince }),
    merged: isAhead ? since.merged.filter(({ commits }) => commits > 0) : [],
    bookkeeping: isAhead ? since.commits.filter((commit) => commit.bookkeeping && !commit.merge).length : 0,
    files: await fileDrifts(ports, placed, base, touched.named),
    otherFiles: touched.others.length,
    otherPaths: touched.others.map(({ path }) => path),
    uncommitted: uncommittedOf(state, left),
    staleReports: (evidence?.reports ?? []).filter(({ stale }) => stale).map(({ path }) => path),
    decisions: await changedDecisions(ports, placed, question.decisions, base, [
      ...touched.named.map(({ change }) => change),
      ...touched.others,
    ]),
    claims: judgeClaims(question.claims, evidence?.reports ?? []),
  };
  return { told: withoutBookkeeping(told, touched), remarks: remarksOn(placed, relation, told) };
}

/** A review counts only when it was made at the handoff's commit or after it. */
async function reviewOf(
  { git }: Ports,
  { note }: DriftQuestion,
  then: RepoThen,
  { repo }: PlacedRepo,
): Promise<string | undefined> {
  const { reviewedCommit } = note.parsed.properties;
  if (reviewedCommit === undefined || then.commit === undefined) return reviewedCommit;
  const { kind } = await git.relation(repo.where, then.commit, reviewedCommit);
  return kind === 'unknown' || kind === 'behind' ? undefined : reviewedCommit;
}

async function relationTo(git: GitReader, { repo, state }: PlacedRepo, base: string | undefined): Promise<Relation> {
  if (base === undefined) return unknown('The handoff does not say at which commit it was written.');
  if (state.head === undefined) return unknown('There is no commit in the repository yet.');
  return git.relation(repo.where, base, state.head);
}

function unknown(words: string): Relation {
  return { kind: 'unknown', ahead: 0, behind: 0, words };
}

function whereIs(
  then: RepoThen,
  { branch, head }: RepositoryState,
  reviewed: string | undefined,
): Pick<Told, 'branch' | 'commit' | 'reviewed'> {
  return {
    branch: {
      ...(then.branch === undefined ? {} : { then: then.branch }),
      ...(branch === undefined ? {} : { now: inertProperty(branch) }),
    },
    commit: {
      ...(then.commit === undefined ? {} : { then: then.commit }),
      ...(head === undefined ? {} : { now: head }),
    },
    ...(reviewed === undefined ? {} : { reviewed }),
  };
}

/** Listed commits can be told apart one by one; more of them, or those of a line that parted, git counts. */
async function newCommits(
  { history }: Ports,
  { repo }: PlacedRepo,
  base: string | undefined,
  relation: Relation,
  since: SinceCommit,
): Promise<number | undefined> {
  if (relation.kind === 'unknown' || base === undefined) return undefined;
  if (relation.kind === 'same' || relation.kind === 'behind') return 0;
  if (relation.kind === 'ahead' && since.kind === 'since' && since.commits.length === since.commitCount) {
    return since.commits.filter((commit) => !commit.merge && !commit.bookkeeping).length;
  }
  return relation.behind > FURTHEST || relation.ahead > FURTHEST ? undefined : history?.newCommits(repo.where, base);
}

async function fileDrifts(
  { history, files }: Ports,
  { repo, state }: PlacedRepo,
  base: string | undefined,
  touched: readonly TouchedFile[],
): Promise<readonly FileDrift[]> {
  return Promise.all(
    touched.map(async ({ named, change, path, state: became }, at): Promise<FileDrift> => {
      const isCompared = named.ranges.length > 0 && at < MOST_COMPARED && base !== undefined && became !== 'vanished';
      const [before, now] = isCompared
        ? await Promise.all([history?.textAt(repo.where, base, path), files?.read(state.root, change.path)])
        : [];
      return {
        path,
        state: became,
        ...(became === 'moved' ? { to: change.path } : {}),
        lines: became === 'vanished' ? [] : named.ranges.map((range) => lineDrift(range, before, now)),
      };
    }),
  );
}

function uncommittedOf(state: RepositoryState, then: UncommittedThen | undefined): Told['uncommitted'] {
  const now = [...new Set([...state.conflicted, ...state.staged, ...state.unstaged, ...state.untracked])].sort();
  return then?.complete === true ? { then: then.files.map(({ path }) => path).sort(), now } : { now };
}

/** HEAD has moved on, but by nothing that is work of this project: the handoff stands as it did. */
function withoutBookkeeping(told: Told, touched: TouchedFiles): Told {
  const isMoved = told.relation === 'ahead' && told.commitsSince === 0 && told.merged.length === 0;
  if (!isMoved || touched.named.length + touched.others.length > 0) return told;
  return { ...told, relation: 'same' };
}

function remarksOn({ repo, elsewhere }: PlacedRepo, relation: Relation, told: Told): readonly string[] {
  const { subfolder } = repo.where;
  const outside = relation.ahead - (told.commitsSince ?? 0) - told.bookkeeping;
  return [
    ...(subfolder === undefined || relation.kind !== 'ahead' || told.merged.length > 0 || outside <= 0
      ? []
      : [`${outside} ${outside === 1 ? 'commit' : 'commits'} outside ${outsideCode(subfolder)}.`]),
    ...(elsewhere === undefined || told.branch.then === undefined
      ? []
      : [`${outsideCode(told.branch.then)} is checked out in another work tree, ${outsideCode(elsewhere)}.`]),
  ];
}
