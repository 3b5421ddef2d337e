import { m, type Mock } from './mocks';

/** Suggest modals that list, filter and choose. */
export function fillSuggestModal(): void {
  m.SuggestModal.prototype.constructor2__ = function (this: Mock) {
    this.modalEl.removeClass('modal');
    this.modalEl.addClass('prompt');
    this.modalEl.empty();
    this.inputEl.addClass('prompt-input');
    this.resultContainerEl.addClass('prompt-results');
    this.modalEl.append(createDiv({ cls: 'prompt-input-container' }), this.resultContainerEl);
    this.modalEl.firstElementChild.append(this.inputEl);
    this.inputEl.addEventListener('input', () => {
      this.chosen__ = 0;
      void this.refresh__();
    });
    this.inputEl.addEventListener('keydown', (event: KeyboardEvent) => {
      onKey(this, event);
    });
  };
  Object.assign(m.SuggestModal.prototype, {
    values__: [],
    chosen__: 0,
    async refresh__(this: Mock) {
      this.values__ = (await this.getSuggestions(this.inputEl.value)).slice(0, this.limit);
      draw(this);
    },
    onOpen(this: Mock) {
      this.inputEl.focus();
      void this.refresh__();
    },
    selectSuggestion(this: Mock, value: Mock, event: Event) {
      this.close();
      this.onChooseSuggestion(value, event);
    },
  });
  Object.assign(m.FuzzySuggestModal.prototype, {
    getSuggestions(this: Mock, query: string) {
      const search = m.prepareFuzzySearch(query);
      return this.getItems()
        .map((item: Mock) => ({
          item,
          match: query === '' ? { score: 0, matches: [] } : search(this.getItemText(item)),
        }))
        .filter((found: Mock) => found.match)
        .sort((a: Mock, b: Mock) => b.match.score - a.match.score);
    },
    renderSuggestion(this: Mock, found: Mock, el: HTMLElement) {
      el.setText(this.getItemText(found.item));
    },
  });
}

function onKey(modal: Mock, event: KeyboardEvent): void {
  const values: Mock[] = modal.values__;
  if (event.key === 'Enter' && values[modal.chosen__] !== undefined) {
    modal.selectSuggestion(values[modal.chosen__], event);
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  modal.chosen__ = Math.max(0, Math.min(values.length - 1, modal.chosen__ + step));
  draw(modal);
}

function draw(modal: Mock): void {
  const results: HTMLElement = modal.resultContainerEl;
  results.empty();
  modal.values__.forEach((value: Mock, index: number) => {
    const el = results.createDiv({ cls: 'suggestion-item' });
    el.toggleClass('is-selected', index === modal.chosen__);
    el.addEventListener('click', (event) => modal.selectSuggestion(value, event));
    modal.renderSuggestion(value, el);
  });
  if (modal.values__.length === 0) results.createDiv({ cls: 'suggestion-empty', text: modal.emptyStateText });
}

/** Writes a text with the places that a search found. */
export function renderMatches(el: HTMLElement, text: string, matches: readonly [number, number][] | null): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    el.appendText(text.slice(at, from));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
    at = to;
  }
  el.appendText(text.slice(at));
}
