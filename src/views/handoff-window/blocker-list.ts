import { en } from '../../locales/en';
import { refuseLongPaste } from '../form';
import type { BlockerOutcome } from './draft';
import type { OpenBlocker } from './handoff-desk';
import { drawVerb } from './verb-button';

const VERBS = [
  ['resolved', 'circle-check', en.handoffWindow.resolve],
  ['dropped', 'x', en.handoffWindow.dropBlocker],
] as const;

/** Open blocker notes, each of which can be ended together with the handoff. */
export function drawBlockers(
  parent: HTMLElement,
  blockers: readonly OpenBlocker[],
  settled: Readonly<Record<string, BlockerOutcome>>,
  onChange: (path: string, outcome: BlockerOutcome | undefined) => void,
): void {
  parent.empty();
  if (blockers.length === 0) return;
  parent.createEl('h2', { cls: 'session-handoff-part', text: en.handoffWindow.openBlockers(blockers.length) });
  const list = parent.createEl('ul', { cls: 'session-handoff-rows' });
  for (const blocker of blockers) drawBlocker(list, blocker, settled[blocker.path], onChange);
}

function drawBlocker(
  list: HTMLElement,
  blocker: OpenBlocker,
  outcome: BlockerOutcome | undefined,
  onChange: (path: string, outcome: BlockerOutcome | undefined) => void,
): void {
  const row = list.createEl('li', { cls: 'session-handoff-triage-row' });
  const body = row.createDiv({ cls: 'session-handoff-body' });
  body.createDiv({ cls: 'session-handoff-triage-text', text: blocker.title });
  body.createDiv({ cls: 'session-handoff-details', text: en.editor.severities[blocker.severity] });
  const question = body.createDiv();
  const group = row.createDiv({ cls: 'session-handoff-verbs', attr: { role: 'group', 'aria-label': blocker.title } });
  let now = outcome;
  const take = (next: BlockerOutcome | undefined): void => {
    now = next;
    onChange(blocker.path, next);
    draw();
  };
  const draw = (): void => {
    group.empty();
    question.empty();
    for (const [at, [status, icon, name]] of VERBS.entries()) {
      const isOn = now?.status === status;
      const run = (): void => {
        take(isOn ? undefined : { status, how: now?.how ?? '' });
        (question.querySelector('input') ?? group.querySelectorAll('button')[at])?.focus();
      };
      drawVerb(group, { name, icon, isOn, run });
    }
    if (now !== undefined)
      drawHow(question, now, (said) => {
        now = said;
        onChange(blocker.path, said);
      });
  };
  draw();
}

function drawHow(
  parent: HTMLElement,
  { status, how }: BlockerOutcome,
  onChange: (outcome: BlockerOutcome) => void,
): void {
  const asked = status === 'resolved' ? en.handoffWindow.how : en.handoffWindow.why;
  const input = parent.createEl('input', {
    type: 'text',
    value: how,
    placeholder: asked,
    attr: { 'aria-label': asked },
  });
  refuseLongPaste(input, parent);
  input.addEventListener('input', () => {
    onChange({ status, how: input.value });
  });
}
