import type { FileProbe } from '../file-probe';

/** Folders in which tools keep what is not the project's own. */
const NOT_ENTERED = new Set(['node_modules', '.git', '.venv', 'venv', 'vendor']);
const MOST_NAMES = 20_000;

/**
 * Files that a pattern names, relative to `root`, sorted. `*` stands for part of a name, `**` for any folders; a
 * pattern cannot lead out of the root. Looks at no more than 20,000 names.
 */
export async function findFiles(files: FileProbe, root: string, pattern: string): Promise<readonly string[]> {
  const segments = pattern
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .filter((segment, index, all) => segment !== '**' || all[index - 1] !== '**');
  if (segments.includes('..')) return [];
  const found = new Set<string>();
  const budget = { left: MOST_NAMES };
  await descend({ files, root, found, budget }, '', segments);
  return [...found].sort();
}

interface Search {
  readonly files: FileProbe;
  readonly root: string;
  readonly found: Set<string>;
  readonly budget: { left: number };
}

async function descend(search: Search, folder: string, segments: readonly string[]): Promise<void> {
  const [segment, ...rest] = segments;
  if (segment === undefined || search.budget.left <= 0) return;
  if (segment === '**') {
    await descend(search, folder, rest);
    for (const name of await namesIn(search, folder)) {
      if (!name.startsWith('.') && (await kindOf(search, join(folder, name))) === 'folder') {
        await descend(search, join(folder, name), segments);
      }
    }
    return;
  }
  const names = segment.includes('*') ? (await namesIn(search, folder)).filter(matcher(segment)) : [segment];
  for (const name of names) {
    const path = join(folder, name);
    const kind = await kindOf(search, path);
    if (rest.length === 0 && kind === 'file') search.found.add(path);
    else if (rest.length > 0 && kind === 'folder') await descend(search, path, rest);
  }
}

async function namesIn({ files, root, budget }: Search, folder: string): Promise<readonly string[]> {
  const names = (await files.names(`${root}/${folder}`)).filter((name) => !NOT_ENTERED.has(name));
  budget.left -= names.length;
  return names;
}

async function kindOf({ files, root }: Search, path: string): Promise<string | undefined> {
  return (await files.stat(`${root}/${path}`))?.kind;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Walks both texts once; going back to the last `*` only, a pattern made to be slow is not. */
function matcher(segment: string): (name: string) => boolean {
  return (name) => {
    let at = 0;
    let star = -1;
    let after = 0;
    let from = 0;
    while (from < name.length) {
      if (segment[at] === '*') {
        star = at++;
        after = from;
      } else if (segment[at] === name[from]) {
        at++;
        from++;
      } else if (star >= 0) {
        at = star + 1;
        from = ++after;
      } else return false;
    }
    return /^\**$/.test(segment.slice(at));
  };
}
