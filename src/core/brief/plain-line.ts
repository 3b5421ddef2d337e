import { withoutBlockId } from '../model/ids';
import { basenameOf } from '../model/vault-path';
import { linksAsWords } from '../note/links-as-words';

const MARKS = /(\*\*|__|~~|==)(\S(?:.*?\S)?)\1/g;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!<>|~$%@=:&^])/g;
/** What cannot be seen: control and direction characters, joiners, tag characters. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** One line of Markdown as it reads, for a text that is no note: no marks, links as their words, no block id. */
export function plainLine(markdown: string): string {
  return linksAsWords(withoutBlockId(markdown))
    .replace(/\[([^\]]+)\]\([^()\s]*\)/g, '$1')
    .replace(MARKS, '$2')
    .replace(ESCAPE, '$1')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
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
