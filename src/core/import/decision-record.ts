import type { DecisionStatus } from '../model/decision';
import type { ParsedHandoff, ParsedSection } from '../model/parsed-handoff';
import { readProperties, type Properties } from '../note/frontmatter';
import { parseOutline } from '../note/handoff-note';
import { plainWords } from '../note/headings/plain-words';
import { metadataLines } from '../note/metadata-lines';
import { scan } from '../note/scanner';
import { withoutMarkup } from '../note/section-heading';
import { readOutline } from '../note/sections';
import { dateIn } from '../note/written-date';
import { relationsIn, type RecordRelation } from './record-relations';

/** A decision record in the form of MADR 2-4, Nygard, log4brains or something near to them. */
export interface DecisionRecord {
  readonly title: string;
  /** As in `0009-use-queues.md` or `# 9. Use queues`. */
  readonly number: number | undefined;
  readonly status: DecisionStatus;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly deciders: readonly string[];
  readonly relations: readonly RecordRelation[];
  /** Markdown. */
  readonly context: string;
  readonly choice: string;
  readonly consequences: string;
  /** Markdown, one line each. */
  readonly options: readonly string[];
  /** Sections that have no place in a decision note. */
  readonly left: readonly ParsedSection[];
}

const STATUSES: readonly (readonly [RegExp, DecisionStatus])[] = [
  [/^(?:superseded|superceded|replaced|obsoleted)\b/i, 'superseded'],
  [/^(?:accepted|approved|adopted|decided|done|implemented|final|active|amended)\b/i, 'accepted'],
  [/^(?:rejected|declined|withdrawn)\b/i, 'rejected'],
  [/^(?:deprecated|obsolete|retired)\b/i, 'deprecated'],
  [/^(?:proposed|draft|pending|open|under review|in review|rfc|wip)\b/i, 'proposed'],
];
const CONTEXT =
  /^(?:context|context and problem statement|background|problem|problem statement|motivation|issue|why|rationale|decision drivers|forces|assumptions)$/;
const CHOICE = /^(?:decision|decision outcome|resolution|outcome)$/;
const CONSEQUENCES = /^(?:(?:(?:positive|negative|neutral) )?consequences|implications|impact|results?)$/;
const OPTIONS =
  /^(?:considered options|options|options considered|alternatives|alternatives considered|considered alternatives)$/;
const FACTS = /^(?:status|date|deciders|links|related|tags|technical story)$/;
const DECIDERS = /^(?:deciders|decision makers|decider|author|authors|owner)$/;
const NAMED = /(?:^|[/\\])(?:adrs?|decisions?|decision-records|decision-log)[/\\]|(?:^|[/\\_ -])adr[-_ ]?\d+/i;
const PLACEHOLDER = /^\s*\{|\|\s*(?:accepted|rejected)\s*\|/i;

/** Reads a decision record; `undefined` for a document of another kind. Never throws. */
export function readDecisionRecord(text: string, name: string): DecisionRecord | undefined {
  const { properties } = readProperties(text);
  const outline = readOutline(scan(text));
  const parsed = parseOutline(outline, {});
  const lines = text.split(/\r?\n/);
  const top = parsed.sections.filter(({ level }) => level === 2 || level === 3);
  const facts = metadataLines(outline).map((line) => [plainWords(line.name), line.value] as const);
  const factOf = (key: RegExp): string | undefined =>
    textOf(properties, key) ?? facts.find(([one]) => key.test(one))?.[1] ?? ownText(sectionNamed(top, key), top, lines);
  const statusText = factOf(/^status$/)?.replace(/^[\s>*_-]+/, '');
  const status = statusOf(statusText);
  if (!isRecord(top, status, statusText, name)) return undefined;
  const relations = [
    ...relationsIn(statusText ?? ''),
    ...Object.entries(properties).flatMap(([key, value]) =>
      relationsIn(`${key.replace(/[_-]/g, ' ')}: ${String(value)}`),
    ),
    ...lines.flatMap((line) => (/supersed|superced|amend|replace/i.test(line) ? relationsOfLine(line) : [])),
  ];
  const date =
    dateIn(factOf(/^(?:date|decided on|last updated)$/) ?? '') ?? dateIn(statusText ?? '') ?? dateIn(baseOf(name));
  return {
    ...titleAndNumber(parsed, properties, name),
    status: status ?? 'proposed',
    date: date?.date,
    deciders: decidersOf(factOf(DECIDERS)),
    relations: distinct(relations),
    ...withoutBareOutcome(withIntroduction(bodyOf(parsed.sections, lines), parsed)),
  };
}

type Body = Pick<DecisionRecord, 'context' | 'choice' | 'consequences' | 'options' | 'left'>;

/** `Chosen option: "…"` and nothing else says no more than the title or the options do. */
function withoutBareOutcome(body: Body): Body {
  return /^Chosen option: "[^"\n]*"\.?$/.test(body.choice) && body.options.length === 0
    ? { ...body, choice: '' }
    : body;
}

