import type { ParsedEntry } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import { statusOfState, type EntryDefaults } from './item-entry';
import { readItemText } from './item-text';
import { LANGUAGES } from './headings/all-languages';
import type { StateWord } from './headings/language';
import { plainWords } from './headings/plain-words';
import { mention } from './mention-entries';
import { priorityOfWords } from './priority-words';
import type { Block, Scan } from './scan';
import { saysNothing, stateOfCell } from './state-words';
import { tableRows, type TableRow } from './table-rows';

const WORK = columnNames('workColumn');
const STATE = columnNames('stateColumn');
const BESIDE =
  /^(?:|#|id|no|nr|n|pr|prs|commit|hash|sha|date|datum|fecha|data|дата|priority|priorität|prioridad|priorité|prio|p|owner|severity|impact|effort|lines|type|when|time|日期|优先级|優先度|우선순위|序号|番号|번호|编号)$/;
/** Sections in which a table of work with its states is work. */
const STATUS_SECTIONS = new Set<SectionKind | undefined>([undefined, 'status', 'summary', 'metrics', 'goal']);

function columnNames(key: 'workColumn' | 'stateColumn'): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => language[key].split('|').map(plainWords)));
}

/** The rows of a table as entries; none when the table is about something else. */
export function entriesOfTable(
  scan: Scan,
  table: Block,
  section: SectionKind | undefined,
  given: EntryDefaults | undefined,
): readonly ParsedEntry[] {
  if (given === undefined && !STATUS_SECTIONS.has(section)) return [];
  const { head, rows } = tableRows(scan, table);
  const names = head.map(plainWords);
  const state = names.findIndex((name) => STATE.has(name));
  const work = withWords(rows, names, workColumn(names, state), state);
  if (work < 0 || (given === undefined && !names.some((name) => tellsWork(name, state)))) return [];
  const priority = names.findIndex((name) => /^prio|优先|優先|우선/.test(name));
  const defaults: EntryDefaults = given ?? { kind: 'item', status: 'open', section, priority: undefined };
  return rows.flatMap((row) => {
    const found = stateOfRow(row, state);
    if (given === undefined && found === undefined) return [];
    return rowEntry(row, work, found, withPriority(defaults, row.cells[priority]));
  });
}

function tellsWork(name: string, state: number): boolean {
  return (
    state >= 0 &&
    /^(?:task|tasks|item|work item|story|step|feature|todo|deliverable|requirement|issue|ticket|aufgabe|tâche|tarea|tarefa|attivita|задача|任务|任務|タスク|作業|작업)$/.test(
      name,
    )
  );
}

function workColumn(names: readonly string[], state: number): number {
  const named = names.findIndex((name, at) => at !== state && WORK.has(name) && !BESIDE.test(name));
  return named >= 0 ? named : names.findIndex((name, at) => at !== state && !BESIDE.test(name));
}

const NUMBER_OR_ID = /^\W*(?:[A-Za-z]{0,6}[-.]?)?[\d.,\s–-]+\W*$|^[\w]{1,8}-[\w.]{1,8}$/;

/** The next column when the one that names the work only numbers it. */
function withWords(rows: readonly TableRow[], names: readonly string[], work: number, state: number): number {
  const plain = rows.filter((row) => NUMBER_OR_ID.test(row.cells[work] ?? '')).length;
  if (work < 0 || rows.length === 0 || plain * 2 < rows.length) return work;
  const next = names.findIndex((name, at) => at > work && at !== state && !BESIDE.test(name));
  return next < 0 ? work : next;
}

function stateOfRow(row: TableRow, column: number): StateWord | undefined {
  const cell = row.cells[column];
  return cell === undefined ? undefined : stateOfCell(cell);
}

function withPriority(defaults: EntryDefaults, cell: string | undefined): EntryDefaults {
  const priority = cell === undefined ? undefined : priorityOfWords(`priority ${cell}`);
  return priority === undefined ? defaults : { ...defaults, priority };
}

function rowEntry(
  row: TableRow,
  column: number,
  state: StateWord | undefined,
  defaults: EntryDefaults,
): readonly ParsedEntry[] {
  const cell = row.cells[column] ?? '';
  if (saysNothing(cell)) return [];
  const words = readItemText(cell, 0, cell.length);
  const sure = defaults.kind === 'item' ? (state ?? words.state) : undefined;
  const status = statusOfState(sure) ?? defaults.status;
  return [mention({ ...words, state: sure }, { ...defaults, status }, row.line, row.line)];
}
