import type { SuggestedLine } from '../core/model/evidence';
import type { FileChange, FileStatus, LineRange } from '../core/model/git-state';
import { readHunks, type Hunks } from './hunks';

/** How much of a difference to ask for: `lines` gives ranges, `numbers` only added and removed. */
export type DiffDepth = 'lines' | 'numbers' | 'names';

/** A changed file as the difference shows it, before anybody knows which part is committed. */
export interface DiffEntry extends Omit<FileChange, 'uncommitted'> {
  /** Blob on the old side. */
  readonly oldBlob: string;
  readonly submodule: boolean;
}

export interface Diff {
  readonly entries: readonly DiffEntry[];
  /** Lines that were added and ask for something: `TODO`, `FIXME`. */
  readonly marked: readonly SuggestedLine[];
}

const DEPTHS: Readonly<Record<DiffDepth, readonly string[]>> = {
  lines: ['--raw', '--numstat', '-p', '-U0', '--inter-hunk-context=0'],
  numbers: ['--raw', '--numstat'],
  names: ['--raw'],
};

/** Work tree against a commit, committed and not together. Every setting that changes the form is outranked. */
export function diffArgs(base: string, depth: DiffDepth, pathspecs: readonly string[]): readonly string[] {
  return [
    '--no-optional-locks',
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    depth === 'names' ? '--no-renames' : '--find-renames',
    '-O/dev/null',
    '--no-relative',
    '--submodule=short',
    '--ignore-submodules=dirty',
    '--no-abbrev',
    '-z',
    ...DEPTHS[depth],
    '--end-of-options',
    base,
    '--',
    ...pathspecs,
  ];
}

const STATUSES: Readonly<Record<string, FileStatus>> = {
  A: 'added',
  M: 'modified',
  D: 'deleted',
  R: 'renamed',
  C: 'copied',
  T: 'type-changed',
  U: 'unmerged',
};

interface RawRecord {
  readonly path: string;
  readonly from?: string;
  readonly status: FileStatus;
  readonly oldBlob: string;
  readonly submodule: boolean;
}

/** Reads `--raw`, then `--numstat`, then the patch, as far as they were asked for. */
export function parseDiff(out: string): Diff {
  const reader = { text: out, at: 0 };
  const records = readRaw(reader);
  const numbers = readNumbers(reader);
  const patch = reader.text.indexOf('diff --git ', reader.at);
  const hunks: Hunks = patch < 0 ? { ranges: [], marked: [] } : readHunks(out.slice(patch), records);
  const entries = merge(records).map(({ record, index }) => ({
    ...record,
    ...(numbers.get(record.path) ?? { added: 0, removed: 0, binary: false }),
    ranges: hunks.ranges[index] ?? ([] as readonly LineRange[]),
  }));
  return { entries, marked: hunks.marked };
}

function readRaw(reader: { text: string; at: number }): readonly RawRecord[] {
  const records: RawRecord[] = [];
  while (reader.text[reader.at] === ':') {
    const [oldMode = '', newMode = '', oldBlob = '', , letter = ''] = field(reader).slice(1).split(' ');
    const status = STATUSES[letter.charAt(0)] ?? 'modified';
    const moved = status === 'renamed' || status === 'copied';
    const first = field(reader);
    const submodule = oldMode === '160000' || newMode === '160000';
    records.push(
      moved
        ? { path: field(reader), from: first, status, oldBlob, submodule }
        : { path: first, status, oldBlob, submodule },
    );
  }
  return records;
}

interface Numbers {
  readonly added: number;
  readonly removed: number;
  readonly binary: boolean;
}

function readNumbers(reader: { text: string; at: number }): ReadonlyMap<string, Numbers> {
  const numbers = new Map<string, Numbers>();
  const counts = /(\d+|-)\t(\d+|-)\t/y;
  for (;;) {
    counts.lastIndex = reader.at;
    const match = counts.exec(reader.text);
    if (match === null) return numbers;
    reader.at = counts.lastIndex;
    let path = field(reader);
    if (path === '') {
      field(reader);
      path = field(reader);
    }
    const binary = match[1] === '-';
    numbers.set(path, { added: binary ? 0 : Number(match[1]), removed: binary ? 0 : Number(match[2]), binary });
  }
}

/** A conflicted file has two records: the one that says so wins. */
function merge(records: readonly RawRecord[]): readonly { record: RawRecord; index: number }[] {
  const unmerged = new Set(records.filter(({ status }) => status === 'unmerged').map(({ path }) => path));
  return records
    .map((record, index) => ({ record, index }))
    .filter(({ record }) => record.status === 'unmerged' || !unmerged.has(record.path));
}

function field(reader: { text: string; at: number }): string {
  const end = reader.text.indexOf('\0', reader.at);
  const stop = end < 0 ? reader.text.length : end;
  const value = reader.text.slice(reader.at, stop);
  reader.at = stop + 1;
  return value;
}
