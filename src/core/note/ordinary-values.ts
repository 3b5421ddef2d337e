/** What examples put in the place of a secret, types, and code that gets one from elsewhere. */
const STAND_IN =
  /([x0*.])\1{7}|^(?:(?:my|your|the|some|new|old|db)[-_]?)?(?:pass(?:word|wd)?|pwd)$|^your[-_]?[\w-]*$|^change[-_]?(?:me|this|it)$|^(?:example|placeholder|dummy|redacted|hidden|undefined|required|missing|secret|postgres|root|admin|guest|\*+|\.{3,})$|^(?:string|number|boolean|object|unknown|optional|nullable|encrypted|hashed|varchar)$|^(?:process\.env|import\.meta|os\.(?:environ|getenv)|env|config|settings|self|this|args|req|request|ctx)\./i;
/** `/run/secrets/db`, `~/keys/one`: where something lies. */
const PATH = /^(?:~|\.{0,2})\/[\w.@-]+(?:\/|$)/;
/** `user.password`: what code reads. */
const MEMBER = /^[a-z_]+(?:\.[a-z_]+)+$/i;
const LETTERS = /^[a-z-]+$/i;
/** Kinds of which anything may follow their beginning, names of things too. */
const MAY_BE_NAMES: ReadonlySet<string> = new Set(['token', 'OpenAI key', 'Slack token', 'bearer token']);

const MOST_NUMBERS = 2;
const LONGEST_WORD = 15;
/** Letters of a word on average; of what was made at random far fewer stand together. */
const SHORTEST_WORDS = 3.5;

/** Whether a value where a secret of that kind could stand is none, but a word, a name or a place. */
export function isOrdinaryValue(kind: string, text: string, from: number, to: number): boolean {
  const value = text.slice(from, to);
  if (STAND_IN.test(value)) return true;
  if (MAY_BE_NAMES.has(kind)) return readsAsWords(value);
  if (kind !== 'password') return false;
  const before = text.slice(Math.max(0, from - value.length - 3), from);
  return (
    PATH.test(value) ||
    MEMBER.test(value) ||
    before.endsWith(`//${value}:`) ||
    isProse(before, value, text.slice(to, to + 2))
  );
}

/** `password: hashed with` goes on; what stands alone behind the colon may be one. */
function isProse(before: string, value: string, after: string): boolean {
  return /:\s*$/.test(before) && LETTERS.test(value) && /^(?:\s\w|\s?[;|])/.test(after);
}

/** `next-page-of-the-list-2`, `getNameOf2Lists`: words that are joined, with a number or two. */
function readsAsWords(value: string): boolean {
  if (/[+=~]/.test(value)) return false;
  const words = value.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  const numbers = value.match(/\d+/g) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const isNumbered = numbers.length <= MOST_NUMBERS && numbers.every((digits) => digits.length <= 4);
  const isSpoken = words.every((word) => word.length <= LONGEST_WORD);
  return isNumbered && isSpoken && letters / Math.max(1, words.length) >= SHORTEST_WORDS;
}
