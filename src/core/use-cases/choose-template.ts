import type { UserTemplate } from '../handoff/user-template';
import { HandoffError, type Problem } from '../model/errors';
import type { Layout } from '../model/handoff';
import type { NoteStore } from '../model/ports';
import type { Project } from '../model/project';
import type { Settings } from '../model/settings';
import { readLink } from '../note/wikilink';

export interface ChosenForm {
  /** Instead of a layout. */
  readonly template?: UserTemplate;
  readonly layout: Layout;
  /** A template that is named and not there: the handoff is written without it. */
  readonly problems: readonly Problem[];
}

interface Wanted {
  readonly template?: UserTemplate;
  readonly layout?: Layout;
}

/**
 * The form of a new handoff: what was asked for now, else what its project says, else the setting; on each of these
 * steps a template comes before a layout.
 */
export async function chooseForm(
  store: NoteStore,
  wanted: Wanted,
  project: Project | undefined,
  settings: Settings,
): Promise<ChosenForm> {
  const layout = wanted.layout ?? project?.layout ?? 'native';
  if (wanted.template !== undefined) return { template: wanted.template, layout, problems: [] };
  if (wanted.layout !== undefined) return { layout, problems: [] };
  const named = project?.template ?? (project?.layout === undefined ? settings.template : '');
  if (named === '') return { layout, problems: [] };
  const template = await templateAt(store, named);
  return template === undefined ? { layout, problems: [missing(named)] } : { template, layout, problems: [] };
}

/** A template by its path in the vault or a link to it, with or without its ending; `undefined` when it is not there. */
export async function templateAt(store: NoteStore, named: string): Promise<UserTemplate | undefined> {
  const target = readLink(named)?.target ?? named;
  for (const path of [target, `${target}.md`]) {
    if (!path.toLowerCase().endsWith('.md')) continue;
    const text = await store.read(path).catch(absent);
    if (text !== undefined) return { name: path, text };
  }
  return undefined;
}

function absent(error: unknown): undefined {
  if (error instanceof HandoffError && (error.code === 'not-found' || error.code === 'bad-name')) return undefined;
  throw error;
}

function missing(named: string): Problem {
  return {
    code: 'template-missing',
    path: named,
    line: 0,
    message: 'There is no such template in this vault. The handoff was written without it.',
  };
}