/** What stands below the title is the context of a record that has no section for it. */
function withIntroduction(body: Body, parsed: ParsedHandoff): Body {
  if (body.context !== '') return body;
  const title = parsed.sections.find(({ level }) => level === 1)?.text ?? '';
  const prose = title
    .split(/\n{2,}/)
    .filter((block) => !/^[\s>*+-]*\**(?:status|date|deciders?|author)\b/i.test(block));
  return { ...body, context: prose.join('\n\n').trim() };
}

function isRecord(
  sections: readonly ParsedSection[],
  status: DecisionStatus | undefined,
  statusText: string | undefined,
  name: string,
): boolean {
  if (statusText !== undefined && PLACEHOLDER.test(statusText)) return false;
  const has = (pattern: RegExp): boolean => sections.some(({ heading }) => pattern.test(nameOf(heading)));
  const marks = [has(/^(?:context|context and problem statement)$/), has(CHOICE), has(CONSEQUENCES), has(OPTIONS)];
  const count = marks.filter(Boolean).length + (status === undefined ? 0 : 1);
  return (has(CHOICE) || has(OPTIONS)) && count >= (NAMED.test(name) ? 2 : 3);
}

function bodyOf(sections: readonly ParsedSection[], lines: readonly string[]): Body {
  const inner = sections.filter(({ level }) => level > 1 && level <= 6);
  const parts = { context: [] as string[], choice: [] as string[], consequences: [] as string[] };
  let options: readonly string[] = [];
  const left: ParsedSection[] = [];
  let end = 0;
  for (const section of inner) {
    const name = nameOf(section.heading);
    const isPart = CONTEXT.test(name) || CHOICE.test(name) || CONSEQUENCES.test(name) || OPTIONS.test(name);
    if (section.firstLine <= end && !CONSEQUENCES.test(name)) continue;
    end = Math.max(end, section.lastLine);
    const text = untilConsequences(section, inner, lines);
    if (CONTEXT.test(name)) parts.context.push(name === 'decision drivers' ? `Drivers:\n\n${text}` : text);
    else if (CHOICE.test(name)) parts.choice.push(text);
    else if (CONSEQUENCES.test(name)) parts.consequences.push(text);
    else if (OPTIONS.test(name)) options = optionsOf(section, inner, lines);
    else if (!isPart && !FACTS.test(name)) left.push(section);
  }
  const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');
  return {
    context: joined(parts.context),
    choice: joined(parts.choice),
    consequences: joined(parts.consequences),
    options,
    left,
  };
}

/** Consequences often stand below the decision, one level deeper. */
function untilConsequences(section: ParsedSection, all: readonly ParsedSection[], lines: readonly string[]): string {
  const inside = all.find(
    (one) =>
      one !== section &&
      one.firstLine > section.firstLine &&
      one.lastLine <= section.lastLine &&
      CONSEQUENCES.test(nameOf(one.heading)),
  );
  return lines
    .slice(section.firstLine, (inside?.firstLine ?? section.lastLine + 1) - 1)
    .join('\n')
    .trim();
}

