import type { LineRange } from '../model/git-state';
import { fileReferences } from '../note/file-references';
import { findFrontmatter } from '../note/frontmatter-block';
import { readSections } from '../note/handoff-note';

/** A file that a handoff names, with the line ranges that it names in it. */
export interface NamedFile {
  /** As it was written, without `./`. */
  readonly path: string;
  readonly ranges: readonly LineRange[];
}

/** Every file that a handoff names, each once; the figures that git gave it are no naming. */
export function namedFiles(text: string): readonly NamedFile[] {
  const skipped = readSections(text).filter(({ kind }) => kind === 'statistics');
  const first = text.slice(0, findFrontmatter(text).bodyStart).split('\n').length;
  const found = new Map<string, LineRange[]>();
  text.split(/\r?\n/).forEach((line, at) => {
    const number = at + 1;
    if (number < first || skipped.some((one) => number >= one.firstLine && number <= one.lastLine)) return;
    for (const { path, from, to } of fileReferences(line)) {
      const clean = path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
      const ranges = found.get(clean) ?? [];
      found.set(clean, ranges);
      if (from === undefined || ranges.some((range) => range.from === from && range.to === (to ?? from))) continue;
      ranges.push({ from, to: Math.max(from, to ?? from) });
    }
  });
  return [...found].map(([path, ranges]) => ({ path, ranges }));
}
