import { Buffer } from 'buffer';
import { setup } from 'obsidian-test-mocks/setup';
import { rpc } from './rpc';

const page = window as any;
const phone = new URLSearchParams(location.search).has('phone');

// Electron's window has these; a phone's has not, and the plugin must not need them there.
if (!phone) {
  page.Buffer = Buffer;
  page.global = page;
}
// Before anything makes an element, for it adds createDiv and its like.
setup();

async function open(): Promise<void> {
  const { Host } = await import('../app/host');
  const { m } = await import('../app/mocks');
  const { openBareEditor } = await import('../app/bare-editor');
  const icons = await import('../app/icons');
  const { remoteAdapter } = await import('./remote-adapter');
  const modules = await import('./node-modules');
  const facts = await rpc('facts');
  if (!phone) page.process = { platform: 'linux', type: 'renderer', env: facts.env, versions: {}, cwd: () => '/' };
  if (phone) {
    const flags = { isMobile: true, isMobileApp: true, isPhone: true, isDesktop: false, isDesktopApp: false };
    Object.assign(m.Platform, flags);
    document.body.addClass('is-mobile', 'is-phone');
  }
  // What the app keeps for a device and a vault: text, in the storage of the browser, also over a restart.
  m.App.prototype.saveLocalStorage = (key: string, data: unknown) => {
    localStorage.setItem(key, JSON.stringify(data));
  };
  m.App.prototype.loadLocalStorage = (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null');
  icons.useIcons(facts.icons);
  const adapter = await remoteAdapter(facts.vault, phone);
  const host = new Host({ adapter, mount: document.getElementById('app')! });
  await host.ready();
  page.enablePlugin = () =>
    host.enable(facts.code, facts.manifest, phone ? modules.phoneRequire : modules.desktopRequire);
  await page.enablePlugin();
  page.host = host;
  page.openBareEditor = openBareEditor;
  page.missingIcons = icons.missingIcons;
  page.reconcile = async () => {
    adapter.forgetAll__();
    await host.reconcile();
  };
  drawCommands(host);
}

/** The palette of this window: every command of the plugin as a button below the ribbon. */
function drawCommands(host: any): void {
  const bar: HTMLElement = host.app.workspace.statusBarEl__;
  for (const [id, command] of host.commands) {
    if (command.checkCallback?.(true) === false) continue;
    const button = bar.createEl('button', { cls: 'host-command', text: command.name.replace(/^[^:]*: /, '') });
    button.addEventListener('click', () => {
      if (!host.run(id)) throw new Error(`host: ${id} does not apply here`);
    });
  }
}

open().then(
  () => {
    page.hostReady = true;
  },
  (error: unknown) => {
    page.hostError = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(error);
  },
);
