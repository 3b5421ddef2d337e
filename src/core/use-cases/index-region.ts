import { blockers } from '../index/queries/blockers';
import { decisions } from '../index/queries/decisions';
import { headRows } from '../index/queries/handoffs';
import { items } from '../index/queries/items';
import { lost } from '../index/queries/lost';
import { phases, type PhaseRow } from '../index/queries/phases';
import type { IndexSnapshot, ProjectIndex } from '../index/snapshot';
import { titleOf } from '../index/indexed-note';
import { inertLine } from '../note/inert';
import { relativeLink } from '../note/relative-link';

/** A list in the region has at most so many lines, and says how many more there are. */
const MOST = 20;

/**
 * Where a project stands, as Markdown for a note at `from`: readable on GitHub and on a phone. A pure function of the
 * notes: it holds no ages and nothing of today, so that it is the same whenever and wherever it is made.
 */
export function indexRegion(snapshot: IndexSnapshot, project: ProjectIndex, from: string): string {
  const linkTo = (row: { readonly path: string; readonly title: string }): string =>
    relativeLink(from, row.path, row.title);
  // Ages are worked out from a day that the notes do not know: none of them is shown here.
  const day = '';
  const work = items(snapshot, project, day);
  const { rows } = phases(snapshot, project);
  const placed = (row: { readonly path: string; readonly text: string }): string =>
    `${inertLine(row.text, 'markdown')} (${linkTo({ path: row.path, title: titleAt(snapshot, row.path) })})`;
  const parts = [
    listed(
      'Goes on from',
      headRows(snapshot, project).map((row) => `${row.created?.slice(0, 10) ?? ''} ${linkTo(row)}`.trim()),
    ),
    phaseTable(rows, linkTo),
    phaseChart(rows),
    listed(
      'Open blockers',
      blockers(snapshot, project, day).open.map(
        (row) => `${row.severity}: ${linkTo(row)}${dated('since', row.raisedOn)}`,
      ),
    ),
    listed('Next actions', work.ready.map(placed)),
    listed('Waiting', work.waiting.map(placed)),
    listed('Lost', lost(project).map(placed)),
    listed(
      'Decisions in force',
      decisions(snapshot, project).inForce.map((row) => `${row.decidedOn} ${linkTo(row)}`.trim()),
    ),
  ];
  return ['## Index', ...parts.filter((part) => part !== '')].join('\n\n');
}

function titleAt(snapshot: IndexSnapshot, path: string): string {
  const note = snapshot.note(path);
  return note === undefined ? path : titleOf(note);
}

function dated(word: string, date: string): string {
  return date === '' ? '' : `, ${word} ${inertLine(date)}`;
}

function listed(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > MOST ? [`- and ${lines.length - MOST} more`] : [];
  return [`### ${heading} (${lines.length})`, '', ...lines.slice(0, MOST).map((line) => `- ${line}`), ...more].join(
    '\n',
  );
}

function phaseTable(rows: readonly PhaseRow[], linkTo: (row: PhaseRow) => string): string {
  if (rows.length === 0) return '';
  const lines = rows.map((row) => {
    const percent = row.percent === undefined ? '' : `${row.percent} %`;
    const cells = [linkTo(row), row.status, percent, inertLine(row.target ?? ''), row.health ?? ''];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '### Phases',
    '',
    '| Phase | Status | Progress | Target | Health |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** Phases in their order; Mermaid draws it in Obsidian and on GitHub. */
function phaseChart(rows: readonly PhaseRow[]): string {
  if (rows.length === 0) return '';
  const nodes = rows.map((row, at) => {
    const percent = row.percent === undefined ? '' : ` ${row.percent}%`;
    return `  p${at}["${chartWords(row.title)}${percent}"]:::${row.status}`;
  });
  const arrows = rows.slice(1).map((_, at) => `  p${at} --> p${at + 1}`);
  return ['```mermaid', 'flowchart LR', ...nodes, ...arrows, ...CLASSES, '```'].join('\n');
}

const CLASSES = [
  '  classDef done stroke:#2e7d32,stroke-width:2px',
  '  classDef active stroke:#1565c0,stroke-width:2px',
  '  classDef planned stroke-dasharray:4 4',
  '  classDef retired stroke-dasharray:1 4',
];

/** Letters, digits and plain signs: nothing that Mermaid or Markdown could take for a command. */
function chartWords(title: string): string {
  const words = title.replace(/[^\p{L}\p{M}\p{N} .,_-]+/gu, ' ').replace(/\s+/g, ' ');
  return words.trim().replace(/^[-.\d]+(?=\s|$)/, (start) => `Phase ${start}`) || 'Phase';
}
