import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { tempFolder } from '../../support/temp-folder';
import { startBrowser, type Browser } from './chromium';
import { inBrowser } from './in-browser';
import { serveHost, type HostServer } from './server';

const ROOT = path.resolve(__dirname, '../../..');
const built = process.env['SESSION_HANDOFF_BUILT'];
const LINES = ['- [ ] open', '- [/] begun', '- [x] done', '- [-] dropped', '  - [ ] below'];
const NOTE = (head: string): string =>
  `${head}# Boxes\n\n${LINES.join('\n')}\n\n- [/] begun, loose\n\n- [-] dropped, loose\n`;

/** How one box and its line are drawn. */
interface Drawn {
  readonly half: boolean;
  readonly bar: boolean;
  readonly tick: boolean;
  readonly struck: boolean;
  readonly faint: boolean;
}
const PLAIN: Drawn = { half: false, bar: false, tick: false, struck: false, faint: false };
const DONE: Drawn = { ...PLAIN, tick: true };
const BEGUN: Drawn = { ...PLAIN, half: true };
const DROPPED: Drawn = { ...PLAIN, bar: true, struck: true, faint: true };

jest.setTimeout(60_000);

inBrowser('boxes of tasks', () => {
  let browser: Browser;
  let server: HostServer;
  let page: Page;
  beforeAll(async () => {
    const vault = await tempFolder();
    fs.writeFileSync(path.join(vault, 'Ours.md'), NOTE('---\ncssclasses:\n  - session-handoff\n---\n\n'));
    fs.writeFileSync(path.join(vault, 'Theirs.md'), NOTE(''));
    browser = await startBrowser();
    server = await serveHost({ root: ROOT, vault, ...(built === undefined ? {} : { built }) });
    page = await browser.open(server.url);
  });
  afterAll(async () => {
    await browser.close();
    expect(browser.problems).toEqual([]);
    await server.close();
  });

  const inTheme = (theme: string): Promise<void> =>
    page.evaluate((wanted) => {
      document.body.classList.remove('theme-light', 'theme-dark');
      document.body.classList.add(`theme-${wanted}`);
    }, theme);

  /** What the style sheets make of each line, by its words. */
  const drawn = (selector: string): Promise<Record<string, Drawn>> =>
    page.locator(selector).evaluate((root) => {
      const plain = getComputedStyle(root).color;
      const found: Record<string, any> = {};
      for (const input of root.querySelectorAll('input')) {
        const line = input.closest('li, .HyperMD-task-line')!;
        const box = getComputedStyle(input);
        const words = [...line.childNodes].find(
          (node) => node.nodeType === 3 || node.nodeName === 'P' || node.nodeName === 'SPAN',
        );
        const struck = (el: Element | null): boolean =>
          el !== null &&
          el !== root &&
          (getComputedStyle(el).textDecorationLine.includes('line-through') ||
            (!getComputedStyle(el).display.startsWith('inline-') && struck(el.parentElement)));
        found[
          [words?.textContent, line.textContent]
            .map((one) => (one ?? '').trim().split('\n')[0]!)
            .find((one) => one !== '')!
        ] = {
          half: /linear-gradient\(to top, rgb[^)]*\) 50%, rgba\(0, 0, 0, 0\) 50%\)/.test(box.backgroundImage),
          bar: box.backgroundImage !== 'none' && box.backgroundSize === '60% 2px',
          tick: input.checked && getComputedStyle(input, '::after').display !== 'none',
          struck: struck(line),
          faint: getComputedStyle(line).color !== plain,
        };
      }
      return found;
    });

  const EXPECTED = {
    open: PLAIN,
    begun: BEGUN,
    done: DONE,
    dropped: DROPPED,
    below: PLAIN,
    'begun, loose': BEGUN,
    'dropped, loose': DROPPED,
  };

  test.each(['light', 'dark'])(
    'reading view, %s: begun is half full, dropped is struck through, done stays as it is',
    async (theme) => {
      await inTheme(theme);
      await show('Ours.md');
      expect(await drawn('.markdown-preview-view')).toEqual(EXPECTED);
    },
  );

  test('reading view: notes that are not ours are left alone', async () => {
    await show('Theirs.md');
    const boxes = Object.values(await drawn('.markdown-preview-view'));
    expect(boxes).toHaveLength(7);
    expect(boxes.filter(({ half, bar, struck, faint }) => half || bar || struck || faint)).toEqual([]);
  });

  test.each(['light', 'dark'])('live preview, %s: lines and boxes as the app makes them there', async (theme) => {
    await inTheme(theme);
    await page.evaluate((lines) => {
      document.querySelector('.drawn-live')?.remove();
      const view = document.body.createDiv({
        cls: 'drawn-live markdown-source-view cm-s-obsidian mod-cm6 is-live-preview session-handoff',
        attr: { style: 'position:fixed;inset:0;padding:40px;background:var(--background-primary)' },
      });
      for (const one of lines) {
        const [, sign = ' ', words = ''] = /\[(.)\] (.*)/.exec(one) ?? [];
        const line = view.createDiv({
          cls: 'HyperMD-list-line HyperMD-list-line-1 HyperMD-task-line cm-line',
          attr: { 'data-task': sign },
        });
        const label = line.createEl('label', { cls: 'task-list-label', attr: { contenteditable: 'false' } });
        const input = label.createEl('input', {
          cls: 'task-list-item-checkbox',
          attr: { type: 'checkbox', 'data-task': sign },
        });
        input.checked = sign !== ' ';
        line.createSpan({ cls: 'cm-list-1', text: words });
      }
    }, LINES);
    const { open, begun, done, dropped, below } = EXPECTED;
    expect(await drawn('.drawn-live')).toEqual({ open, begun, done, dropped, below });
    await page.evaluate(() => document.querySelector('.drawn-live')!.remove());
  });

  async function show(note: string): Promise<void> {
    await page.evaluate((one) => (window as any).host.app.workspace.openLinkText(one, '', false), note);
    await page.locator('.markdown-preview-view h1', { hasText: 'Boxes' }).waitFor();
  }
});
