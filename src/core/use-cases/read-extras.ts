import { ENVIRONMENT_FILES } from '../handoff/environment';
import type { RepoExtras } from '../handoff/repo-extras';
import { repositoryOf, type RepoFacts } from '../handoff/repo-facts';
import type { OpenEntry } from '../handoff/carry-forward';
import { wantedCode } from '../handoff/code-in-progress';
import type { RepoFiles } from '../model/ports';
import type { Item } from '../model/item';
import type { Words } from '../model/words';

export const EXTRAS = ['code', 'env'] as const;
export type Extra = (typeof EXTRAS)[number];

/** Reads what `--include` asks for; nothing is read that was not asked for. */
export async function readExtras(
  files: RepoFiles | undefined,
  extras: readonly Extra[],
  facts: readonly RepoFacts[],
  items: readonly Item[],
): Promise<readonly RepoExtras[]> {
  if (files === undefined || extras.length === 0) return [];
  return Promise.all(
    facts.map(async (repo) => {
      const root = repositoryOf(repo)?.root;
      const changed = repo.since?.kind === 'since' ? repo.since.files : [];
      const code = extras.includes('code') ? wantedCode(items, changed) : [];
      const named = extras.includes('env') ? ENVIRONMENT_FILES : [];
      const [texts, environment] = await Promise.all([
        readAll(
          files,
          root,
          code.map(({ path }) => path),
        ),
        readAll(files, root, named),
      ]);
      return { name: repo.name, code, texts, environment };
    }),
  );
}

/** Items that are being worked on, as far as that is known before the handoff is composed. */
export function itemsInProgress(open: readonly OpenEntry[], words: Words): readonly Item[] {
  const given = words.inProgress.map((item): Item => ({ ...item, status: 'in-progress' }));
  const carried = open
    .filter(({ state }) => state.status === 'in-progress')
    .map(({ state }): Item => ({ ...state.entry, status: 'in-progress' }));
  return [...given, ...carried];
}

async function readAll(
  files: RepoFiles,
  root: string | undefined,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (root === undefined) return new Map();
  const read = await Promise.all(paths.map(async (path) => [path, await files.read(root, path)] as const));
  return new Map(read.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}
