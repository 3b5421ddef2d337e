import type { Locator, Page } from 'playwright-core';

/** How a person reaches things: each flow is done once with every hand. */
export interface Hand {
  readonly name: string;
  readonly phone: boolean;
  /** Presses what bears that name. */
  readonly press: (page: Page, target: Locator) => Promise<void>;
  /** Puts the cursor into a field and types. */
  readonly type: (page: Page, label: string, words: string) => Promise<void>;
  readonly choose: (page: Page, label: string, option: string) => Promise<void>;
}

/** Goes on with Tab until the element has the focus, and fails when no Tab leads there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const handle = await target.elementHandle();
  for (let step = 0; step < 120; step += 1) {
    if (await handle!.evaluate((el) => el === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${String(target)}`);
}

const field = (page: Page, label: string): Locator => page.locator('.modal').last().getByLabel(label, { exact: true });

export const KEYBOARD: Hand = {
  name: 'by keyboard',
  phone: false,
  press: async (page, target) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  },
  type: async (page, label, words) => {
    await tabTo(page, field(page, label));
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(words);
  },
  choose: async (page, label, option) => {
    const select = field(page, label);
    await tabTo(page, select);
    // Letters lead to the option, as in every list of this kind.
    await page.keyboard.type(option);
    await page.keyboard.press('Tab');
  },
};

export const TOUCH: Hand = {
  name: 'by touch, 390 px wide',
  phone: true,
  press: async (_page, target) => {
    await target.tap();
  },
  type: async (page, label, words) => {
    await field(page, label).tap();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(words);
  },
  // The list that opens on a phone is the system's own.
  choose: async (page, label, option) => {
    await field(page, label).tap();
    await field(page, label).selectOption({ label: option });
  },
};

export const HANDS: readonly Hand[] = [KEYBOARD, TOUCH];
