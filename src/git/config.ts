/** One line of git's config. Section and name are in lower case, what stands between them as it was written. */
export interface ConfigEntry {
  readonly scope: string;
  /** Absolute or relative path of the file, without `file:`; empty for the command line. */
  readonly file: string;
  readonly key: string;
  /** `undefined` for a key that stands alone, which means true. */
  readonly value: string | undefined;
}

/** Config as git sees it, included files and all. */
export type GitConfig = readonly ConfigEntry[];

export const CONFIG_ARGS = ['config', '--list', '-z', '--show-scope', '--show-origin'] as const;

/** Reads the fields that git ends with NUL: scope, origin, then key and value joined by a line break. */
export function parseConfig(out: string): GitConfig {
  const fields = out.split('\0');
  const entries: ConfigEntry[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [scope = '', origin = '', line = ''] = fields.slice(at, at + 3);
    const end = line.indexOf('\n');
    entries.push({
      scope,
      file: origin.startsWith('file:') ? origin.slice('file:'.length) : '',
      key: end < 0 ? line : line.slice(0, end),
      value: end < 0 ? undefined : line.slice(end + 1),
    });
  }
  return entries;
}

/** The value that counts: the last one. */
export function configValue(config: GitConfig, key: string): string | undefined {
  return lastOf(config, key)?.value;
}

export function configFlag(config: GitConfig, key: string): boolean {
  const entry = lastOf(config, key);
  if (entry === undefined) return false;
  return entry.value === undefined || /^(?:true|yes|on|[1-9]\d*)$/i.test(entry.value);
}

function lastOf(config: GitConfig, key: string): ConfigEntry | undefined {
  return config.filter((entry) => entry.key === key).at(-1);
}

/** Names that stand between `section.` and `.name`. */
export function subsections(config: GitConfig, section: string, name?: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { key } of config) {
    const last = key.lastIndexOf('.');
    if (!key.startsWith(`${section}.`) || last <= section.length) continue;
    if (name === undefined || key.slice(last + 1) === name) found.add(key.slice(section.length + 1, last));
  }
  return found;
}

/** What the repository brings itself, in its own files or in files that they include. */
export function ownConfig(config: GitConfig): GitConfig {
  return config.filter(({ scope }) => scope === 'local' || scope === 'worktree');
}
