import { setIcon } from 'obsidian';
import type { EndedAs, LinkState } from '../../core/index/link-states';
import { en } from '../../locales/en';

const ICONS: Readonly<Record<EndedAs, string>> = {
  superseded: 'history',
  deprecated: 'archive',
  rejected: 'circle-x',
  resolved: 'circle-check',
  dropped: 'circle-slash',
};

/**
 * Says behind a link, by icon and words, that what it leads to holds no longer, and leads to what stands in its place.
 * `onPoint` hears when a pointer comes over one of the links.
 */
export function drawLinkState(
  { ended, successors }: LinkState,
  onPoint: (link: HTMLAnchorElement, event: MouseEvent) => void,
): HTMLElement {
  const badge = createSpan({ cls: 'session-handoff-link-state', attr: { 'data-ended': ended } });
  setIcon(badge.createSpan({ cls: 'session-handoff-link-icon', attr: { 'aria-hidden': 'true' } }), ICONS[ended]);
  const isReplaced = ended === 'superseded' && successors.length > 0;
  badge.createSpan({ text: isReplaced ? en.editor.supersededBy : en.editor.ended[ended] });
  for (const [at, { path, title }] of successors.entries()) {
    badge.appendText(at === 0 ? ' ' : ', ');
    const href = path.replace(/\.md$/, '');
    const link = badge.createEl('a', { cls: 'internal-link', text: title, href, attr: { 'data-href': href } });
    link.addEventListener('mouseover', (event) => {
      // The app would look for a link here itself in some views and not in others.
      event.stopPropagation();
      onPoint(link, event);
    });
  }
  return badge;
}
