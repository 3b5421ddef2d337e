import { Platform } from 'obsidian';
import { en } from '../locales/en';
import { en as next } from '../locales/en-next';
import { enIo } from '../locales/en-io';
import { enExport } from '../locales/en-export';
import { enInbox } from '../locales/en-inbox';
import { enSync } from '../locales/en-sync';
import { indexNote } from '../locales/en-index-note';
import { activeNote, type ActiveType } from './active-handoff';
import type { Context } from './context';
import { copyResume, type CopiedForm } from './copy-resume';
import { copyAsMarkdown, marking, reviewActive } from './handoff-commands';
import { openImport } from './import-handoffs';
import { exportActive, exportDecisions } from './export-notes';
import { openInbox } from './inbox';
import { createBases, updateIndexNote } from './index-note';
import { openLinkWindow } from './link-repository';
import { openHandoffWindow } from './new-handoff';
import { openIndex } from './open-index';
import { quickHandoff } from './quick-handoff';
import { newBlocker, newDecision, newPhase } from './records/new-record';
import {
  acceptActive,
  endingBlocker,
  finishPhase,
  rejectActive,
  startPhase,
  supersedeActive,
} from './records/settle-record';
import { openSync } from './sync-memory';
import { undoLastAction } from './undo-last';

export interface PluginCommand {
  readonly id: string;
  readonly name: string;
  readonly run: (context: Context) => Promise<void>;
  /** Only where git can run. */
  readonly needsGit: boolean;
  /** Only while a note of one of these kinds is open. */
  readonly on?: readonly ActiveType[];
}

export const COMMANDS: readonly PluginCommand[] = [
  { id: 'new-handoff', name: en.plugin.newHandoff, run: (context) => openHandoffWindow(context), needsGit: false },
  { id: 'quick-handoff', name: en.plugin.quickHandoff, run: quickHandoff, needsGit: false },
  { id: 'open-index', name: en.plugin.openIndex, run: openIndex, needsGit: false },
  {
    id: 'link-repository',
    name: en.plugin.linkRepository,
    run: (context) => openLinkWindow(context),
    needsGit: true,
  },
  { id: 'undo-last-action', name: next.undo.command, run: undoLastAction, needsGit: false },
  { id: 'import-handoffs', name: enIo.import.command, run: openImport, needsGit: false },
  { id: 'import-from-repositories', name: enInbox.command, run: openInbox, needsGit: true },
  { id: 'export-note', name: enExport.command, run: exportActive, needsGit: false, on: ['handoff', 'decision'] },
  { id: 'export-decisions', name: enExport.decisionsCommand, run: exportDecisions, needsGit: false },
  { id: 'sync-memory', name: enSync.command, run: openSync, needsGit: true },
  copying('copy-resume-text', en.resume.copyBrief, 'markdown'),
  copying('copy-resume-prompt', en.resume.copyPrompt, 'prompt'),
  copying('copy-resume-command', en.resume.copyCommand, 'command'),
  copying('copy-resume-json', en.resume.copyJson, 'json'),
  { id: 'copy-as-markdown', name: en.resume.copyMarkdown, run: copyAsMarkdown, needsGit: false, on: ['handoff'] },
  { id: 'mark-resumed', name: en.resume.markResumed, run: marking('resumed'), needsGit: false, on: ['handoff'] },
  { id: 'mark-closed', name: en.resume.markClosed, run: marking('closed'), needsGit: false, on: ['handoff'] },
  { id: 'mark-abandoned', name: en.resume.markAbandoned, run: marking('abandoned'), needsGit: false, on: ['handoff'] },
  { id: 'still-true', name: en.resume.stillTrue, run: reviewActive, needsGit: true, on: ['handoff', 'decision'] },
  { id: 'new-decision', name: en.records.newDecision, run: newDecision, needsGit: false },
  { id: 'new-blocker', name: en.records.newBlocker, run: newBlocker, needsGit: false },
  { id: 'new-phase', name: en.records.newPhase, run: newPhase, needsGit: false },
  onNote('accept-decision', en.records.accept, 'decision', acceptActive),
  onNote('reject-decision', en.records.reject, 'decision', rejectActive),
  onNote('supersede-decision', en.records.supersede, 'decision', supersedeActive),
  onNote('resolve-blocker', en.records.resolve, 'blocker', endingBlocker('resolved')),
  onNote('drop-blocker', en.records.drop, 'blocker', endingBlocker('dropped')),
  onNote('start-phase', en.records.startPhase, 'phase', startPhase),
  onNote('finish-phase', en.records.finishPhase, 'phase', finishPhase),
  { id: 'update-index-note', name: indexNote.update, run: updateIndexNote, needsGit: false },
  { id: 'create-bases', name: indexNote.createBases, run: createBases, needsGit: false },
];

function onNote(id: string, name: string, type: ActiveType, run: PluginCommand['run']): PluginCommand {
  return { id, name, run, needsGit: false, on: [type] };
}

function copying(id: string, name: string, form: CopiedForm): PluginCommand {
  return { id, name, run: (context) => copyResume(context, undefined, form), needsGit: false };
}

export function applies(command: PluginCommand, context: Context): boolean {
  if (command.needsGit && !(Platform.isDesktop && Platform.isDesktopApp)) return false;
  return command.on === undefined || activeNote(context, ...command.on) !== undefined;
}
