import type { MemoryBlocker, MemoryItem, MemoryView } from './memory-view';

const LISTED = 12;
const HEALTH = { 'on-track': 'On Track', 'at-risk': 'At Risk', delayed: 'Delayed' } as const;

/** The state of a phase for agents that load it at every start; in the sections of its well-known form. */
export function phaseStatus(view: MemoryView): string {
  const { phase, progress, health } = view;
  const title =
    phase === undefined ? undefined : [phase.number, phase.title].filter((part) => part !== undefined).join(' - ');
  return blocks([
    '# Phase Status Memory',
    section('## Current Phase', [
      fact('Phase', title),
      fact('Progress', progress === undefined ? undefined : `${progress}%`),
      fact('Target Completion', phase?.target),
      fact('Status', health === undefined ? undefined : HEALTH[health]),
    ]),
    section('## Recently Completed', limited(view.completed.map((item) => `- ✅ ${item.text} (${view.date})`))),
    section('## In Progress', view.inProgress.flatMap(inProgressLines)),
    blockerSections(view.blockers),
    section('## Next Actions (Prioritized)', limited(view.next.map((item, at) => `${at + 1}. ${withId(item)}`))),
    section('## Key Decisions This Phase', limited(view.decisions.map((title) => `- ${title}`))),
    section('## Technical Notes', limited(view.gotchas.map((text) => `- ${text}`))),
    section('## Last Session', [fact('Date', view.date), fact('Handoff', view.name)]),
  ]);
}

/** A few lines for files that an agent reads before everything else. */
export function agentContext(view: MemoryView): string {
  const line = (item: MemoryItem): string => `- ${withId(item)}`;
  return blocks([
    `## Where ${view.project} stands`,
    `Handoff ${view.created}: ${view.title}${view.summary === '' ? '' : `\n\n${view.summary}`}`,
    list('In progress', view.inProgress.map(line)),
    list('Next', view.next.slice(0, 5).map(line), view.next.length),
    list(
      'Blocked',
      view.blockers.map(({ title, severity }) => `- ${title} (${severity})`),
    ),
    list(
      'Decisions in force',
      view.decisions.slice(0, LISTED).map((title) => `- ${title}`),
      view.decisions.length,
    ),
    list(
      'Watch out',
      view.gotchas.slice(0, LISTED).map((text) => `- ${text}`),
      view.gotchas.length,
    ),
  ]);
}

/** Open work as tasks. */
export function todoList(view: MemoryView): string {
  const task = (item: MemoryItem): string => `- [${item.status === 'in-progress' ? '/' : ' '}] ${withId(item)}`;
  return blocks([
    `## Open work of ${view.project}`,
    [...view.inProgress, ...view.next].map(task).join('\n'),
    list('Questions', view.questions.map(task)),
    list(
      'Blocked',
      view.blockers.map(({ title, severity }) => `- ${title} (${severity})`),
    ),
  ]);
}

/** The handoffs of the project, the newest first. */
export function handoffList(view: MemoryView): string {
  const lines = view.handoffs.map(
    ({ created, title, open }) => `- ${created} ${title}${open === 0 ? '' : ` (${open} open)`}`,
  );
  return blocks([`## Handoffs of ${view.project}`, lines.join('\n')]);
}

function inProgressLines(item: MemoryItem): readonly string[] {
  const percent = item.percent === undefined ? '' : ` (${item.percent}% complete)`;
  return [
    `- 🔄 ${item.text}${percent}${item.id === undefined ? '' : ` ^${item.id}`}`,
    ...(item.next === undefined ? [] : [`  - Next: ${item.next}`]),
    ...(item.blocker === undefined ? [] : [`  - Blocker: ${item.blocker}`]),
  ];
}

/** An empty list would be read as a blocker called "Important". */
function blockerSections(blockers: readonly MemoryBlocker[]): string {
  const of = (heading: string, isIn: (one: MemoryBlocker) => boolean): string =>
    section(
      heading,
      blockers.filter(isIn).map(({ title, wayOut }) => `- ${title}${wayOut === '' ? '' : `: ${wayOut}`}`),
    );
  if (blockers.length === 0) return '## Blockers\n\nNone';
  const critical = of('### Critical', ({ severity }) => severity === 'critical');
  return blocks(['## Blockers', critical, of('### Important', ({ severity }) => severity !== 'critical')]);
}

function withId({ text, id }: MemoryItem): string {
  return `${text}${id === undefined ? '' : ` ^${id}`}`;
}

function fact(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `**${name}**: ${value}`;
}

function section(heading: string, lines: readonly string[]): string {
  const said = lines.filter((line) => line !== '');
  return said.length === 0 ? '' : `${heading}\n\n${said.join('\n')}`;
}

function list(name: string, lines: readonly string[], of = lines.length): string {
  const more = of > lines.length ? [`- and ${of - lines.length} more`] : [];
  return lines.length === 0 ? '' : `**${name}:**\n\n${[...lines, ...more].join('\n')}`;
}

function limited(lines: readonly string[]): readonly string[] {
  return lines.length <= LISTED ? lines : [...lines.slice(0, LISTED), `- and ${lines.length - LISTED} more`];
}

function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
