import { m, type Mock } from './mocks';
import { drawControl } from './setting-controls';

const KNOWN = new Set(
  'name desc aliases searchable visible control render action disabled type heading cls items emptyState onReorder onDelete addItem displayValue status page defaultValue'.split(
    ' ',
  ),
);

const valueOf = (value: Mock): Mock => (typeof value === 'function' ? value() : value);

/** Draws the definitions of a settings tab: groups, lists, pages that open, rows. */
export function fillSettingTab(): void {
  Object.assign(m.SettingTab.prototype, {
    renderTab__(this: Mock) {
      tearDown(this);
      drawItems(this, this.containerEl, this.settingItems);
    },
    update(this: Mock) {
      this.settingItems = this.getSettingDefinitions();
      if (this.containerEl.isConnected) this.renderTab__();
    },
    hide(this: Mock) {
      tearDown(this);
    },
    refreshDomState() {
      throw new Error('host: refreshDomState is not modelled');
    },
  });
  Object.assign(m.PluginSettingTab.prototype, {
    cleanups__: undefined,
    getControlValue(this: Mock, key: string) {
      return this.plugin__.settings?.[key];
    },
    async setControlValue(this: Mock, key: string, value: unknown) {
      this.plugin__.settings[key] = value;
      await this.plugin__.saveData(this.plugin__.settings);
    },
  });
}

function tearDown(tab: Mock): void {
  for (const cleanup of tab.cleanups__ ?? []) cleanup();
  tab.cleanups__ = [];
  tab.containerEl.empty();
}

function drawItems(tab: Mock, el: HTMLElement, items: readonly Mock[]): void {
  let loose: Mock;
  for (const item of items) {
    for (const key of Object.keys(item)) {
      if (!KNOWN.has(key)) throw new Error(`host: the setting definition has an unknown member ${key}`);
    }
    if (valueOf(item.visible ?? true) === false) continue;
    if (item.type === 'group' || item.type === 'list') {
      loose = undefined;
      drawGroup(tab, el, item);
    } else {
      loose ??= m.SettingGroup.create__(el);
      drawRow(tab, loose, item);
    }
  }
}

function drawGroup(tab: Mock, el: HTMLElement, item: Mock): void {
  const group = m.SettingGroup.create__(el);
  if (item.heading) group.setHeading(item.heading);
  if (item.cls) group.addClass(item.cls);
  const items: Mock[] = item.items ?? [];
  if (item.addItem) {
    const button = group.headerEl.createEl('button', {
      cls: 'clickable-icon',
      text: '+',
      attr: { 'aria-label': item.addItem.name },
    });
    button.addEventListener('click', () => item.addItem.action(button));
  }
  if (items.length === 0 && item.emptyState) {
    group.listEl.createDiv({ cls: 'setting-item-description', text: item.emptyState });
  }
  items.forEach((inner, index) => {
    const setting = drawRow(tab, group, inner);
    if (!item.onDelete || !setting) return;
    setting.addExtraButton((button: Mock) =>
      button
        .setIcon('lucide-x')
        .setTooltip('Delete')
        .onClick(() => item.onDelete(index)),
    );
  });
}

function drawRow(tab: Mock, group: Mock, item: Mock): Mock {
  if (valueOf(item.visible ?? true) === false) return undefined;
  let row: Mock;
  group.addSetting((setting: Mock) => {
    row = setting;
    setting.setName(item.name);
    if (item.desc) setting.setDesc(item.desc);
    if (item.type === 'page') drawPageEntry(tab, setting, item);
    else if (item.control) drawControl(tab, setting, item.name, item.control);
    else if (item.render) {
      const cleanup = item.render(setting, group);
      if (cleanup) tab.cleanups__.push(cleanup);
    } else if (item.action) {
      setting.settingEl.addClass('mod-clickable');
      setting.settingEl.addEventListener('click', () => item.action(setting.settingEl, 0));
    }
  });
  return row;
}

function drawPageEntry(tab: Mock, setting: Mock, item: Mock): void {
  setting.settingEl.addClass('mod-clickable', 'setting-page-entry');
  setting.settingEl.setAttribute('role', 'button');
  setting.settingEl.tabIndex = 0;
  const value = valueOf(item.displayValue);
  if (value) setting.controlEl.createSpan({ cls: 'setting-display-value', text: value });
  if (valueOf(item.status) === 'warning') setting.settingEl.addClass('mod-warning');
  setting.nameEl.addEventListener('click', () => {
    tearDown(tab);
    const back = tab.containerEl.createEl('button', { cls: 'setting-page-back', text: `‹ ${item.name}` });
    back.addEventListener('click', () => tab.renderTab__());
    drawItems(tab, tab.containerEl, item.items ?? []);
  });
}
