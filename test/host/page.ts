import * as fs from 'node:fs';

/** Waits until something holds, at most twenty seconds: a busy machine is slow, not wrong. */
export async function until(holds: () => unknown): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never held: ${holds.toString()}\n${document.body.textContent}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export function button(name: string): HTMLElement {
  const buttons = [...document.querySelectorAll<HTMLElement>('button, [role=button]')];
  const found = buttons.findLast((el) => (el.getAttribute('aria-label') ?? el.textContent) === name);
  if (!found) throw new Error(`no button ${name}: ${buttons.map((el) => el.textContent).join(', ')}`);
  return found;
}

/** Types into the field of that name, and leaves it. */
export function fill(name: string, value: string): void {
  const field = document.querySelector<HTMLInputElement>(`[aria-label="${name}"]:is(input, textarea, select)`);
  if (!field) throw new Error(`no field ${name}`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Paths of the notes below a folder, relative to it, sorted. */
export function notesBelow(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).sort();
}
