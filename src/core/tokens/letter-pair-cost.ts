/**
 * What it costs, in tenths of a token, where two Latin letters meet in a word: one line for each first letter, one
 * base-36 digit for each second letter. Fitted by least squares to o200k_base; docs/decisions/tokens.md says on what.
 */
const TENTHS = [
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
];

const A = 97;
const Z = 122;

/** Cost in tokens of two lower-case letters side by side; 0 for anything else. */
export function letterPairCost(first: number, second: number): number {
  if (first < A || first > Z || second < A || second > Z) return 0;
  return COSTS[(first - A) * 26 + second - A] ?? 0;
}

const COSTS = TENTHS.flatMap((line) => Array.from(line, (digit) => Number.parseInt(digit, 36) / 10));
