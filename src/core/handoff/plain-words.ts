/** Words that say nothing about what a text is about. */
const EMPTY = new Set(
  (
    'a an the and or of in on at to for from by with without into onto over under as is are was were be been it its this ' +
    'that these those what which who how when where why if so not no do does done than then there here can may will ' +
    'should would must has have had i we you they our your their one two all any each every other another more most ' +
    'some such same own also only just very new now up out off via per about because until while again still yet ' +
    'them him her his my me us'
  ).split(' '),
);
/** Words for the act itself: nearly every piece of work has one, so that sharing it means little. */
const ACTS = new Set(
  (
    'add implement create make write build support introduce update change improve use allow enable set get let keep ' +
    'finish complete handle provide ensure fix solve resolve repair correct show work do say tell give take put run'
  ).split(' '),
);
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?:sses)$/, 'ss'],
  [/(ch|sh|x|z)es$/, '$1'],
  [/([^su])s$/, '$1'],
  [/([aeiou][a-z]*)(?:ations?|ators?)$/, '$1ate'],
  [/([aeiou][a-z]*[a-z])ing$/, '$1'],
  [/([aeiou][a-z]*[a-z])ed$/, '$1'],
  [/([aeiou][a-z]*)er$/, '$1'],
];

/** The words that say what a text is about, each once, without their endings. */
export function topicsOf(text: string): ReadonlySet<string> {
  const topics = new Set<string>();
  for (const word of wordsOf(text)) if (!ACTS.has(word)) topics.add(word);
  return topics;
}

/** All words but the empty ones, in order. */
export function wordsOf(text: string): readonly string[] {
  const bare = text.includes('^') ? text.replace(/\^[a-z]-[0-9a-z]{6}\b/g, ' ') : text;
  const words: string[] = [];
  for (const word of ASCII.test(bare) ? asciiWords(bare) : anyWords(bare)) {
    const known = knownStem(word);
    if (known !== '') words.push(known);
  }
  return words;
}

/** The same as for any script, at a fraction of the price. */
function asciiWords(text: string): readonly string[] {
  const parted = CAMEL.test(text) ? text.replace(/([a-z])([A-Z])/g, '$1 $2') : text;
  return (
    parted
      .replaceAll("'", '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

function anyWords(text: string): readonly string[] {
  const plain = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const CAMEL = /[a-z][A-Z]/;
const ASCII = /^[\0-\x7f]*$/;
const STEMS = new Map<string, string>();
/** Texts of one project use the same few thousand words again and again. */
const MOST_STEMS = 5000;

/** `''` for an empty word. */
function knownStem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  const short = EMPTY.has(word) ? '' : stem(word);
  STEMS.set(word, short);
  return short;
}

/** Good enough to meet its own kind: `parsers`, `parsing` and `parse` are one word. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let short = word;
  for (const [ending, put] of ENDINGS) {
    const next = short.replace(ending, put);
    if (next !== short && next.length >= 3) short = next;
  }
  return short.replace(/([b-df-hj-np-rtv-z])\1$/, '$1').replace(/^([a-z]{3,})e$/, '$1');
}
