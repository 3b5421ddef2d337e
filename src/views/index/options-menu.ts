import { type App, Menu } from 'obsidian';
import { enView } from '../../locales/en-view';
import { AskWordsModal } from './ask-words-modal';
import { KeysModal } from './keys-modal';
import type { Row, RowSource } from './row';

export interface OptionsMenu {
  /** Of the page that is shown. */
  readonly rows: RowSource;
  readonly toggled: ReadonlySet<string>;
  readonly person: string;
  readonly onToggle: (keys: readonly string[]) => void;
  readonly onPerson: (name: string) => void;
  readonly toMain: () => void;
}

/** What can be done with the whole page. */
export function optionsMenu(app: App, given: OptionsMenu): Menu {
  const { actions, ask } = enView;
  const menu = new Menu();
  const add = (title: string, icon: string, run: () => void): void => {
    menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(run));
  };
  const groups = groupsOf(given.rows);
  const isOpen = (row: Row): boolean => (row.open === true) !== given.toggled.has(row.key);
  const toggleAll = (open: boolean) => () => {
    given.onToggle(groups.filter((row) => isOpen(row) !== open).map(({ key }) => key));
  };
  if (groups.length > 0) {
    add(actions.foldAll, 'chevrons-down-up', toggleAll(false));
    add(actions.unfoldAll, 'chevrons-up-down', toggleAll(true));
    menu.addSeparator();
  }
  add(actions.whoAmI, 'user', () => {
    new AskWordsModal(app, {
      question: ask.name,
      hint: ask.nameHint,
      value: given.person,
      needed: false,
      button: ask.save,
      onGiven: given.onPerson,
    }).open();
  });
  add(actions.toMain, 'panel-top-open', given.toMain);
  add(actions.keys, 'keyboard', () => {
    new KeysModal(app).open();
  });
  return menu;
}

function groupsOf(rows: RowSource): readonly Row[] {
  // A page of thousands of rows has no groups at its top.
  if (rows.find !== undefined) return [];
  return Array.from({ length: rows.length }, (_none, at) => rows.at(at)).filter(({ look }) => look === 'group');
}
