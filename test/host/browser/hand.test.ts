import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { axeViolations } from './axe';
import { startBrowser, type Browser } from './chromium';
import { DAILY, found, makeHandVault, read } from './hand-vault';
import { HANDS } from './hands';
import { inBrowser } from './in-browser';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const PHONE = { width: 390, height: 844 };
const built = process.env['SESSION_HANDOFF_BUILT'];
const APP = 'Handoffs/App';
const SECOND = `${APP}/2026-03-03-1000-second-bbbb.md`;

jest.setTimeout(60_000);

for (const hand of HANDS) {
  inBrowser(`what a person does ${hand.name}`, () => {
    let browser: Browser;
    let server: HostServer;
    let page: Page;
    let vault: string;
    beforeAll(async () => {
      vault = await makeHandVault();
      browser = await startBrowser();
      server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
      page = await browser.open(`${server.url}${hand.phone ? '&phone' : ''}`, hand.phone ? PHONE : undefined);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    });
    // What a failed test leaves open must not stand in the way of the next.
    afterEach(async () => {
      for (let step = 0; step < 3 && (await page.locator('.modal').count()) > 0; step += 1) {
        await page.keyboard.press('Escape');
      }
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    /** What the palette of the app does. */
    const run = async (id: string): Promise<void> => {
      // A person taps a notice away that lies over what is wanted; it would go by itself after ten seconds.
      await page.evaluate(() => {
        for (const notice of document.querySelectorAll<HTMLElement>('.notice')) notice.click();
      });
      expect(await page.evaluate((one) => (window as any).host.run(`session-handoff:${one}`), id)).toBe(true);
    };
    const show = (note: string): Promise<void> =>
      page.evaluate((one) => (window as any).host.app.workspace.openLinkText(one, '', false), note);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const closed = (): Promise<void> => page.locator('.modal').waitFor({ state: 'detached' });
    const said = (words: string): Promise<void> => page.locator('.notice', { hasText: words }).first().waitFor();
    const form = async (fields: Readonly<Record<string, string>>, submit: string): Promise<void> => {
      await page.locator('.session-handoff-window').waitFor();
      for (const [label, words] of Object.entries(fields)) await hand.type(page, label, words);
      await hand.press(page, page.locator('.modal').getByRole('button', { name: submit, exact: true }));
      await closed();
    };
    const pick = async (choice: string): Promise<void> => {
      const item = page.locator('.suggestion-item', { hasText: choice }).first();
      await item.waitFor();
      if (hand.phone) await item.tap();
      else await page.keyboard.press('Enter');
    };
    const fits = async (): Promise<void> => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    };

    test('a new handoff: what is open is decided, the score follows, the daily note links it', async () => {
      await show(SECOND);
      await run('new-handoff');
      await page.locator('.session-handoff-triage-row').first().waitFor();
      if (hand.phone) await hand.press(page, button('Done'));
      else {
        const row = page.locator('.session-handoff-triage-row[data-at="0"]');
        for (let step = 0; step < 40 && !(await row.evaluate((el) => el === document.activeElement)); step += 1) {
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('d');
      }
      await page.locator('.session-handoff-said', { hasText: 'Done' }).waitFor();
      await hand.press(page, button('Resolve'));
      await page.keyboard.type('It came by post');
      const score = page.locator('.session-handoff-scored');
      await hand.type(page, 'Next actions', 'fix it');
      await score.getByText('“fix it” This does not say').waitFor();
      const before = await score.locator('strong').textContent();
      await hand.type(page, 'Next actions', 'Teach it comments');
      await hand.type(page, 'Summary', 'The parser stands.');
      await score.getByText('“fix it”').waitFor({ state: 'detached' });
      expect(await score.locator('strong').textContent()).not.toBe(before);
      await fits();
      expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
      await hand.press(page, button('Create handoff'));
      await closed();
      const text = read(vault, found(vault, APP, 'the-parser-stands'));
      expect(text).toMatch(/- \[x\] Write \*\*the\*\* parser \^t-aaaa01/);
      expect(text).toContain('- [ ] Teach it comments ^t-');
      expect(text).not.toContain('No key');
      expect(read(vault, `${APP}/Blockers/no-key-cccc.md`)).toMatch(
        /resolved_in: .*the-parser-stands[^]*It came by post/,
      );
      expect(read(vault, DAILY)).toMatch(/^Morning\.\n\n## Work\n\n- \[\[.*\|The parser stands\]\]\n$/);
      expect(await page.locator('.notice', { hasText: 'Wrote' }).getByRole('button', { name: 'Undo' }).count()).toBe(1);
    });

    test('a quick handoff asks for the project alone, and is not written when nothing is new', async () => {
      await show(`${APP}/App.md`);
      await run('quick-handoff');
      await pick('App');
      await said('Nothing new since');
      const newest = found(vault, APP, 'the-parser-stands');
      fs.writeFileSync(path.join(vault, newest), read(vault, newest).replace('- [ ] Teach it', '- [x] Teach it'));
      await page.evaluate(() => (window as any).reconcile());
      await run('quick-handoff');
      await pick('App');
      await said('Wrote');
      expect(read(vault, found(vault, APP, 'handoff-of-app'))).toMatch(/profile: quick[^]*- \[x\] Teach it comments/);
    });

    test('of several handoffs that could be continued the person chooses', async () => {
      await show('Handoffs/Fork/2026-03-02-1000-base-f000.md');
      await run('new-handoff');
      await hand.choose(page, 'Project', 'Fork');
      await page.getByRole('alert').first().waitFor();
      await hand.choose(page, 'Continues', 'Right, 2026-03-04 10:00');
      await page.locator('.session-handoff-triage-row').first().waitFor();
      await hand.type(page, 'Summary', 'Went right.');
      await fits();
      await hand.press(page, button('Create handoff'));
      await closed();
      expect(read(vault, found(vault, 'Handoffs/Fork', 'went-right'))).toMatch(
        /previous:\n {2}- "\[\[.*right-f222\]\]"/,
      );
    });

    test('decisions: new, superseded, accepted, rejected', async () => {
      await show(SECOND);
      await run('new-decision');
      await page.locator('.session-handoff-window').waitFor();
      expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
      await form({ Title: 'Cache for a week', Why: 'Nothing changes faster.', Options: 'a day\na week' }, 'Create');
      expect(read(vault, found(vault, `${APP}/Decisions`, 'cache-for'))).toContain('status: accepted');
      await show(`${APP}/Decisions/use-postgres-d2d2.md`);
      await run('supersede-decision');
      await form({ Title: 'Use SQLite', Why: 'It is there.' }, 'Create');
      expect(read(vault, `${APP}/Decisions/use-postgres-d2d2.md`)).toContain('status: superseded');
      await show(`${APP}/Decisions/retry-twice-d3d3.md`);
      await run('reject-decision');
      await form({ 'Why it is rejected': 'Once is enough.' }, 'Reject decision');
      expect(read(vault, `${APP}/Decisions/retry-twice-d3d3.md`)).toContain('Once is enough.');
      await hand.press(page, page.locator('.notice', { hasText: 'Rejected' }).getByRole('button', { name: 'Undo' }));
      await said('Taken back');
      expect(read(vault, `${APP}/Decisions/retry-twice-d3d3.md`)).toContain('status: proposed');
      await page.evaluate(() => (window as any).reconcile());
      await run('accept-decision');
      await said('Accepted: Retry twice');
      expect(read(vault, `${APP}/Decisions/retry-twice-d3d3.md`)).toContain('status: accepted');
    });

    test('a line becomes a note of the kind that the person says', async () => {
      await show(SECOND);
      await page.evaluate((note) => {
        const { host } = window as any;
        const file = host.app.vault.getFileByPath(note);
        const text: string = host.app.workspace.activeLeaf.view.data;
        const line = text.split('\n').findIndex((one) => one.startsWith('- [x]') || one.startsWith('- [ ]'));
        const editor = { getCursor: () => ({ line, ch: 3 }), getValue: () => text };
        host.commands.get('session-handoff:promote-line').editorCheckCallback(false, editor, { file });
      }, SECOND);
      await page.locator('.session-handoff-window').waitFor();
      await hand.choose(page, 'Kind', 'Blocker');
      await hand.press(page, page.locator('.modal').getByRole('button', { name: 'Create', exact: true }));
      await closed();
      expect(read(vault, found(vault, `${APP}/Blockers`, 'write-the-parser'))).toContain('type: blocker');
    });

    test('blockers: new, dropped with a word about why', async () => {
      await show(SECOND);
      await run('new-blocker');
      await form({ Title: 'No staging', 'Way out': 'Ask for one.' }, 'Create');
      const blocker = found(vault, `${APP}/Blockers`, 'no-staging');
      await show(blocker);
      await run('drop-blocker');
      await page.locator('.session-handoff-window').waitFor();
      await hand.press(page, page.locator('.modal').getByRole('button', { name: 'Drop blocker', exact: true }));
      await page.getByRole('alert').getByText('Fill in').waitFor();
      expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
      await form({ 'Why it is dropped': 'Nobody needs it.' }, 'Drop blocker');
      expect(read(vault, blocker)).toMatch(/status: dropped[^]*Nobody needs it\./);
    });

    test('phases: new, started, finished although something is left, with the handoff of its end', async () => {
      await show(SECOND);
      await run('new-phase');
      await form({ Title: 'Second light', Deliverables: 'A lens\nA mount' }, 'Create');
      const phase = found(vault, `${APP}/Phases`, 'second-light');
      await show(phase);
      await run('start-phase');
      await said('Started: Second light');
      await page.evaluate(() => (window as any).reconcile());
      await run('finish-phase');
      await page.locator('.modal').getByText('not ticked: A lens').waitFor();
      expect(await axeViolations(page, '.session-handoff-window')).toEqual([]);
      await hand.press(page, button('Finish it anyway'));
      await page.locator('.session-handoff-new').waitFor();
      expect(await page.getByLabel('Profile', { exact: true }).inputValue()).toBe('phase-end');
      expect(read(vault, phase)).toContain('status: done');
      await page.keyboard.press('Escape');
      await closed();
    });

    test('the resume brief is copied, and what was typed and left is there again', async () => {
      await run('copy-resume-text');
      await pick('App');
      await said('Copied the resume brief');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Handoff: .*App/m);
      await show(SECOND);
      await run('new-handoff');
      await hand.type(page, 'Summary', 'Half a word');
      await page.keyboard.press('Escape');
      await closed();
      await run('new-handoff');
      await page.getByText('What you typed last time is here again.').waitFor();
      expect(await page.getByLabel('Summary', { exact: true }).inputValue()).toBe('Half a word');
      await hand.press(page, button('Start afresh'));
      expect(await page.getByLabel('Summary', { exact: true }).inputValue()).toBe('');
      await page.keyboard.press('Escape');
      await closed();
      expect(browser.problems).toEqual([]);
    });
  });
}
