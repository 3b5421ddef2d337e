import { inertStart, inertWords, type WordsForm } from './inert-words';
import { LONE_SURROGATE, UNSEEN } from './unseen';

// U+2060, invisible and of no width: inside code there is no escape, so it parts what would be read together.
const JOINER = '\u2060';
const LINE_BREAKS = /[\n\r\t\v\f\u0085\u2028\u2029]+/g;
const PLAIN = /^[ -~]*$/;
const CODE_SPAN = /(`{1,2})((?:[^`]|`(?!\1)(?=`))*?[^`])\1(?!`)/;
// What renderers turn into links by themselves.
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]{1,30}:\/\/|\bwww\.|\b(?:mailto|xmpp):)[^\s<>`|\\]+|[\w.+-]{1,64}@[\w-]*\.[\w.-]+/gi;
const MAY_BE_ADDRESS = /@|:\/\/|www\.|mailto:|xmpp:/i;
// Most lines: words and what means nothing anywhere, a letter first.
const ORDINARY = /^[A-Za-z][A-Za-z0-9 ,;()'"/-]*$/;
// Inline code that plugins run: Dataview (= and $=), Meta Bind, Dice Roller, code runners in braces.
const RUNS_IN_CODE = /^\s*(?:[=$!{]|[A-Z_]+\[|dice\b)/;

/**
 * One line of somebody else's text for a paragraph or a list item. Nothing in it runs, links, loads, tags, hides or
 * restructures; rendered it reads as before, addresses as code. Line breaks become blanks.
 */
export function inertLine(text: string, form: WordsForm = 'plain'): string {
  if (ORDINARY.test(text)) return text.trimEnd();
  let rest = visible(text.replace(LINE_BREAKS, ' ')).trim();
  let line = '';
  for (let span = CODE_SPAN.exec(rest); span !== null; span = CODE_SPAN.exec(rest)) {
    const before = rest.slice(0, span.index);
    if (before.endsWith('`')) break;
    line = beside(beside(line, withoutAddresses(before, form)), inertCode(span[2] ?? '') || ' ');
    rest = rest.slice(span.index + span[0].length);
  }
  return inertStart(beside(line, withoutAddresses(rest, form)));
}

/** One line of text as a code span that shows exactly that text and that no plugin runs. Empty text stays empty. */
export function inertCode(text: string): string {
  const clean = parted(visible(text.replace(LINE_BREAKS, ' ')).trim());
  if (clean === '') return '';
  const content = RUNS_IN_CODE.test(clean) ? JOINER + clean : clean;
  const fence = '`'.repeat(longestRun(content) + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** Lines of text as a fenced block that shows them as they are; ends in its closing fence. */
export function inertFence(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => parted(visible(line, '\t')));
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${fence}text`, ...lines, fence].join('\n');
}

/** Several lines of Markdown words: paragraphs, plain lists and fenced code keep their form, everything else is text. */
export function inertText(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .trim()
    .split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const end = fence === undefined ? -1 : lines.findIndex((other, index) => index > at && other.trim() === fence);
    if (end === -1) out.push(inertListLine(line));
    else {
      out.push(inertFence(lines.slice(at + 1, end).join('\n')));
      at = end;
    }
  }
  return out.join('\n');
}

/** A title as a value: one line of characters that can be seen. Whoever writes it into a note makes it inert there. */
export function plainTitle(text: string): string {
  return visible(text.replace(LINE_BREAKS, ' ')).replace(/\s+/g, ' ').trim();
}

function inertListLine(line: string): string {
  const [, indent = '', marker, rest = ''] = /^(\s*)([-*+]|\d{1,9}[.)])[ \t]+(.*)$/.exec(line) ?? [];
  if (marker === undefined) return inertLine(line, 'markdown');
  const words = inertLine(rest, 'markdown');
  // A marker alone would underline the line above as a heading.
  return words === '' ? inertLine(marker) : `${indent.replaceAll('\t', '    ')}${marker} ${words}`;
}

/** Addresses become code: renderers find them in the rendered words, where no escape is left to stop them. */
function withoutAddresses(text: string, form: WordsForm): string {
  if (!MAY_BE_ADDRESS.test(text)) return inertWords(text, form);
  let line = '';
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const trimmed = found.replace(/[.,;:!?'")\]]+$/, '');
    const address = /[a-z0-9][./:@]+[^./:@]/i.test(trimmed) ? trimmed : found;
    line = beside(line + inertWords(text.slice(done, index), form), inertCode(address));
    done = index + address.length;
  }
  return line + inertWords(text.slice(done), form);
}

/** The fences of two spans in a row would be one longer fence, and what the second one hides would be read. */
function beside(left: string, right: string): string {
  return left.endsWith('`') && right.startsWith('`') ? left + JOINER + right : left + right;
}

function visible(text: string, except = ''): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(UNSEEN, (character) => (character === except ? character : ''));
}

/** Where no escape works, in code and in the words of a link: what would run or hide is parted by what cannot be seen. */
export function parted(text: string): string {
  return text.replace(/<(?=%)|%(?=[%>])/g, `$&${JOINER}`);
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
