/**
 * What it costs, in tenths of a token, where two Latin letters meet in a word: one line for each first letter, one
 * base-36 digit for each second letter. Fitted by least squares to o200k_base; docs/decisions/tokens.md says on what.
 */
const TENTHS = [
  '32014104322021021010214212',
  '225316841080640a71132b8a0a',
  '02050690040000048000073914',
  '07350606092321135127157915',
  '23010123054110310002411025',
  '0785027704408b165160095829',
  '25a51a3028217238b14826a937',
  '04b6067a2202031aa111136936',
  '12002215702110020110807282',
  '18921a904707212b5b2c279b58',
  '25b211123923a240b321594831',
  '12510332033034120232207c07',
  '01d00c071746081062342b6859',
  '16001017256231155200431536',
  '54110014324200015011022003',
  '1b8106652970030070000a970b',
  '96dcdbe86ba78a896cdb08ea9e',
  '13020102152300057301117904',
  '20030340155445000201244806',
  '1d24085007324601b002173604',
  '21140026042110504010452074',
  '2a7a064b0794a616555967a625',
  '056509c00b26a0088107298732',
  '180b15a71c981d707870489877',
  '15255b8a49c54312a6146c4b92',
  '16640865177702368953265701',
];

const A = 97;
const Z = 122;

/** Cost in tokens of two lower-case letters side by side; 0 for anything else. */
export function letterPairCost(first: number, second: number): number {
  if (first < A || first > Z || second < A || second > Z) return 0;
  return COSTS[(first - A) * 26 + second - A] ?? 0;
}

const COSTS = TENTHS.flatMap((line) => Array.from(line, (digit) => Number.parseInt(digit, 36) / 10));
