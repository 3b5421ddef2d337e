import { Platform } from 'obsidian';
import { en } from '../locales/en';
import { en as next } from '../locales/en-next';
import { enIo } from '../locales/en-io';
import { enExport } from '../locales/en-export';
import { enInbox } from '../locales/en-inbox';
import { enSync } from '../locales/en-sync';
import { indexNote } from '../locales/en-index-note';
import { enWelcome } from '../locales/en-welcome';
import type { Context } from './context';
import { copyResume, type CopiedForm } from './copy-resume';
import { openImport } from './import-handoffs';
import { exportDecisions } from './export-notes';
import { openInbox } from './inbox';
import { createBases, updateIndexNote } from './index-note';
import { openLinkWindow } from './link-repository';
import { openHandoffWindow } from './new-handoff';
import { openIndex } from './open-index';
import { quickHandoff } from './quick-handoff';
import { newBlocker, newDecision, newPhase } from './records/new-record';
import { openSync } from './sync-memory';
import { makeSample, removeSamples } from './sample-project';
import { undoLastAction } from './undo-last';

export interface PluginCommand {
  readonly id: string;
  readonly name: string;
  readonly run: (context: Context) => Promise<void>;
  /** Only where git can run. */
  readonly needsGit: boolean;
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
  { id: 'export-decisions', name: enExport.decisionsCommand, run: exportDecisions, needsGit: false },
  { id: 'sync-memory', name: enSync.command, run: openSync, needsGit: true },
  copying('copy-resume-text', en.resume.copyBrief, 'markdown'),
  copying('copy-resume-prompt', en.resume.copyPrompt, 'prompt'),
  copying('copy-resume-command', en.resume.copyCommand, 'command'),
  copying('copy-agent-command', en.resume.copyAgent, 'agent'),
  copying('copy-resume-json', en.resume.copyJson, 'json'),
  { id: 'new-decision', name: en.records.newDecision, run: newDecision, needsGit: false },
  { id: 'new-blocker', name: en.records.newBlocker, run: newBlocker, needsGit: false },
  { id: 'new-phase', name: en.records.newPhase, run: newPhase, needsGit: false },
  { id: 'update-index-note', name: indexNote.update, run: updateIndexNote, needsGit: false },
  { id: 'make-sample-project', name: enWelcome.sample.make, run: makeSample, needsGit: false },
  { id: 'remove-sample-project', name: enWelcome.sample.remove, run: removeSamples, needsGit: false },
  { id: 'create-bases', name: indexNote.createBases, run: createBases, needsGit: false },
];

function copying(id: string, name: string, form: CopiedForm): PluginCommand {
  return { id, name, run: (context) => copyResume(context, undefined, form), needsGit: false };
}

export function applies({ needsGit }: Pick<PluginCommand, 'needsGit'>): boolean {
  return !needsGit || (Platform.isDesktop && Platform.isDesktopApp);
}
