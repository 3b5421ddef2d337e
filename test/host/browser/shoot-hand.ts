import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { makeSample } from './sample-vault';
import { hideHost, inThemes, mirror } from './shoot-index';
import type { OverVault } from './shoot-welcome';

/** The window with thirty open items: beside its preview, mirrored, on a phone; and before there is any project. */
export async function shootHand(over: OverVault, folder: string, shots: string): Promise<void> {
  const { vault, repo } = await makeSample(folder, 2);
  fs.writeFileSync(path.join(repo, 'TODO.md'), '- [ ] Ask for the fourth port\n- [ ] Paint the axis\n');
  const notes = path.join(vault, 'Handoffs/Harbour');
  const newest = path.join(
    notes,
    fs
      .readdirSync(notes)
      .filter((name) => /^\d{4}-/.test(name))
      .sort()
      .at(-1)!,
  );
  const items = Array.from({ length: 28 }, (_none, at) => `- [ ] Sound the depth at buoy ${at + 1}\n`).join('');
  fs.writeFileSync(
    newest,
    fs.readFileSync(newest, 'utf8').replace(/^## Next actions\n\n/m, (head) => head + items),
  );
  await over(vault, false, async (page) => {
    await run(page, 'link-repository');
    await page.getByLabel('Repository folder on this device').fill(repo);
    await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    await fillHandoff(page);
    await triage(page);
    await inThemes(page, (theme) => page.screenshot({ path: path.join(shots, `hand-thirty-${theme}.png`) }));
    await page.locator('.session-handoff-tasks').scrollIntoViewIfNeeded();
    await page.locator('.session-handoff-take').first().click();
    await page.locator('.session-handoff-note', { hasText: 'fourth port' }).waitFor();
    await page.screenshot({ path: path.join(shots, 'hand-tasks.png') });
    await page.keyboard.press('Escape');
    for (const command of ['new-decision', 'new-blocker', 'new-phase']) {
      await run(page, command);
      await page.locator('.session-handoff-window').waitFor();
      await inThemes(page, (theme) => page.screenshot({ path: path.join(shots, `hand-${command}-${theme}.png`) }));
      await page.keyboard.press('Escape');
    }
    await run(page, 'new-handoff');
    await page.locator('.session-handoff-tasks').scrollIntoViewIfNeeded();
    await page.locator('.session-handoff-note', { hasText: 'fourth port' }).waitFor();
    await mirror(page);
    await page.screenshot({ path: path.join(shots, 'hand-rtl.png') });
    await page.keyboard.press('Escape');
    await run(page, 'new-decision');
    await page.locator('.session-handoff-window').waitFor();
    await page.screenshot({ path: path.join(shots, 'hand-decision-rtl.png') });
  });
  await over(vault, true, async (page) => {
    await fillHandoff(page);
    await triage(page);
    await page.screenshot({ path: path.join(shots, 'hand-phone.png') });
    await page.keyboard.press('Escape');
    await run(page, 'new-blocker');
    await page.locator('.session-handoff-window').waitFor();
    await page.screenshot({ path: path.join(shots, 'hand-blocker-phone.png') });
  });
  const empty = path.join(folder, 'empty');
  fs.mkdirSync(empty);
  await over(empty, false, async (page) => {
    await hideHost(page);
    await run(page, 'new-handoff');
    await page.locator('.session-handoff-window').waitFor();
    await inThemes(page, (theme) => page.screenshot({ path: path.join(shots, `hand-empty-${theme}.png`) }));
  });
}

export async function fillHandoff(page: Page): Promise<void> {
  await hideHost(page);
  await run(page, 'new-handoff');
  await page.getByLabel('Summary').fill('The table reads from right to left now.');
  await page.getByLabel('Next actions').fill('Ask a reader of Arabic to look at it\nRelease it to the three ports');
  await page.getByLabel('Blockers').fill('Nobody has answered for the third port (important)');
  await page.locator('.session-handoff-note', { hasText: 'Nobody has answered' }).waitFor({ state: 'attached' });
}

export async function run(page: Page, command: string): Promise<void> {
  await page.evaluate((id) => void (window as any).host.run(`session-handoff:${id}`), command);
}

export async function triage(page: Page): Promise<void> {
  const rows = page.locator('.session-handoff-triage-row[data-at]');
  await rows.first().scrollIntoViewIfNeeded();
  await rows.first().focus();
  await page.keyboard.press('d');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.type('Nobody asked for it again');
  await page.locator('.session-handoff-note', { hasText: '1 of' }).waitFor({ state: 'attached' });
}
