const KEY = /^[A-Za-z_]\w*$/;
const ASCII_PLAIN = /^[A-Za-z_][\w./-]*(?: +[\w./-]+)*$/;
const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_./-]*(?: +[\p{L}\p{M}\p{N}_./-]+)*$/u;
/** Words that mean nothing, a truth value or a number to some YAML reader. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d[\d_]*)$/i;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** What the app's property editor makes of dates: it takes their quotes away. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;
const SIMPLE_QUOTED = /^"[ !#-[\]-~\u00a0-\u2027\u202a-\ud7ff]*"$/;
const COMMENT = /^#[ -~]*$/;
const ITEM = '  - ';
const SEPARATOR = ', ';
const REMEMBERED = 500;
const plainKeys = new Set<string>();

/** What a line stands for that is no scalar of ours. */
const DECLINED = Symbol('declined');

type Scalar = string | number | boolean;

/**
 * Reads properties of the form that `renderProperties` gives them, with comments and lists in brackets as people add
 * them, about twenty times faster than a YAML parser. `source` is what stands between the fences. Anything else, however
 * harmless, is `undefined`: ask the parser then.
 */
export function readWrittenProperties(source: string): Record<string, unknown> | undefined {
  const properties: Record<string, unknown> = {};
  let list: Scalar[] | undefined;
  let key = '';
  for (let at = 0; at < source.length;) {
    const end = source.indexOf('\n', at);
    if (end === -1) return undefined;
    const line = source.slice(at, source.charCodeAt(end - 1) === 0x0d && end > at ? end - 1 : end);
    at = end + 1;
    if (line.startsWith('#') && COMMENT.test(line)) continue;
    if (line.startsWith(ITEM)) {
      const item = key === '' ? DECLINED : scalarOf(line.slice(ITEM.length));
      if (item === DECLINED) return undefined;
      if (list === undefined) properties[key] = list = [item];
      else list.push(item);
      continue;
    }
    const colon = line.indexOf(':');
    key = line.slice(0, colon);
    if (!isPlainKey(key) || Object.hasOwn(properties, key)) return undefined;
    list = undefined;
    const value = valueOf(line.slice(colon + 1));
    if (value === DECLINED) return undefined;
    properties[key] = value;
    // Only an empty value may go on in the lines of a list.
    if (value !== null) key = '';
  }
  return properties;
}

/** Vaults have few names of properties, and each of them in every note. */
function isPlainKey(key: string): boolean {
  if (plainKeys.has(key)) return true;
  const isPlain = KEY.test(key) && !RESERVED.test(key) && key !== '__proto__';
  if (isPlain && plainKeys.size < REMEMBERED) plainKeys.add(key);
  return isPlain;
}

function valueOf(rest: string): Scalar | readonly Scalar[] | null | typeof DECLINED {
  if (rest === '') return null;
  if (rest === ' []') return [];
  if (rest.startsWith(' [') && rest.endsWith(']')) return bracketed(rest.slice(2, -1));
  return rest.startsWith(' ') ? scalarOf(rest.slice(1)) : DECLINED;
}

/** `a, "b"`: one blank behind each comma and none elsewhere. */
function bracketed(text: string): readonly Scalar[] | typeof DECLINED {
  const list: Scalar[] = [];
  for (let at = 0; ; at += SEPARATOR.length) {
    const mark = text.startsWith('"', at) ? '"' : ',';
    const found = text.indexOf(mark, at + 1);
    const end = found === -1 ? text.length : mark === '"' ? found + 1 : found;
    const item = scalarOf(text.slice(at, end));
    if (item === DECLINED) return DECLINED;
    list.push(item);
    if (end === text.length) return list;
    if (!text.startsWith(SEPARATOR, end)) return DECLINED;
    at = end;
  }
}

function scalarOf(text: string): Scalar | typeof DECLINED {
  if (text.startsWith('"')) return quotedOf(text);
  if (ASCII_PLAIN.test(text) || PLAIN.test(text)) {
    if (!RESERVED.test(text)) return text;
    return text === 'true' ? true : text === 'false' ? false : DECLINED;
  }
  if (NUMBER.test(text) && text !== '-0') return Number(text);
  return DATE.test(text) ? text : DECLINED;
}

/** In quotes we write JSON; the characters that need an escape there are few. */
function quotedOf(text: string): string | typeof DECLINED {
  if (SIMPLE_QUOTED.test(text)) return text.slice(1, -1);
  if (
    !/^"(?:[ !#-[\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|\\["\\nrtbf/]|[\ud800-\udbff][\udc00-\udfff])*"$/.test(
      text,
    )
  )
    return DECLINED;
  return JSON.parse(text) as string;
}
