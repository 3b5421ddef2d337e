import type { Mock } from './mocks';

type Draw = (setting: Mock, control: Mock, value: unknown, set: (value: unknown) => void) => void;

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

const text: Draw = (setting, control, value, set) =>
  setting.addText((input: Mock) =>
    input
      .setPlaceholder(control.placeholder ?? '')
      .setValue(textOf(value))
      .onChange(set),
  );

const CONTROLS: Readonly<Record<string, Draw>> = {
  text,
  folder: text,
  toggle: (setting, _control, value, set) =>
    setting.addToggle((input: Mock) => input.setValue(value === true).onChange(set)),
  dropdown: (setting, control, value, set) =>
    setting.addDropdown((input: Mock) => input.addOptions(control.options).setValue(textOf(value)).onChange(set)),
};

/** Draws a `control` row as 1.13 does: read, validated inline (a promise too), stored only when it holds. */
export function drawControl(tab: Mock, setting: Mock, name: string, control: Mock): void {
  const draw = CONTROLS[control.type];
  if (!draw) throw new Error(`host: the control type ${control.type} is not modelled`);
  let latest: unknown;
  const store = async (value: unknown): Promise<void> => {
    latest = value;
    const verdict: unknown = await control.validate?.(value);
    if (latest !== value) return;
    setting.setErrorMessage(typeof verdict === 'string' ? verdict : null);
    if (typeof verdict !== 'string') await tab.setControlValue(control.key, value);
  };
  draw(setting, control, tab.getControlValue(control.key) ?? control.defaultValue, (value) => {
    void store(value);
  });
  for (const el of setting.controlEl.querySelectorAll('input, select, textarea')) el.setAttribute('aria-label', name);
}
