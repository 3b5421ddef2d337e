import { ownConfig, subsections, type GitConfig } from './config';
import type { Override } from './safe-environment';

/** Settings that git has to be given for this repository beside those that it always gets. */
export function overridesFor(config: GitConfig): readonly Override[] {
  return switchedOffFilters(config).flatMap((name) => [
    { key: `filter.${name}.clean`, value: '' },
    { key: `filter.${name}.smudge`, value: '' },
    { key: `filter.${name}.process`, value: '' },
    { key: `filter.${name}.required`, value: 'false' },
  ]);
}

/**
 * Filters that the repository's own config defines: reading the work tree would start them. One that the person's
 * config defines is theirs, unless the repository extends it (git-lfs starts `lfs.extension.*` of the repository).
 */
export function switchedOffFilters(config: GitConfig): readonly string[] {
  const own = ownConfig(config);
  const filters = new Set(subsections(own, 'filter'));
  if (subsections(own, 'lfs.extension').size > 0) {
    for (const name of subsections(config, 'filter')) filters.add(name);
  }
  return [...filters];
}
