/** What the plugin says about documents for people and agents outside the vault. */
export const enExport = {
  command: 'Export this note',
  decisionsCommand: 'Export decisions as decision records',
  title: 'Export',
  layout: 'Form',
  layoutHint: 'In which sections the handoff is written.',
  preview: 'What is exported',
  copy: 'Copy',
  save: 'Save in the vault',
  cancel: 'Cancel',
  noDecisions: (project: string): string => `The project ${project} has no decision yet.`,
  goesTo: (folder: string): string => `A saved document goes to ${folder}.`,
  more: (left: number): string => `And ${left} more`,
  copied: (documents: number): string => (documents === 1 ? 'Copied.' : `Copied ${documents} documents.`),
  saved: (documents: number): string => (documents === 1 ? 'Saved one document.' : `Saved ${documents} documents.`),
} as const;
