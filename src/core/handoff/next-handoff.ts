import { carryForward, type CarriedEntry, type CarryForward, type OpenEntry, type Promotions } from './carry-forward';
import type { Handoff, HandoffProperties, Profile, HandoffSection } from '../model/handoff';
import type { Ids } from '../model/ports';
import type { Item } from '../model/item';
import { dateOf, type Stamp } from '../model/stamp';
import type { Metric, Words } from '../model/words';
import { inertLine, inertText } from '../note/inert';
import { inertProperty } from '../note/inert-property';
import { completedWork } from './completed-work';
import { composeResume, composeSummary, type SessionFacts } from './compose-words';
import { filesTouched } from './files-touched';
import { foldOld } from './fold-old';
import { mergeGiven } from './merge-given';
import { metricSection } from './metrics';
import { recordSections, type GivenRecords } from './record-sections';
import { repositoryOf, type RepoFacts } from './repo-facts';
import { sinceLast } from './since-last';
import { statistics } from './statistics';
import { bullets, inOrder, itemSection, proseSection, type Draft } from './template';

export interface NextHandoffInput {
  /** Id of the new note. */
  readonly id: string;
  readonly project: { readonly title: string; readonly link: string };
  readonly profile: Profile;
  /** Plain text, one line. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly now: Stamp;
  /** Wikilinks to the handoffs that this one continues. */
  readonly previous: readonly string[];
  /** What could not be read of them, one sentence each. */
  readonly remarks: readonly string[];
  readonly phase?: string;
  readonly open: readonly OpenEntry[];
  readonly repos: readonly RepoFacts[];
  /** `commit` of the previous handoff. */
  readonly baseCommit?: string;
  readonly words: Words;
  readonly records: GivenRecords;
  readonly promotions: Promotions;
  /** Figures of the previous handoffs, the first of each name counts. */
  readonly metrics: readonly Metric[];
  readonly ids: Ids;
}

export interface NextHandoff {
  readonly handoff: Handoff;
  readonly carry: CarryForward;
}

/** The new handoff as a value: previous work with its ids, what git says, what the author says. */
export function nextHandoff(input: NextHandoffInput): NextHandoff {
  const { words, repos, ids } = input;
  const carry = carryForward(input.open, words, ids, input.promotions);
  const work = workItems(carry, words, ids);
  const fold = foldOld(work.next, carry.carried, repos, dateOf(input.now));
  const facts: SessionFacts = {
    project: input.project.title,
    repos,
    words,
    planned: carry.outcomes.length,
    done: carry.done.length,
    inProgress: work.inProgress,
    next: fold.full,
    blockers: input.records.openBlockers.map((blocker) => blocker.title),
    previous: input.previous.length > 0,
  };
  const summary = words.summary === undefined ? composeSummary(facts) : inertText(words.summary);
  const sections = inOrder([
    proseSection('summary', summary),
    proseSection('goal', words.goal === undefined ? '' : inertText(words.goal)),
    metricSection(input.metrics, words.metrics),
    sinceLast(input.previous, repos, carry, input.remarks),
    completedSection(carry, words, repos),
    itemSection('in-progress', work.inProgress, proseOf(words, 'in-progress')),
    itemSection('next', fold.full, proseOf(words, 'next')),
    fold.folded.length === 0
      ? undefined
      : { ...itemSection('carried', fold.folded, ''), heading: `Carried over (${fold.folded.length})` },
    ...recordSections(input.records, carriedOf(carry, 'blocker')),
    questionSection(carry, words, ids),
    itemSection('decisions-needed', carriedOf(carry, 'decision-needed'), ''),
    proseSection('gotchas', bullets([...words.gotchas.map(inertWords), ...carriedOf(carry, 'gotcha').map(withId)])),
    proseSection('learnings', bullets(words.learnings.map(inertWords))),
    filesTouched(repos),
    proseSection('verification', words.tests === undefined ? '' : inertText(words.tests.text)),
    ...otherSections(words),
    proseSection(
      'resume',
      `> ${words.resume === undefined ? composeResume(facts, summary) : inertWords(words.resume)}`,
    ),
    statistics(repos),
  ]);
  return { handoff: { properties: propertiesOf(input), title: inertLine(input.title), sections }, carry };
}

interface WorkItems {
  readonly inProgress: readonly Item[];
  readonly next: readonly Item[];
}

