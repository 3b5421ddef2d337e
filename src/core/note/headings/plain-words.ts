// Accents, and the signs that choose how an emoji looks.
const MARKS = /[\u0300-\u036f\ufe0e\ufe0f]/g;
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
const PLAIN_ASCII = /^[ -~]*$/;
/** Chinese, Japanese and Korean letters. */
const JOINED_LETTER = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** Lower case, without accents, emphasis and punctuation, one blank between words. */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  const bare = PLAIN_ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').normalize('NFC');
  return bare.replace(NO_WORD, ' ').trim();
}

/** True for text in a script that is written without blanks between words, or with endings joined to them. */
export function isJoinedScript(text: string): boolean {
  return JOINED_LETTER.test(text);
}
