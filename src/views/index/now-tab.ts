import { blockers } from '../../core/index/queries/blockers';
import { forMe } from '../../core/index/queries/for-me';
import { headRows, type HandoffRow } from '../../core/index/queries/handoffs';
import { items, type ItemRow } from '../../core/index/queries/items';
import { lost } from '../../core/index/queries/lost';
import { problems } from '../../core/index/queries/quality';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { blockerRows } from './blocker-row';
import { handoffDetails, handoffRowsOf, subjectOf } from './handoff-row';
import { itemRows } from './item-row';
import { lostRows } from './lost-row';
import { problemRows } from './problem-row';
import { entry, group, targetOf } from './row-parts';
import { knownRows, lazyRows, type Row, type RowSource } from './row';
import type { Tab, TabContent, TabInput } from './tab';

/** Characters of a summary that are shown: about three lines of a sidebar. */
const SUMMARY = 280;
const { groups } = enView;

/** What somebody wants to know in the morning: where things stand, what is next, what is in the way. */
export const nowTab: Tab = { id: 'now', icon: 'sun', content: nowContent };

function nowContent(input: TabInput): TabContent {
  const { snapshot, project, today } = input;
  const heads = headRows(snapshot, project);
  const work = items(snapshot, project, today);
  const isBegun = ({ status }: ItemRow): boolean => status === 'in-progress';
  const todo = work.ready.filter((item) => !isBegun(item));
  const rows = [
    ...group({ key: 'heads', text: groups.latest, below: cards(heads, input) }),
    ...forMeRows(input),
    ...group({
      key: 'in the way',
      text: groups.blockers,
      below: blockerRows(blockers(snapshot, project, today).open, input, 'now'),
    }),
    ...group({ key: 'doing', text: groups.doing, below: itemRows(work.ready.filter(isBegun), today, 'doing') }),
    ...(heads.length > 0 && work.ready.length === 0 ? [nothingNext] : nextRows(todo, today)),
    ...group({ key: 'needed', text: groups.needed, below: itemRows(work.decisionsNeeded, today, 'needed') }),
    ...group({ key: 'questions', text: groups.questions, below: itemRows(work.questions, today, 'question') }),
    ...group({ key: 'in text', text: groups.mentioned, below: itemRows(work.blockers, today, 'in text') }),
    ...group({ key: 'lost', text: groups.lost, below: lostRows(lost(project), input) }),
    ...group({ key: 'waiting', text: groups.waiting, below: itemRows(work.waiting, today, 'waiting'), open: false }),
    ...group({ key: 'problems', text: groups.problems, below: problemRows(problems(snapshot, project)), open: false }),
  ];
  return { charts: [], rows: knownRows(rows), empty: { ...enView.hints.timeline, next: 'new-handoff' } };
}

const nothingNext = entry({ key: 'nothing next', icon: 'compass', tone: 'quiet', text: enView.hints.next, state: '' });

/** Next actions by what their author called them; without such words in one group. */
function nextRows(todo: readonly ItemRow[], today: string): readonly Row[] {
  const named = Object.keys(groups.priorities) as (keyof typeof groups.priorities)[];
  const having = (priority: ItemRow['priority']): readonly ItemRow[] =>
    todo.filter((item) => item.priority === priority);
  const prioritised = named.map((name) => ({ name, list: having(name) })).filter(({ list }) => list.length > 0);
  const others = itemRows(having(undefined), today, 'next');
  return [
    ...prioritised.flatMap(({ name, list }) =>
      group({
        key: `next ${name}`,
        text: `${groups.next}: ${groups.priorities[name].toLowerCase()}`,
        below: itemRows(list, today, 'next'),
      }),
    ),
    ...group({ key: 'next', text: groups.next, below: others }),
  ];
}

function forMeRows(input: TabInput): readonly Row[] {
  const { snapshot, project, person, today } = input;
  if (person === '') return [];
  const mine = forMe(snapshot, project, [person], today);
  const sources = [
    handoffRowsOf(mine.handoffs, today, 'mine'),
    blockerRows(mine.blockers, input, 'mine'),
    itemRows(mine.items, today, 'mine'),
  ];
  return group({ key: 'mine', text: groups.forMe(person), below: joined(sources), icon: 'user' });
}

function joined(sources: readonly RowSource[]): RowSource {
  return knownRows(sources.flatMap((one) => Array.from({ length: one.length }, (_none, at) => one.at(at))));
}

function cards(heads: readonly HandoffRow[], input: TabInput): RowSource {
  const keyOf = ({ path }: HandoffRow): string => `head ${path}`;
  return lazyRows(heads, keyOf, (head) => card(head, input, keyOf(head)));
}

function card(head: HandoffRow, { project, today }: TabInput, key: string): Row {
  const note = project.chain.links.get(head.path)?.note;
  const excerpt = shortened(plainText(note?.parsed.summary ?? ''));
  return {
    key,
    look: 'card',
    icon: 'scroll-text',
    tone: head.tests === 'failed' || head.health === 'delayed' ? 'bad' : 'good',
    text: plainText(head.title),
    state: enView.states.head,
    ...(excerpt === '' ? {} : { excerpt }),
    details: handoffDetails(head, today).filter((one) => one !== undefined),
    target: targetOf(head),
    subject: subjectOf(head),
    ...(head.progress === undefined ? {} : { percent: head.progress }),
  };
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= SUMMARY ? text : `${characters.slice(0, SUMMARY).join('').trimEnd()}…`;
}
