import type { ProjectIndex } from '../index/handoff-index';
import type { Problem } from '../model/errors';
import type { Handoff, Layout } from '../model/handoff';
import { renderInLayout } from '../note/layouts/render-layout';

interface HandoffToWrite {
  readonly handoff: Handoff;
  readonly request: { readonly layout?: Layout };
  readonly project: ProjectIndex;
}

export interface WrittenHandoff {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The text of a new note, in the layout that was asked for, else in that of the project. */
export function writeHandoff({ handoff, request, project }: HandoffToWrite): WrittenHandoff {
  const layout = request.layout ?? project.project?.project.layout ?? 'native';
  return { text: renderInLayout(handoff, layout), problems: [] };
}
