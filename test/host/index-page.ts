/** What a person sees and does in the index of the host. */

export function rowElements(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.session-handoff-list .session-handoff-row')];
}

/** Words of the rows, headings in brackets. */
export function shownRows(): string[] {
  return rowElements().map((el) => (el.dataset['look'] === 'group' ? `[${wordsOf(el)}]` : wordsOf(el)));
}

export function rowNamed(words: string): HTMLElement {
  const found = rowElements().find((el) => wordsOf(el) === words);
  if (!found) throw new Error(`no row ${words}: ${shownRows().join(', ')}`);
  return found;
}

export function chooseTab(id: string): void {
  document.querySelector<HTMLElement>(`[data-tab=${id}]`)!.click();
}

/** Presses a key in the list. */
export function press(key: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.querySelector('.session-handoff-list')!.dispatchEvent(event);
}

export function activeRow(): string {
  const list = document.querySelector('.session-handoff-list')!;
  const active = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
  return active === null ? '' : wordsOf(active);
}

/** Goes to a row by keys alone. */
export function goTo(words: string): void {
  press('Home');
  for (let step = 0; step < 200 && activeRow() !== words; step += 1) press('ArrowDown');
  if (activeRow() !== words) throw new Error(`no key leads to ${words}`);
}

export function searchFor(query: string): void {
  const field = document.querySelector<HTMLInputElement>('.session-handoff-search input')!;
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export function menuItem(title: string): HTMLElement {
  const items = [...document.querySelectorAll<HTMLElement>('.menu-item')];
  const found = items.find((el) => el.textContent === title);
  if (!found) throw new Error(`no menu item ${title}: ${items.map((el) => el.textContent).join(', ')}`);
  return found;
}

function wordsOf(el: HTMLElement): string {
  return el.querySelector('.session-handoff-text')!.textContent ?? '';
}
