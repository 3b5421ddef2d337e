import { Setting } from 'obsidian';
import { en } from '../../locales/en';
import { areaRow, textRow } from '../form';
import type { Draft, TextField } from './draft';

const FIRST: readonly TextField[] = ['summary', 'inProgress', 'next', 'decisions', 'blockers'];
const MORE: readonly TextField[] = ['questions', 'goal', 'gotchas', 'learnings', 'tests', 'for'];
const EMERGENCY: readonly TextField[] = ['issue', 'impact', 'investigation', 'hypothesis', 'rollback'];
const ONE_LINE: ReadonlySet<TextField> = new Set<TextField>(['for']);

type OnText = (name: TextField, text: string) => void;

export function drawFirstTexts(parent: HTMLElement, draft: Draft, onText: OnText): void {
  for (const name of FIRST) drawText(parent, name, draft, onText);
}

/** What is rarely said, folded unless something of it was. */
export function drawMoreTexts(parent: HTMLElement, draft: Draft, onText: OnText): HTMLElement {
  const details = parent.createEl('details', { cls: 'session-handoff-more-texts' });
  details.createEl('summary', { text: en.handoffWindow.more });
  details.open = MORE.some((name) => (draft.texts[name] ?? '') !== '');
  for (const name of MORE) drawText(details, name, draft, onText);
  return details;
}

export function drawEmergencyTexts(parent: HTMLElement, draft: Draft, onText: OnText): void {
  parent.createEl('h2', { cls: 'session-handoff-part', text: en.handoffWindow.emergency });
  for (const name of EMERGENCY) drawText(parent, name, draft, onText);
}

/** What else is read from the work trees. */
export function drawIncludes(
  parent: HTMLElement,
  draft: Draft,
  onChange: (key: 'includeCode' | 'includeEnvironment', value: boolean) => void,
): void {
  const { includeCode, includeCodeHint, includeEnvironment, includeEnvironmentHint } = en.handoffWindow;
  for (const [key, name, hint] of [
    ['includeCode', includeCode, includeCodeHint],
    ['includeEnvironment', includeEnvironment, includeEnvironmentHint],
  ] as const) {
    const setting = new Setting(parent).setName(name).setDesc(hint);
    setting.addToggle((toggle) =>
      toggle.setValue(draft[key]).onChange((value) => {
        onChange(key, value);
      }),
    );
  }
}

function drawText(parent: HTMLElement, name: TextField, draft: Draft, onText: OnText): void {
  if (name === 'title' || name === 'project') return;
  const field = {
    name: en.handoffWindow.texts[name],
    hint: en.handoffWindow.hints[name],
    value: draft.texts[name] ?? '',
    onChange: (text: string) => {
      onText(name, text);
    },
  };
  if (ONE_LINE.has(name)) textRow(parent, field);
  else areaRow(parent, field);
}
