import type { LinkState } from '../../core/index/link-states';
import type { LinkPlace } from '../../core/note/link-places';

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
}
