import { enView } from '../locales/en-view';
import type { Context } from './context';

/** What the person at this device is called in notes. */
export function askPerson(context: Context): void {
  const { name, nameHint, nameLabel, save } = enView.ask;
  context.windows.ask({
    title: name,
    about: nameHint,
    button: save,
    fields: [{ key: 'name', name: nameLabel, kind: 'text', value: context.device.person }],
    submit: (values) => {
      context.device.setPerson((values['name'] ?? '').trim());
      context.index.lookAgain();
      return Promise.resolve();
    },
  });
}
