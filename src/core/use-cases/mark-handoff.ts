import { descendantsOf, isAbandoned } from '../index/chain';
import { idOf } from '../index/indexed-note';
import type { HandoffStatus } from '../model/handoff';
import { setProperty } from '../note/frontmatter';
import { editOf, projectOfPath, type Desk, type PlannedRecords } from './desk';
import { findRecord } from './find-record';

/** What a person can say of a handoff afterwards. */
export type HandoffMark = Exclude<HandoffStatus, 'open'>;

const DATED: Readonly<Partial<Record<HandoffMark, string>>> = { resumed: 'resumed_on', closed: 'closed_on' };

/** Sets the status of a handoff, and the day of it; nothing else of the note is touched. */
export function planMark(desk: Desk, reference: string, mark: HandoffMark): PlannedRecords {
  const note = findRecord(desk, reference, 'handoff');
  const id = idOf(note);
  const common = { ...(id === undefined ? {} : { id }), path: note.path, facts: { status: mark } };
  if (note.parsed.properties.status === mark) {
    return { ...common, plan: { changes: [] }, words: [`It is ${mark} already.`] };
  }
  const day = DATED[mark];
  const edit = (text: string): string => {
    const set = setProperty(text, 'status', mark);
    return day === undefined ? set : setProperty(set, day, desk.today);
  };
  return {
    ...common,
    plan: { changes: editOf(desk, note.path, edit, mark) },
    words: afterwards(desk, note.path, mark),
  };
}

/** An abandoned handoff continues nothing: what it carried is open in the one before it again. */
function afterwards(desk: Desk, path: string, mark: HandoffMark): readonly string[] {
  if (mark !== 'abandoned') return [];
  const { chain } = projectOfPath(desk, path);
  const later = [...descendantsOf(chain, path)].filter((one) => !isAbandoned(chain.links.get(one)));
  const [next] = later.sort();
  if (next !== undefined) return [`It was continued by ${next}, which stays as it is.`];
  const parents = chain.links.get(path)?.parents ?? [];
  return parents.map((parent) => `The next handoff continues ${parent} again.`);
}
