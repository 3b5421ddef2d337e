/** One changed file of the index or the work tree. */
export interface StatusEntry {
  readonly path: string;
  /** Letter of the index against HEAD; `.` for none. */
  readonly staged: string;
  /** Letter of the work tree against the index; `.` for none. */
  readonly unstaged: string;
  /** Blob in HEAD, and in the index; zeros for none. */
  readonly headBlob: string;
  readonly indexBlob: string;
  readonly submodule: boolean;
}

export interface Status {
  /** Full hash; absent when unborn. */
  readonly head?: string;
  /** Absent when detached. */
  readonly branch?: string;
  readonly upstream?: {
    readonly name: string;
    readonly ahead: number;
    readonly behind: number;
    readonly gone: boolean;
  };
  readonly stashes: number;
  readonly entries: readonly StatusEntry[];
  readonly untracked: readonly string[];
  readonly conflicted: readonly string[];
}

/** Never looks into submodules: that would run git in them with their own config. */
export function statusArgs(pathspecs: readonly string[], findRenames: boolean): readonly string[] {
  return [
    '--no-optional-locks',
    'status',
    '--porcelain=v2',
    '--branch',
    '--show-stash',
    '-z',
    '--untracked-files=normal',
    '--ignore-submodules=dirty',
    findRenames ? '--find-renames' : '--no-renames',
    ...(pathspecs.length > 0 ? ['--', ...pathspecs] : []),
  ];
}

/** Reads porcelain v2 with `-z`: one record a field, a rename has its old name in the field behind it. */
export function parseStatus(out: string): Status {
  const fields = out.split('\0');
  const headers = new Map<string, string>();
  const entries: StatusEntry[] = [];
  const untracked: string[] = [];
  const conflicted: string[] = [];
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    const kind = field[0];
    if (kind === '#') addHeader(headers, field);
    else if (kind === '?') untracked.push(field.slice(2));
    else if (kind === 'u') conflicted.push(partsOf(field, 10).rest);
    else if (kind === '1') entries.push(entryOf(field, 8));
    else if (kind === '2') {
      entries.push(entryOf(field, 9));
      at++;
    }
  }
  return { ...headersOf(headers), entries, untracked, conflicted };
}

function addHeader(headers: Map<string, string>, field: string): void {
  const { parts, rest } = partsOf(field, 2);
  headers.set(parts[1] ?? '', rest);
}

/** Splits off `count` words; the rest may hold blanks. */
function partsOf(field: string, count: number): { parts: readonly string[]; rest: string } {
  const parts: string[] = [];
  let from = 0;
  while (parts.length < count) {
    const end = field.indexOf(' ', from);
    if (end < 0) break;
    parts.push(field.slice(from, end));
    from = end + 1;
  }
  return { parts, rest: field.slice(from) };
}

function entryOf(field: string, words: number): StatusEntry {
  const { parts, rest } = partsOf(field, words);
  const letters = parts[1] ?? '..';
  return {
    path: rest,
    staged: letters.charAt(0),
    unstaged: letters.charAt(1),
    headBlob: parts[6] ?? '',
    indexBlob: parts[7] ?? '',
    submodule: parts[2]?.startsWith('S') === true,
  };
}

function headersOf(headers: ReadonlyMap<string, string>): Omit<Status, 'entries' | 'untracked' | 'conflicted'> {
  const head = headers.get('branch.oid');
  const branch = headers.get('branch.head');
  const upstream = headers.get('branch.upstream');
  const counts = /^\+(\d+) -(\d+)$/.exec(headers.get('branch.ab') ?? '');
  return {
    ...(head === undefined || head === '(initial)' ? {} : { head }),
    ...(branch === undefined || branch === '(detached)' ? {} : { branch }),
    ...(upstream === undefined
      ? {}
      : {
          upstream: {
            name: upstream,
            ahead: Number(counts?.[1] ?? 0),
            behind: Number(counts?.[2] ?? 0),
            gone: counts === null,
          },
        }),
    stashes: Number(headers.get('stash') ?? 0),
  };
}
