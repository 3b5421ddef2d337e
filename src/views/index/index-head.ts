import { setIcon } from 'obsidian';
import { enView } from '../../locales/en-view';

export interface HeadHandlers {
  readonly onProject: (folder: string) => void;
  readonly onQuery: (query: string) => void;
  /** From the search field into the list. */
  readonly onIntoList: () => void;
  /** Opens the first match. */
  readonly onEnter: () => void;
  readonly newHandoff: () => void;
  readonly copyResume: () => void;
  readonly options: (event: MouseEvent) => void;
}

/** What stands above the tabs: which project, what can be done with it, the search. */
export class IndexHead {
  readonly search: HTMLInputElement;
  private readonly place: HTMLElement;
  private readonly status: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly handlers: HeadHandlers,
  ) {
    const head = parent.createDiv({ cls: 'session-handoff-head' });
    this.place = head.createDiv({ cls: 'session-handoff-place' });
    const buttons = head.createDiv({ cls: 'session-handoff-buttons' });
    button(buttons, 'file-plus', enView.newHandoff, handlers.newHandoff);
    button(buttons, 'clipboard-copy', enView.copyResume, handlers.copyResume);
    button(buttons, 'ellipsis-vertical', enView.options, handlers.options);
    const field = head.createDiv({ cls: 'session-handoff-search' });
    setIcon(field.createSpan({ cls: 'session-handoff-search-icon' }), 'search');
    this.search = field.createEl('input', {
      type: 'search',
      attr: {
        placeholder: enView.search,
        'aria-label': enView.search,
        spellcheck: 'false',
        dir: 'auto',
        // Nobody searches for more, and each key would be slow.
        maxlength: '200',
      },
    });
    this.status = head.createDiv({ cls: 'session-handoff-status', attr: { role: 'status' } });
    this.listen();
  }

  /** `folder` is the project that is shown. */
  drawProjects(projects: readonly { readonly folder: string; readonly name: string }[], folder: string): void {
    const now = JSON.stringify([projects, folder]);
    if (now === this.shown) return;
    this.shown = now;
    const hadFocus = this.place.contains(this.place.doc.activeElement);
    this.place.empty();
    if (projects.length < 2) {
      this.place.createEl('h2', { cls: 'session-handoff-title', text: projects[0]?.name ?? '' });
      return;
    }
    const select = this.place.createEl('select', {
      cls: 'dropdown session-handoff-project',
      attr: { 'aria-label': enView.project },
    });
    for (const one of projects) select.createEl('option', { value: one.folder, text: one.name });
    select.value = folder;
    select.addEventListener('change', () => {
      this.handlers.onProject(select.value);
    });
    if (hadFocus) select.focus();
  }

  /** Said beside the search, and by screen readers. */
  say(words: string): void {
    if (this.status.textContent !== words) this.status.setText(words);
  }

  private listen(): void {
    const { search, handlers } = this;
    search.addEventListener('input', () => {
      handlers.onQuery(search.value);
    });
    search.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') handlers.onIntoList();
      else if (event.key === 'Enter') handlers.onEnter();
      else if (event.key === 'Escape' && search.value !== '') {
        search.value = '';
        handlers.onQuery('');
      } else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
}

function button(parent: HTMLElement, icon: string, name: string, run: (event: MouseEvent) => void): void {
  const el = parent.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': name } });
  setIcon(el, icon);
  el.addEventListener('click', run);
}
