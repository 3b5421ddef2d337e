import { composeTitle } from '../handoff/compose-words';
import { foundTasks } from '../handoff/found-tasks';
import { metricRows } from '../handoff/metrics';
import type { Detail } from '../handoff/detail';
import { nextHandoff, type NextHandoff } from '../handoff/next-handoff';
import { INFERRED, type NextHandoffInput } from '../handoff/next-handoff-input';
import { isNothingNew } from '../handoff/nothing-new';
import type { Outcome } from '../handoff/outcome';
import type { RepoExtras } from '../handoff/repo-extras';
import { repositoryOf, type RepoFacts } from '../handoff/repo-facts';
import { wordsWithReports } from '../handoff/report-facts';
import type { Suggestion } from '../handoff/suggestions';
import type { UserTemplate } from '../handoff/user-template';
import type { ChainLink } from '../index/chain';
import { titleOf } from '../index/indexed-note';
import type { NoteCache } from '../index/note-cache';
import type { Problem } from '../model/errors';
import type { SuggestedLine } from '../model/evidence';
import type { Layout, Profile } from '../model/handoff';
import type { Plan } from '../model/plan';
import type { Clock, EvidenceReader, GitReader, Ids, NoteStore, RepoFiles } from '../model/ports';
import type { Settings } from '../model/settings';
import type { Words } from '../model/words';
import { inertProperty } from '../note/inert-property';
import { readSections } from '../note/handoff-note';
import { linkTo } from '../note/wikilink';
import { chooseForm } from './choose-template';
import { givenRecords, type RecordsOfHandoff } from './given-records';
import { currentPhase, gitProblems, phaseProblems, projectLink, type Known } from './known-project';
import { lookAround, type WhereToLook } from './look-around';
import { handoffPath } from './note-paths';
import { planOf } from './plan-handoff';
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
  /** Absent where no reports can be read. */
  readonly evidence?: EvidenceReader;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: Settings;
  /** What was read of the notes before, where that is kept. */
  readonly cache?: NoteCache;
}

export interface NewHandoffRequest extends WhereToLook {
  readonly profile?: Profile;
  /** As `chooseForm` says when absent. */
  readonly layout?: Layout;
  /** Instead of a layout. */
  readonly template?: UserTemplate;
  readonly detail?: Detail;
  /** What else to read from the work trees. */
  readonly include?: readonly Extra[];
  readonly title?: string;
  readonly words: Words;
  /** Agent that writes, beside the person whom git knows. */
  readonly agent?: string;
  readonly for?: string;
  /** Nobody was there to say anything: the author is `inferred`. */
  readonly draft?: boolean;
  /** Write even when there is nothing new. */
  readonly force: boolean;
}

/** What remains to be said once the project, its repositories and its previous handoffs were looked at. */
export type KnownHandoffRequest = Omit<NewHandoffRequest, 'repos' | 'previous' | 'join'>;

/** A handoff that could be written. `plan` is empty when there is nothing new. */
export interface PlannedHandoff {
  /** Of the new note, or of the newest handoff when nothing is written. */
  readonly path: string;
  readonly title: string;
  readonly plan: Plan;
  /** Why nothing would be written. */
  readonly reason?: string;
  readonly previous: readonly string[];
  readonly carried: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** Carried items that look finished or free again; the author confirms. */
  readonly suggestions: readonly Suggestion[];
  /** Lines of the repositories that could become items. */
  readonly tasks: readonly SuggestedLine[];
  readonly problems: readonly Problem[];
  /** One paragraph that can be pasted into a new session. */
  readonly resume: string;
}

/** Works out the next handoff of a project and writes nothing. Throws `HandoffError` for wrong or ambiguous input. */
export async function planNewHandoff(ports: HandoffPorts, request: NewHandoffRequest): Promise<PlannedHandoff> {
  return planKnown(ports, request, await lookAround(ports, request));
}

