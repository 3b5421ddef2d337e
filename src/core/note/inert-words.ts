/**
 * `plain`: what is read is exactly the characters given (commit subjects). `markdown`: emphasis keeps its meaning
 * (words of agents and imported notes). Code spans stay code in both.
 */
export type WordsForm = 'plain' | 'markdown';

type Rule = (text: string, at: number) => boolean;

const ALWAYS: Rule = () => true;
const ENTITY = /&#?[a-z0-9]{1,32};/iy;
// A number alone is no tag in Obsidian, so `#12` may stay as people write it.
const TAG = /#[\p{N}]*[^\p{N}\s!-,.:-@[-^`{-~]/uy;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Characters that mean something somewhere in Obsidian or its plugins, and when. */
const RULES = new Map<string, Rule>([
  ['\\', (text, at) => at + 1 === text.length || /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))],
  ['`', ALWAYS],
  ['[', ALWAYS],
  [']', ALWAYS],
  ['|', ALWAYS],
  ['$', ALWAYS],
  ['<', (text, at) => /[a-z/!?%]/i.test(text.charAt(at + 1))],
  ['%', (text, at) => /[%<]/.test(text.charAt(at - 1)) || text[at + 1] === '%'],
  ['>', (text, at) => text[at - 1] === '%'],
  ['&', (text, at) => matchesAt(ENTITY, text, at)],
  [':', (text, at) => text[at - 1] === ':'],
  ['^', (text, at) => /\S/.test(text.charAt(at + 1))],
  ['#', (text, at) => !WORD.test(text.charAt(at - 1)) && matchesAt(TAG, text, at)],
]);

/** Any of the characters that have a rule. */
const MEANT = /[\\`[\]|$<%>&:^#*~=_]/;

const EMPHASIS = new Map<string, Rule>([
  ['*', ALWAYS],
  ['~', ALWAYS],
  ['=', (text, at) => text[at - 1] === '=' || text[at + 1] === '='],
  ['_', (text, at) => !WORD.test(text.charAt(at - 1)) || !WORD.test(text.charAt(at + 1))],
]);

/** One line without code spans, escaped by backslashes, which Markdown takes away again when it renders. */
export function inertWords(text: string, form: WordsForm): string {
  if (!MEANT.test(text)) return text;
  let words = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const rule = RULES.get(character) ?? (form === 'plain' ? EMPHASIS.get(character) : undefined);
    words += rule?.(text, at) === true ? `\\${character}` : character;
  }
  return words;
}

/** Escapes what makes a block out of an escaped line when it stands first. */
export function inertStart(line: string): string {
  if (!FIRST.test(line)) return line;
  return line.replace(HEADING_LIST_OR_QUOTE, '\\$&').replace(RULE_FENCE_OR_TABLE, '\\$&').replace(NUMBERED, '$1\\$2');
}

/** What all of these begin with; nearly no line does. */
const FIRST = /^[>#+*:_=~\d-]/;
const HEADING_LIST_OR_QUOTE = /^(?:[>#]|[-+*](?=\s|$))/;
const RULE_FENCE_OR_TABLE = /^(?:-(?=[-\s|:]*$)|:(?=-)|\*(?=[*\s]*$)|_(?=[_\s]*$)|=(?=[=\s]*$)|~(?=~~))/;
const NUMBERED = /^(\d{1,9})([.)])(?=\s|$)/;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
