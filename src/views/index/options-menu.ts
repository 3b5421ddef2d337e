import { Menu } from 'obsidian';
import { enView } from '../../locales/en-view';
import type { Row, RowSource } from './row';

export interface OptionsMenu {
  /** Of the page that is shown. */
  readonly rows: RowSource;
  readonly toggled: ReadonlySet<string>;
  readonly onToggle: (keys: readonly string[]) => void;
  readonly whoAmI: () => void;
  readonly showKeys: () => void;
  readonly toMain: () => void;
}

/** What can be done with the whole page. */
export function optionsMenu(given: OptionsMenu): Menu {
  const { actions } = enView;
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
  add(actions.whoAmI, 'user', given.whoAmI);
  add(actions.toMain, 'panel-top-open', given.toMain);
  add(actions.keys, 'keyboard', given.showKeys);
  return menu;
}

function groupsOf(rows: RowSource): readonly Row[] {
  // A page of thousands of rows has no groups at its top.
  if (rows.find !== undefined) return [];
  return Array.from({ length: rows.length }, (_none, at) => rows.at(at)).filter(({ look }) => look === 'group');
}
