import type { HandoffGroup, HandoffSection } from '../model/handoff';
import type { Item, Priority } from '../model/item';
import type { SectionKind } from '../model/section-kind';

/** A section before it is known whether it has anything to say. */
export type Draft = HandoffSection | undefined;

/** Headings in the order in which a native handoff has them. */
const HEADINGS: Readonly<Record<SectionKind, string>> = {
  summary: 'Summary',
  emergency: 'Emergency context',
  'phase-completion': 'Phase completion',
  goal: 'Context and goal',
  status: 'Status',
  metrics: 'Metrics',
  'since-last': 'Since last handoff',
  completed: 'Completed',
  'in-progress': 'In progress',
  next: 'Next actions',
  carried: 'Carried over',
  blockers: 'Blockers',
  questions: 'Open questions',
  decisions: 'Decisions',
  'decisions-needed': 'Decisions needed',
  'failed-approaches': 'Failed approaches',
  gotchas: 'Gotchas',
  learnings: 'Learnings',
  'files-touched': 'Files touched',
  verification: 'Verification',
  'technical-notes': 'Technical notes',
  dependencies: 'Dependencies',
  'quick-start': 'Quick start',
  'files-to-review': 'Files to review',
  references: 'References',
  'team-notes': 'Team notes',
  resume: 'Resume command',
  statistics: 'Statistics and git references',
};

const PRIORITY_HEADINGS: readonly (readonly [Priority, string])[] = [
  ['immediate', 'Immediate'],
  ['must', 'Must'],
  ['short-term', 'Short-term'],
  ['should', 'Should'],
  ['long-term', 'Long-term'],
  ['nice-to-have', 'Nice to have'],
];

export function inOrder(drafts: readonly Draft[]): readonly HandoffSection[] {
  return drafts.filter((draft) => draft !== undefined).filter((section) => !isEmpty(section));
}

export function headingOf(kind: SectionKind): string {
  return HEADINGS[kind];
}

export function proseSection(kind: SectionKind, text: string): HandoffSection {
  return { kind, heading: headingOf(kind), text: text.trim(), items: [], groups: [] };
}

/** Items without a priority first, then a sub-heading for each priority that occurs. */
export function itemSection(kind: SectionKind, items: readonly Item[], text: string): HandoffSection {
  const groups = PRIORITY_HEADINGS.flatMap(([priority, heading]): HandoffGroup[] => {
    const own = items.filter((item) => item.priority === priority);
    return own.length === 0 ? [] : [{ heading, priority, text: '', items: own }];
  });
  return {
    kind,
    heading: headingOf(kind),
    text: text.trim(),
    items: items.filter((item) => item.priority === undefined),
    groups,
  };
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function isEmpty(section: HandoffSection): boolean {
  return section.text === '' && section.items.length === 0 && section.groups.length === 0;
}
