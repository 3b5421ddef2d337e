import { TFolder, type Menu, type Plugin, type TAbstractFile } from 'obsidian';
import { en } from '../locales/en';
import type { Context } from './context';
import { copyResume } from './copy-resume';
import { NOTE_COMMANDS } from './note-commands';
import { openHandoffWindow } from './new-handoff';
import { activeNote, ourNote } from './our-note';
import { projectAt } from './records/project-at';
import { reportError } from './report';

/** Where the items of this plugin stand together in a menu. */
const SECTION = 'session-handoff';

/** What can be done with a note of ours: by a command while it is open, in the file list and in the editor. */
export function registerNotes(plugin: Plugin, context: Context): void {
  for (const { id, name, applies, run } of NOTE_COMMANDS) {
    plugin.addCommand({
      id,
      name,
      checkCallback: (checking) => {
        const note = activeNote(context);
        if (note === undefined || !applies(note)) return false;
        if (!checking) run(context, note).catch(reportError);
        return true;
      },
    });
  }
  const { workspace } = context.app;
  plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      addNoteItems(menu, context, file);
      if (file instanceof TFolder) addProjectItems(menu, context, file);
    }),
  );
  plugin.registerEvent(
    workspace.on('editor-menu', (menu, _editor, { file }) => {
      addNoteItems(menu, context, file);
    }),
  );
}

function addNoteItems(menu: Menu, context: Context, file: TAbstractFile | null): void {
  const note = ourNote(context, file);
  if (note === undefined) return;
  for (const { name, icon, applies, run } of NOTE_COMMANDS) {
    if (applies(note)) addItem(menu, name, icon, () => run(context, note));
  }
}

/** Folders right below the one of all handoffs are projects. */
function addProjectItems(menu: Menu, context: Context, { path, parent, name }: TFolder): void {
  if (parent?.path !== context.settings().folder) return;
  addItem(menu, en.plugin.newHandoff, 'file-plus', async () => {
    await openHandoffWindow(context, (await projectAt(context, `${path}/`)) ?? name);
  });
  addItem(menu, en.resume.copyBrief, 'clipboard-copy', () => copyResume(context, path));
}

function addItem(menu: Menu, name: string, icon: string, run: () => Promise<void>): void {
  menu.addItem((item) =>
    item
      .setSection(SECTION)
      .setTitle(name)
      .setIcon(icon)
      .onClick(() => void run().catch(reportError)),
  );
}
