import type { HandoffSection } from '../../model/handoff';

const CALLOUT = /^> \[!warning\][^\n]*(?:\n>[^\n]*)*/;

/**
 * The warning that a summary begins with, apart from the sections: a form may have the summary last or not at all, but a
 * warning stands on top of every note.
 */
export function warningApart(sections: readonly HandoffSection[]): {
  readonly warning: string;
  readonly rest: readonly HandoffSection[];
} {
  const summary = sections.find(({ kind, text }) => kind === 'summary' && CALLOUT.test(text));
  const warning = CALLOUT.exec(summary?.text ?? '')?.[0] ?? '';
  if (summary === undefined) return { warning, rest: sections };
  const without = { ...summary, text: summary.text.slice(warning.length).trim() };
  return { warning, rest: sections.map((section) => (section === summary ? without : section)) };
}
