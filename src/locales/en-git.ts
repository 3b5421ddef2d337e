/** What the plugin says about git, reports and trust. */
export const enGit = {
  reports: 'Reports of test runners',
  reportsHint:
    'Patterns below the subfolder, parted by commas, such as "build/**/*.xml". Left empty, the usual places are looked at. Tests are never run.',
  badReport: (pattern: string) => `"${pattern}" does not stay below the repository.`,
  programs: 'Programs of this repository',
  programsHint:
    'A repository can name a program that Git has to run to tell whether a file is changed. It is run only when you allow it here: on this device, and until its text changes.',
  noProgram: 'This repository names no program for reading its files.',
  neverAllowed: 'It cannot be allowed: a file that it names is too large to be kept an eye on.',
  allow: 'Allow the programs of this repository',
} as const;
