import { projectName } from '../core/index/project-name';
import { renderProjectRepo } from '../core/model/project';
import { type HandoffForm, markdownOf } from '../views/handoff-form';
import { NewHandoffModal } from '../views/new-handoff-modal';
import type { Context } from './context';
import { gitRemark } from './git';
import { planHandoff, profileOf, projectsOf } from './plan-handoff';
import { writeHandoff } from './write-handoff';

/** Opens the window for a handoff, with that project chosen. */
export async function openHandoffWindow(
  context: Context,
  project?: string,
  given: Pick<Partial<HandoffForm>, 'title' | 'summary'> = {},
): Promise<void> {
  const projects = projectsOf(await context.index.current());
  new NewHandoffModal(context.app, {
    projects: projects.map((one) => ({
      name: projectName(one),
      profile: profileOf(context, one),
      repositories: (one.project?.project.repos ?? [])
        .filter((repo) => context.device.folderOf(one.project?.project.id ?? '', repo.root12) !== undefined)
        .map(renderProjectRepo),
    })),
    project,
    given,
    defaultProfile: context.settings().defaultProfile,
    remark: gitRemark(),
    plan: (form, previous, force) => planHandoff(context, { ...form, words: markdownOf(form), previous, force }),
    write: (planned) => writeHandoff(context, planned),
  }).open();
}
