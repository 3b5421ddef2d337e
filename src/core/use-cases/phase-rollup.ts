import { phaseProgress } from '../index/phase-progress';
import { titleOf, type IndexedNote, type PhaseNote } from '../index/indexed-note';
import { relativeLink } from '../note/relative-link';
import { standingsOf } from './decision-copies';
import { projectOfPath, type Desk } from './desk';

/** What belongs to a phase, as Markdown that is the same whenever and wherever it is made from the same notes. */
export function phaseRollup(desk: Desk, note: PhaseNote): string {
  const project = projectOfPath(desk, note.path);
  const isHere = (link: string | undefined): boolean => link !== undefined && desk.index.resolve(link) === note.path;
  const standings = standingsOf(desk);
  const { percent } = phaseProgress(project, note, (link) => desk.index.resolve(link));
  const handoffs = project.handoffs.filter(({ parsed }) => isHere(parsed.properties.phase));
  const decisions = project.decisions.filter(({ decision }) => isHere(decision.phase));
  const blockers = project.blockers.filter(({ blocker }) => isHere(blocker.phase));
  const parts = [
    percent === undefined ? [] : [`Progress: ${percent} %`],
    list(
      'Decisions',
      decisions.map((one) => `${linkFrom(note.path, one)} (${standings.get(one.path)?.status ?? one.decision.status})`),
    ),
    list(
      'Blockers',
      blockers.map((one) => `${linkFrom(note.path, one)} (${one.blocker.status}, ${one.blocker.severity})`),
    ),
    list(
      'Handoffs',
      handoffs.map((one) => `${(one.parsed.properties.created ?? '').slice(0, 10)} ${linkFrom(note.path, one)}`.trim()),
    ),
  ];
  return ['## Roll-up', ...parts.filter((part) => part.length > 0).map((part) => part.join('\n'))].join('\n\n');
}

function list(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${heading}:`, '', ...lines.map((line) => `- ${line}`)];
}

function linkFrom(from: string, note: IndexedNote): string {
  return relativeLink(from, note.path, titleOf(note));
}
