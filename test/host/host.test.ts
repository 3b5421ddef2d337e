import { obsidianModule } from './app/obsidian-module';
import { enableBuilt, openMemory } from './node/open-vault';

test('the built plugin is enabled and disabled', async () => {
  const host = await openMemory({ 'a.md': '---\ntype: handoff\n---\n\n- [ ] one ^t-aaaaaa\n' });
  const plugin = await enableBuilt(host);
  expect(plugin.manifest.id).toBe('session-handoff');
  expect(host.app.metadataCache.getCache('a.md').blocks['t-aaaaaa'].id).toBe('t-aaaaaa');
  host.disable('session-handoff');
});

test.each([
  ['app', 'commands'],
  ['app', 'plugins'],
  ['app', 'internalPlugins'],
  ['app', 'isMobile'],
  ['app', 'setting'],
  ['workspace', 'floatingSplit'],
  ['workspace', 'registerHoverLinkSource'],
  ['vault', 'getConfig'],
  ['vault', 'fileMap'],
  ['metadataCache', 'getBacklinksForFile'],
  ['fileManager', 'createNewMarkdownFile'],
])('undocumented API fails loudly: %s.%s', async (owner, name) => {
  const { app } = await openMemory();
  const object = owner === 'app' ? app : app[owner];
  expect(() => object[name]).toThrow(/not mocked/);
});

test('undocumented members of what a plugin extends fail loudly', async () => {
  const host = await openMemory();
  const plugin = await enableBuilt(host);
  expect(() => plugin.registerEditorSuggestNow).toThrow(/not mocked/);
  const modal = new obsidianModule['Modal'](host.app);
  expect(() => modal.bgEl).toThrow(/not mocked/);
  const leaf = host.app.workspace.getLeaf(true);
  expect(() => leaf.tabHeaderEl).toThrow(/not mocked/);
  host.disable('session-handoff');
});
