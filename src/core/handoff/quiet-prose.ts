import type { Words } from '../model/words';
import { inertText } from '../note/inert';
import { parseHandoff } from '../note/handoff-note';

export type WorkKind = 'completed' | 'in-progress' | 'next';

const KINDS = ['completed', 'in-progress', 'next'] as const;
const HEADINGS: Readonly<Record<WorkKind, string>> = {
  completed: 'Completed',
  'in-progress': 'In progress',
  next: 'Next actions',
};

/** What the author says beside a list of work, as it may stand above that list. */
export function proseAbove(words: Words, kind: WorkKind): string {
  const prose = words.prose[kind];
  return prose === undefined || !isQuiet(prose, kind) ? '' : inertText(prose);
}

/** The rest of it: what would be read as more work, or as the heading of the list, stands in a section of its own. */
export function remarksOf(words: Words): string {
  return KINDS.flatMap((kind) => {
    const prose = words.prose[kind];
    return prose === undefined || isQuiet(prose, kind) ? [] : [prose];
  }).join('\n\n');
}

/** Read back, it changes nothing of the list below it. */
function isQuiet(prose: string, kind: WorkKind): boolean {
  const { entries } = parseHandoff(`## ${HEADINGS[kind]}\n\n${inertText(prose)}\n\n- [ ] x ^t-aaaaaa\n`);
  return entries.length === 1 && entries[0]?.section === kind;
}
