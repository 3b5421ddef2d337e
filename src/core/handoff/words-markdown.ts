import { SEVERITIES } from '../model/blocker';
import { isOpen } from '../model/item';
import type { EntryKind, ParsedEntry, ParsedHandoff, ParsedSection } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import type { GivenBlocker, GivenDecision, GivenItem, Words } from '../model/words';
import { parseHandoff } from '../note/handoff-note';
import { metricRows } from './metrics';
import { testsOf } from './words-json';
import { pathsIn } from '../note/file-references';

/** Sections whose prose has a place of its own in the words. */
const PROSE = new Set<SectionKind | undefined>(['summary', 'goal', 'resume', 'verification']);
/** Sections whose entries have one. */
const ENTRIES = new Set<SectionKind | undefined>([
  'completed',
  'in-progress',
  'next',
  'decisions',
  'blockers',
  'gotchas',
  'learnings',
  'questions',
]);

/** Reads the author's words from Markdown with ordinary headings; text that fits nowhere keeps its own heading. */
export function wordsFromMarkdown(source: string): Words {
  const parsed = parseHandoff(source);
  const lines = source.split(/\r?\n/);
  const summary = proseOf(parsed, 'summary') ?? openingText(parsed, lines);
  const goal = proseOf(parsed, 'goal');
  const resume = proseOf(parsed, 'resume')?.replace(/^> ?/gm, '');
  const tests = proseOf(parsed, 'verification');
  const done = (entry: ParsedEntry): boolean => entry.kind === 'item' && !isOpen(entry.status);
  const metrics = metricRows(parsed.sections);
  const isMetrics = (section: ParsedSection): boolean => section.kind === 'metrics' && metrics.length > 0;
  const items = parsed.entries.filter((entry) => entry.kind === 'item');
  return {
    ...(parsed.title === undefined ? {} : { title: parsed.title }),
    ...(summary === undefined ? {} : { summary }),
    ...(goal === undefined ? {} : { goal }),
    ...(resume === undefined ? {} : { resume: resume.replace(/\s*\n\s*/g, ' ') }),
    ...(tests === undefined ? {} : { tests: testsOf(tests) }),
    completed: items.filter(done).map(itemOf),
    inProgress: items.filter((entry) => entry.status === 'in-progress').map(itemOf),
    next: items.filter((entry) => entry.status === 'open').map(itemOf),
    decisions: ofKind(parsed, 'decision').map(decisionOf),
    blockers: ofKind(parsed, 'blocker').map(blockerOf),
    gotchas: ofKind(parsed, 'gotcha').map((entry) => entry.text),
    learnings: ofKind(parsed, 'learning').map((entry) => entry.text),
    questions: ofKind(parsed, 'question').map((entry) => entry.text),
    outcomes: [],
    metrics: metrics,
    prose: Object.fromEntries(
      parsed.sections.flatMap(({ kind, text }) =>
        kind !== undefined && ENTRIES.has(kind) && text !== '' ? [[kind, text] as const] : [],
      ),
    ),
    other: parsed.sections
      .filter((section) => isOther(section, parsed) && !isMetrics(section))
      .map((section) => otherOf(section, lines)),
  };
}

function ofKind(parsed: ParsedHandoff, kind: EntryKind): readonly ParsedEntry[] {
  return parsed.entries.filter((entry) => entry.kind === kind);
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

/** `Use Redis: it is there already` and a field or line below say why. */
function decisionOf(entry: ParsedEntry): GivenDecision {
  const split = /^(.{3,120}?)(?::\s+|\s+[—–-]\s+|\s+because\s+)(.+)$/su.exec(entry.text);
  const below = [...entry.fields.map((field) => field.value), ...entry.children.map((child) => child.text)];
  const why = [split?.[2], ...below].filter((text) => text !== undefined).join('\n');
  return { title: plain(split?.[1] ?? entry.text), why, options: [], files: pathsIn(entry.text) };
}

/** `No key yet (critical)`: the word has become the blocker's severity. */
const SEVERITY_AT_END = new RegExp(`\\s*[([](?:${SEVERITIES.join('|')})[)\\]]$`, 'i');

function blockerOf(entry: ParsedEntry): GivenBlocker {
  const severity = SEVERITIES.find((one) => one === entry.severity?.toLowerCase()) ?? 'important';
  const impact = entry.fields.find((field) => field.name === 'Impact')?.value ?? '';
  const rest = entry.fields.filter((field) => field.name !== 'Impact').map((field) => `${field.name}: ${field.value}`);
  return {
    title: plain(entry.text.replace(SEVERITY_AT_END, '')),
    severity,
    kind: 'technical',
    ...(entry.owner === undefined ? {} : { owner: entry.owner }),
    impact,
    wayOut: [...rest, ...entry.children.map((child) => child.text)].join('\n'),
  };
}

function proseOf(parsed: ParsedHandoff, kind: SectionKind): string | undefined {
  const texts = parsed.sections.filter((section) => section.kind === kind).map((section) => section.text);
  const text = texts.filter((one) => one !== '').join('\n\n');
  return text === '' ? undefined : text;
}

/** Paragraphs before the first section. */
function openingText(parsed: ParsedHandoff, lines: readonly string[]): string | undefined {
  const first = parsed.sections[0]?.firstLine ?? lines.length + 1;
  const text = lines
    .slice(0, first - 1)
    .filter((line) => !line.startsWith('# '))
    .join('\n')
    .trim();
  return text === '' ? undefined : text;
}

function isOther(section: ParsedSection, parsed: ParsedHandoff): boolean {
  if (PROSE.has(section.kind) || ENTRIES.has(section.kind)) return false;
  const isTitle = section.level === 1 && section.heading === parsed.title;
  const isInside = parsed.sections.some(
    (other) =>
      other !== section && other.firstLine < section.firstLine && other.lastLine >= section.lastLine && other.level > 1,
  );
  return !isTitle && !isInside;
}

function otherOf(section: ParsedSection, lines: readonly string[]): Words['other'][number] {
  const text = lines.slice(section.firstLine, section.lastLine).join('\n').trim();
  return { heading: section.heading, ...(section.kind === undefined ? {} : { kind: section.kind }), text };
}

function plain(text: string): string {
  return text.replace(/[*_]{2}/g, '').trim();
}
