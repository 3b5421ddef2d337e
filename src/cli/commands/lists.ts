import { blockerListing, decisionListing, readyListing } from '../../core/index/listings';
import { lessons } from '../../core/index/queries/lessons';
import { lost } from '../../core/index/queries/lost';
import { phases } from '../../core/index/queries/phases';
import type { Row } from '../../core/index/queries/row';
import { enIndex } from '../../locales/en-cli-index';
import type { Command } from '../command';
import { listCommand } from '../list-command';

const { columns: title } = enIndex;
const ALL = { all: { type: 'boolean' } } as const;
const WHERE = { title: title.where, flexible: true, optional: true };

const readyCommand = listCommand({
  name: 'ready',
  usage: ' [--all]',
  help: enIndex.ready.help,
  options: ALL,
  none: enIndex.ready.none,
  rows: ({ args, ...where }) => readyListing({ ...where, all: args.flag('all') }),
  columns: [
    { title: title.id },
    { title: title.item, flexible: true },
    { title: title.state },
    { title: title.age },
    { title: title.waits, flexible: true, optional: true },
    WHERE,
  ],
  cells: (row) => [
    row.id,
    row.text,
    row.status,
    row.days === undefined ? '' : enIndex.days(row.days),
    row.waitsFor.map(({ words }) => words).join(', '),
    placeOf(row),
  ],
});

const blockersCommand = listCommand({
  name: 'blockers',
  usage: ' [--all]',
  help: enIndex.blockers.help,
  options: ALL,
  none: enIndex.blockers.none,
  rows: ({ args, ...where }) => blockerListing({ ...where, all: args.flag('all') }),
  columns: [
    { title: title.id },
    { title: title.blocker, flexible: true },
    { title: title.severity },
    { title: title.state },
    { title: title.owner },
    { title: title.waitingOn, flexible: true, optional: true },
    { title: title.age },
    WHERE,
  ],
  cells: (row) => [
    row.id,
    row.title,
    row.severity,
    row.forgotten ? enIndex.blockers.forgotten : row.status,
    row.owner,
    row.waitingOn,
    row.days === undefined ? '' : enIndex.days(row.days),
    placeOf(row),
  ],
});

const decisionsCommand = listCommand({
  name: 'decisions',
  usage: ' [--all] [--phase NAME] [--file PATH]',
  help: enIndex.decisions.help,
  options: { ...ALL, phase: { type: 'string' }, file: { type: 'string' } },
  none: enIndex.decisions.none,
  rows: ({ args, ...where }) =>
    decisionListing({ ...where, all: args.flag('all') }, { phase: args.text('phase'), file: args.text('file') }),
  columns: [
    { title: title.id },
    { title: title.decision, flexible: true },
    { title: title.state },
    { title: title.date },
    { title: title.why, flexible: true, optional: true },
    WHERE,
  ],
  cells: (row) => [row.id, row.title, row.status, row.decidedOn, row.why, placeOf(row)],
});

const lostCommand = listCommand({
  name: 'lost',
  help: enIndex.lost.help,
  none: enIndex.lost.none,
  rows: ({ project }) => lost(project),
  columns: [{ title: title.id }, { title: title.item, flexible: true }, { title: title.date }, WHERE],
  cells: (row) => [row.id, row.text, row.date, placeOf(row)],
});

const lessonsCommand = listCommand({
  name: 'lessons',
  help: enIndex.lessons.help,
  none: enIndex.lessons.none,
  rows: ({ project }) => {
    const { learnings, gotchas, failed } = lessons(project);
    return [...learnings, ...gotchas, ...failed].flatMap(({ category, rows }) =>
      rows.map((row) => ({ ...row, category: category ?? null })),
    );
  },
  columns: [
    { title: title.kind },
    { title: title.category },
    { title: title.lesson, flexible: true },
    { title: title.seen, optional: true },
    WHERE,
  ],
  cells: (row) => [row.kind, row.category ?? '', row.text, enIndex.lessons.seen(row.handoffs), placeOf(row)],
});

const phasesCommand = listCommand({
  name: 'phases',
  help: enIndex.phases.help,
  none: enIndex.phases.none,
  rows: ({ snapshot, project }) =>
    phases(snapshot, project).rows.map(({ handoffs, ...row }) => ({
      ...row,
      handoffs: handoffs.map(({ path }) => path),
    })),
  columns: [
    { title: title.number },
    { title: title.phase, flexible: true },
    { title: title.state },
    { title: title.progress },
    { title: title.left },
    { title: title.target },
    { title: title.health },
    { title: title.handoffs },
    WHERE,
  ],
  cells: (row) => [
    row.number,
    row.title,
    row.status,
    row.percent === undefined ? '' : `${row.percent} %`,
    row.left.length,
    row.target,
    row.health,
    row.handoffs.length,
    placeOf(row),
  ],
});

/** Commands that list one kind of thing. */
export const listCommands: readonly Command[] = [
  readyCommand,
  blockersCommand,
  decisionsCommand,
  lostCommand,
  lessonsCommand,
  phasesCommand,
];

function placeOf({ path, line }: Row): string {
  return line > 0 ? `${path}:${line}` : path;
}
