import { SEVERITIES, type Severity } from '../model/blocker';

const WORD = SEVERITIES.join('|');
const IN_FRONT = new RegExp(`^(?:(${WORD})(?:\\s*:|\\s+[—–-])|[[(](${WORD})[)\\]]:?)\\s+(\\S.*)$`, 'is');
const AT_END = new RegExp(`^(.*\\S)\\s*[([](${WORD})[)\\]]$`, 'is');

export interface RatedTitle {
  readonly title: string;
  readonly severity?: Severity;
}

/** `critical: no staging key` or `No staging key (critical)`: the word becomes the severity and leaves the title. */
export function ratedTitle(text: string): RatedTitle {
  const [, word, bracketed, after] = IN_FRONT.exec(text) ?? [];
  const [, before, last] = AT_END.exec(text) ?? [];
  const said = (word ?? bracketed ?? last)?.toLowerCase();
  const severity = SEVERITIES.find((one) => one === said);
  return { title: after ?? before ?? text, ...(severity === undefined ? {} : { severity }) };
}
