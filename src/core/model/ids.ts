/** Letters in front of an identifier: notes (h d b p j) and lines (t item, q question, g gotcha). */
export const ID_LETTERS = {
  handoff: 'h',
  decision: 'd',
  blocker: 'b',
  phase: 'p',
  project: 'j',
  item: 't',
  question: 'q',
  gotcha: 'g',
} as const;

export type IdKind = keyof typeof ID_LETTERS;

const ID = /^[hdbpjtqg]-[0-9a-z]{6}$/;
const ID_AT_END = /(?:^|\s)\^([dbtqg]-[0-9a-z]{6})\s*$/;

export function isId(text: string, kind?: IdKind): boolean {
  return ID.test(text) && (kind === undefined || text.startsWith(`${ID_LETTERS[kind]}-`));
}

/** The part of an id that goes into a file name: its first four characters. */
export function shortOf(id: string): string {
  return id.slice(2, 6);
}

/** The block id that ends a line (` ^t-7k2mq9`), without the caret; `undefined` when the line has none of ours. */
export function blockIdOf(line: string): string | undefined {
  return ID_AT_END.exec(line)?.[1];
}

/** The line without its block id and the blanks before it. */
export function withoutBlockId(line: string): string {
  return line.replace(ID_AT_END, '').trimEnd();
}
