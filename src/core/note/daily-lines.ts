import { appendToList } from './edit-section';
import { linksIn, linkTo } from './wikilink';

/** A handoff as a daily note names it. */
export interface DailyHandoff {
  readonly path: string;
  readonly title: string;
}

/** The daily note with a line for each handoff that it does not link yet, under a heading of the second level. */
export function withDailyLines(text: string, heading: string, handoffs: readonly DailyHandoff[]): string {
  return handoffs.reduce((note, { path, title }) => {
    const link = linkTo(path, title);
    const [own] = linksIn(link);
    return linksIn(note).some(({ target }) => nameOf(target) === own?.target)
      ? note
      : appendToList(note, heading, link);
  }, text);
}

/** The daily note without the lines that stand for those handoffs; a line to which somebody added words stays. */
export function withoutDailyLines(text: string, paths: readonly string[]): string {
  const names = new Set(paths.map((path) => nameOf(path.replace(/\.md$/, ''))));
  const isOwn = (line: string): boolean => {
    const [, link] = /^- (\[\[[^[\]]*\]\])\r?$/.exec(line) ?? [];
    return link !== undefined && linksIn(link).some(({ target }) => names.has(nameOf(target)));
  };
  return text
    .split('\n')
    .filter((line) => !isOwn(line))
    .join('\n');
}

function nameOf(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1);
}
