import { isAbandoned } from '../chain';
import type { IndexSnapshot, ProjectIndex } from '../snapshot';
import { blockers, type BlockerRow } from './blockers';
import { handoffRow, headPaths, type HandoffRow } from './handoffs';
import { items, type ItemRow } from './items';

/** What waits for one person. */
export interface ForMe {
  /** Handoffs that nothing continues yet and that are addressed to the person. */
  readonly handoffs: readonly HandoffRow[];
  /** Open items and questions that name the person as owner. */
  readonly items: readonly ItemRow[];
  /** Open blockers that the person owns or that wait for them. */
  readonly blockers: readonly BlockerRow[];
}

/** `names` are what the person is called in notes; letters' case, a leading `@` and link brackets do not count. */
export function forMe(snapshot: IndexSnapshot, project: ProjectIndex, names: readonly string[], today: string): ForMe {
  const own = new Set(names.map(plainName));
  const isMe = (name: string | undefined): boolean => name !== undefined && own.has(plainName(name));
  const heads = headPaths(project);
  const lists = items(snapshot, project, today);
  const open = [lists.ready, lists.waiting, lists.questions, lists.decisionsNeeded, lists.blockers].flat();
  return {
    handoffs: [...project.chain.links.values()]
      .filter((link) => heads.has(link.note.path) && !isAbandoned(link) && isMe(link.note.parsed.properties.for))
      .reverse()
      .map((link) => handoffRow(snapshot, project, link, heads)),
    items: open.filter(({ owner }) => isMe(owner)),
    blockers: blockers(snapshot, project, today).open.filter(({ owner, waitingOn }) => isMe(owner) || isMe(waitingOn)),
  };
}

function plainName(name: string): string {
  return name
    .replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, '$1')
    .replace(/^@/, '')
    .trim()
    .toLowerCase();
}
