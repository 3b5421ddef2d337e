import { HEALTHS, type Health } from '../model/handoff';
import type { HandoffFacts } from '../model/handoff-facts';
import { filesTouched } from './files-touched';
import type { FactKey } from './headings/language';
import { plainWords } from './headings/plain-words';
import { factOfHeading, givenLines, metadataLines, type MetadataLine } from './metadata-lines';
import { resumeText } from './resume-text';
import { titleOf, type Outline } from './sections';
import { saysNothing } from './state-words';
import { dateIn, type WrittenDate } from './written-date';

type Given = Readonly<Record<string, unknown>>;

const HASH = /(?:^|[^\w./-])([0-9a-f]{7,40})(?![\w/-])/;
const PHASE =
  /\b(?:(?:phase|campaign|milestone|sprint|stage|wave|etappe|etapa|étape|fase|этап|фаза)\s+#?\d[\w.]*)|第\s*[\d一二三四五六七八九十]+\s*(?:阶段|階段|フェーズ|期)|(?:阶段|階段|フェーズ|단계)\s*\d+|\d+\s*단계/iu;
const TOKENS = /token|context|kontext|budget|上下文|コンテキスト|컨텍스트/i;

/** What a document tells about itself: frontmatter first, then its own lines, then its title and file name. */
export function factsOf(outline: Outline, given: Given, fileName = ''): HandoffFacts {
  const lines = [...givenLines(given), ...metadataLines(outline)];
  const title = titleOf(outline) ?? '';
  const day = dateOf(outline, lines, given, title, fileName);
  const branch = branchOf(outline, lines, given);
  const health = healthOf(lines, given);
  return {
    ...day,
    ...present('branch', branch),
    ...present('commit', commitOf(outline, lines, given)),
    ...present('phase', phaseOf(lines, given, title)),
    ...present('progress', progressOf(lines, given)),
    ...present('health', health),
    ...present('duration', valueOf(lines, 'duration', saidValue)),
    ...present('nextSession', valueOf(lines, 'next-session', saidValue)),
    ...present('tests', testsOf(lines, given)),
    ...present(
      'coverage',
      valueOf(lines, 'coverage', (value) => /\d+(?:[.,]\d+)?\s*%/.exec(value)?.[0]),
    ),
    authors: authorsOf(lines, given),
    ...present(
      'resume',
      resumeText(
        outline,
        valueOf(lines, 'resume', (value) => value),
      ),
    ),
    filesTouched: filesTouched(outline),
    metrics: metricsOf(outline, lines),
  };
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}

/** The first line with that key whose value can be read. */
function valueOf<Value>(
  lines: readonly MetadataLine[],
  key: FactKey,
  read: (value: string, line: MetadataLine) => Value | undefined,
): Value | undefined {
  for (const line of lines) {
    if (line.key !== key) continue;
    const value = read(line.value, line);
    if (value !== undefined) return value;
  }
  return undefined;
}

function givenText(given: Given, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = given[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

function dateOf(
  outline: Outline,
  lines: readonly MetadataLine[],
  given: Given,
  title: string,
  fileName: string,
): WrittenDate | undefined {
  const written = givenText(
    given,
    'date',
    'last_updated',
    'updated',
    'created',
    'timestamp',
    'generated',
    'session_date',
  );
  return (
    (written === undefined ? undefined : dateIn(written)) ??
    valueOf(lines, 'date', dateIn) ??
    dateIn(title) ??
    dateIn(fileName) ??
    outline.sections
      .flatMap((section) => (section.level <= 3 ? [dateIn(section.heading)] : []))
      .find((day) => day !== undefined) ??
    valueOf(lines, 'status', dateIn)
  );
}

function branchOf(outline: Outline, lines: readonly MetadataLine[], given: Given): string | undefined {
  const own = givenText(given, 'branch', 'git_branch');
  if (own !== undefined) return own;
  const stated = valueOf(lines, 'branch', branchName);
  if (stated !== undefined) return stated;
  const prose =
    /\b(?:on|to|into|auf|sur|en|на) (?:the )?(?:branch|branche|rama|ramo|Branch|ветке) [`"*]*([\w./-]+\w)/.exec(
      outline.scan.text.slice(0, 20_000),
    );
  return prose?.[1];
}

const NO_BRANCH = /^(?:n\/?a|none|all|both|no|not|the|this|a|uncommitted|pushed|everything|local|detached)$/i;

function branchName(value: string): string | undefined {
  if (saysNothing(value)) return undefined;
  const coded = /^[^`]{0,12}`([^`\s]+)`/.exec(value)?.[1];
  const name = coded ?? /^[\w./#@+-]*\w/.exec(value)?.[0];
  if (name === undefined || NO_BRANCH.test(name)) return undefined;
  const rest = value.slice(name.length).trim();
  const single =
    coded !== undefined || rest === '' || /^[(,;@—–→|[/-]|^(?:at|\d|is|from|off|based|ahead|clean|up)\b/.test(rest);
  return single ? name.replace(/^origin\//, '') : undefined;
}

function commitOf(outline: Outline, lines: readonly MetadataLine[], given: Given): string | undefined {
  const own = givenText(given, 'git_commit', 'commit', 'head', 'commit_hash');
  if (own !== undefined && HASH.test(own)) return HASH.exec(own)?.[1];
  const stated = valueOf(lines, 'commit', hashIn) ?? valueOf(lines, 'branch', hashIn);
  if (stated !== undefined) return stated;
  const { scan, sections } = outline;
  for (const section of sections) {
    if (section.heading === '' || factOfHeading(section.heading) !== 'commit') continue;
    const hash = hashIn(scan.text.slice(scan.starts[section.line + 1], scan.ends[section.lastLine]));
    if (hash !== undefined) return hash;
  }
  return undefined;
}

function hashIn(text: string): string | undefined {
  const hash = HASH.exec(text)?.[1];
  return hash !== undefined && /\d/.test(hash) && (/[a-f]/.test(hash) || hash.length === 40) ? hash : undefined;
}

function phaseOf(lines: readonly MetadataLine[], given: Given, title: string): string | undefined {
  const stated = givenText(given, 'phase', 'current_phase', 'milestone') ?? valueOf(lines, 'phase', saidValue);
  if (stated !== undefined) return stated;
  const status = valueOf(lines, 'status', (value) =>
    /^\W*(?:phase|campaign|milestone|sprint|stage|wave)\s+#?\d/i.test(value) ? value : undefined,
  );
  return status?.replace(/[*`]/g, '') ?? PHASE.exec(title)?.[0];
}

