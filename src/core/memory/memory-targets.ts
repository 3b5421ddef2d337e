import { exportedHandoff } from '../export/exported-handoff';
import { HandoffError } from '../model/errors';
import type { HandoffNote } from '../index/indexed-note';
import { findFrontmatter } from '../note/frontmatter-block';
import { agentContext, handoffList, phaseStatus, todoList } from './memory-content';
import type { MemoryView } from './memory-view';

export const MEMORY_TARGETS = [
  'phase-status',
  'phase-handoff',
  'dated',
  'readme',
  'agents',
  'claude',
  'session-state',
  'todo',
] as const;
export type MemoryTarget = (typeof MEMORY_TARGETS)[number];

/** A file of the repository that a block is kept in. */
export interface TargetFile {
  readonly target: MemoryTarget;
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
}

/** What a block may say: the view, and the note itself for the files that hold a whole handoff. */
export interface MemorySource {
  readonly view: MemoryView;
  readonly note: HandoffNote;
  readonly text: string;
}

const PATHS: Readonly<Record<MemoryTarget, string>> = {
  'phase-status': '.claude/memory/phase-status.memory.md',
  'phase-handoff': 'docs/phases/phase-[phase]/SESSION_HANDOFF.md',
  dated: '.claude/handoffs/[date].md',
  readme: 'session-handoffs/README.md',
  agents: 'AGENTS.md',
  claude: 'CLAUDE.md',
  'session-state': '.session-state.md',
  todo: 'TODO.md',
};

/** The parts of `phase-status=docs/memory.md`, `target` only when both fit; what the view does not know stays `[phase]`. */
export function splitTarget(
  text: string,
  view?: MemoryView,
): { readonly target?: MemoryTarget; readonly path: string } {
  const [name = '', ...rest] = text.split('=');
  const target = MEMORY_TARGETS.find((one) => one === name.trim());
  const path = rest.join('=').trim();
  if (target === undefined || (rest.length > 0 && path === '')) return { path };
  const number = view?.phase?.number;
  const dated = (path === '' ? PATHS[target] : path).replace('[date]', view?.date ?? '[date]');
  return { target, path: number === undefined ? dated : dated.replace('[phase]', String(number)) };
}

/** Reads `phase-status` or `phase-status=docs/memory.md`. Throws `usage`, and `refused` without the phase it needs. */
export function parseTarget(text: string, view: MemoryView): TargetFile {
  const { target, path } = splitTarget(text, view);
  if (target === undefined) {
    throw new HandoffError('usage', `"${text}" is no file of memory.`, {
      candidates: MEMORY_TARGETS.map((one) => `${one} (${PATHS[one]})`),
      fix: 'Name one of these, or one with a path: agents=docs/AGENTS.md.',
    });
  }
  if (path.includes('[phase]')) {
    throw new HandoffError(
      'refused',
      `The path ${path} needs the number of a phase, and there is no active phase that has one.`,
      {
        fix: 'Start a phase with a number, or name the file: phase-handoff=docs/SESSION_HANDOFF.md.',
      },
    );
  }
  return { target, path };
}

/** Markdown of the block; empty when there is nothing to say. */
export function contentOf(target: MemoryTarget, source: MemorySource): string {
  const { view } = source;
  switch (target) {
    case 'phase-status':
      return phaseStatus(view);
    case 'phase-handoff':
      return bodyOf(source, 'phase');
    case 'dated':
      return bodyOf(source, 'native');
    case 'session-state':
      return bodyOf(source, 'six');
    case 'readme':
      return handoffList(view);
    case 'todo':
      return isIdle(view) ? '' : todoList(view);
    case 'agents':
    case 'claude':
      return isIdle(view) && view.summary === '' ? '' : agentContext(view);
  }
}

/** What a new file holds above its block. */
export function headOf(target: MemoryTarget, { date }: MemoryView): string {
  if (target !== 'phase-status') return '';
  return `---\nlast_updated: ${date}\nauto_load: true\nscope: all_agents\n---\n`;
}

function isIdle({ inProgress, next, questions, blockers }: MemoryView): boolean {
  return inProgress.length + next.length + questions.length + blockers.length === 0;
}

function bodyOf({ note, text }: MemorySource, layout: 'phase' | 'native' | 'six'): string {
  const exported = exportedHandoff(note, text, layout);
  return exported.slice(findFrontmatter(exported).bodyStart).trim();
}
