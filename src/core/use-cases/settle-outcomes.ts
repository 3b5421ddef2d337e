import { outcomeKey, type OpenEntry } from '../handoff/carry-forward';
import { isBacklog } from '../handoff/backlog';
import type { HandoffIndex, ProjectIndex } from '../index/handoff-index';
import { equalTextKey } from '../model/equal-text';
import { HandoffError } from '../model/errors';
import { isOpen } from '../model/item';
import type { GivenOutcome, Words } from '../model/words';
import { inertLine } from '../note/inert';
import { linkTo } from '../note/wikilink';

/** Choices that an error lists; more would hide what is wrong. */
const LISTED = 20;

interface Where {
  readonly index: HandoffIndex;
  readonly project: ProjectIndex;
  readonly open: readonly OpenEntry[];
}

/**
 * The outcomes that the author names, checked and made ready to write. An item that is closed already is left out, so
 * that the same call twice is harmless; one that nobody knows is `not-found`, one named twice `ambiguous`.
 */
export function settleOutcomes(words: Words, where: Where): Words {
  if (words.outcomes.length === 0) return words;
  const open = new Set(where.open.flatMap(({ state }) => keysOf(state)));
  const closed = new Set(where.project.items.filter((state) => !isOpen(state.status)).flatMap(keysOf));
  const named = new Map<string, GivenOutcome>();
  for (const given of words.outcomes) {
    const key = outcomeKey(given);
    const before = named.get(key);
    if (before !== undefined && before.outcome !== given.outcome) throw contradiction(given.item);
    if (open.has(key)) named.set(key, { ...given, ...reasonOf(given, where) });
    else if (!closed.has(key)) throw unknownItem(given.item, where.open);
  }
  return { ...words, outcomes: [...named.values()] };
}

/** Where an item went is a link when a note of that name is there; every other reason is the author's words. */
function reasonOf({ outcome, reason }: GivenOutcome, { index }: Where): { reason?: string } {
  if (reason === undefined) return {};
  if (outcome !== 'moved' || isBacklog(reason)) return { reason: inertLine(reason, 'markdown') };
  const isName = reason.startsWith('[[') || !/[#|[\]]/.test(reason);
  const path = isName ? index.resolve(reason.startsWith('[[') ? reason : `[[${reason}]]`) : undefined;
  return { reason: path === undefined ? inertLine(reason, 'markdown') : linkTo(path) };
}

function keysOf(state: { readonly id?: string; readonly text: string }): readonly string[] {
  const text = equalTextKey(state.text);
  return state.id === undefined ? [text] : [`^${state.id}`, text];
}

function unknownItem(item: string, open: readonly OpenEntry[]): HandoffError {
  const candidates = open
    .filter(({ state }) => isOpen(state.status))
    .slice(0, LISTED)
    .map(({ state }) => `${state.id ?? '(no id yet)'}  ${state.text}`);
  return new HandoffError('not-found', `No open item of the previous handoff is "${item}".`, {
    candidates,
    fix: 'Name an open item by its id, or by its words when it has no id yet.',
  });
}

function contradiction(item: string): HandoffError {
  return new HandoffError('ambiguous', `"${item}" was given two different outcomes.`, {
    fix: 'Give each item one outcome: done, dropped or moved.',
  });
}
