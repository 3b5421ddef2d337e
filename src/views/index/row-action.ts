import type { ItemStatus } from '../../core/model/item';

/** Something that a person asks to be done to what a row is about. Whoever does it asks for the words it needs. */
export type RowAction =
  | {
      readonly kind: 'settle-blocker';
      readonly path: string;
      readonly title: string;
      readonly status: 'resolved' | 'dropped';
    }
  | {
      readonly kind: 'mark-handoff';
      readonly path: string;
      readonly title: string;
      readonly mark: 'resumed' | 'closed' | 'abandoned';
    }
  | {
      readonly kind: 'accept' | 'reject' | 'start-phase';
      readonly path: string;
      readonly title: string;
    }
  | { readonly kind: 'finish-phase'; readonly path: string; readonly title: string }
  | {
      readonly kind: 'settle-item';
      readonly path: string;
      /** From 1. */
      readonly line: number;
      readonly id?: string;
      /** Markdown, as the index knows it. */
      readonly text: string;
      readonly status: Exclude<ItemStatus, 'open'>;
    }
  | {
      /** Applies the fix of one finding, or of all that have one. */
      readonly kind: 'mend';
      readonly path: string;
      readonly finding: { readonly rule: string; readonly line: number; readonly column: number } | 'all';
    };
