import { setIcon } from 'obsidian';
import { enWelcome as en } from '../../locales/en-welcome';
import { errorWords } from '../error-words';
import type { WelcomeSource } from './welcome-source';

/** What stands in an index without a single note: what handoffs are, and how to begin. `id` is the view's own. */
export function drawWelcome(root: HTMLElement, id: string, source: WelcomeSource, remark: string | undefined): void {
  root.empty();
  const el = root.createDiv({ cls: 'session-handoff-welcome' });
  setIcon(el.createDiv({ cls: 'session-handoff-empty-icon' }), 'scroll-text');
  el.createEl('h2', { text: en.title });
  el.createEl('p', { cls: 'session-handoff-welcome-about', text: en.about });
  if (remark !== undefined) el.createDiv({ cls: 'session-handoff-remark', text: remark });
  const steps = el.createEl('ol', { cls: 'session-handoff-steps', attr: { 'aria-label': en.steps } });
  drawFolder(step(steps, 'folder', en.folder), id, source);
  if (source.linkRepository !== undefined) {
    button(step(steps, 'git-branch', en.repository), en.repository.button, source.linkRepository, source);
  }
  button(step(steps, 'import', en.import), en.import.button, source.importHandoffs, source);
  button(step(steps, 'file-plus', en.first), en.first.button, source.newHandoff, source).addClass('mod-cta');
  const sample = el.createDiv({ cls: 'session-handoff-welcome-sample' });
  sample.createEl('h3', { text: en.sample.question });
  sample.createEl('p', { text: en.sample.hint });
  button(sample, en.sample.make, source.makeSample, source);
}

function step(steps: HTMLElement, icon: string, words: { readonly title: string; readonly hint: string }): HTMLElement {
  const el = steps.createEl('li', { cls: 'session-handoff-step' });
  setIcon(el.createDiv({ cls: 'session-handoff-step-icon' }), icon);
  const body = el.createDiv({ cls: 'session-handoff-step-body' });
  body.createEl('h3', { text: words.title });
  body.createEl('p', { text: words.hint });
  return body;
}

function button(
  parent: HTMLElement,
  name: string,
  run: () => Promise<void>,
  { report }: WelcomeSource,
): HTMLButtonElement {
  const el = parent.createEl('button', { text: name });
  el.addEventListener('click', () => {
    el.disabled = true;
    void run()
      .catch(report)
      .finally(() => {
        el.disabled = false;
      });
  });
  return el;
}

function drawFolder(parent: HTMLElement, id: string, source: WelcomeSource): void {
  const [list, said] = [`${id}-folders`, `${id}-folder-said`];
  const field = parent.createEl('input', {
    type: 'text',
    value: source.folder(),
    attr: { 'aria-label': en.folder.field, 'aria-describedby': said, list, spellcheck: 'false', dir: 'auto' },
  });
  const names = parent.createEl('datalist', { attr: { id: list } });
  for (const folder of source.folders()) names.createEl('option', { value: folder });
  const words = parent.createDiv({ cls: 'session-handoff-step-said', attr: { id: said, role: 'status' } });
  const say = (text: string, isWrong: boolean): void => {
    words.setText(text);
    words.toggleClass('is-wrong', isWrong);
    field.setAttribute('aria-invalid', String(isWrong));
  };
  field.addEventListener('change', () => {
    source.setFolder(field.value).then(
      (folder) => {
        field.value = folder;
        say(en.folder.saved(folder), false);
      },
      (error: unknown) => {
        say(errorWords(error).join(' '), true);
      },
    );
  });
}
