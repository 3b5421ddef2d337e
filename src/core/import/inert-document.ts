import { blockIdOf, withoutBlockId } from '../model/ids';
import { boxOf, statusOfBox } from '../model/item';
import { inertLine } from '../note/inert';
import { inertBlock } from '../note/inert-block';
import { removeSecrets } from '../note/secrets';

const LIST_LINE = /^(\s*)([-*+]|\d{1,9}[.)])[ \t]+(?:\[(.)\][ \t]+)?(.*)$/;

/** One line of a document that came from elsewhere, as data: nothing in it runs or links, secrets are taken out. */
export function inertWords(text: string): string {
  return inertLine(removeSecrets(text).text, 'markdown');
}

/** Several lines of a document: paragraphs, lists, quotations, fenced code and tables keep their form. */
export function inertDocument(text: string): string {
  return inertBlock(removeSecrets(text).text);
}

/** What stands below an item: its task lines keep their boxes and our ids. */
export function inertBelow(text: string): string {
  if (/^ {0,3}(?:`{3,}|~{3,})/m.test(text)) return inertDocument(text);
  return removeSecrets(text).text.split('\n').map(inertListLine).join('\n');
}

function inertListLine(line: string): string {
  const [, indent = '', marker, box, words = ''] = LIST_LINE.exec(line) ?? [];
  if (marker === undefined)
    return line.trim() === '' ? '' : `${/^\s*/.exec(line)?.[0] ?? ''}${inertLine(line, 'markdown')}`;
  const id = blockIdOf(words);
  const text = inertLine(withoutBlockId(words), 'markdown');
  const boxed = box === undefined ? '' : `[${boxOf(statusOfBox(box))}] `;
  return `${indent.replaceAll('\t', '    ')}${marker} ${boxed}${text}${id === undefined ? '' : ` ^${id}`}`;
}
