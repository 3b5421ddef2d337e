/** What `state` says and asks about programs that a repository names. */
export const enCliGit = {
  program: (root: string, filter: string) => `${root} names a program for reading its files, the filter ${filter}:`,
  allowed: 'It is allowed on this device and was run.',
  notAllowed: 'It was not run.',
  neverAllowed: 'It was not run, and cannot be allowed: a file that it names is too large to be kept an eye on.',
  howToAllow: 'On a terminal, session-handoff state asks whether it may be.',
  unsure: (count: number) =>
    count === 1
      ? 'Only with it can be told whether one file is changed.'
      : `Only with it can be told whether ${count} files are changed.`,
  ask: 'Git would run this program with your rights, now and whenever this repository is looked at, until its text or a file of the repository that it names changes. Allow it? Type yes: ',
  withdrawn: (root: string) => `Nothing of ${root} is allowed any more.`,
  nothingToWithdraw: (root: string) => `Nothing of ${root} was allowed.`,
} as const;
