import { editing, editorModules } from './editing';
import { buildLayout } from './layout';
import { viewCreators } from './leaf';
import { metadataSettled } from './metadata-queue';
import { m, type Mock } from './mocks';
import { obsidianModule } from './obsidian-module';
import { fillPlugin } from './plugin-lifecycle';

export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

export interface HostOptions {
  /** Notes in memory, path to text. Give these or an adapter. */
  readonly files?: Readonly<Record<string, string>>;
  readonly adapter?: Mock;
  readonly mount?: HTMLElement;
}

export interface CliEntry {
  readonly description: string;
  readonly flags: Record<string, { required?: boolean }> | null;
  readonly handler: (params: Record<string, string>) => Promise<string> | string;
}

/** Answers `require` of everything but `obsidian`; throws for what there is not. */
export type Require = (id: string) => unknown;

let open: Host | undefined;
fillPlugin(() => {
  if (!open) throw new Error('host: no host is open');
  return open;
});

/** One vault window in which a built plugin can be enabled. Only the newest host is open. */
export class Host {
  readonly app: Mock;
  readonly commands = new Map<string, Mock>();
  readonly cli = new Map<string, CliEntry>();
  readonly hoverSources = new Map<string, Mock>();
  readonly plugins = new Map<string, Mock>();

  constructor(options: HostOptions = {}) {
    viewCreators.clear();
    for (const registered of Object.values(editing)) registered.clear();
    viewCreators.set('markdown', (leaf) => m.MarkdownView.create2__(leaf));
    this.app = m.App.createConfigured__({
      files: options.files ?? {},
      ...(options.adapter ? { adapter: options.adapter } : {}),
    });
    open = this;
    buildLayout(this.app, options.mount ?? document.body.createDiv());
    this.app.vault.reconcile__();
  }

  /** After every note has been indexed once. */
  async ready(): Promise<this> {
    await this.settled();
    this.app.workspace.setLayoutReady__();
    return this;
  }

  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await metadataSettled();
  }

  /** Takes up what other programs did to the folder: nothing watches it by itself. */
  async reconcile(): Promise<void> {
    this.app.vault.reconcile__();
    await this.settled();
  }

  /** Runs a built `main.js` as the app does, a CommonJS function with its own `require`, and loads its plugin. */
  async enable(code: string, manifest: Manifest, otherModule: Require = noModule): Promise<Mock> {
    const Plugin = evaluate(code, manifest.id, (id) =>
      id === 'obsidian' ? obsidianModule : (editorModules[id] ?? otherModule(id)),
    );
    const plugin = new Plugin(this.app, { ...manifest, dir: `${this.app.vault.configDir}/plugins/${manifest.id}` });
    if (!(plugin instanceof m.Plugin)) throw new Error('host: main.js exports no Plugin');
    await plugin.load();
    this.plugins.set(manifest.id, plugin);
    return plugin;
  }

  disable(id: string): void {
    this.plugins.get(id)?.unload();
    this.plugins.delete(id);
  }

  /** Runs a command as the palette does; false when its check says that it does not apply now. */
  run(id: string): boolean {
    const command = this.commands.get(id);
    if (!command) throw new Error(`host: no command ${id}`);
    if (!command.checkCallback) {
      command.callback();
      return true;
    }
    if (command.checkCallback(true) === false) return false;
    command.checkCallback(false);
    return true;
  }

  /** Runs a command of Obsidian's own command line. */
  async runCli(name: string, params: Record<string, string> = {}): Promise<string> {
    const entry = this.cli.get(name);
    if (!entry) throw new Error(`Unknown command ${name}`);
    for (const [flag, { required }] of Object.entries(entry.flags ?? {})) {
      if (required === true && !(flag in params)) throw new Error(`Missing ${flag}`);
    }
    return await entry.handler(params);
  }

  /** Opens the settings of a plugin and returns what they are drawn in. */
  openSettings(id: string): HTMLElement {
    const tab = this.plugins.get(id).settingTabs__[0];
    const modal = new m.Modal(this.app);
    modal.modalEl.addClass('mod-settings');
    modal.setTitle(this.plugins.get(id).manifest.name);
    tab.containerEl.addClass('vertical-tab-content');
    modal.contentEl.append(tab.containerEl);
    modal.onClose = () => tab.hide();
    modal.open();
    tab.update();
    return tab.containerEl;
  }
}

function evaluate(code: string, id: string, require: Require): Mock {
  const module: { exports: Mock } = { exports: {} };
  const run = new Function('require', 'module', 'exports', `${code}\n//# sourceURL=plugin:${id}`);
  run(require, module, module.exports);
  return module.exports.default ?? module.exports;
}

function noModule(id: string): never {
  throw new Error(`Cannot find module '${id}'`);
}
