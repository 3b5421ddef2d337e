import { HandoffError } from '../core/model/errors';
import { blockerTitle } from '../core/handoff/blocker-title';
import { decisionTitle } from '../core/handoff/decision-title';
import { isId } from '../core/model/ids';
import type { GivenBlocker, GivenDecision, GivenOutcome, Words } from '../core/model/words';
import type { Arguments } from './command';

/** Options that say something about the session without a file. */
export const WORDS_OPTIONS = {
  done: { type: 'string', multiple: true },
  drop: { type: 'string', multiple: true },
  move: { type: 'string', multiple: true },
  decide: { type: 'string', multiple: true },
  block: { type: 'string', multiple: true },
} as const;

/** The words of `--from` with what the options add. Throws `usage`. */
export function withOptions(words: Words, args: Arguments): Words {
  const outcomes = [
    ...args.texts('done').map((item): GivenOutcome => ({ item, outcome: 'done' })),
    ...args.texts('drop').map((text): GivenOutcome => outcomeOf('drop', text, 'dropped')),
    ...args.texts('move').map((text): GivenOutcome => outcomeOf('move', text, 'moved')),
  ];
  return {
    ...words,
    outcomes: [...words.outcomes, ...outcomes],
    decisions: [...words.decisions, ...args.texts('decide').map(decisionOf)],
    blockers: [...words.blockers, ...args.texts('block').map(blockerOf)],
  };
}

/** `t-7k2mq9=nobody needs it`; the words of an item without an id may stand in front of the sign too. */
function outcomeOf(option: 'drop' | 'move', text: string, outcome: 'dropped' | 'moved'): GivenOutcome {
  const at = text.indexOf('=');
  const item = text.slice(0, at).trim();
  const reason = text.slice(at + 1).trim();
  if (at > 0 && item !== '' && reason !== '') return { item, outcome, reason };
  const form = option === 'drop' ? '--drop ID=REASON' : '--move ID=WHERE';
  throw new HandoffError('usage', `--${option} is "${text}"; expected ${form}.`, {
    fix:
      option === 'drop'
        ? 'Say why it is dropped: --drop t-7k2mq9="nobody needs it".'
        : 'Say where it goes: --move t-7k2mq9=backlog, a note or an issue.',
  });
}

/** `Use Redis: it is there already`; an id with `=` in front answers a carried question. */
function decisionOf(text: string): GivenDecision {
  const { id, rest } = promoted('decide', text);
  return { ...(id === undefined ? {} : { id }), ...decisionTitle(rest), options: [], files: [] };
}

/** `critical: no staging key`; an id with `=` in front makes a carried blocker a note. */
function blockerOf(text: string): GivenBlocker {
  const { id, rest } = promoted('block', text);
  const unsaid = { severity: 'important', kind: 'technical', impact: '', wayOut: '' } as const;
  return { ...(id === undefined ? {} : { id }), ...unsaid, ...blockerTitle(rest) };
}

function promoted(option: 'decide' | 'block', text: string): { id?: string; rest: string } {
  const at = text.indexOf('=');
  const id = text.slice(0, Math.max(at, 0)).trim().replace(/^\^/, '');
  const rest = isId(id) ? text.slice(at + 1).trim() : text.trim();
  if (rest !== '') return isId(id) ? { id, rest } : { rest };
  throw new HandoffError('usage', `--${option} is "${text}"; expected a title.`, {
    fix: `Say it in a sentence: --${option} "${option === 'decide' ? 'Use Redis: it is there already' : 'No staging key'}".`,
  });
}
