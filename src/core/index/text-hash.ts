import { equalTextKey } from '../model/equal-text';

const PLAIN = 0;
const BLANK = 1;
/** What `equalTextKey` takes out. */
const MARK = 2;
/** What it takes off the end. */
const END = 3;
/** Capitals, and what it looks at in a way of its own. */
const OTHER = 4;

/** From so many characters on, the first plain one is the last that counts: few texts begin alike and go on otherwise. */
const ENOUGH = 24;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return BLANK;
  if ('*_~`'.includes(character)) return MARK;
  if ('.!;:,'.includes(character)) return END;
  return /[A-Z\\^]/.test(character) ? OTHER : PLAIN;
});
/**
 * A small number, the same for all texts that `equalTextKey` makes equal; others may share it. It is worked out without
 * making that text: most texts of a vault are only ever told apart.
 */
export function textHash(text: string): number {
  let [hash, kept, count] = [0, 0, 0];
  let blank = false;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    let kind = CLASSES[code] ?? OTHER;
    if (kind === OTHER) {
      if (code < 0x41 || code > 0x5a) return hashOfKey(equalTextKey(text));
      code += 0x20;
      kind = PLAIN;
    }
    if (kind === MARK) continue;
    if (kind === BLANK) {
      blank = true;
      continue;
    }
    if (blank && hash !== 0) {
      kept = hash = step(hash, 0x20);
      count++;
    }
    blank = false;
    hash = step(hash, code);
    count++;
    if (kind !== PLAIN) continue;
    kept = hash;
    // What is not ASCII may change the character before it.
    if (count >= ENOUGH && !(text.charCodeAt(at + 1) > 127)) return kept;
  }
  return kept;
}

/** The number of a text that `equalTextKey` gave. */
export function hashOfKey(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    hash = step(hash, code);
    if (at + 1 >= ENOUGH && CLASSES[code] === PLAIN) return hash;
  }
  return hash;
}

/** Never 0, so that 0 says that nothing was there yet. */
function step(hash: number, code: number): number {
  return (Math.imul(hash ^ code, 16777619) + 0x9e3779b) & 0x3fffffff || 1;
}
