import type { ParsedEntry } from '../model/parsed-handoff';
import { kindOfWords } from './heading-kind';
import { readItemText } from './item-text';
import { ratingOf } from './item-remarks';
import { mention } from './mention-entries';
import type { Block, Scan } from './scan';
import type { Section } from './sections';
import { startsWithNothing } from './state-words';

const STATED = /^\*\*([^*:：]{3,30})(?:\*\*\s*[:：]|[:：]\*\*)\s*/;

/** `**Blockers:** …` in a line of its own among others. */
export function statedBlockers(scan: Scan, block: Block, section: Section): readonly ParsedEntry[] {
  const entries: ParsedEntry[] = [];
  for (let line = block.line; line <= block.lastLine; line++) {
    const from = scan.contents[line] ?? 0;
    if (scan.text.charCodeAt(from) !== 42) continue;
    const text = scan.text.slice(from, scan.ends[line]);
    const match = STATED.exec(text);
    if (match === null || kindOfWords(match[1] ?? '') !== 'blockers') continue;
    const words = readItemText(scan.text, from + match[0].length, scan.ends[line] ?? from);
    if (words.text === '' || startsWithNothing(words.text)) continue;
    const defaults = { kind: 'blocker', status: 'open', section: section.kind, priority: undefined } as const;
    entries.push(mention(words, { ...defaults, ...ratingOf(section.heading) }, line, line));
  }
  return entries;
}
