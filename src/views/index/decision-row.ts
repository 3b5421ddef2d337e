import { titleOf } from '../../core/index/indexed-note';
import type { DecisionRow } from '../../core/index/queries/decisions';
import { basenameOf } from '../../core/model/vault-path';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { ageOf, detail, entry, targetOf, remark } from './row-parts';
import { lazyRows, type Row, type RowDetail, type RowSource, type RowSubject, type Tone } from './row';
import type { TabInput } from './tab';
import { threadRows } from './thread-rows';

const LOOKS: Readonly<Record<DecisionRow['status'], { readonly icon: string; readonly tone: Tone }>> = {
  accepted: { icon: 'gavel', tone: 'good' },
  proposed: { icon: 'message-circle-question', tone: 'warn' },
  superseded: { icon: 'replace', tone: 'quiet' },
  rejected: { icon: 'circle-x', tone: 'quiet' },
  deprecated: { icon: 'archive', tone: 'quiet' },
};

export function decisionRows(rows: readonly DecisionRow[], input: TabInput, list: string): RowSource {
  const keyOf = ({ path }: DecisionRow): string => `${list} ${path}`;
  return lazyRows(rows, keyOf, (row) => decisionRow(row, input, list, keyOf(row)));
}

function decisionRow(row: DecisionRow, input: TabInput, list: string, key: string): Row {
  const { path, status, why, title } = row;
  const subject = subjectOf(row);
  return entry({
    key,
    ...LOOKS[status],
    text: plainText(title),
    state: enView.states[status],
    ...(why === '' || plainText(why) === plainText(title) ? {} : { excerpt: plainText(why) }),
    details: decisionDetails(row, input),
    target: targetOf(row),
    settled: status !== 'accepted' && status !== 'proposed',
    below: threadRows(input, path, list),
    ...(subject === undefined ? {} : { subject }),
  });
}

function decisionDetails(row: DecisionRow, { snapshot, today }: TabInput): readonly (RowDetail | undefined)[] {
  const { replacedBy, fork, amendedBy, toConfirm, decidedBy, decidedOn, phase, files } = row;
  const nameOf = (path: string): string => {
    const note = snapshot.note(path);
    return plainText(note === undefined ? basenameOf(path) : titleOf(note));
  };
  const [successor] = replacedBy;
  return [
    detail(ageOf(decidedOn, today)),
    remark(decidedBy === 'user' ? undefined : enView.details.by[decidedBy], 'bot'),
    remark(toConfirm === undefined ? undefined : enView.details.unconfirmed(toConfirm), 'circle-alert', 'warn'),
    remark(fork ? enView.details.fork(replacedBy.length) : undefined, 'git-fork', 'warn'),
    remark(fork || successor === undefined ? undefined : enView.details.replacedBy(nameOf(successor)), 'replace'),
    remark(amendedBy.length === 0 ? undefined : enView.details.amended(amendedBy.length), 'pencil'),
    detail(phase === undefined ? undefined : nameOf(phase), 'milestone'),
    detail(
      files[0] === undefined ? undefined : files.length > 1 ? `${files[0]} +${files.length - 1}` : files[0],
      'file',
    ),
  ];
}

function subjectOf({ path, title, status, toConfirm }: DecisionRow): RowSubject | undefined {
  if (status === 'proposed') return { kind: 'decision', path, title, confirms: false };
  return toConfirm === undefined ? undefined : { kind: 'decision', path, title, confirms: true };
}
