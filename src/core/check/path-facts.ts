import type { RepoLocation } from '../model/git-state';
import type { FileLister, RepoFiles } from '../model/ports';
import type { PathFact } from './knowledge';
import { namedFiles } from './rules/repository';
import { Subject } from './subject';

export interface TreePorts {
  readonly lister: FileLister;
  readonly files: RepoFiles;
}

/** Looks up every file that a handoff names as being there; `undefined` when there is no repository to look in. */
export async function pathFacts(
  text: string,
  where: RepoLocation,
  { lister, files }: TreePorts,
): Promise<ReadonlyMap<string, PathFact> | undefined> {
  const named = namedFiles(new Subject(text, {}, undefined, ''));
  if (named.length === 0) return new Map();
  const tree = await lister.list(where);
  if (tree === undefined) return undefined;
  const found = new Tree(tree.paths);
  const withLines = new Set(named.filter(({ from }) => from !== undefined).map(({ path }) => path));
  const facts = [...new Set(named.map(({ path }) => path))].map(async (path): Promise<[string, PathFact]> => {
    const place = found.find(path);
    const content = place === undefined || withLines.has(path) ? await files.read(tree.root, place ?? path) : undefined;
    const lines = content === undefined ? {} : { lines: content.split('\n').length - (content.endsWith('\n') ? 1 : 0) };
    const exists = place !== undefined || content !== undefined;
    return [path, { exists, ...lines, alike: exists ? [] : found.named(nameOf(path)) }];
  });
  return new Map(await Promise.all(facts));
}

/** Files of a repository and the folders that they lie in. */
class Tree {
  private readonly byName = new Map<string, string[]>();
  private readonly folders = new Set<string>();

  constructor(paths: readonly string[]) {
    for (const path of paths) {
      const name = nameOf(path);
      this.byName.set(name, [...(this.byName.get(name) ?? []), path]);
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        this.folders.add(path.slice(0, at));
    }
  }

  /** The path as it is named, or as the end of a longer one: people write from the folder that they work in. */
  find(named: string): string | undefined {
    const path = named.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
    const files = this.named(nameOf(path));
    const file = files.find((one) => one === path) ?? files.find((one) => one.endsWith(`/${path}`));
    if (file !== undefined) return file;
    const folder = [...this.folders].find((one) => one === path || one.endsWith(`/${path}`));
    if (folder !== undefined) return folder;
    // The name of the repository itself may stand in front.
    const inner = path.slice(path.indexOf('/') + 1);
    return inner !== path && inner.includes('/') ? this.named(nameOf(inner)).find((one) => one === inner) : undefined;
  }

  named(name: string): readonly string[] {
    return this.byName.get(name) ?? [];
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
