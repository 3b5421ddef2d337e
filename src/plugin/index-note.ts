import { Notice } from 'obsidian';
import type { ProjectIndex } from '../core/index/snapshot';
import { indexNote as en } from '../locales/en-index-note';
import { applyChanges } from './apply-changes';
import { chooseProject } from './choose-project';
import type { Context } from './context';
import { projectsOf } from './plan-handoff';

/** Puts where a project stands into its note, or renews it there. */
export async function updateIndexNote(context: Context): Promise<void> {
  const index = await context.index.current();
  chooseProject(context, projectsOf(index), (project) => updateNoteOf(context, project));
}

/** Makes the tables for the core plugin Bases. */
export async function createBases(context: Context): Promise<void> {
  const { planBases } = await import('../core/use-cases/plan-bases');
  const { basesPath } = await import('../core/use-cases/bases-file');
  const { folder } = context.settings();
  const { written } = await applyChanges(context, 'bases', await planBases(context.store, folder));
  const path = basesPath(folder);
  new Notice(written.length > 0 ? en.basesMade(path) : en.basesUpToDate(path));
}

async function updateNoteOf(context: Context, project: ProjectIndex): Promise<void> {
  const { noProjectNote, planIndexNote } = await import('../core/use-cases/plan-index-note');
  const path = project.project?.path;
  if (path === undefined) throw noProjectNote(project);
  const snapshot = await context.index.current();
  const plan = planIndexNote(snapshot, snapshot.project(project.folder), await context.store.read(path));
  const { written } = await applyChanges(context, 'index', plan);
  new Notice(written.length > 0 ? en.updated(path) : en.upToDate(path));
}
