import { editing } from './editing';
import type { Host } from './host';
import { setIcon } from './icons';
import { viewCreators } from './leaf';
import { m, type Mock } from './mocks';

/** What a plugin registers, kept by the host that is open and gone when the plugin is unloaded. */
export function fillPlugin(current: () => Host): void {
  Object.assign(m.Plugin.prototype, {
    load,
    loadData,
    saveData,
    registerView,
    addRibbonIcon,
    addStatusBarItem(this: Mock) {
      const bar: HTMLElement = current().app.workspace.statusBarEl__;
      const el = bar.createDiv({ cls: `status-bar-item plugin-${this.manifest.id}` });
      this.register(() => el.remove());
      return el;
    },
    addSettingTab(this: Mock, tab: Mock) {
      this.settingTabs__.push(tab);
      tab.update();
    },
    addCommand(this: Mock, command: Mock) {
      const full = {
        ...command,
        id: `${this.manifest.id}:${command.id}`,
        name: `${this.manifest.name}: ${command.name}`,
      };
      const { commands } = current();
      if (commands.has(full.id)) throw new Error(`host: the command ${full.id} is registered twice`);
      commands.set(full.id, full);
      this.register(() => commands.delete(full.id));
      return full;
    },
    registerEditorExtension(this: Mock, extension: Mock) {
      keep(this, editing.extensions, extension);
    },
    registerEditorSuggest(this: Mock, suggest: Mock) {
      keep(this, editing.suggests, suggest);
    },
    registerMarkdownPostProcessor(this: Mock, processor: Mock) {
      keep(this, editing.postProcessors, processor);
      return processor;
    },
    registerMarkdownCodeBlockProcessor(this: Mock, language: string, processor: Mock) {
      if (editing.codeBlocks.has(language)) throw new Error(`host: ${language} is registered twice`);
      editing.codeBlocks.set(language, processor);
      this.register(() => editing.codeBlocks.delete(language));
      return processor;
    },
    registerHoverLinkSource(this: Mock, id: string, info: Mock) {
      const { hoverSources } = current();
      hoverSources.set(id, info);
      this.register(() => hoverSources.delete(id));
    },
    registerCliHandler(this: Mock, command: string, description: string, flags: Mock, handler: Mock) {
      const { cli } = current();
      const { id } = this.manifest;
      if (command !== id && !new RegExp(`^${id}:[a-z0-9-]+$`).test(command)) {
        throw new Error(`host: a CLI command is ${id} or ${id}:action, not ${command}`);
      }
      if (cli.has(command)) throw new Error(`CLI command "${command}" is already registered`);
      cli.set(command, { description, flags, handler });
      this.register(() => cli.delete(command));
    },
  });
}

/** As in the app, enabling waits for `onload`. */
async function load(this: Mock): Promise<void> {
  if (this.loaded__) return;
  this.loaded__ = true;
  await this.onload();
  for (const child of [...this.children__]) child.load();
}

function keep(plugin: Mock, registered: Set<Mock>, value: Mock): void {
  registered.add(value);
  plugin.register(() => registered.delete(value));
}

const dataPath = (plugin: Mock): string => `${plugin.manifest.dir}/data.json`;

async function loadData(this: Mock): Promise<unknown> {
  const { adapter } = this.app.vault;
  return (await adapter.exists(dataPath(this))) ? JSON.parse(await adapter.read(dataPath(this))) : null;
}

async function saveData(this: Mock, data: unknown): Promise<void> {
  const { adapter } = this.app.vault;
  if (!(await adapter.exists(this.manifest.dir))) await adapter.mkdir(this.manifest.dir);
  await adapter.write(dataPath(this), JSON.stringify(data, null, 2));
}

function registerView(this: Mock, type: string, creator: Mock): void {
  if (viewCreators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
  viewCreators.set(type, creator);
  this.register(() => {
    this.app.workspace.detachLeavesOfType(type);
    viewCreators.delete(type);
  });
}

function addRibbonIcon(this: Mock, icon: string, title: string, callback: (event: MouseEvent) => void): HTMLElement {
  const el: HTMLElement = this.app.workspace.ribbonEl__.createDiv({
    cls: 'clickable-icon side-dock-ribbon-action',
    attr: { 'aria-label': title, role: 'button', tabindex: '0' },
  });
  setIcon(el, icon);
  el.addEventListener('click', callback);
  this.register(() => {
    el.remove();
  });
  return el;
}
