/** Signs that o200k_base has long runs of: rules, headings, dots, ellipses. */
const RUNS = '-=*_#./~+:!?%\u2014\u2026\u2500\u2501\u2550\n\r';
const RUN_COST = 0.015;
const OTHER_RUN_COST = 0.3;
/** The first two different signs are mostly one token; each further change costs this. */
const CHANGE_COST = 0.38;
const FIRST_CHANGE_COST = 0.05;
/** Signs of Chinese and Japanese: many pairs of them are one token. */
const CHANGE_IN_FULL_WIDTH = 0.2;

/** What signs cost that stand together, with the space before and the line ends after them. */
export function signsCost(signs: string): number {
  let tokens = 1;
  let changes = 0;
  let previous = '';
  for (const sign of signs.startsWith(' ') ? signs.slice(1) : signs) {
    tokens += beyondAscii(sign, previous === '');
    if (previous !== '') {
      if (sign === previous) tokens += RUNS.includes(sign) ? RUN_COST : OTHER_RUN_COST;
      else tokens += changes++ === 0 ? FIRST_CHANGE_COST : CHANGE_COST;
    }
    previous = sign;
  }
  return tokens;
}

/** Emoji and drawn signs: few of them are one token, and none shares one with its neighbour. */
function beyondAscii(sign: string, first: boolean): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 0;
  const shared = first ? 1 : 0;
  if (code >= 0x3000 && code <= 0x303f) return first ? 0 : CHANGE_IN_FULL_WIDTH;
  if (code >= 0xff00 && code <= 0xffef) return first ? 0 : CHANGE_IN_FULL_WIDTH;
  if (code <= 0x2027 || (code >= 0x2500 && code <= 0x257f)) return first ? 0 : 0.4;
  if (code <= 0x21ff || code === 0x2705) return 1 - shared;
  return (code > 0xffff ? 2 : 1.8) - shared;
}

/** What white space costs: a run is one token, line ends by sixteen, with carriage returns by four. */
export function spaceCost(space: string): number {
  const odd = Array.from(space).filter((character) => character > '\x7f' && character !== '\u3000').length;
  if (odd > 0) return 1 + odd / 2;
  const each = space.includes('\r') ? 8 : space.includes(' ') && !/[^ \n]/.test(space) ? 80 : 16;
  return Math.max(1, Math.ceil(space.length / each));
}
