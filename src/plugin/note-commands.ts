import { Platform } from 'obsidian';
import { en } from '../locales/en';
import { enExport } from '../locales/en-export';
import type { RowAction } from '../views/index/row-action';
import type { Context } from './context';
import { exportNoteOf } from './export-notes';
import { copyAsMarkdown, review } from './handoff-commands';
import type { OurNote, OurType } from './our-note';
import { supersede } from './records/new-record';
import { settle } from './settle';

/** What can be done with one note: a command while it is open, and an item of its menus. */
export interface NoteCommand {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly applies: (note: OurNote) => boolean;
  readonly run: (context: Context, note: OurNote) => Promise<void>;
}

const { records, resume } = en;

export const NOTE_COMMANDS: readonly NoteCommand[] = [
  { id: 'copy-as-markdown', name: resume.copyMarkdown, icon: 'copy', applies: are('handoff'), run: copyAsMarkdown },
  marking('mark-resumed', resume.markResumed, 'circle-play', 'resumed'),
  marking('mark-closed', resume.markClosed, 'circle-check', 'closed'),
  marking('mark-abandoned', resume.markAbandoned, 'archive-x', 'abandoned'),
  { id: 'still-true', name: resume.stillTrue, icon: 'badge-check', applies: canBeReviewed, run: review },
  {
    id: 'accept-decision',
    name: records.accept,
    icon: 'gavel',
    applies: (note) => note.type === 'decision' && (note.status === 'proposed' || note.isToConfirm),
    run: settling(({ path, title }) => ({ kind: 'accept', path, title })),
  },
  {
    id: 'reject-decision',
    name: records.reject,
    icon: 'circle-x',
    applies: are('decision', 'proposed'),
    run: settling(({ path, title }) => ({ kind: 'reject', path, title })),
  },
  {
    id: 'supersede-decision',
    name: records.supersede,
    icon: 'history',
    applies: are('decision', 'proposed', 'accepted'),
    run: (context, { path, title }) => supersede(context, path, title),
  },
  {
    id: 'resolve-blocker',
    name: records.resolve,
    icon: 'circle-check',
    applies: are('blocker', 'open'),
    run: settling(({ path, title }) => ({ kind: 'settle-blocker', path, title, status: 'resolved' })),
  },
  {
    id: 'drop-blocker',
    name: records.drop,
    icon: 'circle-minus',
    applies: are('blocker', 'open'),
    run: settling(({ path, title }) => ({ kind: 'settle-blocker', path, title, status: 'dropped' })),
  },
  {
    id: 'start-phase',
    name: records.startPhase,
    icon: 'circle-play',
    applies: are('phase', 'planned'),
    run: settling(({ path, title }) => ({ kind: 'start-phase', path, title })),
  },
  {
    id: 'finish-phase',
    name: records.finishPhase,
    icon: 'flag',
    applies: are('phase', 'planned', 'active'),
    run: settling(({ path, title }) => ({ kind: 'finish-phase', path, title })),
  },
  {
    id: 'export-note',
    name: enExport.command,
    icon: 'file-output',
    applies: ({ type }) => type === 'handoff' || type === 'decision',
    run: exportNoteOf,
  },
];

/** Notes of a kind, in any state when none is named. */
function are(type: OurType, ...statuses: readonly string[]): NoteCommand['applies'] {
  return (note) => note.type === type && (statuses.length === 0 || statuses.includes(note.status));
}

function canBeReviewed({ type }: OurNote): boolean {
  return Platform.isDesktop && Platform.isDesktopApp && (type === 'handoff' || type === 'decision');
}

function settling(actionOn: (note: OurNote) => RowAction): NoteCommand['run'] {
  return (context, note) => settle(context, actionOn(note));
}

function marking(id: string, name: string, icon: string, mark: 'resumed' | 'closed' | 'abandoned'): NoteCommand {
  return {
    id,
    name,
    icon,
    applies: ({ type, status }) => type === 'handoff' && status !== mark,
    run: settling(({ path, title }) => ({ kind: 'mark-handoff', path, title, mark })),
  };
}
