import { blockIdOf, withoutBlockId } from '../model/ids';
import { boxOf, statusOfBox } from '../model/item';
import type { PhaseTask } from '../model/phase';
import { inertLine } from './inert';

/** Body of a record note: its title and its sections of the second level. */
export interface RecordBody {
  readonly title?: string;
  /** Text below each heading, blank lines around it trimmed; headings in lower case. */
  readonly sections: ReadonlyMap<string, string>;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^(#{1,2})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const TASK = /^[ \t]*[-*+][ \t]+\[(.)\][ \t]+(.*)$/;
const BULLET = /^[-*+][ \t]+(.*)$/;

/** Reads the body from an offset on. Of a heading that stands twice, both texts are kept together. */
export function readRecordBody(text: string, from: number): RecordBody {
  let title: string | undefined;
  let section: string | undefined;
  const sections = new Map<string, string[]>();
  for (const { line, fence } of linesOf(text.slice(from))) {
    const heading = fence === undefined ? HEADING.exec(line) : null;
    if (heading === null) {
      if (section !== undefined) sections.get(section)?.push(line);
    } else if (heading[1] === '#') {
      title ??= unescaped(heading[2] ?? '');
    } else {
      section = (heading[2] ?? '').toLowerCase();
      sections.set(section, sections.get(section) ?? []);
    }
  }
  const trimmed = new Map([...sections].map(([name, lines]) => [name, trimLines(lines).join('\n')]));
  return { ...(title === undefined || title === '' ? {} : { title }), sections: trimmed };
}

/** Text of the first of several headings that the note has; empty when it has none. */
export function sectionText(body: RecordBody, ...names: readonly string[]): string {
  for (const name of names) {
    const text = body.sections.get(name);
    if (text !== undefined) return text;
  }
  return '';
}

/** Top-level list items of a section, one line each. */
export function sectionList(body: RecordBody, ...names: readonly string[]): readonly string[] {
  return sectionText(body, ...names)
    .split('\n')
    .flatMap((line) => BULLET.exec(line)?.[1]?.trim() ?? [])
    .filter((item) => item !== '');
}

export function sectionTasks(body: RecordBody, ...names: readonly string[]): readonly PhaseTask[] {
  return sectionText(body, ...names)
    .split('\n')
    .flatMap((line) => {
      const [, box = '', words = ''] = TASK.exec(line) ?? [];
      const text = withoutBlockId(words).trim();
      const id = blockIdOf(words);
      return text === '' ? [] : [{ text, status: statusOfBox(box), ...(id === undefined ? {} : { id }) }];
    });
}

/** The body of a new note. Headings inside a section's text are put below the section's own. */
export function renderRecordBody(
  title: string,
  sections: readonly (readonly [heading: string, text: string])[],
): string {
  const parts = sections.map(([heading, text]) => `\n## ${heading}\n${text === '' ? '' : `\n${sunken(text)}\n`}`);
  return `\n# ${inertLine(title)}\n${parts.join('')}`;
}

export function renderList(items: readonly string[]): string {
  return items.map((item) => `- ${oneLine(item)}`).join('\n');
}

export function renderTasks(tasks: readonly PhaseTask[]): string {
  return tasks
    .map(({ text, status, id }) => `- [${boxOf(status)}] ${oneLine(text)}${id === undefined ? '' : ` ^${id}`}`)
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function sunken(text: string): string {
  let open: string | undefined;
  const lines = linesOf(text).map(({ line, fence }) => {
    open = fence;
    return fence === undefined && HEADING.test(line) ? `##${line}` : line;
  });
  // A fence that is never closed would swallow the sections that follow.
  return [...lines, ...(open === undefined ? [] : [open])].join('\n');
}

/** Lines with the fence that is open behind each of them. */
function linesOf(text: string): readonly { readonly line: string; readonly fence: string | undefined }[] {
  let fence: string | undefined;
  return text.split(/\r?\n/).map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
    return { line, fence };
  });
}

function trimLines(lines: readonly string[]): readonly string[] {
  const text = (line: string): boolean => line.trim() !== '';
  const first = lines.findIndex(text);
  return first === -1 ? [] : lines.slice(first, lines.length - [...lines].reverse().findIndex(text));
}

function unescaped(heading: string): string {
  return heading.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
}
