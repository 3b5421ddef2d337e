/** What is said about going on from a handoff. */
export const resume = {
  copyBrief: 'Copy resume brief',
  copyPrompt: 'Copy resume brief as prompt',
  copyCommand: 'Copy resume command',
  copyJson: 'Copy resume brief as JSON',
  copyMarkdown: 'Copy as Markdown',
  markResumed: 'Mark as resumed',
  markClosed: 'Mark as closed',
  markAbandoned: 'Mark as abandoned',
  stillTrue: 'Reviewed, still true',
  choose: 'More than one handoff could be resumed. Choose one',
  copied: (title: string, tokens: number) => `Copied the resume brief of ${title}, about ${tokens} tokens.`,
  copiedPlain: (name: string) => `Copied ${name} as Markdown.`,
  nothing: (project: string) => `${project} has no handoff yet, so there is nothing to resume.`,
  reviewed: (name: string) => `Reviewed, and still true: ${name}.`,
  noRepository: 'No repository of this project is linked on this device.',
  linkFirst: 'Link one first.',
} as const;
