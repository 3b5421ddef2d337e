import { composeTitle } from '../handoff/compose-words';
import type { MemoryFile } from '../handoff/memory-files';
import { metricRows } from '../handoff/metrics';
import { INFERRED, nextHandoff, type Detail, type NextHandoff } from '../handoff/next-handoff';
import { isNothingNew } from '../handoff/nothing-new';
import type { Outcome } from '../handoff/outcome';
import type { RepoExtras } from '../handoff/repo-extras';
import { repositoryOf, type RepoFacts } from '../handoff/repo-facts';
import type { Suggestion } from '../handoff/suggestions';
import type { UserTemplate } from '../handoff/user-template';
import type { ChainLink } from '../index/chain';
import type { ProjectIndex } from '../index/handoff-index';
import type { NoteCache } from '../index/note-cache';
import type { Problem } from '../model/errors';
import type { Layout, Profile } from '../model/handoff';
import type { Plan } from '../model/plan';
import type { Clock, GitReader, Ids, NoteStore, RepoFiles } from '../model/ports';
import type { Settings } from '../model/settings';
import type { Words } from '../model/words';
import { handoffFileName } from '../note/note-name';
import { linkTo } from '../note/wikilink';
import { givenRecords, type RecordsOfHandoff } from './given-records';
import { loadIndex } from './load-index';
import { commitsAt, lookAtRepos, lookSince, namedRepos, type LinkedRepo, type NamedRepos } from './look-at-repos';
import { currentPhase, gitProblems, leftBehind, projectLink, type Known } from './known-project';
import { planOf } from './plan-handoff';
import { previousOf } from './previous-handoffs';
import { checkSameProject, projectFolder } from './project-folder';
import { itemsInProgress, readExtras, type Extra } from './read-extras';
import { refuseSecrets } from './refuse-secrets';
import { settleOutcomes } from './settle-outcomes';
import { writeHandoff } from './write-handoff';

export interface HandoffPorts {
  readonly store: NoteStore;
  /** Absent where no git can run. */
  readonly git: GitReader | undefined;
  /** Absent where no work tree can be read. */
  readonly files?: RepoFiles;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: Settings;
  /** What was read of the notes before, where that is kept. */
  readonly cache?: NoteCache;
}

export interface NewHandoffRequest {
  readonly project: string;
  readonly repos: readonly LinkedRepo[];
  /** Paths, names or links of the handoffs to continue; empty to let the chain and git decide. */
  readonly previous: readonly string[];
  /** Continue every head. */
  readonly join: boolean;
  readonly profile?: Profile;
  /** Of the project note when absent. */
  readonly layout?: Layout;
  /** Instead of a layout. */
  readonly template?: UserTemplate;
  readonly detail?: Detail;
  /** What else to read from the work trees. */
  readonly include?: readonly Extra[];
  readonly title?: string;
  readonly words: Words;
  /** Files of an agent's memory: read as the previous handoff when there is none, else compared with it. */
  readonly memory?: readonly MemoryFile[];
  /** Agent that writes, beside the person whom git knows. */
  readonly agent?: string;
  readonly session?: string;
  readonly for?: string;
  /** Nobody was there to say anything: the author is `inferred`. */
  readonly draft?: boolean;
  /** Write even when there is nothing new. */
  readonly force: boolean;
}

/** A handoff that could be written. `plan` is empty when there is nothing new. */
export interface PlannedHandoff {
  /** Of the new note, or of the newest handoff when nothing is written. */
  readonly path: string;
  readonly plan: Plan;
  /** Why nothing would be written. */
  readonly reason?: string;
  readonly previous: readonly string[];
  readonly carried: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** Carried items that look finished or free again; the author confirms. */
  readonly suggestions: readonly Suggestion[];
  readonly problems: readonly Problem[];
  /** One paragraph that can be pasted into a new session. */
  readonly resume: string;
}

/** Works out the next handoff of a project and writes nothing. Throws `HandoffError` for wrong or ambiguous input. */
export async function planNewHandoff(ports: HandoffPorts, request: NewHandoffRequest): Promise<PlannedHandoff> {
  refuseSecrets(request.words, request.title);
  const known = await lookAround(ports, request);
  const words = settleOutcomes(request.words, known);
  const inProgress = itemsInProgress(known.open, words);
  const extras = await readExtras(ports.files, request.include ?? [], known.facts, inProgress);
  const draft = compose(ports, { ...request, words }, known, extras);
  const { carry } = draft.next;
  const written = writeHandoff({ ...known, handoff: draft.next.handoff, request }, ports.clock);
  const common = {
    previous: known.previous.map((link) => link.note.path),
    carried: carry.carried.map((entry) => entry.id),
    outcomes: carry.outcomes,
    suggestions: draft.next.suggestions,
    problems: [...known.project.problems, ...gitProblems(known.facts), ...written.problems],
    resume: resumeOf(draft.next),
  };
  const [newest = draft.path] = common.previous;
  if (!request.force && isNothingNew(lastWords(known.previous, known.texts), known.facts, words, carry)) {
    return { ...common, path: newest, plan: { changes: [] }, reason: nothingNew(newest) };
  }
  return {
    ...common,
    path: draft.path,
    plan: planOf({ ...draft, ...known, text: written.text, title: request.project, ids: ports.ids }),
  };
}

