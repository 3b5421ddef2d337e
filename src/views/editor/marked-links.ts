import { type HoverParent, type HoverPopover, MarkdownRenderChild } from 'obsidian';
import { drawLinkState } from './link-state-badge';
import type { LinkStateSource } from './link-state-source';

const BADGE = 'session-handoff-link-state';

/** Marks the links of a rendered fragment that lead to something that holds no longer, for as long as it is shown. */
export class MarkedLinks extends MarkdownRenderChild implements HoverParent {
  hoverPopover: HoverPopover | null = null;

  constructor(
    fragment: HTMLElement,
    private readonly source: LinkStateSource,
    private readonly notePath: string,
  ) {
    super(fragment);
  }

  override onload(): void {
    this.register(
      this.source.onChange(() => {
        this.mark();
      }),
    );
    this.mark();
  }

  override onunload(): void {
    this.clear();
  }

  private mark(): void {
    this.clear();
    if (!this.source.isNeeded()) return;
    for (const link of Array.from(this.containerEl.querySelectorAll('a.internal-link'))) {
      const state = this.source.stateOf(`[[${link.getAttribute('data-href') ?? ''}]]`);
      if (state !== undefined) link.after(drawLinkState(state, this.preview));
    }
  }

  private readonly preview = (link: HTMLAnchorElement, event: MouseEvent): void => {
    this.source.preview(link, event, { parent: this, notePath: this.notePath });
  };

  private clear(): void {
    for (const badge of Array.from(this.containerEl.querySelectorAll(`.${BADGE}`))) badge.remove();
  }
}
