/** What is said about links that other programs make. */
export const uri = {
  unknown: (verb: string) => `The link wants "${verb}", which is not known.`,
  known: 'Known are do=open, do=new and do=resume.',
  noHandoff: (name: string) => `There is no handoff "${name}" in this vault.`,
  noHandoffFix: 'Name it by its file name without .md.',
  noProject: (name: string) => `There is no project "${name}" in this vault.`,
  noProjectFix: 'Name one of the projects.',
  resumeTitle: 'Resume',
  resumeQuestion: (project: string) => `Copy the resume brief of ${project} to the clipboard?`,
  copy: 'Copy',
} as const;
