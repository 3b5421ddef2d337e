/** Letters of moment's formats that say something by which notes can be sorted or found. */
const TOKENS = /[YMDQdeEwWHhmsSaAXxgGk]/;

/** True for a format of moment in which nothing but its letters, digits and plain signs stands. */
export function isDateFormat(format: string): boolean {
  return format.length <= 60 && TOKENS.test(format) && /^[\p{L}\p{N} ._/+[\]-]+$/u.test(format);
}
