import type { Profile } from '../core/model/handoff';

/** What a person fills in. Every list is one entry a line. */
export interface HandoffForm {
  readonly project: string;
  readonly title: string;
  readonly profile: Profile;
  readonly summary: string;
  readonly inProgress: string;
  readonly next: string;
  readonly decisions: string;
  readonly blockers: string;
}

const LISTS = [
  ['In progress', 'inProgress'],
  ['Next actions', 'next'],
  ['Decisions', 'decisions'],
  ['Blockers', 'blockers'],
] as const;

/** The form as the Markdown that every face reads words from. */
export function markdownOf(form: HandoffForm): string {
  const summary = form.summary.trim();
  const blocks = [
    ...(summary === '' ? [] : [`## Summary\n\n${summary}`]),
    ...LISTS.flatMap(([heading, field]) => {
      const lines = form[field].split('\n').filter((line) => line.trim() !== '');
      return lines.length === 0 ? [] : [`## ${heading}\n\n${lines.map(listLine).join('\n')}`];
    }),
  ];
  return blocks.join('\n\n');
}

/** A line that is indented belongs to the one above it; a marker that was typed is kept. */
function listLine(line: string): string {
  return /^\s|^(?:[-*+]|\d+[.)])\s/.test(line) ? line : `- ${line}`;
}
