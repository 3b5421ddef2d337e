import { withoutBlockId } from '../model/ids';
import { findFrontmatter } from './frontmatter-block';
import { linksAsWords } from './links-as-words';
import type { Block } from './scan';
import { scan } from './scanner';
import { UNSEEN } from './unseen';

/** Characters of a line in which code is looked for. */
const LONGEST_WITH_CODE = 5000;
const DOING = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[\/\]\s+(.*)$/;
const DROPPED = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[-\]\s+(.*)$/;

/**
 * A handoff for a place that knows nothing of notes, a pull request: no properties and no comments, links as words, plain
 * boxes, nothing that cannot be seen, every fence closed.
 */
export function plainNote(text: string): string {
  const body = text
    .slice(findFrontmatter(text).bodyStart)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, (character) => (character === '\t' || character === '\n' ? character : ''))
    .trim();
  const source = body.split('\n');
  const { blocks } = scan(`\n${body}`);
  const code = codeLines(blocks);
  const lastComment = source.map((line, at) => line.includes('%%') && !code.has(at)).lastIndexOf(true);
  const lines: string[] = [];
  let isComment = false;
  source.forEach((line, at) => {
    if (code.has(at)) {
      lines.push(line);
      return;
    }
    const { shown, goesOn } = withoutComments(line, isComment, lastComment > at);
    if (!isComment || shown !== '') lines.push(plainLine(shown));
    isComment = goesOn;
  });
  return `${[lines.join('\n').trim(), ...missingFence(blocks, source)].join('\n')}\n`;
}

/** Lines of code, which stay as they are. The text was scanned with a line above it, so that nothing in it is taken for properties. */
function codeLines(blocks: readonly Block[]): ReadonlySet<number> {
  return new Set(
    blocks
      .filter(({ kind }) => kind === 'fence' || kind === 'code')
      .flatMap(({ line, lastLine }) => Array.from({ length: lastLine - line + 1 }, (_, at) => line + at - 1)),
  );
}

/** What closes a fence that nothing closes; one in a list or a quote ends with it. */
function missingFence(blocks: readonly Block[], source: readonly string[]): readonly string[] {
  const last = blocks.filter(({ kind }) => kind === 'fence').at(-1);
  if (last?.parent !== -1 || last.lastLine < source.length) return [];
  const [fence = ''] = /(?:`+|~+)/.exec(source[last.line - 1] ?? '') ?? [];
  const closing = source.at(-1)?.trim() ?? '';
  const isClosed = last.line < source.length && closing.startsWith(fence) && /^(?:`+|~+)$/.test(closing);
  return isClosed ? [] : [fence];
}

/** What stands outside of `%%`, and whether a comment goes on in the next line; one that never ends is none. */
function withoutComments(
  line: string,
  isWithin: boolean,
  mayEnd: boolean,
): { readonly shown: string; readonly goesOn: boolean } {
  const end = isWithin ? line.indexOf('%%') : -2;
  if (end === -1) return { shown: '', goesOn: true };
  const parts = splitOutsideCode(line.slice(end + 2));
  const goesOn = parts.length % 2 === 0;
  const shown = parts.filter((_, at) => at % 2 === 0).join('');
  return goesOn && !mayEnd ? { shown: `${shown}%%${parts.at(-1) ?? ''}`, goesOn: false } : { shown, goesOn };
}

/** At each `%%`; in code two signs are just signs. */
function splitOutsideCode(line: string): readonly string[] {
  if (line.length > LONGEST_WITH_CODE || !line.includes('`')) return line.split('%%');
  const parts = [''];
  for (const [piece] of line.matchAll(/(`+)(?!`).*?[^`]\1(?!`)|%%|[^`%]+|./g)) {
    if (piece === '%%') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts;
}

function plainLine(line: string): string {
  return linksAsWords(withoutBlockId(line))
    .replace(DOING, '$1[ ] $2 (in progress)')
    .replace(DROPPED, '$1~~$2~~ (dropped)')
    .trimEnd();
}
