/** A day, and the time of day when one stands beside it. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:mm` or `HH:mm:ss`. */
  readonly time?: string;
}

/** First letters of the months in the languages that spell them out, accents left away. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|janv|ene|gen|янв)/,
  /^(?:feb|fev|fevr|фев)/,
  /^(?:mar(?!io)|marz|mars|mrz|maer|мар)/,
  /^(?:apr|avr|abr|апр)/,
  /^(?:may|mai|mag|ма[йия])/,
  /^(?:jun|juin|giu|июн)/,
  /^(?:jul|juil|lug|июл)/,
  /^(?:aug|aou|ago|авг)/,
  /^(?:sep|set|сен)/,
  /^(?:oct|okt|out|ott|окт)/,
  /^(?:nov|ноя)/,
  /^(?:dec|dez|dic|дек)/,
];

const ISO = /(?:^|\D)((?:19|20)\d{2})[-./_](\d{1,2})[-./_](\d{1,2})(?!\d)/;
const COMPACT = /(?:^|\D)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const EASTERN = /((?:19|20)\d{2})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const MONTH_FIRST = /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})/i;
const DAY_FIRST =
  /(\d{1,2})(?:\.|er|st|nd|rd|th|º|°)?\s+(?:de |of |d[’'])?([\p{L}]{3,10})\.?,?\s+(?:de |of )?((?:19|20)\d{2})/iu;
const DOTTED = /(?:^|\D)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/;
const SLASHED = /(?:^|\D)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})(?!\d)/;
const TIME = /(?:^|[T\s_,(])([01]?\d|2[0-3])[:h](\d{2})(?::(\d{2}))?/;

/** Finds the first date in a text, in any of the forms that people write. */
export function dateIn(text: string): WrittenDate | undefined {
  const date = numeric(text) ?? spelled(text);
  if (date === undefined) return undefined;
  const time = TIME.exec(text);
  if (time?.[1] === undefined || time[2] === undefined) return { date };
  const seconds = time[3] === undefined ? '' : `:${time[3]}`;
  return { date, time: `${time[1].padStart(2, '0')}:${time[2]}${seconds}` };
}

function numeric(text: string): string | undefined {
  const ordered = ISO.exec(text) ?? COMPACT.exec(text) ?? EASTERN.exec(text);
  if (ordered !== null) return day(ordered[1], ordered[2], ordered[3]);
  const dotted = DOTTED.exec(text);
  if (dotted !== null) return day(dotted[3], dotted[2], dotted[1]);
  const slashed = SLASHED.exec(text);
  if (slashed === null) return undefined;
  return Number(slashed[1]) > 12 ? day(slashed[3], slashed[2], slashed[1]) : day(slashed[3], slashed[1], slashed[2]);
}

function spelled(text: string): string | undefined {
  const english = MONTH_FIRST.exec(text);
  const month = english === null ? undefined : monthOf(english[1] ?? '');
  if (english !== null && month !== undefined) return day(english[3], String(month), english[2]);
  const other = DAY_FIRST.exec(text);
  const named = other === null ? undefined : monthOf(other[2] ?? '');
  return other !== null && named !== undefined ? day(other[3], String(named), other[1]) : undefined;
}

function monthOf(word: string): number | undefined {
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  const at = MONTHS.findIndex((month) => month.test(bare));
  return at < 0 ? undefined : at + 1;
}

function day(year = '', month = '', date = ''): string | undefined {
  const [m, d] = [Number(month), Number(date)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
