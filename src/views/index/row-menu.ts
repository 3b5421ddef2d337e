import { Menu } from 'obsidian';
import { enHealth } from '../../locales/en-health';
import { enView } from '../../locales/en-view';
import type { Row, RowSubject } from './row';
import type { RowAction } from './row-action';

/** What the menu of a row can do beside the actions of its subject. */
export interface RowMenuHandlers {
  readonly open: (row: Row, where: false | 'tab' | 'split') => void;
  readonly copyLink: (row: Row) => void;
  readonly perform: (action: RowAction) => void;
}

interface Choice {
  readonly title: string;
  readonly icon: string;
  readonly run: () => void;
  readonly warns?: boolean;
}

/** Everything that can be done with a row. */
export function rowMenu(row: Row, handlers: RowMenuHandlers): Menu {
  const menu = new Menu();
  const add = (section: string, { title, icon, run, warns }: Choice): void => {
    menu.addItem((item) => {
      item.setSection(section).setTitle(title).setIcon(icon).onClick(run);
      if (warns === true) item.setWarning(true);
    });
  };
  const choices = row.subject === undefined ? [] : subjectChoices(row.subject, handlers.perform);
  for (const choice of choices) add('action', choice);
  if (row.target === undefined) return menu;
  if (choices.length > 0) menu.addSeparator();
  const { actions } = enView;
  const opens = (where: false | 'tab' | 'split') => () => {
    handlers.open(row, where);
  };
  add('open', { title: actions.open, icon: 'file-text', run: opens(false) });
  add('open', { title: actions.openTab, icon: 'file-plus', run: opens('tab') });
  add('open', { title: actions.openSplit, icon: 'separator-vertical', run: opens('split') });
  add('open', {
    title: actions.copyLink,
    icon: 'link',
    run: () => {
      handlers.copyLink(row);
    },
  });
  return menu;
}

function subjectChoices(subject: RowSubject, perform: (action: RowAction) => void): readonly Choice[] {
  switch (subject.kind) {
    case 'handoff':
      return handoffChoices(subject, perform);
    case 'blocker':
      return blockerChoices(subject, perform);
    case 'decision':
      return decisionChoices(subject, perform);
    case 'phase':
      return [phaseChoice(subject, perform)];
    case 'mend':
      return [mendChoice(subject, perform)];
    case 'item':
      return itemChoices(subject, perform);
  }
}

const MARKS = [
  { mark: 'resumed', icon: 'circle-play' },
  { mark: 'closed', icon: 'circle-check' },
  { mark: 'abandoned', icon: 'archive-x' },
] as const;

function handoffChoices(
  { path, title, status }: Extract<RowSubject, { kind: 'handoff' }>,
  perform: (action: RowAction) => void,
): readonly Choice[] {
  return MARKS.filter(({ mark }) => mark !== status).map(({ mark, icon }) => ({
    title: enView.actions.marks[mark],
    icon,
    run: () => {
      perform({ kind: 'mark-handoff', path, title, mark });
    },
    warns: mark === 'abandoned',
  }));
}

function mendChoice(action: Extract<RowSubject, { kind: 'mend' }>, perform: (action: RowAction) => void): Choice {
  return {
    title: action.finding === 'all' ? enHealth.mendAll : enHealth.mend,
    icon: 'wrench',
    run: () => {
      perform(action);
    },
  };
}

function blockerChoices(
  { path, title }: Extract<RowSubject, { kind: 'blocker' }>,
  perform: (action: RowAction) => void,
): readonly Choice[] {
  const { actions } = enView;
  const settle = (status: 'resolved' | 'dropped') => () => {
    perform({ kind: 'settle-blocker', path, title, status });
  };
  return [
    { title: actions.resolve, icon: 'circle-check', run: settle('resolved') },
    { title: actions.dropBlocker, icon: 'circle-minus', run: settle('dropped'), warns: true },
  ];
}

function decisionChoices(
  { path, title, confirms }: Extract<RowSubject, { kind: 'decision' }>,
  perform: (action: RowAction) => void,
): readonly Choice[] {
  const { actions } = enView;
  const settle = (kind: 'accept' | 'reject') => () => {
    perform({ kind, path, title });
  };
  const accept: Choice = { title: confirms ? actions.confirm : actions.accept, icon: 'gavel', run: settle('accept') };
  return confirms
    ? [accept]
    : [accept, { title: actions.reject, icon: 'circle-x', run: settle('reject'), warns: true }];
}

function phaseChoice(
  { path, title, isActive }: Extract<RowSubject, { kind: 'phase' }>,
  perform: (action: RowAction) => void,
): Choice {
  const { actions } = enView;
  return {
    title: isActive ? actions.finishPhase : actions.startPhase,
    icon: isActive ? 'flag' : 'circle-play',
    run: () => {
      perform({ kind: isActive ? 'finish-phase' : 'start-phase', path, title });
    },
  };
}

function itemChoices(
  subject: Extract<RowSubject, { kind: 'item' }>,
  perform: (action: RowAction) => void,
): readonly Choice[] {
  const { actions } = enView;
  const settle = (status: 'done' | 'in-progress' | 'dropped') => () => {
    perform({ ...subject, kind: 'settle-item', status });
  };
  return [
    { title: actions.done, icon: 'square-check', run: settle('done') },
    { title: actions.begin, icon: 'circle-dot', run: settle('in-progress') },
    { title: actions.drop, icon: 'square-x', run: settle('dropped'), warns: true },
  ];
}
