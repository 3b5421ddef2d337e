import type { SectionKind } from '../model/section-kind';
import { meaningOfHeading } from './section-heading';

const LONGEST_LABEL = 100;
const MOST_WORDS = 8;
const COLON = 58;
const WIDE_COLON = 0xff1a;
const STAR = 42;
const UNDERSCORE = 95;

export interface Label {
  readonly text: string;
  readonly bold: boolean;
}

/**
 * Reads a line that works as a heading: all of it bold, or a known name with a colon. In a document `without headings`
 * every short line with a colon is one, and a known name in capitals as well.
 */
export function labelOf(line: string, withoutHeadings: boolean): Label | undefined {
  if (line.length < 3 || line.length > LONGEST_LABEL) return undefined;
  const first = line.charCodeAt(0);
  if (first === STAR || first === UNDERSCORE) {
    const text = /^(\*\*|__)(?!\s)([^*]+)\1(?:\s*[:：]?|[^*:：]{0,60}[:：])$/.exec(line)?.[2];
    return text === undefined || text.endsWith('.') ? undefined : { text, bold: true };
  }
  const last = line.charCodeAt(line.length - 1);
  if (last === COLON || last === WIDE_COLON) {
    const known = withoutHeadings ? !line.includes('. ') : kindOfLabel(line) !== undefined;
    return known ? { text: line.slice(0, -1), bold: false } : undefined;
  }
  const capitals = withoutHeadings && line === line.toUpperCase() && /\p{Lu}/u.test(line);
  return capitals && meaningOfHeading(line).kind !== undefined ? { text: line, bold: false } : undefined;
}

const FILES = /\b(?:files?|dateien|fichiers|archivos|ficheros|arquivos|ficheiros)\b|файл|文件|檔案|ファイル|파일/i;

/** The section that a label names; one that only speaks of files lists no work. */
export function kindOfLabel(text: string): SectionKind | undefined {
  return (
    meaningOfHeading(text).kind ??
    (FILES.test(text) && text.split(' ').length <= MOST_WORDS ? 'files-to-review' : undefined)
  );
}
