import { setIcon } from 'obsidian';

export interface Verb {
  readonly name: string;
  readonly icon: string;
  readonly isOn: boolean;
  readonly run: () => void;
}

/** An icon that says what becomes of a row; a phone shows no tooltip, so its name stands below it there. */
export function drawVerb(group: HTMLElement, { name, icon, isOn, run }: Verb): void {
  const button = group.createEl('button', {
    cls: 'clickable-icon',
    attr: { 'aria-label': name, 'aria-pressed': String(isOn) },
  });
  setIcon(button, icon);
  button.createSpan({ cls: 'session-handoff-verb-name', text: name, attr: { 'aria-hidden': 'true' } });
  button.addEventListener('click', run);
}
