import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { makeSample } from './sample-vault';
import { run } from './shoot-hand';
import { hideHost, inThemes } from './shoot-index';
import type { OverVault } from './shoot-welcome';

const LEFT = `# Handoff 2026-03-20\n\n## Completed\n- Printed the table of the third port\n\n## Next\n- Ask the harbour office about the pier\n`;

/** Windows that carry text in and out: memory files, what agents left, import. Narrow ones as in a small window. */
export async function shootCarrying(over: OverVault, folder: string, shots: string): Promise<void> {
  const { vault, repo } = await makeSample(folder, 2);
  fs.mkdirSync(path.join(repo, '.claude', 'handoffs'), { recursive: true });
  fs.writeFileSync(path.join(repo, '.claude', 'handoffs', '2026-03-20.md'), LEFT);
  await over(vault, false, async (page) => {
    await hideHost(page);
    await linkRepository(page, repo);
    await shootSync(page, repo, shots);
    await run(page, 'import-from-repositories');
    await page.locator('.session-handoff-import h2').waitFor();
    await shoot(page, shots, 'inbox');
    await page.keyboard.press('Escape');
    await openImportWindow(page);
    await page.getByLabel('Files of the linked repository').fill('.claude/**/*.md');
    await page.locator('.session-handoff-import h2').waitFor();
    await shoot(page, shots, 'import');
  });
  await over(vault, true, async (page) => {
    await hideHost(page);
    await openImportWindow(page);
    await page.screenshot({ path: path.join(shots, 'import-phone.png') });
  });
}

async function shootSync(page: Page, repo: string, shots: string): Promise<void> {
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
}

/** Links what is beside the vault to its project. */
export async function linkRepository(page: Page, repo: string): Promise<void> {
  await run(page, 'link-repository');
  await page.getByLabel('Repository folder on this device').fill(repo);
  await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page.locator('.modal').waitFor({ state: 'detached' });
  await page.locator('.notice').last().click();
}

export async function openSyncWindow(page: Page): Promise<void> {
  await run(page, 'sync-memory');
  await page.locator('.session-handoff-sync h2').first().waitFor();
}

export async function openImportWindow(page: Page): Promise<void> {
  await run(page, 'import-handoffs');
  await page.locator('.session-handoff-window').waitFor();
}

/** The open note, exported. */
export async function openExportWindow(page: Page): Promise<void> {
  await run(page, 'export-note');
  await page.locator('.session-handoff-sync h2').first().waitFor();
}

async function shoot(page: Page, shots: string, name: string): Promise<void> {
  await inThemes(page, (theme) => page.screenshot({ path: path.join(shots, `${name}-${theme}.png`) }));
  const wide = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: path.join(shots, `${name}-narrow.png`) });
  await page.setViewportSize(wide);
}
