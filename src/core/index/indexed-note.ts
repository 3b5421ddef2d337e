import type { Blocker } from '../model/blocker';
import type { Decision } from '../model/decision';
import type { Problem } from '../model/errors';
import type { HandoffContent } from '../model/parsed-handoff';
import type { Phase } from '../model/phase';
import type { Project } from '../model/project';
import { basenameOf } from '../model/vault-path';

/** A note of ours as the index holds it. A note that cannot be read keeps its row and says why. */
export type IndexedNote = HandoffNote | DecisionNote | BlockerNote | PhaseNote | ProjectNote | BrokenNote;

interface Read {
  readonly path: string;
  readonly problems: readonly Problem[];
}

export interface HandoffNote extends Read {
  readonly type: 'handoff';
  readonly parsed: HandoffContent;
}
export interface DecisionNote extends Read {
  readonly type: 'decision';
  readonly decision: Decision;
}
export interface BlockerNote extends Read {
  readonly type: 'blocker';
  readonly blocker: Blocker;
}
export interface PhaseNote extends Read {
  readonly type: 'phase';
  readonly phase: Phase;
}
export interface ProjectNote extends Read {
  readonly type: 'project';
  readonly project: Project;
}
/** Ours by its type, but not to be understood: a newer format, or no id. */
export interface BrokenNote extends Read {
  readonly type: 'broken';
}

/** The id that a note gives itself; `undefined` when it has none. */
export function idOf(note: IndexedNote): string | undefined {
  const id = recordOf(note)?.id ?? (note.type === 'handoff' ? note.parsed.properties.id : undefined);
  return id === '' ? undefined : id;
}

/** What people call it; the name of the file when it has no title. */
export function titleOf(note: IndexedNote): string {
  const title = recordOf(note)?.title ?? (note.type === 'handoff' ? note.parsed.title : undefined);
  return title === undefined || title === '' ? basenameOf(note.path) : title;
}

function recordOf(note: IndexedNote): { readonly id: string; readonly title: string } | undefined {
  if (note.type === 'decision') return note.decision;
  if (note.type === 'blocker') return note.blocker;
  if (note.type === 'phase') return note.phase;
  return note.type === 'project' ? note.project : undefined;
}
