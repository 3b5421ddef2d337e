import type { FileChange, LineRange } from '../model/git-state';
import type { Item } from '../model/item';
import { inertFence } from '../note/inert';
import { outsideCode } from '../note/outside-text';
import { removeSecrets } from '../note/secrets';
import { pathsNamedBy } from './not-to-merge';

const HUNKS = 5;
const LINES = 40;

/** Changed lines of a file that an unfinished item names. */
export interface WantedCode {
  readonly path: string;
  readonly ranges: readonly LineRange[];
}

/** Files that changed and that items name, most relevant first; what is to be read for `codeBlocks`. */
export function wantedCode(items: readonly Item[], files: readonly FileChange[]): readonly WantedCode[] {
  const changed = files.filter((file) => !file.binary && file.status !== 'deleted' && file.ranges.length > 0);
  const named = new Set(
    items.flatMap((item) =>
      pathsNamedBy(
        item,
        changed.map((file) => file.path),
      ),
    ),
  );
  return changed.filter((file) => named.has(file.path)).map(({ path, ranges }) => ({ path, ranges }));
}

/** At most five pieces of at most forty lines as they stand now; what is left out is said. */
export function codeBlocks(wanted: readonly WantedCode[], texts: ReadonlyMap<string, string>): string {
  const pieces = wanted.flatMap(({ path, ranges }) => ranges.map((range) => ({ path, range })));
  const shown = pieces.slice(0, HUNKS).flatMap(({ path, range }) => {
    const text = texts.get(path);
    return text === undefined ? [] : [blockOf(path, range, text)];
  });
  const rest = pieces.length - HUNKS;
  return [...shown, ...(rest > 0 ? [`and ${rest} more changed ${rest === 1 ? 'place' : 'places'}`] : [])].join('\n\n');
}

function blockOf(path: string, range: LineRange, text: string): string {
  const to = Math.min(range.to, range.from + LINES - 1);
  const lines = text.split(/\r?\n/).slice(range.from - 1, to);
  const cut = range.to > to ? `, of which ${to - range.from + 1} are shown` : '';
  const code = inertFence(removeSecrets(lines.join('\n')).text);
  return `${outsideCode(path)}, lines ${range.from} to ${range.to}${cut}:\n\n${code}`;
}
