import { setIcon } from './icons';
import { m, type Mock } from './mocks';

/** Buttons, toggles, texts and dropdowns wired to real DOM events, with the app's class names. */
export function fillComponents(): void {
  buttons();
  toggle();
  texts();
  dropdown();
}

function buttons(): void {
  const button = m.ButtonComponent.prototype;
  button.constructor2__ = function (this: Mock) {
    this.buttonEl.addEventListener('click', (event: Event) => this.clickHandler?.(event));
  };
  button.setIcon = function (this: Mock, id: string) {
    setIcon(this.buttonEl, id);
    return this;
  };
  button.setDisabled = function (this: Mock, disabled: boolean) {
    this.disabled = disabled;
    this.buttonEl.disabled = disabled;
    return this;
  };
  const extra = m.ExtraButtonComponent.prototype;
  extra.constructor2__ = function (this: Mock) {
    this.extraSettingsEl.addClass('clickable-icon', 'extra-setting-button');
    this.extraSettingsEl.setAttribute('role', 'button');
    this.extraSettingsEl.tabIndex = 0;
    this.extraSettingsEl.addEventListener('click', () => this.clickHandler?.());
  };
  extra.setIcon = function (this: Mock, id: string) {
    setIcon(this.extraSettingsEl, id);
    return this;
  };
}

function toggle(): void {
  const prototype = m.ToggleComponent.prototype;
  const setValue = prototype.setValue;
  prototype.constructor3__ = function (this: Mock) {
    this.toggleEl.addClass('checkbox-container');
    const input = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0' } });
    input.addEventListener('click', (event: Event) => {
      event.stopPropagation();
      this.setValue(!this.value);
    });
    this.toggleEl.addEventListener('click', () => {
      this.setValue(!this.value);
    });
  };
  prototype.setValue = function (this: Mock, value: boolean) {
    setValue.call(this, value);
    this.toggleEl.toggleClass('is-enabled', value);
    const input = this.toggleEl.querySelector('input');
    if (input) input.checked = value;
    return this;
  };
}

function texts(): void {
  const text = m.AbstractTextComponent.prototype;
  text.constructor3__ = function (this: Mock) {
    this.inputEl.addEventListener('input', () => {
      this.value = this.inputEl.value;
      this.onChanged();
    });
  };
  // As in the app, a value set by code is no change.
  text.setValue = function (this: Mock, value: string) {
    this.value = value;
    this.inputEl.value = value;
    return this;
  };
  m.TextComponent.prototype.constructor4__ = function (this: Mock) {
    this.inputEl.type = 'text';
    this.inputEl.spellcheck = false;
  };
}

function dropdown(): void {
  const prototype = m.DropdownComponent.prototype;
  prototype.constructor3__ = function (this: Mock) {
    this.selectEl.addClass('dropdown');
    this.selectEl.addEventListener('change', () => this.changeCallback?.());
  };
  prototype.setValue = function (this: Mock, value: string) {
    this.selectEl.value = value;
    return this;
  };
}
