/** State of one work item, as its box shows it: `[ ]` open, `[/]` in progress, `[x]` done, `[-]` dropped. */
export type ItemStatus = 'open' | 'in-progress' | 'done' | 'dropped';

/** How soon, for next actions. */
export type Horizon = 'immediate' | 'short-term' | 'long-term';
/** How much it matters, for next actions. */
export type Need = 'must' | 'should' | 'nice-to-have';
export type Priority = Horizon | Need;

export const FIELD_NAMES = [
  'Why',
  'Effort',
  'Depends on',
  'Blocker',
  'Status',
  'Started',
  'Target',
  'Remaining',
  'Next',
  'Impact',
  'Files',
  'Location',
  'Tests',
  'Notes',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** One named line below an item: `- **Why**: …`. */
export interface Field {
  readonly name: FieldName;
  readonly value: string;
}

/** A task line of a handoff. A parent is done only by its own box. */
export interface Item {
  /** `t-7k2mq9`, `q-…` for a question, `g-…` for a standing gotcha; absent for a hand-written line. */
  readonly id?: string;
  /** Markdown of the line without marker, box, and block id. */
  readonly text: string;
  readonly status: ItemStatus;
  /** A bullet below an item that is no task. */
  readonly remark?: true;
  readonly priority?: Priority;
  /** 0-100, when the author wrote one. */
  readonly percent?: number;
  readonly fields: readonly Field[];
  readonly children: readonly Item[];
  /**
   * The lines below it exactly as somebody wrote them, without their common indentation: what is written out in place
   * of fields and children, which are then only their reading.
   */
  readonly below?: string;
}

const BOXES: Record<ItemStatus, string> = { open: ' ', 'in-progress': '/', done: 'x', dropped: '-' };

/** The character inside the box. */
export function boxOf(status: ItemStatus): string {
  return BOXES[status];
}

/** Status that a box character stands for; other characters that Obsidian themes use count as open. */
export function statusOfBox(character: string): ItemStatus {
  if (character === 'x' || character === 'X') return 'done';
  if (character === '/') return 'in-progress';
  return character === '-' ? 'dropped' : 'open';
}

export function isOpen(status: ItemStatus): boolean {
  return status === 'open' || status === 'in-progress';
}
