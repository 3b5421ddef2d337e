import type { Setting } from 'obsidian';
import { errorWords } from '../views/error-words';

export interface CheckedText {
  readonly name: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Runs while it is typed; throws or rejects with what is wrong. */
  readonly check: (value: string) => Promise<void> | void;
  /** Runs when the person is done with the field, and only with what holds. */
  readonly store: (value: string) => Promise<void>;
}

/** A text in a settings row that says at once what is wrong with it, and stores nothing that does not hold. */
export function addCheckedText(setting: Setting, given: CheckedText): void {
  setting.addText((text) => {
    const { inputEl } = text;
    const valueNow = (): string => inputEl.value.trim();
    const verdict = async (): Promise<boolean> => {
      const value = valueNow();
      const wrong = await Promise.resolve(value)
        .then(given.check)
        .then(
          () => null,
          (error: unknown) => errorWords(error).join(' '),
        );
      if (value !== valueNow()) return false;
      setting.setErrorMessage(wrong);
      return wrong === null;
    };
    text
      .setValue(given.value)
      .setPlaceholder(given.placeholder ?? '')
      .onChange(() => void verdict());
    inputEl.setAttribute('aria-label', given.name);
    inputEl.addEventListener('change', () => {
      const value = valueNow();
      void verdict()
        .then((holds) => (holds ? given.store(value) : undefined))
        .catch((error: unknown) => {
          // No value: a row has a method "then", and a promise that gets it would ask it for ever.
          setting.setErrorMessage(errorWords(error).join(' '));
        });
    });
  });
}
