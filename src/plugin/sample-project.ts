import { Notice } from 'obsidian';
import { HandoffError } from '../core/model/errors';
import { folderOf } from '../core/model/vault-path';
import { enWelcome } from '../locales/en-welcome';
import { applyChanges } from './apply-changes';
import { appClock } from './clock';
import type { Context } from './context';
import { openIndexAt } from './open-index';
import { projectsOf } from './plan-handoff';

const en = enWelcome.sample;

/** Writes the sample project as one step that can be taken back, and shows it. Throws `exists`. */
export async function makeSample(context: Context): Promise<void> {
  const { planSample } = await import('../core/use-cases/sample-project');
  const plan = await planSample({ store: context.store, clock: appClock, settings: context.settings() });
  await applyChanges(context, 'sample', plan);
  const [first] = plan.changes;
  if (first !== undefined) await openIndexAt(context, { project: folderOf(first.path), tab: 'now' });
  new Notice(en.made);
}

/** Takes the sample project away, except what somebody has made their own. */
export async function removeSamples(context: Context): Promise<void> {
  const { removeSample } = await import('../core/use-cases/sample-project');
  const samples = projectsOf(await context.index.current()).filter(({ project }) => project?.project.sample === true);
  if (samples.length === 0) throw new HandoffError('not-found', en.none);
  for (const { folder } of samples) {
    const { removed, left } = await removeSample(context.store, folder);
    await removeEmpty(context, [...new Set(removed.map(folderOf)), folder]);
    context.index.readAgain(removed);
    // What stays is to be read in peace.
    if (left.length === 0) new Notice(en.removed(removed.length));
    else new Notice(`${en.removed(removed.length)}\n${en.left(left)}`, 0);
  }
}

/** Folders that held nothing else go with their notes. */
async function removeEmpty({ app }: Context, folders: readonly string[]): Promise<void> {
  for (const path of [...folders].sort((a, b) => b.length - a.length)) {
    const folder = app.vault.getFolderByPath(path);
    if (folder?.children.length === 0) await app.fileManager.trashFile(folder);
  }
}
