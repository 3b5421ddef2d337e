import type { ProjectIndex } from '../index/handoff-index';
import { projectName } from '../index/project-name';
import type { ItemState } from '../index/item-state';
import { isOpen } from '../model/item';
import type { ParsedHandoff } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';

const LISTED = 5;

/** What the next session should be given, from the newest head; `undefined` when the project has no handoff. */
export function resumeText(project: ProjectIndex): string | undefined {
  const [head] = project.chain.heads;
  if (head === undefined) return undefined;
  const { parsed, path } = head.note;
  const open = project.items.filter((item) => isOpen(item.status));
  const blockers = project.blockers
    .filter(({ blocker }) => blocker.status === 'open')
    .map(({ blocker }) => blocker.title);
  const command = sectionText(parsed, 'resume').replace(/^> ?/gm, '');
  const blocks = [
    `Project: ${projectName(project)}`,
    `Handoff: ${path}`,
    sectionText(parsed, 'summary'),
    list('In progress', texts(open, 'in-progress')),
    list('Next actions', texts(open, 'open')),
    list('Open blockers', blockers),
    command,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionText(parsed: ParsedHandoff, kind: SectionKind): string {
  return parsed.sections.find((section) => section.kind === kind)?.text ?? '';
}

function texts(items: readonly ItemState[], status: ItemState['status']): readonly string[] {
  return items.filter((item) => item.kind === 'item' && item.status === status).map((item) => item.text);
}

function list(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const rest = lines.length - LISTED;
  const shown = lines.slice(0, LISTED).map((line) => `- ${line}`);
  return [`${heading}:`, ...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}
