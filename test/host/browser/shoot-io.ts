import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { inThemes } from './shoot-index';

const LEFT = `# Handoff 2026-03-20\n\n## Completed\n- Printed the table of the third port\n\n## Next\n- Ask the harbour office about the pier\n`;

/** Windows that carry text in and out: memory files, what agents left, import and export. */
export async function shootCarrying(page: Page, repo: string, shots: string): Promise<void> {
  fs.mkdirSync(path.join(repo, '.claude', 'handoffs'), { recursive: true });
  fs.writeFileSync(path.join(repo, '.claude', 'handoffs', '2026-03-20.md'), LEFT);
  await openSyncWindow(page);
  await shoot(page, shots, 'sync');
  await page.getByLabel('AGENTS.md').click();
  await page.locator('.session-handoff-sync h2', { hasText: 'AGENTS.md' }).waitFor();
  await page.locator('.session-handoff-sync').scrollIntoViewIfNeeded();
  await shoot(page, shots, 'sync-diff');
  await page.getByRole('button', { name: 'Write files' }).click();
  await page.locator('.modal').waitFor({ state: 'detached' });
  const agents = path.join(repo, 'AGENTS.md');
  fs.writeFileSync(agents, fs.readFileSync(agents, 'utf8').replace('**Next:**', '**Next, on Monday:**'));
  await openSyncWindow(page);
  await page.getByLabel('AGENTS.md').click();
  await page.getByLabel('The block in AGENTS.md was changed by hand').scrollIntoViewIfNeeded();
  await shoot(page, shots, 'sync-edited');
  await page.keyboard.press('Escape');
  await run(page, 'Import handoffs from repositories');
  await page.locator('.session-handoff-import h2').waitFor();
  await shoot(page, shots, 'inbox');
  await page.keyboard.press('Escape');
  await openImportWindow(page);
  await page.getByLabel('Files of the linked repository').fill('.claude/**/*.md');
  await page.locator('.session-handoff-import h2').waitFor();
  await shoot(page, shots, 'import');
  await page.keyboard.press('Escape');
}

export async function openSyncWindow(page: Page): Promise<void> {
  await run(page, 'Sync memory files');
  await page.locator('.session-handoff-sync h2').first().waitFor();
}

export async function openImportWindow(page: Page): Promise<void> {
  await run(page, 'Import handoffs');
  await page.locator('.session-handoff-window').waitFor();
}

/** The open note, exported. */
export async function openExportWindow(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as any).host.run('session-handoff:export-note');
  });
  await page.locator('.session-handoff-sync h2').first().waitFor();
}

async function run(page: Page, name: string): Promise<void> {
  await page.locator('.host-command', { hasText: new RegExp(`^${name}$`) }).click();
}

async function shoot(page: Page, shots: string, name: string): Promise<void> {
  await inThemes(page, (theme) => page.screenshot({ path: path.join(shots, `${name}-${theme}.png`) }));
}
