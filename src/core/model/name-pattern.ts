import { isDateFormat } from './date-format';
import { segmentFault } from './file-name';

/** What a pattern may name beside `{{date}}`, `{{time}}` and `{{date:FORMAT}}`. */
export const PATTERN_NAMES = ['slug', 'id', 'project', 'profile', 'branch'] as const;
export type PatternName = (typeof PATTERN_NAMES)[number];

/** Values for one note: slugs, each fit for a file name; the clock of the moment at which it is made. */
export interface PatternValues {
  readonly texts: Readonly<Partial<Record<PatternName, string>>>;
  readonly format: (pattern: string) => string;
}

const PLACEHOLDER = /\{\{\s*([a-z]+)\s*(?::\s*([^{}]*?)\s*)?\}\}/g;
const LONGEST = 150;
const EXAMPLE: PatternValues = {
  texts: { slug: 'add-login', id: '7k2m', project: 'app', profile: 'standard', branch: 'main' },
  format: () => '2026-03-08-1430',
};

/** Why a pattern cannot name notes, as a sentence; `undefined` when it can. */
export function namePatternFault(pattern: string): string | undefined {
  const fault = placeholderFault(pattern);
  if (fault !== undefined) return fault;
  if (!/-\{\{\s*id\s*\}\}$/.test(pattern)) return 'It must end in -{{id}}, so that no two notes get the same name.';
  if (pattern.replace(PLACEHOLDER, '').includes('/'))
    return 'It is a name, not a path: slashes belong into the folder.';
  return segmentFault(filled(pattern, EXAMPLE, ''));
}

/** The same for the folder below a project's; empty for that folder itself. */
export function folderPatternFault(pattern: string): string | undefined {
  if (pattern === '') return undefined;
  const fault = placeholderFault(pattern);
  if (fault !== undefined) return fault;
  if (/\{\{\s*(?:id|slug)\s*\}\}/.test(pattern)) return 'A folder for every note would hold one note each.';
  return filled(pattern, EXAMPLE, '/').split('/').map(segmentFault).find(Boolean);
}

/** The name of a note without its ending. */
export function fillName(pattern: string, values: PatternValues): string {
  return filled(pattern, values, '');
}

/** The folder of a note below its project's; `''` for that folder itself. */
export function fillFolder(pattern: string, values: PatternValues): string {
  return filled(pattern, values, '/');
}

function placeholderFault(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `It is longer than ${LONGEST} characters.`;
  for (const [whole, name = '', format] of pattern.matchAll(PLACEHOLDER)) {
    if (name === 'date' && (format === undefined || isDateFormat(format))) continue;
    if (name === 'date') return `${whole} has no format of moment, such as YYYY-MM-DD.`;
    if (name === 'time' && format === undefined) continue;
    if (format === undefined && isName(name)) continue;
    return `${whole} is not known. There are {{date}}, {{date:YYYY-MM-DD}}, {{time}}, ${PATTERN_NAMES.map((one) => `{{${one}}}`).join(', ')}.`;
  }
  return /[{}]/.test(pattern.replace(PLACEHOLDER, '')) ? 'A brace in it begins or ends no placeholder.' : undefined;
}

/** `kept` may stand in a formatted date: in a folder its slashes make folders. */
function filled(pattern: string, { texts, format }: PatternValues, kept: '' | '/'): string {
  const dated = (wanted: string): string =>
    format(wanted)
      .split('/')
      .map((part) => part.replace(/[^\p{L}\p{N}\p{M}_ +-]+/gu, '-'))
      .join(kept === '/' ? '/' : '-');
  return pattern.replace(PLACEHOLDER, (_, name: string, wanted: string | undefined) => {
    if (name === 'date') return dated(wanted ?? 'YYYY-MM-DD');
    if (name === 'time') return dated('HHmm');
    return isName(name) ? (texts[name] ?? name) : '';
  });
}

function isName(name: string): name is PatternName {
  return (PATTERN_NAMES as readonly string[]).includes(name);
}
