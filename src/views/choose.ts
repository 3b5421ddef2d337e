import { type App, FuzzySuggestModal } from 'obsidian';

/** Asks for one of several texts; `onChosen` is not called when the person leaves. */
export class ChooseModal extends FuzzySuggestModal<string> {
  constructor(
    app: App,
    private readonly choices: readonly string[],
    private readonly onChosen: (choice: string) => void,
    placeholder: string,
  ) {
    super(app);
    this.setPlaceholder(placeholder);
    this.modalEl.setAttribute('aria-label', placeholder);
  }

  override getItems(): string[] {
    return [...this.choices];
  }

  override getItemText(choice: string): string {
    return choice;
  }

  override onChooseItem(choice: string): void {
    this.onChosen(choice);
  }
}
