import { MarkdownRenderChild } from 'obsidian';
import { drawLinkState } from './link-state-badge';
import type { LinkStateSource } from './link-state-source';

const BADGE = 'session-handoff-link-state';

/** Marks the links of a rendered fragment that lead to something that holds no longer, for as long as it is shown. */
export class MarkedLinks extends MarkdownRenderChild {
  constructor(
    fragment: HTMLElement,
    private readonly source: LinkStateSource,
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
      if (state !== undefined) link.after(drawLinkState(state));
    }
  }

  private clear(): void {
    for (const badge of Array.from(this.containerEl.querySelectorAll(`.${BADGE}`))) badge.remove();
  }
}
