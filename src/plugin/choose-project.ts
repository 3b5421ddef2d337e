import { Notice } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import { en } from '../locales/en';
import { ChooseModal } from '../views/choose';
import type { Context } from './context';
import { reportError } from './report';

/** Runs something for the only project, or for the one that a person chooses. */
export function chooseProject(
  context: Context,
  projects: readonly ProjectIndex[],
  run: (project: ProjectIndex) => Promise<void>,
): void {
  const [first, ...others] = projects;
  if (first === undefined) {
    new Notice(en.plugin.noProject);
    return;
  }
  if (others.length === 0) {
    void run(first).catch(reportError);
    return;
  }
  const onChosen = (name: string): void => {
    const project = projects.find((one) => projectName(one) === name);
    if (project !== undefined) void run(project).catch(reportError);
  };
  context.windows.show(new ChooseModal(context.app, projects.map(projectName), onChosen, en.plugin.chooseProject));
}
