import { linksIn, type Wikilink } from '../note/wikilink';

const CODE = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
const LINK = /!?\[\[[^[\]\n]*\]\]/g;

/**
 * Words of a note for readers outside the vault: escapes that kept them from acting in Obsidian are taken back, and links
 * to notes become the words that they show.
 */
export function plainMarkdown(text: string): string {
  let plain = '';
  let at = 0;
  for (const { 0: code, index } of text.matchAll(CODE)) {
    if (index < at || text.charAt(index - 1) === '\\') continue;
    plain += withoutEscapes(text.slice(at, index)) + code.replaceAll('\u2060', '');
    at = index + code.length;
  }
  return plain + withoutEscapes(text.slice(at));
}

/** Links first: an escaped bracket is none. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\\[/g, '\ue000')
    .replace(LINK, (link) => wordsOf(linksIn(link)[0]))
    .replace(/\ue000/g, '[')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('\u2060', '');
}

function wordsOf(link: Wikilink | undefined): string {
  return link?.alias ?? link?.target.replace(/^.*\//, '') ?? '';
}
