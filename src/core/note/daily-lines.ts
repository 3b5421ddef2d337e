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

function nameOf(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1);
}
