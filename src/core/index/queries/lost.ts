import { comparePlaces } from '../chain';
import type { ProjectIndex } from '../snapshot';
import { remembered } from './remembered';
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
  return remembered('lost', project, undefined, () => {
    const { chain } = project;
    return [...project.lost]
      .sort((a, b) => comparePlaces(chain, b.handoff, a.handoff) || a.line - b.line)
      .map(({ id, text, handoff, line }) => {
        const date = chain.links.get(handoff)?.note.parsed.properties.created?.slice(0, 10);
        return { path: handoff, line, id, text, date };
      });
  });
}
