import { Notice } from 'obsidian';
import { projectName } from '../core/index/project-name';
import type { Layout } from '../core/model/handoff';
import type { ProjectIndex } from '../core/index/handoff-index';
import type { Desk } from '../core/use-cases/desk';
import type { ExportedNote } from '../core/use-cases/export-notes';
import { enExport } from '../locales/en-export';
import { ExportModal } from '../views/export-modal';
import { carryOutPlan, deskFor } from './carry-out-plan';
import { chooseProject } from './choose-project';
import type { Context } from './context';
import type { OurNote } from './our-note';
import { projectsOf } from './plan-handoff';

/** Exports a handoff in a layout of the person's choice, or a decision as a decision record. */
export async function exportNoteOf(context: Context, { path, type }: OurNote): Promise<void> {
  const [{ exportNote }, { projectOfPath }, desk] = await Promise.all([
    import('../core/use-cases/export-notes'),
    import('../core/use-cases/desk'),
    deskFor(context),
  ]);
  const isHandoff = type === 'handoff';
  const documents = (layout: Layout): readonly ExportedNote[] => [
    exportNote(desk, path, layout, (name) => `${name}-${isHandoff ? layout : RECORD}`),
  ];
  await openWindow(context, desk, projectOfPath(desk, path), { hasLayouts: isHandoff, documents });
}

/** Exports every decision of a project, each a record that names the others. */
export async function exportDecisions(context: Context): Promise<void> {
  const projects = projectsOf(await context.index.current());
  chooseProject(context, projects, async (project) => {
    if (project.decisions.length === 0) {
      new Notice(enExport.noDecisions(projectName(project)));
      return;
    }
    const [{ exportNote }, desk] = await Promise.all([import('../core/use-cases/export-notes'), deskFor(context)]);
    const documents = (): readonly ExportedNote[] =>
      project.decisions.map(({ path }) => exportNote(desk, path, 'native', (name) => `${name}-${RECORD}`));
    await openWindow(context, desk, project, { hasLayouts: false, documents });
  });
}

/** Names of notes are unique in a vault: a document is told from its note by what is added to its name. */
const RECORD = 'record';

async function openWindow(
  context: Context,
  desk: Desk,
  project: ProjectIndex,
  what: { readonly hasLayouts: boolean; readonly documents: (layout: Layout) => readonly ExportedNote[] },
): Promise<void> {
  const { exportFolder, planExport } = await import('../core/use-cases/export-notes');
  const folder = exportFolder(project.folder);
  context.windows.show(
    new ExportModal(context.app, {
      ...what,
      folder,
      copy: async (documents) => {
        await navigator.clipboard.writeText(documents.map(({ text }) => text).join('\n'));
        new Notice(enExport.copied(documents.length));
      },
      save: async (documents) => {
        const planned = await planExport(desk, folder, documents);
        await carryOutPlan(context, 'export', planned, enExport.saved(planned.plan.changes.length));
      },
    }),
  );
}
