/** What the verb `sample` says. */
export const enSample = {
  help: `Makes a small sample project, for whoever wants to see what handoffs are like; --remove takes it away again.

  --vault DIR        folder of the vault
  --remove           take away the notes of the sample that nobody has changed
  --dry-run          show what would be written, and write nothing
  --json             print one JSON object`,
  made: (notes: number, folder: string): string => `Wrote ${notes} notes of the sample project to ${folder}.`,
  look: 'Look at them with resume, index, ready or decisions; sample --remove takes them away.',
  none: 'There is no sample project in this vault.',
  makeIt: 'Make it with: session-handoff sample --vault DIR',
  removed: (notes: number): string => (notes === 1 ? 'Removed one note.' : `Removed ${notes} notes.`),
  wouldRemove: 'Would remove what nobody has changed in',
  left: 'Changed or added by somebody, left as it is:',
} as const;
