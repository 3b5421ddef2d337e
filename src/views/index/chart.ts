import type { Tone } from './row';

/** A picture with its text equivalent; drawn as SVG. */
export type Chart = ColumnChart | ShareChart;

export interface ColumnChart {
  readonly kind: 'columns';
  readonly title: string;
  /** The whole picture in a sentence. */
  readonly text: string;
  readonly columns: readonly { readonly label: string; readonly value: number }[];
}

export interface ShareChart {
  readonly kind: 'shares';
  readonly title: string;
  readonly shares: readonly { readonly label: string; readonly value: number; readonly tone: Tone }[];
}
