import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { tempFolder } from '../../support/temp-folder';
import { axeViolations } from './axe';
import { startBrowser, type Browser } from './chromium';
import { makeHandVault } from './hand-vault';
import { inBrowser } from './in-browser';
import { makeSample } from './sample-vault';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const PHONE = { width: 390, height: 844 };
const built = process.env['SESSION_HANDOFF_BUILT'];
const APP = 'Handoffs/App';
const [DECISION, IN_FORCE, BLOCKER, PHASE] = [
  `${APP}/Decisions/retry-twice-d3d3.md`,
  `${APP}/Decisions/use-postgres-d2d2.md`,
  `${APP}/Blockers/no-key-cccc.md`,
  `${APP}/Phases/first-light-f1f1.md`,
];
/** Every window of records, by its command and the note that must be open. */
const FORMS: readonly (readonly [command: string, note: string])[] = [
  ['new-decision', DECISION],
  ['new-blocker', DECISION],
  ['new-phase', DECISION],
  ['supersede-decision', IN_FORCE],
  ['reject-decision', DECISION],
  ['resolve-blocker', BLOCKER],
  ['drop-blocker', BLOCKER],
  ['finish-phase', PHASE],
];

jest.setTimeout(60_000);

inBrowser('every window, as axe and a finger find it', () => {
  let browser: Browser;
  const servers: HostServer[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    expect(browser.problems).toEqual([]);
    await Promise.all(servers.map((server) => server.close()));
  });

  const open = async (vault: string, phone = false): Promise<Page> => {
    const server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    servers.push(server);
    return browser.open(`${server.url}${phone ? '&phone' : ''}`, phone ? PHONE : undefined);
  };

  test.each([
    ['wide', false],
    ['on a phone', true],
  ])('the forms of decisions, blockers and phases, %s', async (_where, phone) => {
    const page = await open(await makeHandVault(), phone);
    for (const [command, note] of FORMS) {
      await show(page, note);
      await run(page, command);
      await page.locator('.session-handoff-window').waitFor();
      expect([command, await axeViolations(page, '.session-handoff-window')]).toEqual([command, []]);
      expect([command, await faultsOfSize(page, phone)]).toEqual([command, []]);
      // What is refused is said in the form, and said well.
      await page.locator('.modal .mod-cta').click();
      if (command === 'reject-decision') {
        await page.locator('.modal').waitFor({ state: 'detached' });
        continue;
      }
      await page.locator('.modal').getByRole('alert').or(page.locator('.session-handoff-new')).first().waitFor();
      expect([command, await axeViolations(page, '.session-handoff-window')]).toEqual([command, []]);
      await page.keyboard.press('Escape');
      await page.locator('.modal').waitFor({ state: 'detached' });
    }
    await page.close();
  });

  test('the list to choose from, the name of the person, and the keys of the index', async () => {
    const page = await open(await makeHandVault());
    await run(page, 'copy-resume-text');
    await page.locator('.suggestion-item').first().waitFor();
    expect(await axeViolations(page, '.prompt, .modal')).toEqual([]);
    await page.keyboard.press('Escape');
    await run(page, 'open-index');
    await page.locator('.session-handoff-row').first().waitFor();
    await page.getByLabel('More options').click();
    await page.locator('.menu-item', { hasText: 'Set my name' }).click();
    await page.locator('.session-handoff-window').waitFor();
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel('More options').click();
    await page.locator('.menu-item', { hasText: 'Show the keys' }).click();
    const keys = page.locator('.session-handoff-keys');
    await keys.waitFor();
    expect(await axeViolations(page, '.modal')).toEqual([]);
    // A key stands beside what it does, not above it.
    const [key, words] = await keys.evaluate((el) =>
      ['dt', 'dd'].map((one) => el.querySelector(one)!.getBoundingClientRect().y),
    );
    expect(key).toBeCloseTo(words!, 0);
    await page.close();
  });

  test('what agents left in a repository, and what is refused of an import', async () => {
    const { vault, repo } = await makeSample(await tempFolder(), 2);
    fs.mkdirSync(path.join(repo, '.claude/handoffs'), { recursive: true });
    for (const [name, words] of [
      ['2026-03-20.md', 'Printed the table of the third port'],
      ['2026-03-21.md', 'Asked <img src=x onerror=alert(1)> the office'],
    ] as const) {
      fs.writeFileSync(path.join(repo, '.claude/handoffs', name), `# Handoff ${name}\n\n## Completed\n- ${words}\n`);
    }
    const page = await open(vault);
    await run(page, 'link-repository');
    await page.getByLabel('Repository folder on this device').fill(repo);
    await page.locator('.session-handoff-result', { hasText: 'Found' }).waitFor();
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.locator('.modal').waitFor({ state: 'detached' });
    await run(page, 'import-from-repositories');
    await page.locator('.session-handoff-import strong').nth(1).waitFor();
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    expect(await page.locator('.session-handoff-window img').count()).toBe(0);
    await page.keyboard.press('Escape');
    await run(page, 'import-handoffs');
    await page.getByLabel('Files of the linked repository').fill('../../outside/*.md');
    await page.getByRole('alert').first().waitFor();
    expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
    await page.close();
  });
});

async function run(page: Page, command: string): Promise<void> {
  await page.evaluate(() => {
    for (const notice of document.querySelectorAll<HTMLElement>('.notice')) notice.click();
  });
  expect(await page.evaluate((id) => (window as any).host.run(`session-handoff:${id}`), command)).toBe(true);
}

function show(page: Page, note: string): Promise<void> {
  return page.evaluate((one) => (window as any).host.app.workspace.openLinkText(one, '', false), note);
}

/** What is wider than the window, and on a phone what is smaller than a finger. */
function faultsOfSize(page: Page, phone: boolean): Promise<string[]> {
  return page.evaluate((isPhone) => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : [];
    const small = [
      ...document.querySelectorAll('.session-handoff-window :is(button, select, textarea, input:not([type=checkbox]))'),
    ]
      .map((el) => [el.getAttribute('aria-label') ?? el.textContent, el.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => isPhone && (width < 44 || height < 44))
      .map(([name, { width, height }]) => `${name}: ${width} x ${height}`);
    return [...wide, ...small];
  }, phone);
}
