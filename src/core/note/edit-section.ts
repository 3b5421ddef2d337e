import { newlineOf, findFrontmatter } from './frontmatter-block';

/** The text with one list line, inert already, at the end of a section of the second level; the section is added when it is absent. */
export function appendToList(text: string, heading: string, line: string): string {
  const newline = newlineOf(text);
  const item = `- ${line}`;
  const found = sectionLines(text, heading);
  if (found === undefined) {
    const end = text === '' || text.endsWith('\n') ? '' : newline;
    return `${text}${end}${newline}## ${heading}${newline}${newline}${item}${newline}`;
  }
  const lines = text.split('\n');
  let last = found.last;
  while (last > found.first && (lines[last] ?? '').trim() === '') last -= 1;
  const carriage = newline === '\r\n' ? '\r' : '';
  const added = last === found.first ? [carriage, item + carriage] : [item + carriage];
  const isEnd = last === lines.length - 1;
  const before = lines.slice(0, last + 1);
  const after = lines.slice(last + 1);
  if (isEnd) return `${before.join('\n')}${newline}${last === found.first ? newline : ''}${item}`;
  // A heading must not stand right behind the list.
  const gap = last === found.first && after[0]?.trim() !== '' ? [carriage] : [];
  return [...before, ...added, ...gap, ...after].join('\n');
}

/** The text with everything between two marker lines replaced; both are added at the end when they are absent. */
export function replaceRegion(text: string, name: string, content: string): string {
  const newline = newlineOf(text);
  const [open, close] = [`<!-- session-handoff:${name} -->`, `<!-- /session-handoff:${name} -->`];
  const region = [open, ...content.split('\n'), close].join(newline);
  const start = text.indexOf(open);
  const end = start === -1 ? -1 : text.indexOf(close, start);
  if (end !== -1) return text.slice(0, start) + region + text.slice(end + close.length);
  const gap = text === '' || text.endsWith('\n') ? '' : newline;
  return `${text}${gap}${newline}${region}${newline}`;
}

/** Index of the heading's line and of the section's last line. */
function sectionLines(text: string, heading: string): { first: number; last: number } | undefined {
  const lines = text.split('\n');
  const { bodyStart } = findFrontmatter(text);
  const start = text.slice(0, bodyStart).split('\n').length - 1;
  let fence: string | undefined;
  let first: number | undefined;
  for (let at = start; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trimEnd();
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    if (fence !== undefined || !/^#{1,2}\s/.test(line)) continue;
    if (first !== undefined) return { first, last: at - 1 };
    if (line.toLowerCase() === `## ${heading.toLowerCase()}`) first = at;
  }
  return first === undefined ? undefined : { first, last: lines.length - 1 };
}
