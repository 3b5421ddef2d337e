import type { LostItem } from '../../index/item-state';
import { equalTextKey } from '../../model/equal-text';
import { isOpen } from '../../model/item';
import { basenameOf } from '../../model/vault-path';
import { insertAfter } from '../../note/edit-items';
import type { Seen, TextEdit } from '../check-finding';
import { editBetween } from '../edit-between';
import { ticked } from '../ticked';
import type { Subject } from '../subject';

/** Ticked or dropped in an older handoff, and open here. */
export function closedBefore(subject: Subject): readonly Seen[] {
  return (subject.known.chain?.closed ?? []).flatMap(({ id, handoff }) => {
    const entry = subject.read.entries.find((one) => one.id === id);
    if (entry === undefined || !isOpen(entry.status)) return [];
    return [
      {
        range: subject.entryRange(entry),
        message: `This is open here, but ${basenameOf(handoff)} closed it.`,
        fix: 'Tick it when it is done, or leave it when it was opened again.',
        ...ticked(subject, entry),
      },
    ];
  });
}

export function progressBack(subject: Subject): readonly Seen[] {
  const before = subject.known.chain?.progressBefore;
  const now = subject.read.properties.progress ?? subject.read.facts.progress;
  if (before === undefined || now === undefined || now >= before.progress) return [];
  return [
    {
      message: `Progress went back from ${before.progress}% in ${basenameOf(before.handoff)} to ${now}%.`,
      fix: 'Mend the figure, or say why less is done than before.',
    },
  ];
}

export function lostItems(subject: Subject): readonly Seen[] {
  const { entries } = subject.read;
  const isBack = ({ id, text }: LostItem): boolean =>
    entries.some((entry) => (id !== undefined && entry.id === id) || equalTextKey(entry.text) === equalTextKey(text));
  return (subject.known.chain?.lost ?? [])
    .filter((item) => !isBack(item))
    .map((item) => {
      const edit = takenIn(subject, item);
      return {
        message: `"${item.text}" was open in ${basenameOf(item.handoff)} and is not mentioned any more.`,
        fix: 'Take it into the next actions, or close it there with a reason.',
        ...(edit === undefined ? {} : { edit }),
      };
    });
}

/** Behind the last line of work that the handoff lists, as an item of its own. */
function takenIn(subject: Subject, { text, id }: LostItem): TextEdit | undefined {
  const last = subject.read.entries.findLast(
    ({ line, section, boxed, kind }) =>
      line && boxed && kind === 'item' && (section === 'carried' || section === 'next'),
  );
  if (last === undefined || /[\r\n]/.test(text)) return undefined;
  const item = { ...(id === undefined ? {} : { id }), text, status: 'open', fields: [], children: [] } as const;
  return editBetween(subject.text, insertAfter(subject.text, last.firstLine, item));
}
