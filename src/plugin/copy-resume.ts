import { Notice } from 'obsidian';
import type { ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import { en } from '../locales/en';
import { chooseProject } from './choose-project';
import type { Context } from './context';
import { projectsOf } from './plan-handoff';

/** Puts what the next session should be given on the clipboard. */
export async function copyResume(context: Context, folder?: string): Promise<void> {
  const index = await context.index.current();
  if (folder !== undefined) await copyOf(index.project(folder));
  else chooseProject(context, projectsOf(index), copyOf);
}

async function copyOf(project: ProjectIndex): Promise<void> {
  const { resumeText } = await import('../core/handoff/resume-text');
  const text = resumeText(project);
  const name = projectName(project);
  if (text === undefined) {
    new Notice(en.plugin.nothingToResume(name));
    return;
  }
  await navigator.clipboard.writeText(text);
  new Notice(en.plugin.copied(name));
}
