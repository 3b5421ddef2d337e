import { SEVERITIES, type Severity } from '../model/blocker';

const WORD = SEVERITIES.join('|');
const IN_FRONT = new RegExp(`^(?:(${WORD})(?:\\s*:|\\s+[—–-])|[[(](${WORD})[)\\]]:?)\\s+(\\S.*)$`, 'is');
const AT_END = new RegExp(`^(.*\\S)\\s*[([](${WORD})[)\\]]$`, 'is');
const WAITING = /^(.*\S)\s*[([](?:waiting|waits) (?:on|for):?\s+(\S[^()[\]]{0,80})[)\]]$/is;

export interface BlockerTitle {
  readonly title: string;
  readonly severity?: Severity;
  readonly waitingOn?: string;
}

/**
 * `critical: no staging key`, `No staging key (critical)`, `CI is down (waiting on Ops)`: how bad it is and what it
 * waits for leave the title.
 */
export function blockerTitle(text: string): BlockerTitle {
  const waiting = WAITING.exec(text);
  const rest = waiting?.[1] ?? text;
  const [, word, bracketed, after] = IN_FRONT.exec(rest) ?? [];
  const [, before, last] = AT_END.exec(rest) ?? [];
  const said = (word ?? bracketed ?? last)?.toLowerCase();
  const severity = SEVERITIES.find((one) => one === said);
  return {
    title: after ?? before ?? rest,
    ...(severity === undefined ? {} : { severity }),
    ...(waiting?.[2] === undefined ? {} : { waitingOn: waiting[2].trim() }),
  };
}
