import { carryForward, type CarriedEntry, type CarryForward } from './carry-forward';
import type { Handoff, HandoffProperties, HandoffSection } from '../model/handoff';
import type { Ids } from '../model/ports';
import type { Item } from '../model/item';
import { dateOf } from '../model/stamp';
import type { Words } from '../model/words';
import { inertLine, inertText } from '../note/inert';
import { inertBlock } from '../note/inert-block';
import { codeBlocks } from './code-in-progress';
import { completedWork } from './completed-work';
import { INFERRED, type NextHandoffInput } from './next-handoff-input';
import { propertiesOf } from './next-properties';
import { saidOfSession } from './said-of-session';
import { composeResume, composeSummary, type SessionFacts } from './compose-words';
import { LENGTHS } from './detail';
import { emergencySection } from './emergency';
import { environmentLines } from './environment';
import { filesTouched } from './files-touched';
import { foldOld, type Fold } from './fold-old';
import { mergeGiven } from './merge-given';
import { metricSection } from './metrics';
import { mergeWarning, reasonsNotToMerge } from './not-to-merge';
import { phaseCompletion } from './phase-completion';
import type { RepoExtras } from './repo-extras';
import { proseAbove, remarksOf } from './quiet-prose';
import { recordSections } from './record-sections';
import type { RepoFacts } from './repo-facts';
import { reportsFail, verification } from './report-facts';
import { sinceLast } from './since-last';
import { whatSpeaks, type Suggestion, type WhatSpeaks } from './suggestions';
import { statistics } from './statistics';
import { bullets, inOrder, itemSection, proseSection, type Draft } from './template';

export interface NextHandoff {
  readonly handoff: Handoff;
  readonly carry: CarryForward;
  /** What looks finished or free again; the author confirms. */
  readonly suggestions: readonly Suggestion[];
}

/** The new handoff as a value: previous work with its ids, what git says, what the author says. */
export function nextHandoff(input: NextHandoffInput): NextHandoff {
  const { words, repos, ids } = input;
  const carry = carryForward(input.open, words, ids, input.promotions);
  const work = workItems(carry, words, ids);
  const today = dateOf(input.now);
  const speaks = whatSpeaks(carry, repos, input.closedBlockers);
  const fold = foldOld(work.next, carry.carried, repos, today, new Set(speaks.suggestions.map((one) => one.id)));
  const facts = factsOf(input, carry, work, fold);
  const wip = reasonsNotToMerge(facts.failing, [...work.inProgress, ...work.next], repos);
  const composed = { carry, work, speaks, fold, facts, wip };
  const properties: HandoffProperties = { ...propertiesOf(input), ...(wip.length === 0 ? {} : { wip: true }) };
  return {
    handoff: { properties, title: inertLine(input.title), sections: sectionsOf(input, composed) },
    carry,
    suggestions: speaks.suggestions,
  };
}

interface Composed {
  readonly carry: CarryForward;
  readonly work: WorkItems;
  readonly speaks: WhatSpeaks;
  readonly fold: Fold;
  readonly facts: SessionFacts;
  readonly wip: readonly string[];
}

function factsOf(input: NextHandoffInput, carry: CarryForward, work: WorkItems, fold: Fold): SessionFacts {
  return {
    // Both are names that somebody gave, and here they stand among our own words.
    project: inertLine(input.project.title),
    repos: input.repos,
    words: input.words,
    planned: carry.outcomes.length,
    done: carry.done.length,
    inProgress: work.inProgress,
    next: fold.full,
    blockers: input.records.openBlockers.map(({ title }) => inertLine(title, 'markdown')),
    previous: input.previous.length > 0,
    drafted: input.authors.includes(INFERRED),
    failing: input.words.tests?.result === 'failed' || reportsFail(input.repos),
  };
}

