import type { HoverParent } from 'obsidian';
import type { LinkState } from '../../core/index/link-states';
import type { LinkPlace } from '../../core/note/link-places';

/** Under this name the settings of Page preview know the links in the marks. */
export const MARKED_LINK = 'session-handoff-link';

/** What shows the previews of a mark, and the note that the mark stands in. */
export interface MarkPlace {
  readonly parent: HoverParent;
  readonly notePath: string;
}

/** What the marks behind links need of the plugin. */
export interface LinkStateSource {
  /** False when no link can lead to anything that has ended: then no text is searched for links. */
  readonly isNeeded: () => boolean;
  readonly placesIn: (text: string) => readonly LinkPlace[];
  /** State of what a link leads to; `undefined` when it still holds, is not ours, or nothing is known yet. */
  readonly stateOf: (link: string) => LinkState | undefined;
  /** Calls back after every change until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
  readonly open: (link: string, event: MouseEvent) => void;
  /** The pointer is over a link of a mark: the note behind it can be previewed. */
  readonly preview: (link: HTMLAnchorElement, event: MouseEvent, place: MarkPlace) => void;
}
