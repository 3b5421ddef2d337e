import { setIcon } from './icons';
import type { Mock } from './mocks';

/** Draws the frame of the desktop window: ribbon, two side docks, the main area, the status bar. */
export function buildLayout(app: Mock, mount: HTMLElement): void {
  const { workspace } = app;
  mount.empty();
  const main = mount.createDiv({ cls: 'app-container' }).createDiv({ cls: 'horizontal-main-container' });
  const root = main.createDiv({ cls: 'workspace' });
  workspace.containerEl = root;
  const ribbon = root.createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left' });
  workspace.ribbonEl__ = ribbon.createDiv({ cls: 'side-dock-actions' });
  const split = (item: Mock, cls: string): void => {
    item.containerEl__ = root.createDiv({ cls: `workspace-split mod-vertical ${cls}` });
  };
  split(workspace.leftSplit, 'mod-left-split mod-sidedock is-collapsed');
  split(workspace.rootSplit, 'mod-root');
  split(workspace.rightSplit, 'mod-right-split mod-sidedock is-collapsed');
  workspace.statusBarEl__ = mount.createDiv({ cls: 'status-bar' });
}

export function attachLeaf(leaf: Mock, split: Mock): Mock {
  leaf.split__ = split;
  const host: HTMLElement = split.containerEl__;
  host.removeClass('is-collapsed');
  const tabs = host.querySelector<HTMLElement>(':scope > .workspace-tabs') ?? buildTabs(host);
  leaf.tabEl__ = tabs.find('.workspace-tab-header-container-inner').createDiv({
    cls: 'workspace-tab-header tappable',
    attr: { role: 'tab', tabindex: '0' },
  });
  leaf.containerEl__ = tabs.find('.workspace-tab-container').createDiv({ cls: 'workspace-leaf' });
  leaf.tabEl__.addEventListener('click', () => {
    leaf.app__.workspace.setActiveLeaf(leaf, { focus: true });
  });
  showLeaf(leaf);
  return leaf;
}

function buildTabs(host: HTMLElement): HTMLElement {
  const tabs = host.createDiv({ cls: 'workspace-tabs mod-top' });
  tabs
    .createDiv({ cls: 'workspace-tab-header-container' })
    .createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
  tabs.createDiv({ cls: 'workspace-tab-container' });
  return tabs;
}

/** Brings a leaf to the front of its tab group. */
export function showLeaf(leaf: Mock): void {
  const tabs = leaf.containerEl__.parentElement?.parentElement as HTMLElement | null;
  if (!tabs) return;
  for (const el of tabs.findAll('.workspace-tab-container > .workspace-leaf')) el.toggle(el === leaf.containerEl__);
  for (const el of tabs.findAll('.workspace-tab-header')) {
    el.toggleClass('is-active', el === leaf.tabEl__);
    el.setAttribute('aria-selected', String(el === leaf.tabEl__));
  }
  closeDrawers(leaf);
}

/** On a phone the docks are drawers over the note: opening a note closes them. */
function closeDrawers(leaf: Mock): void {
  const { leftSplit, rightSplit, rootSplit } = leaf.app__.workspace;
  if (!document.body.hasClass('is-mobile') || leaf.split__ !== rootSplit) return;
  for (const dock of [leftSplit, rightSplit]) dock.containerEl__.addClass('is-collapsed');
}

export function drawTab(leaf: Mock): void {
  const { view, tabEl__: tab } = leaf;
  tab.empty();
  setIcon(tab.createDiv({ cls: 'workspace-tab-header-inner-icon' }), view.getIcon() || 'lucide-file');
  tab.createDiv({ cls: 'workspace-tab-header-inner-title', text: view.getDisplayText() });
  tab.setAttribute('aria-label', view.getDisplayText());
  view.titleEl__?.setText(view.getDisplayText());
}
