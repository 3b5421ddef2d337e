import { MarkdownRenderer, Notice } from 'obsidian';
import type { OpenLine } from '../core/handoff/open-lines';
import { titleOf, type IndexedNote } from '../core/index/indexed-note';
import { projectName } from '../core/index/project-name';
import type { Profile } from '../core/model/handoff';
import type { KnownHandoffRequest, PlannedHandoff } from '../core/use-cases/create-handoff';
import type { Known } from '../core/use-cases/known-project';
import { basenameOf } from '../core/model/vault-path';
import { en } from '../locales/en';
import type { Draft, TextField } from '../views/handoff-window/draft';
import type { HandoffDesk, Surroundings } from '../views/handoff-window/handoff-desk';
import { HandoffModal } from '../views/handoff-window/handoff-modal';
import type { Context } from './context';
import { gitRemark } from './git';
import { HandoffDrafts } from './handoff-drafts';
import { surroundingsOf } from './health';
import { lookFor, planFor, profileOf, projectsOf } from './plan-handoff';
import { planSettle } from './settle-plan';
import { writeHandoff } from './write-handoff';

/** Opens the window for a handoff, with that project chosen and, when nothing was typed before, those words in it. */
export async function openHandoffWindow(
  context: Context,
  project?: string,
  given: Readonly<Partial<Record<TextField, string>>> = {},
  profile?: Profile,
): Promise<void> {
  const index = await context.index.current();
  const projects = projectsOf(index);
  // Two of them would keep each other's words from being kept.
  if (context.windows.has(HandoffModal)) {
    new Notice(en.plugin.oneWindow);
    return;
  }
  context.windows.show(
    new HandoffModal(context.app, {
      projects: projects.map((one) => ({ name: projectName(one), profile: profile ?? profileOf(context, one) })),
      project,
      nameOf: (path) => handoffName(index.note(path), path),
      given,
      defaultProfile: context.settings().defaultProfile,
      remark: gitRemark(),
      look: (name, previous) => look(context, name, previous),
      write: (name, previous, draft, force) => write(context, name, previous, draft, force),
      drafts: new HandoffDrafts(context.app),
      render: (text, el, path, owner) => MarkdownRenderer.render(context.app, text, el, path, owner),
    }),
  );
}

/** Two may have one title: the time tells them apart. */
function handoffName(note: IndexedNote | undefined, path: string): string {
  if (note?.type !== 'handoff') return basenameOf(path);
  const { created } = note.parsed.properties;
  return created === undefined ? titleOf(note) : `${titleOf(note)}, ${created.slice(0, 16).replace('T', ' ')}`;
}

async function look(context: Context, project: string, previous: readonly string[]): Promise<Surroundings> {
  const [known, { openLines }, { glanceAt }] = await Promise.all([
    lookFor(context, { project, previous }),
    import('../core/handoff/open-lines'),
    import('../core/handoff/glance'),
  ]);
  return {
    glances: known.facts.map(glanceAt),
    previous: known.previous.map(({ note }) => titleOf(note)),
    blockers: known.project.blockers
      .filter(({ blocker }) => blocker.status === 'open')
      .map(({ path, blocker: { title, severity } }) => ({ path, title, severity })),
    openLines: ({ suggestions }) => openLines(known.open, suggestions),
    plan: (draft, open, force) => plan(context, { project, known, draft, open, force }),
    check: async (planned, { settled }) => {
      const { checkPlanned } = await import('../core/use-cases/check-planned');
      return checkPlanned(planned, known, await surroundingsOf(context, known.project), settled);
    },
  };
}

async function write(
  context: Context,
  project: string,
  previous: readonly string[],
  draft: Draft,
  force: boolean,
): ReturnType<HandoffDesk['write']> {
  const { openLines } = await import('../core/handoff/open-lines');
  const known = await lookFor(context, { project, previous });
  const open = openLines(known.open, []);
  const planned = await plan(context, { project, known, draft, open, force });
  if (planned.reason === undefined) {
    const ends = Object.entries(draft.settled).map(([path, { status, how }]) => {
      const action = { kind: 'settle-blocker', path, title: path, status } as const;
      return () => planSettle(context, action, how);
    });
    await writeHandoff(context, planned, known, ends);
  }
  return planned;
}

interface Wish {
  readonly project: string;
  readonly known: Known;
  readonly draft: Draft;
  readonly open: readonly OpenLine[];
  readonly force: boolean;
}

async function plan(context: Context, wish: Wish): Promise<PlannedHandoff> {
  const { withEndedBlockers } = await import('../core/use-cases/ended-blockers');
  return planFor(context, await requestOf(wish), withEndedBlockers(wish.known, wish.draft.settled));
}

async function requestOf({ project, draft, open, force }: Wish): Promise<KnownHandoffRequest> {
  const [{ readWords }, { emergencyOf, markdownOf, outcomesOf, rewordedOf, takenItems }] = await Promise.all([
    import('../core/use-cases/read-words'),
    import('../views/handoff-window/draft-words'),
  ]);
  const words = readWords(markdownOf(draft));
  const emergency = emergencyOf(draft);
  const [title, whom] = [draft.texts.title?.trim() ?? '', draft.texts.for?.trim() ?? ''];
  return {
    project,
    // That a blocker ends is news, although nothing of it stands in the words.
    force: force || Object.keys(draft.settled).length > 0,
    words: {
      ...words,
      next: [...takenItems(draft), ...words.next],
      outcomes: outcomesOf(draft, open),
      reworded: rewordedOf(draft, open),
      ...(emergency === undefined ? {} : { emergency }),
    },
    include: [
      ...(draft.includeCode ? (['code'] as const) : []),
      ...(draft.includeEnvironment ? (['env'] as const) : []),
    ],
    ...(draft.profile === undefined ? {} : { profile: draft.profile }),
    ...(title === '' ? {} : { title }),
    ...(whom === '' ? {} : { for: whom }),
  };
}
