import { type App, Menu } from 'obsidian';
import { enHealth } from '../../locales/en-health';
import { enView } from '../../locales/en-view';
import { AskWordsModal } from './ask-words-modal';
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
export function rowMenu(app: App, row: Row, handlers: RowMenuHandlers): Menu {
  const menu = new Menu();
  const add = (section: string, { title, icon, run, warns }: Choice): void => {
    menu.addItem((item) => {
      item.setSection(section).setTitle(title).setIcon(icon).onClick(run);
      if (warns === true) item.setWarning(true);
    });
  };
  const choices = row.subject === undefined ? [] : subjectChoices(app, row.subject, handlers.perform);
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

function subjectChoices(app: App, subject: RowSubject, perform: (action: RowAction) => void): readonly Choice[] {
  if (subject.kind === 'handoff') return handoffChoices(subject, perform);
  if (subject.kind === 'blocker') return blockerChoices(app, subject, perform);
  if (subject.kind === 'decision') return decisionChoices(app, subject, perform);
  if (subject.kind === 'mend') return [mendChoice(subject, perform)];
  return itemChoices(app, subject, perform);
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
  app: App,
  { path, title }: Extract<RowSubject, { kind: 'blocker' }>,
  perform: (action: RowAction) => void,
): readonly Choice[] {
  const { actions, ask } = enView;
  const settle = (status: 'resolved' | 'dropped', question: string) => () => {
    askWords(app, question, true, (how) => {
      perform({ kind: 'settle-blocker', path, title, status, how });
    });
  };
  return [
    { title: actions.resolve, icon: 'circle-check', run: settle('resolved', ask.resolve) },
    { title: actions.dropBlocker, icon: 'circle-minus', run: settle('dropped', ask.dropBlocker), warns: true },
  ];
}

function decisionChoices(
  app: App,
  { path, title, confirms }: Extract<RowSubject, { kind: 'decision' }>,
  perform: (action: RowAction) => void,
): readonly Choice[] {
  const { actions, ask } = enView;
  const accept: Choice = {
    title: confirms ? actions.confirm : actions.accept,
    icon: 'gavel',
    run: () => {
      perform({ kind: 'accept', path, title });
    },
  };
  if (confirms) return [accept];
  const reject = (): void => {
    askWords(app, ask.reject, false, (why) => {
      perform({ kind: 'reject', path, title, why });
    });
  };
  return [accept, { title: actions.reject, icon: 'circle-x', run: reject, warns: true }];
}

function itemChoices(
  app: App,
  subject: Extract<RowSubject, { kind: 'item' }>,
  perform: (action: RowAction) => void,
): readonly Choice[] {
  const { actions, ask } = enView;
  const settle = (status: 'done' | 'in-progress') => (): void => {
    perform({ ...subject, kind: 'settle-item', status, reason: '' });
  };
  const drop = (): void => {
    askWords(app, ask.drop, true, (reason) => {
      perform({ ...subject, kind: 'settle-item', status: 'dropped', reason });
    });
  };
  return [
    { title: actions.done, icon: 'square-check', run: settle('done') },
    { title: actions.begin, icon: 'circle-dot', run: settle('in-progress') },
    { title: actions.drop, icon: 'square-x', run: drop, warns: true },
  ];
}

function askWords(app: App, question: string, needed: boolean, onGiven: (words: string) => void): void {
  new AskWordsModal(app, { question, value: '', needed, button: enView.ask.save, onGiven }).open();
}
