import { withoutBlockId } from '../model/ids';
import { basenameOf } from '../model/vault-path';
import { linksAsWords } from '../note/links-as-words';
import { LONE_SURROGATE, UNSEEN } from '../note/unseen';

/** What they stand around is of some length: a mark that nothing closes is not looked for through a whole line. */
const MARKS = /(\*\*|__|~~|==)(\S(?:.{0,200}?\S)?)\1/g;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!<>|~$%@=:&^])/g;
/** One line of Markdown as it reads, for a text that is no note: no marks, links as their words, no block id. */
export function plainLine(markdown: string): string {
  return linksAsWords(withoutBlockId(markdown))
    .replace(/\[([^[\]]+)\]\([^()\s]*\)/g, '$1')
    .replace(MARKS, '$2')
    .replace(ESCAPE, '$1')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .trim();
}

/** The lines of a text that say something, without list and quote marks. */
export function plainLines(markdown: string): readonly string[] {
  return markdown
    .split(/\r?\n/)
    .map((line) =>
      plainLine(line.replace(/^\s*(?:>\s?)*(?:[-*+]|\d{1,9}[.)]|#{1,6})?\s+(?:\[.\]\s+)?/, '').replace(/^>\s?/, '')),
    )
    .filter((line) => line !== '' && !/^(?:`{3,}|~{3,}|[-*_|:\s]+$)/.test(line));
}

/** What a wikilink property shows. */
export function nameOfLink(link: string): string {
  const plain = plainLine(link);
  return plain.includes('/') ? basenameOf(plain) : plain;
}