function sectionsOf(input: NextHandoffInput, composed: Composed): readonly HandoffSection[] {
  const { words, repos, ids } = input;
  const { carry, work, speaks, fold, facts, wip } = composed;
  const length = LENGTHS[input.detail];
  const summary = words.summary === undefined ? composeSummary(facts) : inertText(words.summary);
  return inOrder([
    proseSection('summary', wip.length === 0 ? summary : `${mergeWarning(wip)}\n\n${summary}`),
    ...profileSections(input, composed),
    proseSection('goal', words.goal === undefined ? '' : inertText(words.goal)),
    metricSection(input.metrics, words.metrics),
    sinceLast({ ...input, carry, speaks, today: dateOf(input.now) }),
    completedSection(carry, words, repos, length.done),
    itemSection('in-progress', work.inProgress, proseAbove(words, 'in-progress')),
    itemSection('next', fold.full, proseAbove(words, 'next')),
    fold.folded.length === 0
      ? undefined
      : { ...itemSection('carried', fold.folded, ''), heading: `Carried over (${fold.folded.length})` },
    ...recordSections(input.records, carriedOf(carry, 'blocker'), length.decisions),
    questionSection(carry, words, ids),
    itemSection('decisions-needed', carriedOf(carry, 'decision-needed'), ''),
    proseSection('gotchas', bullets([...words.gotchas.map(inertWords), ...carriedOf(carry, 'gotcha').map(withId)])),
    proseSection('learnings', bullets(words.learnings.map(inertWords))),
    input.profile === 'quick' ? undefined : filesTouched(repos, length.files),
    proseSection('verification', verification(words)),
    ...otherSections(words),
    ...extraSections(input.extras),
    proseSection(
      'resume',
      `> ${words.resume === undefined ? composeResume(facts, summary) : inertWords(words.resume)}`,
    ),
    statistics(repos, saidOfSession(input)),
  ]);
}

/** What only one profile has. */
function profileSections(input: NextHandoffInput, { carry }: Composed): readonly Draft[] {
  const emergency = input.words.emergency;
  return [
    input.profile === 'emergency' || emergency !== undefined
      ? emergencySection(emergency ?? {}, input.records.openBlockers[0]?.title, input.repos, input.baseCommit)
      : undefined,
    input.profile === 'phase-end'
      ? phaseCompletion(input.currentPhase, {
          tests: input.words.tests?.result,
          criticalBlockers: input.records.openBlockers.filter((one) => one.about.startsWith('critical')).length,
          openItems: carry.carried.filter((entry) => entry.kind === 'item').length,
        })
      : undefined,
  ];
}

/** Pieces of code and the environment, when they were asked for. */
function extraSections(extras: readonly RepoExtras[]): readonly Draft[] {
  const code = extras.map((repo) => codeBlocks(repo.code, repo.texts)).filter((text) => text !== '');
  const environment = extras.flatMap((repo) => environmentLines(repo.environment));
  return [
    { ...proseSection('technical-notes', code.join('\n\n')), heading: 'Changed code' },
    { ...proseSection('technical-notes', bullets(environment)), heading: 'Environment' },
  ];
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

function completedSection(
  carry: CarryForward,
  words: Words,
  repos: readonly RepoFacts[],
  limit: number,
): HandoffSection | undefined {
  const said = mergeGiven(words.completed, carry.done, 'open', { next: () => '' });
  const done = carry.done.map(({ id, item }): Item => ({
    ...(said.items.find((one) => one.id === id) ?? item),
    status: 'done',
  }));
  const known = new Set(done.flatMap((item) => item.id ?? []));
  const given = said.items
    .filter((item) => item.id === undefined || !known.has(item.id))
    .map((item): Item => ({ ...withoutId(item), status: 'done' }));
  const groups = completedWork(repos, Math.max(0, limit - done.length - given.length));
  const prose = proseAbove(words, 'completed');
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
  const remarks = remarksOf(words);
  const other = remarks === '' ? words.other : [{ heading: 'Remarks', text: remarks }, ...words.other];
  return other.map(({ heading, kind, text }) => ({
    kind,
    heading: inertLine(heading),
    text: inertBlock(text),
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
