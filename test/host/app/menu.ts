import { setIcon } from './icons';
import { m, type Mock } from './mocks';

/** Menus drawn in the document, with the keys and the click outside that close them. */
export function fillMenu(): void {
  const menu = m.Menu.prototype;
  menu.showAtMouseEvent = function (this: Mock, event: MouseEvent) {
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  };
  menu.showAtPosition = showAtPosition;
  menu.hide = hide;
  menu.close = hide;
}

function showAtPosition(this: Mock, position: { x: number; y: number }): Mock {
  for (const open of document.querySelectorAll('.menu')) open.remove();
  const el: HTMLElement = this.dom__;
  el.empty();
  el.className = 'menu';
  el.setAttribute('role', 'menu');
  el.tabIndex = -1;
  for (const item of this.items__) drawItem(this, el, item);
  this.keys__ = (event: KeyboardEvent) => {
    onKey(this, el, event);
  };
  this.away__ = (event: Event) => {
    if (!el.contains(event.target as Node)) this.hide();
  };
  document.addEventListener('keydown', this.keys__, true);
  document.addEventListener('mousedown', this.away__, true);
  document.body.append(el);
  const { width, height } = el.getBoundingClientRect();
  el.setCssStyles({
    left: `${Math.max(4, Math.min(position.x, window.innerWidth - width - 4))}px`,
    top: `${Math.max(4, Math.min(position.y, window.innerHeight - height - 4))}px`,
  });
  el.focus();
  return this;
}

function drawItem(menu: Mock, el: HTMLElement, item: Mock): void {
  if (!(item instanceof m.MenuItem)) {
    el.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
    return;
  }
  const row = el.createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
  row.toggleClass('is-warning', item.warning__ === true);
  row.toggleClass('is-disabled', item.disabled__ === true);
  const icon = row.createDiv({ cls: 'menu-item-icon' });
  if (item.icon__) setIcon(icon, item.icon__);
  row.createDiv({ cls: 'menu-item-title', text: item.title__ });
  row.addEventListener('click', (event) => {
    if (item.disabled__) return;
    menu.hide();
    item.onClick__?.(event);
  });
}

function onKey(menu: Mock, el: HTMLElement, event: KeyboardEvent): void {
  const rows = [...el.querySelectorAll<HTMLElement>('.menu-item:not(.is-disabled)')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Escape') menu.hide();
  else if (event.key === 'ArrowDown') rows[(at + 1) % rows.length]?.focus();
  else if (event.key === 'ArrowUp') rows.at(at - 1)?.focus();
  else if (event.key === 'Enter') rows[at]?.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function hide(this: Mock): Mock {
  this.dom__.remove();
  document.removeEventListener('keydown', this.keys__, true);
  document.removeEventListener('mousedown', this.away__, true);
  this.onHideCallback?.();
  return this;
}
