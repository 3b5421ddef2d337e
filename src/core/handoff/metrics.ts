import { equalTextKey } from '../model/equal-text';
import type { ParsedSection } from '../model/parsed-handoff';
import type { Metric } from '../model/words';
import { inertLine } from '../note/inert';
import { proseSection, type Draft } from './template';

const VALUE_HEAD = /value|current|actual|now|result/i;
/** Holds the value only where no other column does. */
const STATUS_HEAD = /status/i;
const TARGET_HEAD = /target|goal|expected/i;
/** Columns that we fill ourselves. */
const OWN_HEAD = /^(?:before|change)$/i;

/** The rows of every metrics section: tables by their head, lists as `Name: value`. */
export function metricRows(sections: readonly ParsedSection[]): readonly Metric[] {
  return sections
    .filter((section) => section.kind === 'metrics')
    .flatMap((section) => {
      const lines = section.text.split(/\r?\n/);
      return [...tableMetrics(lines.filter((line) => line.trim().startsWith('|'))), ...lines.flatMap(listMetric)];
    });
}

/** True for a line that belongs to the rows of a metrics section. */
export function isMetricLine(line: string): boolean {
  return line.trim().startsWith('|') || listMetric(line).length > 0;
}

/** New figures beside the last ones; a figure that nobody gave again is carried with its last value. */
export function metricSection(previous: readonly Metric[], given: readonly Metric[]): Draft {
  const now = new Map(given.map((metric) => [equalTextKey(metric.name), metric]));
  const before = new Map<string, Metric>();
  for (const metric of previous) {
    const key = equalTextKey(metric.name);
    if (!before.has(key)) before.set(key, metric);
  }
  const keys = [...new Set([...before.keys(), ...now.keys()])];
  if (keys.length === 0) return undefined;
  const rows = keys.map((key) => rowOf(before.get(key), now.get(key)));
  const hasTarget = rows.some((row) => row.target !== '');
  const others = [...new Set(rows.flatMap((row) => [...row.more.keys()]))];
  const cells = rows.map((row) => [
    row.name,
    row.value,
    ...(hasTarget ? [row.target] : []),
    ...others.map((name) => row.more.get(name) ?? ''),
    row.before,
    row.change,
  ]);
  const head = ['Metric', 'Value', ...(hasTarget ? ['Target'] : []), ...others, 'Before', 'Change'];
  return proseSection(
    'metrics',
    [tableLine(head), `| ${head.map(() => '---').join(' | ')} |`, ...cells.map(tableLine)].join('\n'),
  );
}

interface Row {
  readonly name: string;
  readonly value: string;
  readonly target: string;
  readonly more: ReadonlyMap<string, string>;
  readonly before: string;
  readonly change: string;
}

function rowOf(before: Metric | undefined, now: Metric | undefined): Row {
  return {
    name: now?.name ?? before?.name ?? '',
    value: now?.value ?? before?.value ?? '',
    target: now?.target ?? before?.target ?? '',
    more: new Map([...stillTrue(before, now), ...(now?.more ?? [])]),
    before: before?.value ?? '',
    change: now === undefined ? 'not given again' : changeOf(before?.value, now.value),
  };
}

/** What other columns said last time; how the last figure was judged says nothing about a new one. */
function stillTrue(before: Metric | undefined, now: Metric | undefined): NonNullable<Metric['more']> {
  return (before?.more ?? []).filter(([head]) => now === undefined || !STATUS_HEAD.test(head));
}

/** `+3` between two figures of the same unit; otherwise in words. */
function changeOf(before: string | undefined, now: string): string {
  if (before === undefined) return 'new';
  if (equalTextKey(before) === equalTextKey(now)) return 'none';
  const [from, to] = [figureOf(before), figureOf(now)];
  if (from === undefined || from.unit !== to?.unit) return 'changed';
  const difference = Number((to.value - from.value).toFixed(6));
  return `${difference > 0 ? '+' : '−'}${Math.abs(difference)}${to.unit}`;
}

function figureOf(text: string): { value: number; unit: string } | undefined {
  const match = /^([-−+]?\d[\d,]*(?:\.\d+)?)\s*(%|[A-Za-z]{0,8})$/.exec(text.trim());
  if (match?.[1] === undefined) return undefined;
  return { value: Number(match[1].replace(/,/g, '').replace('−', '-')), unit: match[2] ?? '' };
}

function tableMetrics(lines: readonly string[]): readonly Metric[] {
  const [head = [], , ...rows] = lines.map(cellsOf);
  const named = (shape: RegExp): number => head.findIndex((cell, at) => at > 0 && shape.test(cell));
  const value = [named(VALUE_HEAD), named(STATUS_HEAD)].find((at) => at > 0) ?? 1;
  const target = named(TARGET_HEAD);
  return rows.flatMap((cells) => {
    const more = head.flatMap((name, at): [string, string][] => {
      const isOurs = at === 0 || at === value || at === target || OWN_HEAD.test(name);
      return isOurs || (cells[at] ?? '') === '' ? [] : [[name, cells[at] ?? '']];
    });
    return metricOf(cells[0], cells[value], target < 0 ? '' : cells[target], more);
  });
}

function listMetric(line: string): readonly Metric[] {
  const match = /^\s*[-*+]\s+\**([^:|]{1,60}?)\**:\**\s+(.+)$/.exec(line);
  return match === null ? [] : metricOf(match[1], match[2]);
}

function metricOf(name = '', value = '', target = '', more: Metric['more'] = []): readonly Metric[] {
  if (name === '' || value === '') return [];
  return [{ name, value, ...(target === '' ? {} : { target }), ...(more.length === 0 ? {} : { more }) }];
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '').replaceAll('\\|', '\0');
  return inner.split('|').map((cell) => cell.replaceAll('\0', '|').trim());
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => inertLine(cell, 'markdown').replace(/\\?\|/g, '\\|')).join(' | ')} |`;
}