async function lookAround(ports: HandoffPorts, request: NewHandoffRequest): Promise<Known> {
  const folder = await projectFolder(ports.store, ports.settings.folder, request.project);
  const index = await loadIndex(ports.store, ports.settings.folder, folder, ports.cache);
  const project = index.project(folder);
  checkSameProject(request.project, project.project?.project.title);
  const states = ports.git === undefined ? [] : await lookAtRepos(ports.git, request.repos);
  const repos = namedRepos(request.repos, states, project.project?.project.repos ?? []);
  const previous = await previousOf(ports.git, index, project, request, repos);
  const facts = await sinceOf(ports.git, repos, previous);
  const texts = await readAll(ports.store, previous, project);
  const left = leftBehind(project, previous, texts, request.memory ?? []);
  return { folder, index, project, previous, facts, texts, ...left };
}

async function sinceOf(
  git: GitReader | undefined,
  repos: NamedRepos,
  previous: readonly ChainLink[],
): Promise<readonly RepoFacts[]> {
  if (git === undefined) return [];
  const lines = previous.flatMap((link) => link.note.parsed.properties.at ?? []);
  return lookSince(git, repos.linked, repos.facts, commitsAt(lines));
}

interface DraftHandoff {
  readonly path: string;
  readonly next: NextHandoff;
  readonly records: RecordsOfHandoff['notes'];
}

function compose(
  ports: HandoffPorts,
  request: NewHandoffRequest,
  known: Known,
  extras: readonly RepoExtras[],
): DraftHandoff {
  const { ids } = ports;
  const words: Words =
    request.words.goal === undefined && known.goal !== undefined
      ? { ...request.words, goal: known.goal }
      : request.words;
  const id = ids.next('handoff');
  const now = ports.clock.now();
  const title = oneLine(
    request.title ?? words.title ?? composeTitle({ project: request.project, repos: known.facts, words }),
  );
  const path = `${known.folder}/${handoffFileName(now, title, id)}`;
  const project = projectLink(known, request.project);
  const records = givenRecords(words, { ...known, projectLink: project, handoffLink: linkTo(path), now, ids });
  const next = nextHandoff({
    id,
    title,
    now,
    ids,
    words,
    project: { title: request.project, link: project },
    records: records.lines,
    promotions: records.promotions,
    extras,
    closedBlockers: known.project.blockers
      .filter(({ blocker }) => blocker.status !== 'open')
      .map(({ path, blocker }) => ({ id: blocker.id, path, title: blocker.title })),
    metrics: known.previous.flatMap(({ note }) => metricRows(note.parsed.sections)),
    ...continued(ports, request, known),
  });
  return { path, next, records: records.notes };
}

function continued(
  ports: HandoffPorts,
  request: NewHandoffRequest,
  known: Known,
): Pick<
  Parameters<typeof nextHandoff>[0],
  | 'profile'
  | 'detail'
  | 'currentPhase'
  | 'authors'
  | 'session'
  | 'for'
  | 'previous'
  | 'remarks'
  | 'phase'
  | 'open'
  | 'repos'
  | 'baseCommit'
> {
  const current = currentPhase(known);
  const phase = current?.link ?? known.previous[0]?.note.parsed.properties.phase;
  const profile = request.profile ?? known.project.project?.project.profile ?? ports.settings.defaultProfile;
  const since = known.facts[0]?.since;
  return {
    profile,
    detail: request.detail ?? (profile === 'quick' ? 'summary' : 'standard'),
    ...(current === undefined ? {} : { currentPhase: current }),
    authors: authorsOf(request, known.facts),
    ...(request.session === undefined ? {} : { session: oneLine(request.session) }),
    ...(request.for === undefined ? {} : { for: oneLine(request.for) }),
    previous: known.previous.map((link) => linkTo(link.note.path)),
    remarks: known.remarks,
    ...(phase === undefined ? {} : { phase }),
    open: known.open,
    repos: known.facts,
    // The commit that the first repository was counted from, when git still knows it.
    ...(since?.kind === 'since' && since.base !== undefined ? { baseCommit: since.base } : {}),
  };
}

function authorsOf(request: NewHandoffRequest, facts: readonly RepoFacts[]): readonly string[] {
  if (request.draft === true) return [INFERRED];
  const people = facts.flatMap((fact) => repositoryOf(fact)?.user ?? []);
  return [...new Set([...people, ...(request.agent === undefined ? [] : [oneLine(request.agent)])])];
}

async function readAll(
  store: NoteStore,
  previous: readonly ChainLink[],
  { project }: ProjectIndex,
): Promise<ReadonlyMap<string, string>> {
  const paths = [...previous.map((link) => link.note.path), ...(project === undefined ? [] : [project.path])];
  return new Map(await Promise.all(paths.map(async (path) => [path, await store.read(path)] as const)));
}

function lastWords(
  previous: readonly ChainLink[],
  texts: ReadonlyMap<string, string>,
): Parameters<typeof isNothingNew>[0] {
  return previous.map(({ note }) => ({ text: texts.get(note.path) ?? '', branch: note.parsed.properties.branch }));
}

function resumeOf(next: NextHandoff): string {
  const section = next.handoff.sections.find(({ kind }) => kind === 'resume');
  return (section?.text ?? '').replace(/^> ?/gm, '');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function nothingNew(path: string): string {
  return `Nothing new since ${path}: no commits, no changed files, no words, no finished items.`;
}
