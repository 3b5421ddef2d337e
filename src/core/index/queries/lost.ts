import type { ProjectIndex } from '../snapshot';
import { remembered } from './remembered';
import { compareText, type Row } from './row';

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
  return remembered('lost', project, undefined, () =>
    project.lost
      .map((item) => ({ item, link: project.chain.links.get(item.handoff) }))
      .sort((a, b) => compareText(b.link?.place ?? '', a.link?.place ?? '') || a.item.line - b.item.line)
      .map(({ item: { id, text, handoff, line }, link }) => {
        const date = link?.note.parsed.properties.created?.slice(0, 10);
        return { path: handoff, line, id, text, date };
      }),
  );
}
