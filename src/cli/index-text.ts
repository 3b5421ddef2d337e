import type { ProjectIndex } from '../core/index/handoff-index';
import { projectName } from '../core/index/project-name';
import { daysBetween } from '../core/model/stamp';
import { problemText } from './print';
import { plainLine } from './terminal';
import { enIndex as en } from '../locales/en-cli-index';

/** What `index` prints for a person; a heading only where something stands below it. */
export function indexText(projects: readonly ProjectIndex[], today: string): string {
  if (projects.length === 0) return `${en.index.empty}\n`;
  return `${projects.map((project) => projectText(project, today)).join('\n\n')}\n`;
}

function projectText(project: ProjectIndex, today: string): string {
  const parts = [
    block(
      en.index.phases,
      project.phases.map(({ phase }) => `${phase.title} (${phase.status})`),
    ),
    block(
      en.index.decisions,
      project.decisions.map(
        ({ decision }) => `${decision.title} (${decision.status}${unconfirmed(decision)}, ${decision.decidedOn})`,
      ),
    ),
    block(
      en.index.blockers,
      project.blockers.map(({ blocker }) => `${blocker.title} (${blocker.status}, ${blocker.severity})`),
    ),
    block(
      en.index.items,
      project.openItems.map((item) => {
        const date = project.chain.links.get(item.firstIn)?.note.parsed.properties.created ?? today;
        return `${item.text}${item.id === undefined ? '' : ` [${item.id}]`} (${age(item.handoffs, daysBetween(date, today))})`;
      }),
    ),
    block(
      en.index.lost,
      project.lost.map((item) => `${item.text} (${item.handoff}:${item.line})`),
    ),
    block(en.index.handoffs, [...project.handoffs].reverse().map(handoffLine)),
    block(en.index.problems, project.problems.map(problemText)),
  ];
  return [projectName(project), ...parts.filter((part) => part !== '')].join('\n');
}

/** A name that was only given as an option is shown as that until the person confirms. */
function unconfirmed(decision: ProjectIndex['decisions'][number]['decision']): string {
  if (decision.status !== 'accepted' || decision.acceptedVia === undefined) return '';
  return `, to be confirmed by ${decision.acceptedBy ?? 'a person'}`;
}

function handoffLine({ path, parsed }: ProjectIndex['handoffs'][number]): string {
  const { created, branch } = parsed.properties;
  return [created?.replace('T', ' ').slice(0, 16), parsed.title ?? path, branch === undefined ? '' : `on ${branch}`]
    .filter((part) => part !== undefined && part !== '')
    .join('  ');
}

function age(handoffs: number, days: number | undefined): string {
  const times = handoffs === 1 ? 'in one handoff' : `in ${handoffs} handoffs`;
  return days === undefined || days === 0 ? times : `${times}, ${days} ${days === 1 ? 'day' : 'days'}`;
}

function block(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `  ${heading}\n${lines.map((line) => `    ${plainLine(line)}`).join('\n')}`;
}
