import type { Handoff } from '../../model/handoff';
import type { Priority } from '../../model/item';
import type { SectionKind } from '../../model/section-kind';

/** A heading of a layout, and which sections of a handoff stand below it. */
export interface Place {
  readonly heading: string;
  /** Sections whose words and items follow each other directly below the heading. */
  readonly own: readonly SectionKind[];
  /** Headings one level deeper. */
  readonly inside?: readonly Place[];
  /** Items get numbers in front of their boxes. */
  readonly numbered?: true;
  /** The form has one list here: headings of groups are left out, what stands below them keeps its order. */
  readonly flat?: true;
  /** What the form calls a priority. */
  readonly priorities?: Readonly<Partial<Record<Priority, string>>>;
}

/** A line `**Name**: value`; without a value it is left out. */
export type Fact = readonly [name: string, value: string | undefined];

/**
 * In whose form a handoff is written. Sections that have no place in it follow below, under their own headings: no layout
 * leaves words or ids out.
 */
export interface LayoutForm {
  /** Markdown. */
  readonly title: (handoff: Handoff) => string;
  readonly facts: (handoff: Handoff) => readonly Fact[];
  readonly places: readonly Place[];
}
