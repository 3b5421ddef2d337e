const A = 97;
const Z = 122;
const LETTERS = Z - A + 1;

/** How many pairs of lower-case Latin letters there are. */
export const PAIRS = LETTERS * LETTERS;

/** The place of two lower-case Latin letters in a table of pairs; -1 for anything else. */
export function pairAt(first: number, second: number): number {
  if (first < A || first > Z || second < A || second > Z) return -1;
  return (first - A) * LETTERS + second - A;
}

/**
 * What it costs, in tokens, where two letters meet: from one line for each first letter, with one base-36 digit, in
 * tenths of a token, for each second letter.
 */
export function pairTable(tenths: readonly string[]): readonly number[] {
  return tenths.flatMap((line) => Array.from(line, (digit) => Number.parseInt(digit, 36) / 10));
}

/** Over words of all languages together. */
export const COMMON_PAIRS = pairTable([
  '32013104222021021010113311',
  '225316841080730841132a5b08',
  '010507d00400000650000a4814',
  '07250606082321134128056b15',
  '23010123054110421002411025',
  '0675036806408a164160086728',
  '25a51a2038216329c14834a936',
  '04d6047a221203067111036626',
  '22002215702110010110907282',
  '19921b90470a112b6b1b26ab69',
  '25b2110239239230a321494a33',
  '12610322033034130131207d07',
  '01b00c071746081082342b6b58',
  '16001016256231155200431537',
  '64110014334310017012022203',
  '1a8106652970030050110a980c',
  '99cbccc86bc78c876fda0cea9e',
  '13120102152300058301126b04',
  '11030440165445010211244706',
  '1d25094006324600c002273504',
  '11130126042211404010452075',
  '296b065a07c47519555857a625',
  '057509c00a1680077108267632',
  '180917b70c993e60898049a756',
  '15155b8a48c5430286146d4c92',
  '1574077517760136e953245601',
]);
