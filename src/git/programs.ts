import type { RepositoryProgram } from '../core/model/repository-program';
import { subsections, ownConfig, type ConfigEntry, type GitConfig } from './config';
import { digest } from './digest';
import type { FileProbe } from './file-probe';
import { resolvePath } from './work-tree';

/** Bytes; larger scripts are never allowed. */
const LARGEST_SCRIPT = 1_000_000;
const MOST_WORDS = 200;

/**
 * Filters that the repository's own config defines: reading the work tree would start them. One that the person's
 * config defines is theirs, unless the repository extends it (git-lfs starts `lfs.extension.*` of the repository).
 */
export function ownFilters(config: GitConfig): readonly string[] {
  const own = ownConfig(config);
  const filters = new Set(subsections(own, 'filter'));
  if (extendsLfs(own)) for (const name of subsections(config, 'filter')) filters.add(name);
  return [...filters];
}

/** The same with what they would start. Not yet allowed, whoever asks decides. */
export function programsOf(
  config: GitConfig,
  root: string,
  files: FileProbe,
): Promise<readonly Omit<RepositoryProgram, 'allowed'>[]> {
  return Promise.all(
    ownFilters(config).map(async (filter) => {
      const entries = definitionOf(config, filter);
      const text = entries.map(({ key, value }) => `${key} = ${value ?? 'true'}`).join('\n');
      const scripts = await scriptsIn(entries, root, files);
      return { filter, text, print: scripts === undefined ? '' : await digest(JSON.stringify([text, scripts])) };
    }),
  );
}

function extendsLfs(own: GitConfig): boolean {
  return subsections(own, 'lfs.extension').size > 0;
}

/** Every line of config that has a say in what is started. */
function definitionOf(config: GitConfig, filter: string): GitConfig {
  const extensions = extendsLfs(ownConfig(config)) ? config.filter(({ key }) => key.startsWith('lfs.extension.')) : [];
  return [...config.filter(({ key }) => isOfFilter(key, filter)), ...extensions];
}

function isOfFilter(key: string, filter: string): boolean {
  return key.startsWith(`filter.${filter}.`) && !key.slice(`filter.${filter}.`.length).includes('.');
}

/** Path and text of each file of the repository that a command names; `undefined` when one cannot be read. */
async function scriptsIn(
  entries: readonly ConfigEntry[],
  root: string,
  files: FileProbe,
): Promise<readonly (readonly [path: string, text: string])[] | undefined> {
  const words = new Set(entries.flatMap(({ value }) => (value ?? '').split(/[\s'"`;|&()<>=]+/)));
  if (words.size > MOST_WORDS) return undefined;
  const scripts: (readonly [string, string])[] = [];
  for (const word of [...words].filter((one) => one !== '').sort()) {
    const path = resolvePath(root, word);
    if (!path.startsWith(`${root}/`) || (await files.stat(path))?.kind !== 'file') continue;
    const text = await files.read(path, LARGEST_SCRIPT);
    if (text === undefined) return undefined;
    scripts.push([path, text]);
  }
  return scripts;
}
