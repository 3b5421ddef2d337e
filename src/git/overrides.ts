import type { Override } from './safe-environment';

/** Settings that switch these filters off, beside those that git always gets. */
export function overridesFor(filters: readonly string[]): readonly Override[] {
  return filters.flatMap((name) => [
    { key: `filter.${name}.clean`, value: '' },
    { key: `filter.${name}.smudge`, value: '' },
    { key: `filter.${name}.process`, value: '' },
    { key: `filter.${name}.required`, value: 'false' },
  ]);
}
