import type { OpenEntry, Promotions } from '../handoff/carry-forward';
import type { GivenRecords, RecordLine } from '../handoff/record-sections';
import type { ProjectIndex } from '../index/handoff-index';
import type { Blocker } from '../model/blocker';
import type { Decision } from '../model/decision';
import { equalTextKey } from '../model/equal-text';
import { isId } from '../model/ids';
import type { Ids } from '../model/ports';
import { dateOf, type Stamp } from '../model/stamp';
import { basenameOf } from '../model/vault-path';
import type { GivenBlocker, GivenDecision, Words } from '../model/words';
import { renderBlocker } from '../note/blocker-note';
import { renderDecision } from '../note/decision-note';
import { inertLine, inertText, plainTitle } from '../note/inert';
import { linkTo } from '../note/wikilink';
import { recordPath, type Naming } from './note-paths';

/** A decision or blocker note that the new handoff brings with it. */
export interface NewRecord {
  readonly path: string;
  readonly text: string;
  readonly why: string;
}

export interface RecordsOfHandoff {
  readonly lines: GivenRecords;
  readonly notes: readonly NewRecord[];
  /** Mentions of the previous handoffs that these notes stand for now. */
  readonly promotions: Promotions;
}

interface Where {
  readonly naming: Naming;
  readonly folder: string;
  readonly project: ProjectIndex;
  /** Wikilink to the project note, and to the handoff in which the records are raised. */
  readonly projectLink: string;
  readonly handoffLink: string;
  readonly now: Stamp;
  readonly ids: Ids;
  /** What the previous handoffs leave behind: a mention that becomes a note keeps its id. */
  readonly open: readonly OpenEntry[];
}

/** What the author gives as decision or blocker becomes a note at once, and a line in the handoff. */
export function givenRecords(words: Words, where: Where): RecordsOfHandoff {
  const decisions = words.decisions.map((given) => newDecision(given, where));
  const blockers = words.blockers.map((given) => newBlocker(given, where));
  const known = where.project.blockers
    .filter(({ blocker }) => blocker.status === 'open')
    .map(({ path, blocker }) => blockerLine(path, blocker));
  return {
    lines: {
      decisions: decisions.map(({ path, decision }) => decisionLine(path, decision)),
      openBlockers: [...known, ...blockers.map(({ path, blocker }) => blockerLine(path, blocker))],
    },
    notes: [
      ...decisions.map(({ path, decision }) => ({ path, text: renderDecision(decision), why: 'new decision' })),
      ...blockers.map(({ path, blocker }) => ({ path, text: renderBlocker(blocker), why: 'new blocker' })),
    ],
    promotions: new Map([
      ...words.decisions.flatMap((given, at) => promotion(given, decisions[at]?.path)),
      ...words.blockers.flatMap((given, at) => promotion(given, blockers[at]?.path)),
    ]),
  };
}

function promotion(
  given: GivenDecision | GivenBlocker,
  path: string | undefined,
): readonly (readonly [string, string])[] {
  if (path === undefined) return [];
  const link = linkTo(path);
  return [[equalTextKey(given.title), link], ...(given.id === undefined ? [] : [[`^${given.id}`, link] as const])];
}

/** Id of the carried blocker that a given one is about, when no note has taken it. */
function mentionedId(given: GivenBlocker, where: Where): string | undefined {
  const key = equalTextKey(given.title);
  const id = where.open
    .map(({ state }) => state)
    .find((state) => state.id === given.id || (state.kind === 'blocker' && equalTextKey(state.text) === key))?.id;
  return id !== undefined && isId(id, 'blocker') && !where.project.blockers.some((one) => one.blocker.id === id)
    ? id
    : undefined;
}

function newDecision(given: GivenDecision, where: Where): { path: string; decision: Decision } {
  const id = where.ids.next('decision');
  const title = plainTitle(given.title);
  const decision: Decision = {
    id,
    title,
    status: 'proposed',
    decidedBy: 'agent',
    decidedOn: dateOf(where.now),
    decidedIn: where.handoffLink,
    project: where.projectLink,
    supersedes: [],
    supersededBy: [],
    amends: [],
    files: given.files,
    why: inertText(given.why),
    options: given.options.map((option) => inertLine(option, 'markdown')),
  };
  return { path: recordPath(where.naming, where.folder, 'decision', { id, title }), decision };
}

function newBlocker(given: GivenBlocker, where: Where): { path: string; blocker: Blocker } {
  const id = mentionedId(given, where) ?? where.ids.next('blocker');
  const title = plainTitle(given.title);
  const blocker: Blocker = {
    id,
    title,
    status: 'open',
    severity: given.severity,
    kind: given.kind,
    project: where.projectLink,
    ...(given.owner === undefined ? {} : { owner: given.owner }),
    ...(given.waitingOn === undefined ? {} : { waitingOn: given.waitingOn }),
    ...(given.expectedOn === undefined ? {} : { expectedOn: given.expectedOn }),
    raisedIn: where.handoffLink,
    raisedOn: dateOf(where.now),
    impact: inertText(given.impact),
    wayOut: inertText(given.wayOut),
  };
  return { path: recordPath(where.naming, where.folder, 'blocker', { id, title }), blocker };
}

function decisionLine(path: string, decision: Decision): RecordLine {
  const [why] = decision.why.split('\n');
  return { link: linkTo(path), titled: linkTo(path, decision.title), title: decision.title, about: why ?? '' };
}

function blockerLine(path: string, blocker: Blocker): RecordLine {
  const about = [
    blocker.severity,
    blocker.owner,
    blocker.waitingOn === undefined ? undefined : `waiting on ${blocker.waitingOn}`,
  ];
  return {
    link: linkTo(path),
    titled: linkTo(path, blocker.title === '' ? basenameOf(path) : blocker.title),
    title: blocker.title,
    about: inertLine(about.filter((part) => part !== undefined).join(', ')),
  };
}
