import { Component, Keymap } from 'obsidian';
import type { HandoffIndex } from '../core/index/handoff-index';
import type { LinkState } from '../core/index/link-states';
import { MARKED_LINK, type LinkStateSource } from '../views/editor/link-state-source';
import type { Context } from './context';
import { reportError } from './report';

/** What links lead to, kept for editors that cannot wait. Nothing is read before a note asks. */
export class LinkStates extends Component implements LinkStateSource {
  private index: HandoffIndex | undefined;
  private states: ReadonlyMap<string, LinkState> = new Map();
  placesIn: LinkStateSource['placesIn'] = () => [];
  private isAsked = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly context: Context) {
    super();
  }

  override onload(): void {
    this.register(
      this.context.index.onChange(() => {
        if (this.isAsked) void this.read();
      }),
    );
    this.register(() => {
      this.listeners.clear();
    });
  }

  readonly isNeeded = (): boolean => {
    if (!this.context.settings().markLinks) return false;
    if (!this.isAsked) {
      this.isAsked = true;
      void this.read();
    }
    return this.states.size > 0;
  };

  readonly stateOf = (link: string): LinkState | undefined => this.states.get(this.index?.resolve(link) ?? '');

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly open = (link: string, event: MouseEvent): void => {
    this.context.app.workspace.openLinkText(link, '', Keymap.isModEvent(event)).catch(reportError);
  };

  readonly preview: LinkStateSource['preview'] = (link, event, { parent, notePath }) => {
    this.context.app.workspace.trigger('hover-link', {
      event,
      source: MARKED_LINK,
      hoverParent: parent,
      targetEl: link,
      linktext: link.getAttribute('data-href') ?? '',
      sourcePath: notePath,
    });
  };

  private async read(): Promise<void> {
    if (this.context.index.stopped !== undefined) return;
    try {
      const [{ linkStates }, { linkPlaces }, index] = await Promise.all([
        import('../core/index/link-states'),
        import('../core/note/link-places'),
        this.context.index.current(),
      ]);
      this.placesIn = linkPlaces;
      this.index = index;
      this.states = this.context.settings().markLinks ? linkStates(index) : new Map();
      for (const listener of this.listeners) listener();
    } catch (error) {
      reportError(error);
    }
  }
}
