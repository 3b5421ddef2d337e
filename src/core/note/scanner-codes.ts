/** Character codes that mean something at the start of a line. */
export const TAB = 9;
export const NEWLINE = 10;
export const RETURN = 13;
export const SPACE = 32;
export const HASH = 35;
export const PERCENT = 37;
export const PAREN_CLOSE = 41;
export const STAR = 42;
export const PLUS = 43;
export const DASH = 45;
export const DOT = 46;
export const ZERO = 48;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const BRACKET_OPEN = 91;
export const BRACKET_CLOSE = 93;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const PIPE = 124;
export const TILDE = 126;
export const BYTE_ORDER_MARK = 0xfeff;

/** One entry for each ASCII character: digits, and the signs with which a block other than a paragraph can start. */
const STARTERS = new Uint8Array(128);
for (const code of [GREATER, HASH, BACKTICK, TILDE, LESS, PERCENT, EQUALS, DASH, STAR, UNDERSCORE, PLUS])
  STARTERS[code] = 1;
for (let digit = 0; digit <= 9; digit++) STARTERS[ZERO + digit] = 1;

/** True for the characters with which a block other than a paragraph can start. */
export function startsBlock(code: number): boolean {
  return code < 128 && STARTERS[code] === 1;
}
