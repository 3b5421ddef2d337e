import type { Emergency } from '../model/words';
import { scan } from '../note/scanner';
import { withoutMarkup } from '../note/section-heading';

const NAMES: readonly (readonly [keyof Emergency, RegExp])[] = [
  ['issue', /^(?:the )?(?:issue|problem|incident|symptoms?|what (?:happened|is (?:wrong|broken)))$/i],
  ['impact', /^(?:the )?(?:impact|affected|who is affected|effects?)$/i],
  ['investigation', /^(?:the )?(?:investigation|findings|what we know|tried)(?: so far)?$/i],
  ['hypothesis', /^(?:(?:current|working) )?(?:hypothesis|theory|suspicion|suspected cause|(?:root )?cause)$/i],
  ['rollback', /^(?:roll ?back|way back)(?: options?| plans?)?$/i],
];
const NAMED = /^(?:\*\*|__)?([\p{L} ]{3,30}?)(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*(.*)$/su;

/** Which of its parts a heading or label names. */
export function emergencyKey(name: string): keyof Emergency | undefined {
  const plain = withoutMarkup(name).replace(/[:：]\s*$/, '');
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** What is told below headings about an emergency: lines `**Impact**: …`, or a heading for each part. */
export function emergencyWords(sections: readonly { readonly heading: string; readonly text: string }[]): {
  readonly emergency: Emergency;
  /** What names no part. */
  readonly rest: string;
} {
  const parts = new Map<keyof Emergency, string>();
  const rest: string[] = [];
  for (const { heading, text } of sections) {
    let key = emergencyKey(heading);
    for (const line of linesOf(text)) {
      const named = NAMED.exec(line);
      const told = named === null ? undefined : emergencyKey(named[1] ?? '');
      const words = told === undefined ? line : (named?.[2] ?? '');
      key = told ?? key;
      if (key === undefined) rest.push(line);
      else if (words !== '') parts.set(key, [parts.get(key), words].filter((one) => one !== undefined).join(' '));
    }
  }
  if (parts.has('issue') || rest.length === 0) return { emergency: Object.fromEntries(parts), rest: rest.join('\n\n') };
  return { emergency: { issue: rest.join(' '), ...Object.fromEntries(parts) }, rest: '' };
}

/** Each list line and each line of a paragraph, without its marker. */
function linesOf(text: string): readonly string[] {
  const { blocks, contents, ends } = scan(text);
  const starts = new Map(blocks.filter((block) => block.kind === 'item').map((block) => [block.line, block.start]));
  return contents
    .map((content, line) => text.slice(starts.get(line) ?? content, ends[line]).trim())
    .filter((line) => line !== '');
}
