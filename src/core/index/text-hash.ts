import { equalTextKey } from '../model/equal-text';

/** Marks that `equalTextKey` takes out. */
const MARKS = new Set(Array.from('*_~`', (mark) => mark.charCodeAt(0)));
/** Signs that it takes off the end. */
const ENDS = new Set(Array.from('.!;:,', (sign) => sign.charCodeAt(0)));
const BACKSLASH = 0x5c;
const CARET = 0x5e;

/**
 * A small number, the same for all texts that `equalTextKey` makes equal; others may share it. It is worked out without
 * making that text: most texts of a vault are only ever told apart.
 */
export function textHash(text: string): number {
  let [hash, kept] = [0, 0];
  let blank = false;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code > 0x7e || code === CARET) return keyHash(equalTextKey(text));
    if (code === BACKSLASH && isPunctuation(text.charCodeAt(at + 1))) code = text.charCodeAt(++at);
    if (MARKS.has(code)) continue;
    if (isBlank(code)) {
      blank = true;
      continue;
    }
    if (blank && hash !== 0) kept = hash = step(hash, 0x20);
    blank = false;
    hash = step(hash, code >= 0x41 && code <= 0x5a ? code + 0x20 : code);
    if (!ENDS.has(code)) kept = hash;
  }
  return kept;
}

function keyHash(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = step(hash, key.charCodeAt(at));
  return hash;
}

/** Never 0, so that 0 says that nothing was there yet. */
function step(hash: number, code: number): number {
  return (Math.imul(hash ^ code, 16777619) + 0x9e3779b) & 0x3fffffff || 1;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}
