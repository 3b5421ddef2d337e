import { setIcon } from 'obsidian';
import type { Glance } from '../../core/handoff/glance';
import { en } from '../../locales/en';

type Repository = Extract<Glance, { kind: 'repository' }>;

/** One line a repository, and below it what a person may want to do first; nothing of it stops anybody. */
export function drawGlances(parent: HTMLElement, glances: readonly Glance[]): void {
  parent.empty();
  if (glances.length === 0) {
    parent.createDiv({ cls: 'session-handoff-quiet', text: en.handoffWindow.noRepository });
    return;
  }
  for (const glance of glances) {
    const line = parent.createDiv({ cls: 'session-handoff-glance' });
    setIcon(line.createSpan({ cls: 'session-handoff-mark', attr: { 'aria-hidden': 'true' } }), 'git-branch');
    const body = line.createDiv({ cls: 'session-handoff-body' });
    if (glance.kind !== 'repository') {
      body.createDiv({ text: `${glance.name}: ${glance.words}` });
      continue;
    }
    body.createDiv({ text: standing(glance) });
    drawBefore(body, glance);
  }
}

function standing({ name, branch, head, commits }: Repository): string {
  const { detached, unborn, commits: words } = en.handoffWindow;
  return [name, branch ?? detached, head ?? unborn, words(commits)].join(' · ');
}

function drawBefore(body: HTMLElement, glance: Repository): void {
  const words = en.handoffWindow;
  const before = [
    ...(glance.operation === undefined ? [] : [words.operation(glance.operation)]),
    ...(glance.conflicted === 0 ? [] : [words.conflicted(glance.conflicted)]),
    ...(glance.uncommitted === 0 ? [] : [words.uncommitted(glance.uncommitted)]),
    ...(glance.untracked === 0 ? [] : [words.untracked(glance.untracked)]),
    ...(glance.stashes === 0 ? [] : [words.stashes(glance.stashes)]),
    ...((glance.notPushed ?? 0) === 0 ? [] : [words.notPushed(glance.notPushed ?? 0)]),
  ];
  if (before.length > 0) {
    body.createDiv({ cls: 'session-handoff-before', text: `${words.before}: ${before.join(', ')}` });
  }
}
