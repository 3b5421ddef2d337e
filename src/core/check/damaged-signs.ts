import type { TextEdit } from './check-finding';

/** The upper halves of the two tables in which UTF-8 is most often misread. */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';
/** Signs that handoffs are full of. */
const SIGNS = [
  '✅',
  '⚠️',
  '⚠',
  '❌',
  '🚨',
  '📝',
  '🔄',
  '🚧',
  '🎯',
  '📋',
  '🔴',
  '🟡',
  '🟢',
  '⏳',
  '→',
  '—',
  '–',
  '…',
  '•',
  '’',
  '“',
  '”',
];

const SIGN_OF = new Map(
  [MAC_ROMAN, WINDOWS_1252].flatMap((table) =>
    SIGNS.map((sign): readonly [string, string] => [misread(sign, table), sign]),
  ),
);
const DAMAGED = new RegExp(
  [...SIGN_OF.keys()]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'g',
);

/** Each place where such characters stand, with the sign that they were. */
export function mendedSigns(text: string): readonly TextEdit[] {
  return [...text.matchAll(DAMAGED)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    insert: SIGN_OF.get(match[0]) ?? match[0],
  }));
}

function misread(sign: string, table: string): string {
  return Array.from(encodeUtf8(sign), (byte) =>
    byte < 128 ? String.fromCharCode(byte) : (table[byte - 128] ?? ''),
  ).join('');
}

function encodeUtf8(text: string): readonly number[] {
  return encodeURIComponent(text)
    .split('%')
    .filter((byte) => byte !== '')
    .map((byte) => Number.parseInt(byte, 16));
}
