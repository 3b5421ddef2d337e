import type { Host } from './app/host';
import { enableBuilt, openMemory } from './node/open-vault';
import { until } from './page';
import { NOTES } from './sample-notes';

const ID = 'session-handoff';
const path = 'Handoffs/Score/2026-04-02-1745-half-a-map-aaaa.md';
const HANDOFF = `---
id: h-aaaaaa
type: handoff
format: 1
created: "2026-04-02T17:45:10"
created_offset: "+00:00"
status: open
---

# Half a map

## Summary

The winter file is read.

## Completed

- Read the winter file

## Next actions

- Fix bugs
`;
let host: Host;

const bar = (): HTMLElement | null => document.querySelector(`.plugin-${ID}`);
const shown = (): string => (bar()?.style.display === 'none' ? '' : (bar()?.textContent ?? ''));

async function open(name: string): Promise<void> {
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(name));
}

afterEach(() => {
  host.disable(ID);
});

test('the score of the open handoff stands in the status bar, and follows the note', async () => {
  document.body.empty();
  host = await openMemory({ ...NOTES, [path]: HANDOFF, 'Other.md': 'No handoff.\\n' });
  const plugin = await enableBuilt(host);
  expect(shown()).toBe('');
  await open(path);
  await until(() => shown() === 'Handoff: 95');
  bar()!.click();
  await until(() => document.querySelector('[data-tab=health][aria-selected=true]'));
  await open(path);
  await host.app.vault.modify(host.app.vault.getFileByPath(path), HANDOFF.replace('Fix bugs', 'Draw the piers'));
  await until(() => shown() === 'Handoff: 100');
  await open('Other.md');
  await until(() => shown() === '');
  await host.app.vault.modify(host.app.vault.getFileByPath(path), HANDOFF);
  await plugin.saveData({ rulesOff: 'HO202' });
  await plugin.onExternalSettingsChange();
  await open(path);
  await until(() => shown() === 'Handoff: 100');
});
