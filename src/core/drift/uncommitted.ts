/** A path that was not committed when a handoff was written. */
export interface UncommittedFile {
  readonly path: string;
  /** Lines against the commit; absent for a new or a binary file. */
  readonly added?: number;
  readonly removed?: number;
}

/** What was not committed; not `complete` when only the first files were listed. */
export interface UncommittedThen {
  readonly files: readonly UncommittedFile[];
  readonly complete: boolean;
}

const LINE = /^- Not committed: (.*)$/;
const FILE = /(`+) ?(.+?) ?\1( new| binary| \+(\d+) −(\d+))?(?:, |$| and \d+ more$)/g;
const HEADING = /^(#{1,6})\s+(.*?)\s*$/;
/** Parts in code what would run there; no part of a name. */
const JOINER = /\u2060/g;

/**
 * What a handoff's statistics say was not committed; `undefined` when it says nothing. Of several repositories each has
 * a heading of its own.
 */
export function uncommittedThen(text: string, repository: string): UncommittedThen | undefined {
  let heading = '';
  let only: string | undefined;
  let lines = 0;
  for (const line of text.split(/\r?\n/)) {
    heading = HEADING.exec(line)?.[2] ?? heading;
    const said = LINE.exec(line)?.[1];
    if (said === undefined) continue;
    if (heading === repository) return filesIn(said);
    only = said;
    lines += 1;
  }
  return only === undefined || lines > 1 ? undefined : filesIn(only);
}

function filesIn(said: string): UncommittedThen {
  const list = said.replace(/^\d+ files?: /, '');
  const files = Array.from(list.matchAll(FILE), ([, , path = '', , added, removed]) => ({
    path: path.replace(JOINER, ''),
    ...(added === undefined || removed === undefined ? {} : { added: Number(added), removed: Number(removed) }),
  }));
  return { files, complete: !/ and \d+ more$/.test(said) };
}
