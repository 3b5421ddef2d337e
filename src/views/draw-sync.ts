import type { EditedChoice, OfferedTick, PlannedMemory } from '../core/memory/plan-sync';
import type { CommitRequest } from '../core/model/git-writer';
import type { PlannedSync } from '../core/use-cases/sync-memory';
import { enSync } from '../locales/en-sync';
import { errorWords } from './error-words';
import { choiceRow, drawAlert } from './form';

/** What the person chooses in the list of differences. */
export interface SyncChoices {
  readonly editedAt: ReadonlyMap<string, EditedChoice>;
  readonly choose: (path: string, choice: EditedChoice) => void;
  readonly tick: (line: number, isOn: boolean) => void;
}

/** Every file with what changes in it, and the commit last. */
export function drawSync(parent: HTMLElement, { files, commit, words }: PlannedSync, choices: SyncChoices): void {
  for (const file of files) drawFile(parent.createEl('section'), file, choices);
  if (commit !== undefined) drawCommit(parent.createEl('section'), commit);
  for (const line of words) parent.createEl('p', { text: line });
}

function drawFile(section: HTMLElement, file: PlannedMemory, choices: SyncChoices): void {
  section.createEl('h2', { text: file.path });
  if (file.state === 'edited') drawChoice(section, file, choices);
  else if (file.refusal !== undefined) drawAlert(section, errorWords(file.refusal));
  if (file.diff.length > 0) drawLines(section, enSync.diffOf(file.path), file.diff);
  else if (file.refusal === undefined) section.createEl('p', { text: enSync.same });
  for (const offer of file.offers) drawOffer(section, offer, choices);
  for (const line of file.ticked) drawTicked(section, line, choices);
}

/** Nothing is written over somebody's words until they say so. */
function drawChoice(section: HTMLElement, { path }: PlannedMemory, { editedAt, choose }: SyncChoices): void {
  choiceRow(section, {
    name: enSync.edited(path),
    hint: enSync.editedHint,
    value: editedAt.get(path) ?? '',
    options: { '': enSync.notChosen, ...enSync.choices },
    onChange: (value) => {
      choose(path, value === 'overwrite' || value === 'keep' ? value : undefined);
    },
  });
}

function drawOffer(section: HTMLElement, { line, text, doneIn }: OfferedTick, { tick }: SyncChoices): void {
  drawBox(section, enSync.tick(line, text, doneIn), false, (isOn) => {
    tick(line, isOn);
  });
}

/** A line that is about to be ticked is no offer any more: it can still be taken back. */
function drawTicked(section: HTMLElement, line: number, { tick }: SyncChoices): void {
  drawBox(section, enSync.ticked(line), true, (isOn) => {
    tick(line, isOn);
  });
}

function drawBox(section: HTMLElement, words: string, isOn: boolean, onChange: (isOn: boolean) => void): void {
  const label = section.createEl('label', { cls: 'session-handoff-tick' });
  const box = label.createEl('input', { attr: { type: 'checkbox' } });
  box.checked = isOn;
  box.addEventListener('change', () => {
    onChange(box.checked);
  });
  label.createSpan({ text: words });
}

function drawCommit(section: HTMLElement, { paths, message }: CommitRequest): void {
  section.createEl('h2', { text: enSync.commit });
  section.createEl('p', { text: enSync.wouldCommit(paths.join(', ')) });
  drawLines(section, enSync.message, message.trimEnd().split('\n'));
}

function drawLines(section: HTMLElement, name: string, lines: readonly string[]): void {
  const shown = section.createEl('pre', {
    cls: 'session-handoff-diff',
    attr: { tabindex: '0', role: 'region', 'aria-label': name },
  });
  for (const line of lines) {
    const sign = /^[+-] /.exec(line)?.[0].trim();
    shown.createDiv({ text: line === '' ? ' ' : line, attr: sign === undefined ? {} : { 'data-sign': sign } });
  }
}
