import type { FileProbe } from './file-probe';
import type { OpenRepository } from './open-repository';
import { liesIn } from './pathspec';

/** More are not looked into: each costs processes of its own. */
const MOST_SUBMODULES = 20;
const TOGETHER = 3;

const PATHS_ARGS = ['config', '-z', '--file', '.gitmodules', '--get-regexp', '^submodule\\..*\\.path$'];

export interface Submodules {
  readonly dirty: readonly string[];
  readonly notes: readonly string[];
}

/** Looks into a repository of its own, as safely as into the one around it; true when something is changed in it. */
export type LooksDirty = (folder: string) => Promise<boolean>;

/** Submodules with changes inside. Git itself would start git in them, under their own config. */
export async function findDirtySubmodules(
  { layout, run }: OpenRepository,
  subfolder: string,
  files: FileProbe,
  looksDirty: LooksDirty,
): Promise<Submodules> {
  if (layout.bare || (await files.stat(`${layout.root}/.gitmodules`)) === undefined) return { dirty: [], notes: [] };
  const outcome = await run(PATHS_ARGS);
  const paths = outcome.ok ? pathsOf(outcome.out).filter((path) => liesIn(path, subfolder)) : [];
  const dirty: string[] = [];
  const looked = paths.slice(0, MOST_SUBMODULES);
  for (let at = 0; at < looked.length; at += TOGETHER) {
    const some = looked.slice(at, at + TOGETHER);
    const answers = await Promise.all(some.map((path) => looksDirty(`${layout.root}/${path}`)));
    dirty.push(...some.filter((_, index) => answers[index] === true));
  }
  const left = paths.length - looked.length;
  return { dirty, notes: left > 0 ? [`Submodules that were not looked into: ${left}.`] : [] };
}

/** Only folders below the root: what leads elsewhere is no submodule. */
function pathsOf(out: string): readonly string[] {
  const values = out
    .split('\0')
    .flatMap((entry) => (entry.includes('\n') ? [entry.slice(entry.indexOf('\n') + 1)] : []));
  return values.filter((path) => path !== '' && !path.startsWith('/') && !path.split(/[\\/]/).includes('..'));
}