/** A short value as it was written; `undefined` for words that say nothing. */
function saidValue(value: string): string | undefined {
  const text = value.replace(/[*`]/g, '').trim();
  return text === '' || text.length > 120 || saysNothing(text) ? undefined : text;
}

function progressOf(lines: readonly MetadataLine[], given: Given): number | undefined {
  const own = givenText(given, 'progress', 'completion', 'percent_complete');
  const task = Number(given['task']);
  const total = Number(given['total_tasks']);
  const stated = own === undefined ? undefined : percentOf(own);
  if (stated !== undefined) return stated;
  const line = valueOf(lines, 'progress', (value, { name }) =>
    TOKENS.test(`${name} ${value}`) ? undefined : percentOf(value),
  );
  if (line !== undefined) return line;
  return total > 0 && task >= 0 && task <= total ? Math.round((100 * task) / total) : undefined;
}

function percentOf(value: string): number | undefined {
  const percent = /(\d{1,3}(?:[.,]\d+)?)\s*[%％]/.exec(value)?.[1] ?? /^\s*(\d{1,3})\s*$/.exec(value)?.[1];
  const ratio = /^\W*(\d{1,4})\s*(?:\/|of|von|sur|de|из)\s*(\d{1,4})\b/.exec(value);
  const figure =
    percent === undefined ? (100 * Number(ratio?.[1])) / Number(ratio?.[2]) : Number(percent.replace(',', '.'));
  return Number.isFinite(figure) && figure >= 0 && figure <= 100 ? Math.round(figure) : undefined;
}

function healthOf(lines: readonly MetadataLine[], given: Given): Health | undefined {
  const word = plainWords(givenText(given, 'health') ?? valueOf(lines, 'health', healthWords) ?? '').replaceAll(
    ' ',
    '-',
  );
  const found = HEALTHS.find((health) => word.startsWith(health));
  if (found !== undefined) return found;
  if (/^(?:green|good|healthy)/.test(word)) return 'on-track';
  if (/^(?:yellow|amber)/.test(word)) return 'at-risk';
  return /^red\b/.test(word) ? 'delayed' : undefined;
}

/** `**On track**: no` answers what its name asks. */
function healthWords(value: string, { name }: MetadataLine): string {
  const answer = plainWords(name) === 'on track' ? /^(?:yes|no)\b/.exec(plainWords(value))?.[0] : undefined;
  return answer === undefined ? value : answer === 'yes' ? 'on track' : 'delayed';
}

function testsOf(lines: readonly MetadataLine[], given: Given): string | undefined {
  const own = givenText(given, 'tests', 'test_status');
  return (
    own ??
    valueOf(lines, 'tests', (value) =>
      value.length <= 80 && !saysNothing(value) && !/^`|^\[/.test(value) ? value.replace(/[*`]/g, '') : undefined,
    )
  );
}

function authorsOf(lines: readonly MetadataLine[], given: Given): readonly string[] {
  const listed = given['authors'];
  if (Array.isArray(listed)) return listed.filter((one) => typeof one === 'string');
  const own =
    givenText(given, 'author', 'authors', 'researcher', 'agent') ??
    valueOf(lines, 'authors', (value) => (value.length <= 80 ? value : undefined));
  return own === undefined ? [] : own.split(/\s*[,&]\s*|\s+(?:and|und|et|y|e|и)\s+/).filter((name) => name !== '');
}

function metricsOf(outline: Outline, lines: readonly MetadataLine[]): HandoffFacts['metrics'] {
  const inside = outline.sections.filter((section) => section.kind === 'metrics');
  return lines
    .filter(({ line }) => inside.some((section) => line > section.line && line <= section.lastLine))
    .filter(({ value }) => /\d/.test(value))
    .map(({ name, value }) => ({ name, value }));
}
