import { Platform } from 'obsidian';
import { en } from '../locales/en';
import type { Context } from './context';
import { copyResume } from './copy-resume';
import { indexNote } from '../locales/en-index-note';
import { createBases, updateIndexNote } from './index-note';
import { openLinkWindow } from './link-repository';
import { openHandoffWindow } from './new-handoff';
import { openIndex } from './open-index';
import { quickHandoff } from './quick-handoff';

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
  { id: 'copy-resume-text', name: en.plugin.copyResume, run: (context) => copyResume(context), needsGit: false },
  { id: 'update-index-note', name: indexNote.update, run: updateIndexNote, needsGit: false },
  { id: 'create-bases', name: indexNote.createBases, run: createBases, needsGit: false },
];

export function applies(command: PluginCommand): boolean {
  return !command.needsGit || (Platform.isDesktop && Platform.isDesktopApp);
}
