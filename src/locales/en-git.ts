/** What the plugin says about git, reports and trust. */
export const enGit = {
  reports: 'Reports of test runners',
  reportsHint:
    'Patterns below the subfolder, parted by commas, such as "build/**/*.xml". Left empty, the usual places are looked at. Tests are never run.',
  badReport: (pattern: string) => `"${pattern}" does not stay below the repository.`,
} as const;
