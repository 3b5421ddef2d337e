import { daysBetween } from '../../core/model/stamp';
import { enView } from '../../locales/en-view';
import type { Row, RowDetail, RowSource, RowTarget, Tone } from './row';

export type EntryParts = Pick<Row, 'key' | 'icon' | 'tone' | 'text' | 'state'> &
  Partial<Omit<Row, 'look' | 'details'>> & { readonly details?: readonly (RowDetail | undefined)[] };

/** A row of the list; details that are not known are left out. */
export function entry(parts: EntryParts): Row {
  const { details = [], ...rest } = parts;
  return { look: 'entry', ...rest, details: details.filter((one) => one !== undefined) };
}

export interface GroupParts {
  readonly key: string;
  readonly text: string;
  readonly below: RowSource;
  readonly icon?: string;
  readonly tone?: Tone;
  readonly open?: boolean;
}

/** A heading with what belongs to it; nothing when nothing does. */
export function group({ key, text, below, icon = '', tone = 'plain', open = true }: GroupParts): readonly Row[] {
  if (below.length === 0) return [];
  return [
    {
      key: `group ${key}`,
      look: 'group',
      icon,
      tone,
      text,
      state: '',
      details: [],
      below,
      holds: true,
      open,
      count: below.length,
    },
  ];
}

export function detail(text: string | undefined, icon?: string, tone?: Tone): RowDetail | undefined {
  if (text === undefined || text === '') return undefined;
  return { text, ...(icon === undefined ? {} : { icon }), ...(tone === undefined ? {} : { tone }) };
}

/** A detail in the interface's own words, which begin small beside others. */
export function remark(text: string | undefined, icon?: string, tone?: Tone): RowDetail | undefined {
  return detail(text === undefined ? undefined : text.charAt(0).toLowerCase() + text.slice(1), icon, tone);
}

/** `3 days ago`; the text itself when it is no date. */
export function ageOf(date: string | undefined, today: string): string | undefined {
  if (date === undefined || date === '') return undefined;
  const days = daysBetween(today, date);
  return days === undefined ? date : enView.age(days);
}

/** Where a row of the core's queries leads. */
export function targetOf(row: {
  readonly path: string;
  readonly line: number;
  readonly id?: string | undefined;
}): RowTarget {
  const { path, line, id } = row;
  return { path, ...(line > 0 ? { line } : {}), ...(line > 0 && id !== undefined ? { id } : {}) };
}
