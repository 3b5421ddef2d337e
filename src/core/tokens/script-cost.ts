import { ARABIC } from './arabic';
import { DEVANAGARI } from './devanagari';
import { pairScriptCost, type PairScript } from './pair-script';
import { WHOLE_RUNS, wholeRunsCost } from './whole-runs';

const CYRILLIC = /^[\u0400-\u052f]+$/;
const PAIR_SCRIPTS: readonly (readonly [letters: RegExp, script: PairScript])[] = [
  [/^[\u0600-\u06ff]+$/, ARABIC],
  [/^[\u0900-\u097f]+$/, DEVANAGARI],
];

/** From the first code point to the last: tokens where such letters begin, and for each letter. */
type Script = readonly [first: number, last: number, begin: number, each: number];

/** Fitted to o200k_base; docs/decisions/tokens.md says on what. Sorted. */
const SCRIPTS: readonly Script[] = [
  [0x0370, 0x03ff, 0.2, 0.364],
  [0x0530, 0x058f, 0.8, 0.181],
  [0x0590, 0x05ff, 0.22, 0.41],
  [0x0600, 0x06ff, 0.5, 0.26],
  [0x0980, 0x09ff, 0.55, 0.287],
  [0x0a00, 0x0a7f, 0.05, 0.626],
  [0x0a80, 0x0aff, 0.16, 0.371],
  [0x0b80, 0x0bff, 0.34, 0.333],
  [0x0c00, 0x0c7f, 0.17, 0.488],
  [0x0c80, 0x0cff, 0.21, 0.4],
  [0x0d00, 0x0d7f, 0.61, 0.301],
  [0x0d80, 0x0dff, 0.23, 0.596],
  [0x0e00, 0x0e7f, 0.13, 0.4],
  [0x1000, 0x109f, 0.82, 0.484],
  [0x10a0, 0x10ff, 0.5, 0.238],
  [0x1780, 0x17ff, 0.39, 0.611],
  [0x3100, 0x9fff, 0.3, 0.785],
  [0xac00, 0xd7af, 0.14, 0.704],
  [0xff00, 0xffef, 0.3, 0.8],
];

/** Letters of scripts without entries of their own are spelt in bytes. */
const SPELT_BEGIN = 0.5;
const SPELT_EACH = 2;

/**
 * What a run of letters costs that are not Latin; `before` is the character before them, or nothing, `cyrillic` the
 * language that the whole text is in, should they be Cyrillic.
 */
export function scriptCost(before: string, letters: string, cyrillic: PairScript): number {
  if (WHOLE_RUNS.test(letters)) return wholeRunsCost(before, letters);
  if (CYRILLIC.test(letters)) return pairScriptCost(cyrillic, before, letters);
  const pairs = PAIR_SCRIPTS.find(([pattern]) => pattern.test(letters));
  return pairs === undefined ? otherCost(before, letters) : pairScriptCost(pairs[1], before, letters);
}

/** Scripts of which nothing is known but what a letter costs, and letters of several scripts together. */
function otherCost(before: string, letters: string): number {
  const lead = before === '' || before === ' ' ? 0 : 0.5;
  let tokens = lead;
  let script: Script | undefined;
  let begun = false;
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0;
    if (!begun || script === undefined || code < script[0] || code > script[1]) {
      const next = SCRIPTS.find(([, last]) => code <= last);
      script = next !== undefined && code >= next[0] ? next : undefined;
      if (!begun) tokens += script?.[2] ?? SPELT_BEGIN;
      begun = true;
    }
    tokens += script?.[3] ?? SPELT_EACH;
  }
  return Math.max(1, tokens);
}
