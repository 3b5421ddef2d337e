import { SEVERITIES } from '../model/blocker';
import { isOpen } from '../model/item';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';
import type { GivenBlocker, GivenDecision, GivenItem, Words } from '../model/words';
import { factsOf } from '../note/facts';
import { pathsIn } from '../note/file-references';
import { parseOutline } from '../note/handoff-note';
import { itemsOnOneLine } from '../note/item-on-one-line';
import type { Scan } from '../note/scan';
import { scan } from '../note/scanner';
import { present } from '../note/record-properties';
import { readOutline, type Outline } from '../note/sections';
import { tableRows } from '../note/table-rows';
import { decisionTitle } from './decision-title';
import { emergencyWords } from './emergency-words';
import { MarkdownText } from './markdown-text';
import { metricRows } from './metrics';
import { blockerTitle } from './blocker-title';
import { testsOf } from './words-json';

/** Reads the author's words from Markdown with ordinary headings; text that fits nowhere keeps its own heading. */
export function wordsFromMarkdown(source: string): Words {
  const outline = readOutline(scan(itemsOnOneLine(source)));
  const parsed = parseOutline(outline, {});
  const words = new MarkdownText(outline, parsed);
  const entries = words.entries.map((entry) => withCells(outline.scan, entry));
  const items = entries.filter((entry) => entry.kind === 'item');
  const done = (entry: ParsedEntry): boolean => !isOpen(entry.status);
  const { emergency, rest } = emergencyWords(words.looseAt('emergency'));
  return {
    ...aboutSession(outline, parsed.title),
    ...texts(words),
    ...(Object.keys(emergency).length === 0 ? {} : { emergency }),
    completed: items.filter(done).map(itemOf),
    inProgress: items.filter((entry) => entry.status === 'in-progress').map(itemOf),
    next: items.filter((entry) => entry.status === 'open').map(itemOf),
    decisions: ofKind(entries, 'decision').map(decisionOf),
    blockers: ofKind(entries, 'blocker').map(blockerOf),
    gotchas: [...linesOf(entries, 'gotcha'), ...words.paragraphsAt('gotchas')],
    learnings: [...linesOf(entries, 'learning'), ...words.paragraphsAt('learnings')],
    questions: [
      ...linesOf(entries, 'question'),
      ...linesOf(entries, 'decision-needed'),
      ...words.paragraphsAt('questions'),
    ],
    outcomes: [],
    metrics: metricRows(parsed.sections),
    prose: proseOf(words),
    other: [...words.kept(), ...(rest === '' ? [] : [{ heading: 'Emergency notes', text: rest }])],
  };
}

/** Our own forms put these words before the title. */
const BEFORE_TITLE = /^(?:session\s+)?hand-?off\s*[:：—–-]\s+(?=\S)/i;

function aboutSession(
  outline: Outline,
  title: string | undefined,
): Pick<Words, 'title' | 'phase' | 'progress' | 'health' | 'duration' | 'nextSession'> {
  const { phase, progress, health, duration, nextSession } = factsOf(outline, {});
  const isInTitle = phase !== undefined && title?.includes(phase) === true;
  const about = { phase: isInTitle ? undefined : phase, progress, health, duration, nextSession };
  return present({ title: title?.replace(BEFORE_TITLE, ''), ...about });
}

function texts(words: MarkdownText): Pick<Words, 'summary' | 'goal' | 'resume' | 'tests'> {
  const summary = [words.textAt('opening'), words.textAt('summary')].filter((text) => text !== '').join('\n\n');
  const goal = words.textAt('goal');
  const resume = words
    .textAt('resume')
    .replace(/^> ?/gm, '')
    .replace(/\s*\n\s*/g, ' ');
  const tests = words.textAt('verification');
  return {
    ...(summary === '' ? {} : { summary }),
    ...(goal === '' ? {} : { goal }),
    ...(resume === '' ? {} : { resume }),
    ...(tests === '' ? {} : { tests: testsOf(tests) }),
  };
}

function proseOf(words: MarkdownText): Words['prose'] {
  const kinds = ['completed', 'in-progress', 'next'] as const;
  return Object.fromEntries(kinds.map((kind) => [kind, words.textAt(kind)] as const).filter(([, text]) => text !== ''));
}

function ofKind(entries: readonly ParsedEntry[], kind: EntryKind): readonly ParsedEntry[] {
  return entries.filter((entry) => entry.kind === kind);
}

/** Entries that are no more than a line: what stands below them is part of it. */
function linesOf(entries: readonly ParsedEntry[], kind: EntryKind): readonly string[] {
  return ofKind(entries, kind).map((entry) => [entry.text, ...below(entry)].join('; '));
}

/** A row of a table with its other cells as notes. */
function withCells(scanned: Scan, entry: ParsedEntry): ParsedEntry {
  const table = scanned.blocks.find(
    (block) => block.kind === 'table' && block.line < entry.firstLine - 1 && block.lastLine >= entry.firstLine - 1,
  );
  if (table === undefined || entry.line) return entry;
  const { head, rows } = tableRows(scanned, table);
  const cells = rows.find((row) => row.line === entry.firstLine - 1)?.cells ?? [];
  const beside = cells.flatMap((cell, at) =>
    cell === '' || cell.includes(entry.text) ? [] : [`${head[at] ?? ''}: ${cell}`.replace(/^: /, '')],
  );
  if (beside.length === 0) return entry;
  return { ...entry, fields: [...entry.fields, { name: 'Notes', value: beside.join('; ') }] };
}

function below(entry: Pick<ParsedEntry, 'fields' | 'children'>): readonly string[] {
  const fields = entry.fields.map(({ name, value }) => (name === 'Notes' ? value : `${name}: ${value}`));
  return [...fields, ...entry.children.flatMap((child) => [child.text, ...below(child)])];
}

function itemOf(entry: ParsedEntry): GivenItem {
  return {
    ...(entry.id === undefined ? {} : { id: entry.id }),
    text: entry.text,
    ...(entry.priority === undefined ? {} : { priority: entry.priority }),
    ...(entry.percent === undefined ? {} : { percent: entry.percent }),
    fields: entry.fields,
    children: entry.children,
  };
}

/** Fields and lines below a decision say more of why. */
function decisionOf(entry: ParsedEntry): GivenDecision {
  const { title, why: said } = decisionTitle(entry.text);
  const values = entry.fields.map((field) => field.value);
  const why = [said, ...values, ...below({ fields: [], children: entry.children })];
  return {
    title: plain(title),
    why: why.filter((text) => text !== '').join('\n'),
    options: [],
    files: pathsIn(entry.text),
  };
}

function blockerOf(entry: ParsedEntry): GivenBlocker {
  const severity = SEVERITIES.find((one) => one === entry.severity?.toLowerCase()) ?? 'important';
  const impact = entry.fields
    .filter((field) => field.name === 'Impact')
    .map((field) => field.value)
    .join('; ');
  const rest = entry.fields.filter((field) => field.name !== 'Impact');
  return {
    severity,
    ...blockerTitle(plain(entry.text)),
    kind: 'technical',
    ...(entry.owner === undefined ? {} : { owner: entry.owner }),
    impact,
    wayOut: below({ fields: rest, children: entry.children }).join('\n'),
  };
}

function plain(text: string): string {
  return text.replace(/[*_]{2}/g, '').trim();
}