function optionsOf(section: ParsedSection, all: readonly ParsedSection[], lines: readonly string[]): readonly string[] {
  const inside = all.filter((one) => one.firstLine > section.firstLine && one.lastLine <= section.lastLine);
  const items = lines
    .slice(section.firstLine, section.lastLine)
    .flatMap((line) => /^(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line)?.[1]?.trim() ?? []);
  return inside.length > 0
    ? inside.filter(({ level }) => level === section.level + 1).map(({ heading }) => withoutMarkup(heading))
    : items;
}

function titleAndNumber(
  parsed: ParsedHandoff,
  properties: Properties,
  name: string,
): Pick<DecisionRecord, 'title' | 'number'> {
  const base = baseOf(name);
  const written = typeof properties['title'] === 'string' ? properties['title'] : parsed.title;
  const heading = withoutMarkup(written ?? base.replace(/[-_]+/g, ' '));
  const [whole = '', inTitle] = /^(?:adr|decision)?[\s-]*#?(\d{1,5})\s*[.:—–-]\s*/i.exec(heading) ?? [];
  const inName = /(?:^|[^0-9a-z])(?:adr[-_ ]?|decision-)?0*(\d{1,5})(?=[-_ .]|$)/i.exec(base)?.[1];
  const number = /^\d{8}/.test(base) ? inTitle : (inName ?? inTitle);
  return {
    title: heading.slice(whole.length).trim() || heading,
    number: number === undefined ? undefined : Number(number),
  };
}

function statusOf(text: string | undefined): DecisionStatus | undefined {
  if (text === undefined) return undefined;
  const plain = withoutMarkup(text.split('\n').find((line) => line.trim() !== '') ?? '');
  return STATUSES.find(([pattern]) => pattern.test(plain))?.[1];
}

function relationsOfLine(line: string): readonly RecordRelation[] {
  return /^[\s>*+-]*(?:\*\*|\[)?(?:super[sc]eded|super[sc]edes|amended|amends|replaces|replaced)\b/i.test(line)
    ? relationsIn(line)
    : [];
}

function distinct(relations: readonly RecordRelation[]): readonly RecordRelation[] {
  return [...new Map(relations.map((one) => [`${one.kind} ${one.target}`, one])).values()];
}

function decidersOf(text: string | undefined): readonly string[] {
  const names = (text ?? '').split(/\s*[,;\n]\s*/).map((name) => withoutMarkup(name));
  return names.filter((name) => name !== '' && !name.startsWith('{'));
}

function textOf(properties: Properties, key: RegExp): string | undefined {
  for (const [name, value] of Object.entries(properties)) {
    if (!key.test(name.toLowerCase().replace(/[_-]/g, ' '))) continue;
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map(String).join(', ');
  }
  return undefined;
}

function sectionNamed(sections: readonly ParsedSection[], key: RegExp): ParsedSection | undefined {
  return sections.find(({ heading }) => key.test(nameOf(heading)));
}

function ownText(
  section: ParsedSection | undefined,
  all: readonly ParsedSection[],
  lines: readonly string[],
): string | undefined {
  if (section === undefined) return undefined;
  const next = all.find(({ firstLine }) => firstLine > section.firstLine);
  const text = lines
    .slice(section.firstLine, Math.min(section.lastLine, (next?.firstLine ?? Infinity) - 1))
    .join('\n')
    .trim();
  return text === '' ? undefined : text;
}

function nameOf(heading: string): string {
  return plainWords(withoutMarkup(heading)).replace(/^\d+\s+/, '');
}

function baseOf(name: string): string {
  return name.replace(/^.*[\\/]|.*__/, '').replace(/\.[a-z]+$/i, '');
}
