import { setIcon } from 'obsidian';
import { basenameOf } from '../core/model/vault-path';
import type { PlannedHandoff } from '../core/use-cases/create-handoff';
import { en } from '../locales/en';

/** What would be written and why, with the new notes to read. */
export function drawPlan(parent: HTMLElement, planned: PlannedHandoff): void {
  const el = parent.createDiv({ cls: 'session-handoff-plan' });
  if (planned.reason !== undefined) {
    el.createEl('p', { text: planned.reason });
    return;
  }
  const names = planned.previous.map(basenameOf).join(', ');
  el.createEl('p', { text: names === '' ? en.window.firstOfProject : en.window.continuing(names) });
  if (planned.carried.length > 0) el.createEl('p', { text: en.window.carried(planned.carried.length) });
  drawChanges(el, planned);
  drawProblems(el, planned);
  for (const change of planned.plan.changes) {
    if (change.kind !== 'create') continue;
    const details = el.createEl('details', { cls: 'session-handoff-preview' });
    details.open = change.path === planned.path;
    details.createEl('summary', { text: `${en.window.preview}: ${basenameOf(change.path)}` });
    details.createEl('pre', { text: change.text, attr: { tabindex: '0', dir: 'auto' } });
  }
}

function drawChanges(el: HTMLElement, { plan }: PlannedHandoff): void {
  const list = el.createEl('ul', { cls: 'session-handoff-rows' });
  for (const change of plan.changes) {
    const row = list.createEl('li', { cls: 'session-handoff-row' });
    setIcon(row.createSpan({ cls: 'session-handoff-mark' }), change.kind === 'create' ? 'file-plus' : 'file-pen');
    const body = row.createDiv({ cls: 'session-handoff-body' });
    body.createDiv({ cls: 'session-handoff-path', text: change.path });
    body.createDiv({ cls: 'session-handoff-details' }).createSpan({ text: change.why });
  }
}

function drawProblems(el: HTMLElement, { problems }: PlannedHandoff): void {
  if (problems.length === 0) return;
  const box = el.createDiv({ cls: 'session-handoff-alert' });
  box.createDiv({ text: en.window.look });
  for (const { path, message } of problems) box.createDiv({ text: `• ${path}: ${message}` });
}
