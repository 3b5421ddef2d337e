import type { HandoffProperties } from './handoff';
import type { Item, ItemStatus, Priority, Field } from './item';
import type { SectionKind } from './section-kind';

/** What a line of work turned out to be, by its section and its own words. */
export type EntryKind =
  'item' | 'question' | 'gotcha' | 'learning' | 'failed-approach' | 'decision' | 'decision-needed' | 'blocker';

/** One entry of a handoff that somebody wrote, with its place in the text. */
export interface ParsedEntry {
  readonly kind: EntryKind;
  /** Block id of the line, if it ends in one of ours. */
  readonly id?: string;
  /** Markdown without marker, box, emoji box, block id. */
  readonly text: string;
  readonly status: ItemStatus;
  /** True when the line carries a task box, so that its status is the author's own. */
  readonly boxed: boolean;
  /** True for a plain list or task line: an id may be appended to it. Headings, table rows and paragraphs are mentions. */
  readonly line: boolean;
  readonly section: SectionKind | undefined;
  readonly priority?: Priority;
  /** 0-100. */
  readonly percent?: number;
  readonly owner?: string;
  readonly severity?: string;
  readonly fields: readonly Field[];
  readonly children: readonly Item[];
  /** For a heading that is the entry itself: the first line of each paragraph and list item below it. */
  readonly told?: readonly string[];
  /** First source line, from 1. */
  readonly firstLine: number;
  /** Last source line, from 1, children and continuation lines included. */
  readonly lastLine: number;
}

/** A section with its place; lines from 1, both ends included, the heading's own line first. */
export interface ParsedSection {
  readonly kind: SectionKind | undefined;
  readonly heading: string;
  readonly level: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Prose of the section itself, Markdown, trimmed. */
  readonly text: string;
}

/** What a handoff note says, as far as it can be understood; nothing in it ever throws. */
export interface ParsedHandoff extends HandoffWords {
  readonly sections: readonly ParsedSection[];
}

/** Of a handoff what every list of a vault needs; the prose of its sections is read from its text again. */
export interface HandoffContent extends HandoffWords {
  /** How its summary begins, Markdown; empty without one. */
  readonly summary: string;
  /** Targets of the wikilinks in its prose, each once, as written. */
  readonly links: readonly string[];
}

interface HandoffWords {
  /** Of our properties those that are present and well-formed. */
  readonly properties: Partial<HandoffProperties>;
  readonly title?: string;
  /** Top-level entries in document order. */
  readonly entries: readonly ParsedEntry[];
}
