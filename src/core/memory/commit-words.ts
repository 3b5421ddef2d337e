import type { MemoryItem, MemoryView } from './memory-view';

export const MESSAGE_FORMS = ['phase', 'session'] as const;
export type MessageForm = (typeof MESSAGE_FORMS)[number];

const LISTED = 6;
const SUBJECT = 72;

/** The message of the commit that keeps a handoff: `import --commits` reads it back. */
export function commitWords(view: MemoryView, paths: readonly string[], form: MessageForm): string {
  const parts = form === 'phase' ? phaseWords(view, paths) : sessionWords(view);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** For a team: what was done, what goes on, and which files keep it. */
function phaseWords(view: MemoryView, paths: readonly string[]): readonly string[] {
  const { phase, progress } = view;
  const name = phase?.number ?? phase?.title;
  const summary = [
    oneLine('Completed', view.completed),
    oneLine('In Progress', view.inProgress),
    oneLine('Next', view.next),
    oneLine(
      'Blocked',
      view.blockers.map(({ title }) => ({ text: title })),
    ),
  ].filter((line) => line !== '');
  return [
    `docs(handoff): session handoff for ${view.date}`,
    summary.length === 0 ? '' : ['Session Summary:', ...summary].join('\n'),
    name === undefined || progress === undefined ? '' : `Phase ${name} Progress: ${progress}%`,
    ['Files Updated:', ...paths.map((path) => `- ${path}`)].join('\n'),
  ];
}

/** The handoff itself, for whoever reads the log. */
function sessionWords(view: MemoryView): readonly string[] {
  const title = view.title.replace(/\s+/g, ' ');
  return [
    cut(`session: ${title}`, SUBJECT),
    list('Completed', view.completed),
    list('In progress', view.inProgress),
    list('Next steps', view.next),
    list(
      'Blocked',
      view.blockers.map(({ title: text }) => ({ text })),
    ),
    list(
      'Decisions',
      view.decided.map((text) => ({ text })),
    ),
    list('Questions', view.questions),
    list(
      'Gotchas',
      view.gotchas.map((text) => ({ text })),
    ),
  ];
}

type Line = Pick<MemoryItem, 'text' | 'id'>;

function oneLine(label: string, lines: readonly Line[]): string {
  return lines.length === 0 ? '' : `- ${label}: ${limited(lines).join('; ')}`;
}

function list(label: string, lines: readonly Line[]): string {
  return lines.length === 0 ? '' : [`${label}:`, ...lines.map((line) => `- ${withId(line)}`)].join('\n');
}

function limited(lines: readonly Line[]): readonly string[] {
  const shown = lines.slice(0, LISTED).map(withId);
  return lines.length > LISTED ? [...shown, `and ${lines.length - LISTED} more`] : shown;
}

/** A semicolon would end the item. */
function withId({ text, id }: Line): string {
  return `${text.replace(/;\s+/g, ', ')}${id === undefined ? '' : ` ^${id}`}`;
}

function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
