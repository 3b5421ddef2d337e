import { Notice } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import type { Problem } from '../core/model/errors';
import type { InboxEntry } from '../core/use-cases/read-inbox';
import { enInbox } from '../locales/en-inbox';
import { InboxModal } from '../views/inbox-modal';
import { deskFor } from './carry-out-plan';
import { chooseProject } from './choose-project';
import type { Context } from './context';
import { carryOutImport, planDocuments } from './import-handoffs';
import { InboxMemory } from './inbox-memory';
import { linkedProjects } from './linked-projects';
import { projectsOf } from './plan-handoff';
import { repositoryDocuments } from './repository-documents';

/** What waits in the repositories of one project. */
export interface Waiting {
  readonly project: ProjectIndex;
  readonly entries: readonly InboxEntry[];
  readonly problems: readonly Problem[];
}

/** Opens what agents left in the repositories of a project; asks which when it waits in several. */
export async function openInbox(context: Context): Promise<void> {
  const linked = linkedProjects(context, projectsOf(await context.index.current()));
  if (linked.length === 0) {
    new Notice(enInbox.noRepository);
    return;
  }
  const waiting: Waiting[] = [];
  for (const project of linked) waiting.push(await waitingIn(context, project));
  const full = waiting.filter(({ entries, problems }) => entries.length + problems.length > 0);
  if (full.length === 0) {
    new Notice(enInbox.nothing);
    return;
  }
  const show = (project: ProjectIndex): Promise<void> => {
    const own = full.find((one) => one.project === project);
    if (own !== undefined) showInbox(context, own);
    return Promise.resolve();
  };
  chooseProject(
    context,
    full.map(({ project }) => project),
    show,
  );
}

/** Handoffs that lie in the repositories of a project, and neither in the vault nor among what was dismissed here. */
export async function waitingIn(context: Context, project: ProjectIndex): Promise<Waiting> {
  const { inboxOf, inboxPatterns } = await import('../core/use-cases/read-inbox');
  const { documents, problems } = await repositoryDocuments(context, project, inboxPatterns(project), false);
  const desk = await deskFor(context, projectName(project));
  const dismissed = new Set(new InboxMemory(context.app).of('dismissed'));
  return { project, problems, entries: inboxOf(documents, desk.index.project(project.folder), desk.texts, dismissed) };
}

function showInbox(context: Context, { project, entries, problems }: Waiting): void {
  const name = projectName(project);
  context.windows.show(
    new InboxModal(context.app, {
      project: name,
      entries,
      problems,
      preview: async (chosen) => (await planDocuments(context, wishOf(name, chosen))).documents,
      run: async (chosen, onStep) => {
        await carryOutImport(context, await planDocuments(context, wishOf(name, chosen), onStep), onStep);
      },
      dismiss: (chosen) => {
        new InboxMemory(context.app).add(
          'dismissed',
          chosen.map(({ document }) => document.hash),
        );
      },
    }),
  );
}

function wishOf(project: string, chosen: readonly InboxEntry[]) {
  return { project, documents: chosen.map(({ document }) => document), promote: false };
}
