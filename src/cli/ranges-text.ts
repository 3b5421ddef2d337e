import type { LineRange } from '../core/model/git-state';

const SHOWN = 8;

/** `:15-89, 120`, or nothing when there are no lines to name. */
export function rangesText(ranges: readonly LineRange[]): string {
  if (ranges.length === 0) return '';
  const shown = ranges.slice(0, SHOWN).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return `:${shown.join(', ')}${ranges.length > SHOWN ? ', …' : ''}`;
}
