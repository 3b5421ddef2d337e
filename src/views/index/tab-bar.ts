import { setIcon } from 'obsidian';
import { enView } from '../../locales/en-view';
import type { TabId } from './tab';

export interface TabButton {
  readonly id: TabId;
  readonly icon: string;
  readonly badge: { readonly count: number; readonly urgent: boolean } | undefined;
}

/** The tabs above the list: one of them is chosen, arrows go from one to the next. */
export class TabBar {
  readonly el: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly id: string,
    private readonly onChosen: (id: TabId) => void,
  ) {
    this.el = parent.createDiv({ cls: 'session-handoff-tabs', attr: { role: 'tablist', 'aria-label': enView.views } });
    this.el.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
  }

  idOf(tab: TabId): string {
    return `${this.id}-tab-${tab}`;
  }

  draw(tabs: readonly TabButton[], chosen: TabId): void {
    const now = JSON.stringify([tabs, chosen]);
    if (now === this.shown) return;
    this.shown = now;
    const hadFocus = this.el.contains(this.el.doc.activeElement);
    this.el.empty();
    for (const tab of tabs) this.drawTab(tab, tab.id === chosen);
    if (hadFocus) this.el.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  private drawTab({ id, icon, badge }: TabButton, isChosen: boolean): void {
    const count = badge === undefined || badge.count === 0 ? '' : String(badge.count);
    const name = enView.tabs[id];
    const el = this.el.createEl('button', {
      cls: 'session-handoff-tab',
      attr: {
        id: this.idOf(id),
        role: 'tab',
        'aria-selected': String(isChosen),
        'aria-controls': `${this.id}-panel`,
        'aria-label': count === '' ? name : `${name}, ${count}`,
        'data-tab': id,
        tabindex: isChosen ? '0' : '-1',
      },
    });
    setIcon(el.createSpan({ cls: 'session-handoff-tab-icon' }), icon);
    el.createSpan({ cls: 'session-handoff-tab-name', text: name });
    if (count !== '') {
      const urgent = badge?.urgent === true ? ' is-urgent' : '';
      el.createSpan({ cls: `session-handoff-badge${urgent}`, text: count });
    }
    el.addEventListener('click', () => {
      this.onChosen(id);
    });
  }

  private onKey(event: KeyboardEvent): void {
    const tabs = [...this.el.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.findIndex((el) => el === this.el.doc.activeElement);
    const isMirrored = this.el.doc.body.hasClass('mod-rtl');
    const next = isMirrored ? 'ArrowLeft' : 'ArrowRight';
    const before = isMirrored ? 'ArrowRight' : 'ArrowLeft';
    const to =
      event.key === next
        ? (at + 1) % tabs.length
        : event.key === before
          ? (at - 1 + tabs.length) % tabs.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : undefined;
    const tab = to === undefined ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    tab.focus();
    tab.click();
  }
}
