import type { Component } from 'obsidian';
import { en } from '../../locales/en';
import { type Draft, withTask, withText, withTriage, type TextField } from './draft';
import type { HandoffDesk } from './handoff-desk';
import { PreviewPane } from './preview-pane';
import { ScoreLine } from './score-line';
import { TaskList } from './task-list';
import { drawFirstTexts, drawIncludes, drawMoreTexts } from './text-rows';
import { TriageList } from './triage-list';

/** What of the window is drawn anew while it is open. */
export interface Parts {
  readonly alert: HTMLElement;
  readonly continues: HTMLElement;
  readonly git: HTMLElement;
  readonly emergency: HTMLElement;
  readonly blockers: HTMLElement;
  readonly triage: TriageList;
  readonly tasks: TaskList;
  readonly preview: PreviewPane;
  readonly score: ScoreLine;
  readonly title: HTMLInputElement;
  readonly create: HTMLButtonElement;
}

export interface PartsHost {
  readonly desk: HandoffDesk;
  /** Of what is rendered in the preview. */
  readonly owner: Component;
  readonly draft: () => Draft;
  readonly change: (draft: Draft) => void;
  /** Draws what stands first in the form, and gives the field of the title. */
  readonly head: (form: HTMLElement) => HTMLInputElement;
  readonly create: () => void;
}

/** The form with the preview beside or below it, and what ends it. */
export function drawParts(parent: HTMLElement, host: PartsHost): Parts {
  const { desk, draft, change } = host;
  const columns = parent.createDiv({ cls: 'session-handoff-panes' });
  const form = columns.createDiv({ cls: 'session-handoff-form' });
  const title = host.head(form);
  const region = (): HTMLElement => form.createDiv({ cls: 'session-handoff-region' });
  const continues = region();
  const git = region();
  git.createDiv({ cls: 'session-handoff-quiet', text: en.handoffWindow.working });
  const triage = new TriageList(region(), (key, said) => {
    change(withTriage(draft(), key, said));
  });
  const blockers = region();
  const tasks = new TaskList(region(), (task) => {
    change(withTask(draft(), task));
  });
  const emergency = region();
  const onText = (name: TextField, text: string): void => {
    change(withText(draft(), name, text));
  };
  drawFirstTexts(form, draft(), onText);
  drawIncludes(drawMoreTexts(form, draft(), onText), draft(), (key, value) => {
    change({ ...draft(), [key]: value });
  });
  const preview = new PreviewPane(columns, host.owner, desk.render);
  const foot = parent.createDiv({ cls: 'session-handoff-foot' });
  const alert = foot.createDiv();
  const score = new ScoreLine(foot);
  const create = foot.createEl('button', { cls: 'mod-cta', text: en.handoffWindow.create });
  create.addEventListener('click', host.create);
  return { alert, continues, git, emergency, blockers, triage, tasks, preview, score, title, create };
}
