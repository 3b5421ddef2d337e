/** What the plugin says about files that it makes from the index. */
export const indexNote = {
  update: 'Update index note',
  updated: (path: string) => `Updated the index in ${path}.`,
  upToDate: (path: string) => `The index in ${path} is up to date.`,
  createBases: 'Create bases',
  basesMade: (path: string) => `Wrote ${path}.`,
  basesUpToDate: (path: string) => `${path} is up to date.`,
};
