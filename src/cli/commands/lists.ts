import { blockers } from '../../core/index/queries/blockers';
import { decisions } from '../../core/index/queries/decisions';
import { items } from '../../core/index/queries/items';
import { lessons } from '../../core/index/queries/lessons';
import { lost } from '../../core/index/queries/lost';
import { phases } from '../../core/index/queries/phases';
import type { Row } from '../../core/index/queries/row';
import { HandoffError } from '../../core/model/errors';
import { enIndex } from '../../locales/en-cli-index';
import type { Command } from '../command';
import { listCommand, type Listing } from '../list-command';

const { columns: title } = enIndex;
const ALL = { all: { type: 'boolean' } } as const;
const WHERE = { title: title.where, flexible: true, optional: true };

const readyCommand = listCommand({
  name: 'ready',
  usage: ' [--all]',
  help: enIndex.ready.help,
  options: ALL,
  none: enIndex.ready.none,
  rows: ({ snapshot, project, today, args }) => {
    const { ready, waiting } = items(snapshot, project, today);
    return [
      ...ready.map((row) => ({ ...row, ready: true })),
      ...(args.flag('all') ? waiting.map((row) => ({ ...row, ready: false })) : []),
    ];
  },
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
  rows: ({ snapshot, project, today, args }) => {
    const { open, settled } = blockers(snapshot, project, today);
    return args.flag('all') ? [...open, ...settled] : open;
  },
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
  rows: (listing) => {
    const file = listing.args.text('file');
    const phase = phaseNamed(listing);
    const { inForce, proposed, superseded, setAside } = decisions(listing.snapshot, listing.project, {
      ...(file === undefined ? {} : { file: file.replace(/^\.\//, '') }),
      ...(phase === undefined ? {} : { phase }),
    });
    return [...inForce, ...proposed, ...(listing.args.flag('all') ? [...superseded, ...setAside] : [])];
  },
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

/** Path of the phase that `--phase` names by title, number, id or link. Throws `not-found` when no project has it. */
function phaseNamed({ snapshot, args }: Listing): string | undefined {
  const name = args.text('phase');
  if (name === undefined) return undefined;
  const all = snapshot.folders().flatMap((folder) => snapshot.project(folder).phases);
  const found = all.find(
    ({ path, phase }) =>
      [phase.title, phase.id, path, String(phase.number)].includes(name) || snapshot.resolve(name) === path,
  );
  if (found !== undefined) return found.path;
  throw new HandoffError('not-found', `There is no phase "${name}" in this vault.`, {
    candidates: all.map(({ phase }) => phase.title),
    fix: 'Name one of the phases.',
  });
}