/** The same, with what `lookAround` found for this project, repositories and previous handoffs. */
export async function planKnown(
  ports: HandoffPorts,
  request: KnownHandoffRequest,
  known: Known,
): Promise<PlannedHandoff> {
  refuseSecrets(request.words, request.title);
  const words = settleOutcomes(request.words, known);
  const inProgress = itemsInProgress(known.open, words);
  const extras = await readExtras(ports.files, request.include ?? [], known.facts, inProgress);
  const draft = compose(ports, { ...request, words }, known, extras);
  const { carry } = draft.next;
  const form = await chooseForm(ports.store, request, known.project.project?.project, ports.settings);
  const written = writeHandoff({ ...known, handoff: draft.next.handoff, form }, ports.clock);
  const common = {
    previous: known.previous.map((link) => link.note.path),
    carried: carry.carried.map((entry) => entry.id),
    outcomes: carry.outcomes,
    suggestions: draft.next.suggestions,
    tasks: foundTasks(
      known.facts,
      carry.carried.map(({ item }) => item.text),
    ),
    problems: [
      ...known.project.problems,
      ...gitProblems(known.facts),
      ...phaseProblems(known, words.phase),
      ...written.problems,
    ],
    resume: resumeOf(draft.next),
    title: draft.title,
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

interface DraftHandoff {
  readonly path: string;
  readonly title: string;
  readonly next: NextHandoff;
  readonly records: RecordsOfHandoff['notes'];
}

function compose(
  ports: HandoffPorts,
  request: KnownHandoffRequest,
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
  const path = handoffPath(ports, known.folder, {
    id,
    title,
    created: now,
    project: request.project,
    profile: profileOf(ports, request, known),
    branch: repositoryOf(known.facts[0])?.branch,
  });
  const project = projectLink(known, request.project);
  const records = givenRecords(words, {
    ...known,
    naming: ports,
    projectLink: project,
    handoffLink: linkTo(path),
    now,
    ids,
  });
  const next = nextHandoff({
    id,
    title,
    now,
    ids,
    words: wordsWithReports(words, known.facts),
    project: { title: request.project, link: project },
    records: records.lines,
    promotions: records.promotions,
    extras,
    closedBlockers: known.project.blockers
      .filter(({ blocker }) => blocker.status !== 'open')
      .map(({ path, blocker }) => ({ id: blocker.id, path, title: blocker.title })),
    metrics: known.previous.flatMap(({ note }) => metricRows(readSections(known.texts.get(note.path) ?? ''))),
    ...continued(ports, request, known),
  });
  return { path, title, next, records: records.notes };
}

function continued(
  ports: HandoffPorts,
  request: KnownHandoffRequest,
  known: Known,
): Pick<
  NextHandoffInput,
  | 'profile'
  | 'detail'
  | 'currentPhase'
  | 'authors'
  | 'session'
  | 'for'
  | 'previous'
  | 'continued'
  | 'remarks'
  | 'phase'
  | 'open'
  | 'repos'
  | 'baseCommit'
> {
  const said = request.words.phase;
  const current = currentPhase(known, said);
  const phase =
    current?.link ?? (said === undefined ? known.previous[0]?.note.parsed.properties.phase : inertProperty(said));
  const profile = profileOf(ports, request, known);
  const since = known.facts[0]?.since;
  return {
    profile,
    detail: request.detail ?? (profile === 'quick' ? 'summary' : 'standard'),
    ...(current === undefined ? {} : { currentPhase: current }),
    authors: authorsOf(request, known.facts),
    ...(request.session === undefined ? {} : { session: oneLine(request.session) }),
    ...(request.for === undefined ? {} : { for: oneLine(request.for) }),
    previous: known.previous.map((link) => linkTo(link.note.path)),
    continued: known.previous.map(({ note }) =>
      linkTo(note.path, note.parsed.properties.aliases?.[0] ?? titleOf(note)),
    ),
    remarks: known.remarks,
    ...(phase === undefined ? {} : { phase }),
    open: known.open,
    repos: known.facts,
    // The commit that the first repository was counted from, when git still knows it.
    ...(since?.kind === 'since' && since.base !== undefined ? { baseCommit: since.base } : {}),
  };
}

function profileOf(ports: HandoffPorts, request: KnownHandoffRequest, known: Known): Profile {
  return request.profile ?? known.project.project?.project.profile ?? ports.settings.defaultProfile;
}

function authorsOf(request: KnownHandoffRequest, facts: readonly RepoFacts[]): readonly string[] {
  if (request.draft === true) return [INFERRED];
  const people = facts.flatMap((fact) => repositoryOf(fact)?.user ?? []);
  return [...new Set([...people, ...(request.agent === undefined ? [] : [oneLine(request.agent)])])];
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