/** The author's items first, then what is carried; an item that the author repeats moves, it is not doubled. */
function workItems(carry: CarryForward, words: Words, ids: Ids): WorkItems {
  const items = carry.carried.filter((entry) => entry.kind === 'item');
  const doing = mergeGiven(words.inProgress, items, 'in-progress', ids);
  const rest = items.filter((entry) => !doing.used.has(entry.id));
  const planned = mergeGiven(words.next, rest, 'open', ids);
  const left = rest.filter((entry) => !planned.used.has(entry.id)).map((entry) => entry.item);
  return {
    inProgress: [...doing.items, ...left.filter((item) => item.status === 'in-progress')],
    next: [...planned.items, ...left.filter((item) => item.status !== 'in-progress')],
  };
}

function completedSection(carry: CarryForward, words: Words, repos: readonly RepoFacts[]): HandoffSection | undefined {
  const done = carry.done.map((entry) => entry.item);
  const known = new Set(done.flatMap((item) => item.id ?? []));
  const said = mergeGiven(words.completed, carry.done, 'open', { next: () => '' });
  const given = said.items
    .filter((item) => item.id === undefined || !known.has(item.id))
    .map((item): Item => ({ ...withoutId(item), status: 'done' }));
  const groups = completedWork(repos);
  const prose = proseOf(words, 'completed');
  if (done.length + given.length + groups.length === 0 && prose === '') return undefined;
  return { kind: 'completed', heading: 'Completed', text: prose, items: [...done, ...given], groups };
}

function questionSection(carry: CarryForward, words: Words, ids: Ids): HandoffSection | undefined {
  const carried = carry.carried.filter((entry) => entry.kind === 'question');
  const given = words.questions.map((text) => ({ text, fields: [], children: [] }));
  const asked = mergeGiven(given, carried, 'open', { next: () => ids.next('question') });
  const left = carried.filter((entry) => !asked.used.has(entry.id)).map((entry) => entry.item);
  return itemSection('questions', [...asked.items, ...left], '');
}

function otherSections(words: Words): readonly Draft[] {
  return words.other.map(({ heading, kind, text }) => ({
    kind,
    heading: inertLine(heading),
    text: inertText(text),
    items: [],
    groups: [],
  }));
}

function carriedOf(carry: CarryForward, kind: CarriedEntry['kind']): readonly Item[] {
  return carry.carried.filter((entry) => entry.kind === kind).map((entry) => entry.item);
}

function inertWords(text: string): string {
  return inertLine(text, 'markdown');
}

function withId(item: Item): string {
  return item.id === undefined ? item.text : `${item.text} ^${item.id}`;
}

function withoutId({ id: _id, ...item }: Item): Item {
  return item;
}

function proseOf(words: Words, kind: 'completed' | 'in-progress' | 'next'): string {
  const prose = words.prose[kind];
  return prose === undefined ? '' : inertText(prose);
}

function propertiesOf(input: NextHandoffInput): HandoffProperties {
  const first = repositoryOf(input.repos[0]);
  return {
    id: input.id,
    format: 1,
    aliases: [inertProperty(input.title)],
    project: input.project.link,
    profile: input.profile,
    created: input.now.local,
    createdOffset: input.now.offset,
    authors: input.authors.map(inertProperty),
    status: 'open',
    previous: input.previous,
    ...(input.phase === undefined ? {} : { phase: input.phase }),
    decisions: input.records.decisions.map((decision) => decision.link),
    blockers: input.records.openBlockers.map((blocker) => blocker.link),
    at: input.repos.map((repo) => inertProperty(atLine(repo))),
    ...(first?.branch === undefined ? {} : { branch: inertProperty(first.branch) }),
    ...(first?.head === undefined ? {} : { commit: first.head }),
    ...(input.baseCommit === undefined ? {} : { baseCommit: input.baseCommit }),
    ...(input.words.tests?.result === undefined ? {} : { tests: input.words.tests.result }),
    tags: [],
  };
}

function atLine(repo: RepoFacts): string {
  const state = repositoryOf(repo);
  if (state === undefined) return `${repo.name} not looked at`;
  const where = state.detached ? 'detached' : (state.branch ?? 'unborn');
  return [repo.name, where, state.head].filter((part) => part !== undefined).join(' ');
}
