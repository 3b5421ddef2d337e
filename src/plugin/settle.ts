import { enView } from '../locales/en-view';
import { records } from '../locales/en-records';
import type { RowAction } from '../views/index/row-action';
import { plainText } from '../views/plain-text';
import type { FormField } from '../views/records/record-form';
import { carryOutPlan } from './carry-out-plan';
import type { Context } from './context';
import { mend } from './mend';
import { finishPhase } from './records/finish-phase';
import { planSettle, type SettleAction } from './settle-plan';

/** Does what a person asked for, by a row, a command or a menu: asks for the words it needs, and offers to take it back. */
export async function settle(context: Context, action: RowAction): Promise<void> {
  if (action.kind === 'mend') {
    await mend(context, action);
    return;
  }
  if (action.kind === 'finish-phase') {
    await finishPhase(context, action);
    return;
  }
  const carryOut = async (words: string): Promise<void> => {
    await carryOutPlan(context, action.kind, await planSettle(context, action, words), didWords(action));
  };
  const asked = askedFor(action);
  if (asked === undefined) await carryOut('');
  else ask(context, asked, carryOut);
}

interface Asked {
  readonly title: string;
  readonly about: string;
  readonly name: string;
  readonly needed: boolean;
}

function askedFor(action: SettleAction): Asked | undefined {
  const { fields } = records;
  if (action.kind === 'reject')
    return { title: records.reject, about: action.title, name: fields.rejectWhy, needed: false };
  if (action.kind === 'settle-blocker') {
    const isResolved = action.status === 'resolved';
    const [title, name] = isResolved ? [records.resolve, fields.how] : [records.drop, fields.dropWhy];
    return { title, about: action.title, name, needed: true };
  }
  if (action.kind === 'settle-item' && action.status === 'dropped')
    return { title: records.dropItem, about: plainText(action.text), name: fields.dropWhy, needed: true };
  return undefined;
}

function ask(context: Context, { title, about, name, needed }: Asked, given: (words: string) => Promise<void>): void {
  const field: FormField = { key: 'words', name, kind: 'text', needed };
  const submit = (values: Readonly<Record<string, string>>): Promise<void> => given((values['words'] ?? '').trim());
  context.windows.ask({ title, about, button: title, fields: [field], submit });
}

function didWords(action: SettleAction): string {
  const { did } = enView;
  switch (action.kind) {
    case 'settle-blocker':
      return (action.status === 'resolved' ? did.resolved : did.dropped)(action.title);
    case 'mark-handoff':
      return `${did.marked[action.mark]}: ${action.title}`;
    case 'accept':
      return did.accepted(action.title);
    case 'reject':
      return did.rejected(action.title);
    case 'start-phase':
      return did.started(action.title);
    case 'settle-item':
      return { done: did.done, 'in-progress': did.begun, dropped: did.dropped }[action.status](plainText(action.text));
  }
}
