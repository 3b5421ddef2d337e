import { threadOf } from '../../core/index/queries/threads';
import { titleOf } from '../../core/index/indexed-note';
import { basenameOf } from '../../core/model/vault-path';
import { enView } from '../../locales/en-view';
import { plainText } from '../plain-text';
import { ageOf, detail, entry, targetOf } from './row-parts';
import { deferredRows, type RowSource } from './row';
import type { TabInput } from './tab';

/** The history of an item (by its id), a decision or a blocker (by its path), below its row. */
export function threadRows({ snapshot, project, today }: TabInput, what: string, list: string): RowSource {
  return deferredRows(() =>
    threadOf(snapshot, project, what).map((event, at) => {
      const note = snapshot.note(event.path);
      const title = note === undefined ? basenameOf(event.path) : titleOf(note);
      return entry({
        key: `${list} thread ${at} ${what}`,
        icon: 'dot',
        tone: 'quiet',
        text: capitalised(plainText(event.what)),
        state: enView.states.event,
        details: [
          detail(ageOf(event.date, today)),
          detail(event.path === what ? undefined : plainText(title), 'scroll-text'),
        ],
        target: targetOf(event),
        settled: true,
      });
    }),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
