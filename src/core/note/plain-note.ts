import { withoutBlockId } from '../model/ids';
import { findFrontmatter } from './frontmatter-block';
import { linksAsWords } from './links-as-words';

const FENCE = /^\s{0,3}(?:>\s?)*\s*(?:[-*+]\s+)?(`{3,}|~{3,})/;
const COMMENT = /%%[^%]*%%/g;
const DOING = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[\/\]\s+(.*)$/;
const DROPPED = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[-\]\s+(.*)$/;

/** A handoff for a place that knows nothing of notes, a pull request: no properties, links as words, plain boxes. */
export function plainNote(text: string): string {
  const body = text.slice(findFrontmatter(text).bodyStart).replace(/^\uFEFF/, '');
  let fence: string | undefined;
  const lines = body.split(/\r?\n/).map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark !== undefined && mark.startsWith(fence) && /^[\s>`~]*$/.test(line)) fence = undefined;
      return line;
    }
    if (mark === undefined) return plainLine(line);
    fence = mark;
    return line;
  });
  return `${lines.join('\n').trim()}\n`;
}

function plainLine(line: string): string {
  return linksAsWords(withoutBlockId(line))
    .replace(COMMENT, '')
    .replace(DOING, '$1[ ] $2 (in progress)')
    .replace(DROPPED, '$1~~$2~~ (dropped)')
    .trimEnd();
}
