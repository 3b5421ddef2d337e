import type { ProjectIndex } from '../snapshot';
import type { Row } from './row';

/** An open item that every continuation of its handoff has left out. */
export interface LostRow extends Row {
  readonly id: string | undefined;
  /** Markdown. */
  readonly text: string;
  /** `YYYY-MM-DD` of the handoff that last had it, as far as it is known. */
  readonly date: string | undefined;
}

/** The last lost first. */
export function lost(project: ProjectIndex): readonly LostRow[] {
  const { order, links } = project.chain;
  return [...project.lost]
    .sort((a, b) => (order.get(b.handoff) ?? 0) - (order.get(a.handoff) ?? 0) || a.line - b.line)
    .map(({ id, text, handoff, line }) => {
      const date = links.get(handoff)?.note.parsed.properties.created?.slice(0, 10);
      return { path: handoff, line, id, text, date };
    });
}
