import { ConfirmationModal, type ObsidianProtocolData } from 'obsidian';
import type { HandoffIndex, ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import { HandoffError } from '../core/model/errors';
import { isBelow } from '../core/model/vault-path';
import { en } from '../locales/en';
import { chooseProject } from './choose-project';
import type { Context } from './context';
import { copyResume } from './copy-resume';
import { openHandoffWindow } from './new-handoff';
import { openIndex, openIndexAt } from './open-index';
import { projectsOf } from './plan-handoff';

/** Whoever makes a link decides its length; a window does not have to show it. */
const LONGEST = 10_000;

/**
 * `obsidian://session-handoff?do=open|new|resume`, with `project` and, to open, `handoff`. A link comes from anywhere: it
 * shows, and nothing is written, copied or started before the person here says so.
 */
export async function followUri(context: Context, data: ObsidianProtocolData): Promise<void> {
  const index = await context.index.current();
  const verb = data['do'] ?? 'open';
  if (verb === 'open') await open(context, index, data);
  else if (verb === 'new') await openHandoffWindow(context, shortened(data['project']), wordsOf(data));
  else if (verb === 'resume') offerResume(context, projectsNamed(index, data['project']));
  else throw new HandoffError('bad-input', en.uri.unknown(shortened(verb) ?? ''), { fix: en.uri.known });
}

async function open(context: Context, index: HandoffIndex, { project, handoff }: ObsidianProtocolData): Promise<void> {
  if (handoff === undefined) {
    const [named] = projectsNamed(index, project);
    await (project === undefined ? openIndex(context) : openIndexAt(context, { project: named?.folder ?? '' }));
    return;
  }
  const path = index.resolve(`[[${handoff.replace(/[[\]|#\n]/g, '')}]]`);
  if (path === undefined || !isBelow(path, context.settings().folder)) {
    throw new HandoffError('not-found', en.uri.noHandoff(shortened(handoff) ?? ''), { fix: en.uri.noHandoffFix });
  }
  await context.app.workspace.openLinkText(path, '', 'tab');
}

/** All projects when none is named. */
function projectsNamed(index: HandoffIndex, name: string | undefined): readonly ProjectIndex[] {
  const projects = projectsOf(index);
  const found = name === undefined ? projects : projects.filter((project) => projectName(project) === name);
  if (name === undefined || found.length > 0) return found;
  throw new HandoffError('not-found', en.uri.noProject(shortened(name) ?? ''), {
    candidates: projects.map(projectName),
    fix: en.uri.noProjectFix,
  });
}

function offerResume(context: Context, projects: readonly ProjectIndex[]): void {
  const copy = (project: ProjectIndex): Promise<void> => copyResume(context, project.folder);
  const [project, ...others] = projects;
  if (project === undefined || others.length > 0) {
    chooseProject(context, projects, copy);
    return;
  }
  const modal = new ConfirmationModal(context.app)
    .setTitle(en.uri.resumeTitle)
    .setContent(en.uri.resumeQuestion(projectName(project)))
    .addButton((button) =>
      button
        .setButtonText(en.uri.copy)
        .setCta()
        .onClick(() => copy(project)),
    )
    .addCancelButton();
  context.windows.show(modal);
}

function wordsOf({ title, summary }: ObsidianProtocolData): { readonly title?: string; readonly summary?: string } {
  const [given, said] = [shortened(title), summary?.slice(0, LONGEST)];
  return { ...(given === undefined ? {} : { title: given }), ...(said === undefined ? {} : { summary: said }) };
}

function shortened(text: string | undefined): string | undefined {
  return text?.replace(/\p{Cc}+/gu, ' ').slice(0, 200);
}
