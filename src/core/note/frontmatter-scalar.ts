export type PropertyValue = string | number | boolean | readonly string[];

/** How a scalar is written in the source. */
export type ScalarStyle = 'plain' | 'single' | 'double';

const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_./-]*(?: +[\p{L}\p{M}\p{N}_./-]+)*$/u;
// Words that some YAML reader takes for a boolean or for nothing.
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
// An exponent without digits before it: YAML 1.1 readers take `E0`, and a commit hash like `e123456`, for a number.
const EXPONENT = /^e[-+]?\d[\d_]*$/i;
// Templater runs <% %> wherever it stands in a note, also in its properties.
const TEMPLATE = /<(?=%)|%(?=>)/g;
// JSON leaves these as they are, but YAML readers break lines at them, skip them or refuse them.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A scalar on one line that every YAML reader, 1.1 and 1.2, reads back as the same value. */
export function renderScalar(value: string | number | boolean, style: ScalarStyle = 'plain'): string {
  if (typeof value === 'number') return renderNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (style === 'plain' && isPlain(value)) return value;
  if (style === 'single' && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(UNPRINTABLE, escaped).replace(TEMPLATE, escaped);
}

/** A list as block lines without a leading line break, or as `[]`. */
export function renderListLines(values: readonly string[], indent: string): readonly string[] {
  return values.map((value) => `${indent}- ${renderScalar(value)}`);
}

function renderNumber(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return '.nan';
  return value > 0 ? '.inf' : '-.inf';
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !RESERVED.test(text) && !EXPONENT.test(text);
}

function isPrintable(text: string): boolean {
  return (
    JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\') === text &&
    text.search(UNPRINTABLE) === -1 &&
    text.search(TEMPLATE) === -1
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
