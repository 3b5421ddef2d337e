import { diffArgs, parseDiff, type Diff, type DiffDepth } from './diff';
import { firstLine } from './failure';
import type { OpenRepository } from './open-repository';

/** What the difference said, or why it could not be had. */
export type DiffReading = (Diff & { readonly notes: readonly string[] }) | { readonly words: string };

/** Patches beyond this are not read: parsing one this long takes about 40 ms. */
const LARGEST_DIFF = 8_000_000;

const DEPTHS: readonly { readonly depth: DiffDepth; readonly note: string | undefined }[] = [
  { depth: 'lines', note: undefined },
  { depth: 'numbers', note: 'Too much has changed to say which lines.' },
  { depth: 'names', note: 'Only names of changed files could be read, not how much changed in them.' },
];

/** Asks for less when the answer is too large, or when a partial clone lacks the contents. */
export async function readDiff(
  { run }: OpenRepository,
  base: string,
  pathspecs: readonly string[],
): Promise<DiffReading> {
  let words = '';
  for (const { depth, note } of DEPTHS) {
    const outcome = await run(diffArgs(base, depth, pathspecs), { maxBytes: LARGEST_DIFF });
    if (outcome.ok) return { ...parseDiff(outcome.out), notes: note === undefined ? [] : [note] };
    words = `The changed files could not be read: ${firstLine(outcome.err)}`;
    if (/bad (?:object|revision)|unknown revision/i.test(outcome.err)) break;
  }
  return { words };
}
