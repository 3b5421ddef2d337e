import * as fs from 'node:fs';
import type { Page } from 'playwright-core';

const SOURCE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Drawn in the accent or the error colour by the app itself: their contrast is that of a person's theme. */
const ACCENT = '.mod-cta, .setting-error-message, .internal-link';

/** What axe finds below an element in the light and the dark theme, as sentences; rendered notes are the app's. */
export async function axeViolations(page: Page, selector: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const found: string[] = [];
  for (const theme of ['dark', 'light']) {
    const violations = await page.evaluate(
      async ([wanted, root, accent]) => {
        document.body.classList.remove('theme-light', 'theme-dark');
        document.body.classList.add(`theme-${wanted!}`);
        const { axe } = window as any;
        const result = await axe.run({ include: [root], exclude: [['.markdown-rendered']] });
        return result.violations.flatMap((violation: any) =>
          violation.nodes
            .filter(
              (node: any) =>
                !(violation.id === 'color-contrast' && document.querySelector(node.target[0])?.matches(accent!)),
            )
            .map((node: any) => `${violation.id}: ${node.html} ${node.any[0]?.message ?? ''}`),
        );
      },
      [theme, selector, ACCENT],
    );
    found.push(...violations.map((one: string) => `${theme}: ${one}`));
  }
  return found;
}
