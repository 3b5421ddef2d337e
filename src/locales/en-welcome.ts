/** What a newcomer is told, and what empty pages offer. */
export const enWelcome = {
  title: 'Begin with handoffs',
  about:
    'A handoff is a note for whoever goes on after you: what is done, what is half done, what blocks, what was decided and why, and what comes next.',
  steps: 'Steps to begin',
  folder: {
    title: 'Choose where handoffs live',
    hint: 'A folder of this vault. Each project gets a folder of its own in it.',
    field: 'Handoff folder',
    saved: (folder: string) => `Handoffs go to the folder ${folder}.`,
  },
  repository: {
    title: 'Link a repository',
    hint: 'Handoffs then know its commits, its branch and what is not committed. It is only read.',
    button: 'Link a repository',
  },
  import: {
    title: 'Import what is there',
    hint: 'Older handoffs, logs of sessions and decision records become notes. You see what becomes what first.',
    button: 'Import handoffs',
  },
  first: {
    title: 'Write the first handoff',
    hint: 'When you stop working. Every line of it is optional.',
    button: 'New handoff',
  },
  sample: {
    make: 'Make sample project',
    remove: 'Remove sample project',
    question: 'Only having a look?',
    hint: 'Four handoffs of a small project, with phases, decisions and a blocker. One step takes them away again.',
    made: 'The sample project is there. The index shows it.',
    banner: 'This is the sample project. Removing it leaves what you have changed.',
    removeIt: 'Remove it',
    none: 'There is no sample project in this vault.',
    removed: (count: number) =>
      count === 1 ? 'Removed one note of the sample project.' : `Removed ${count} notes of the sample project.`,
    left: (paths: readonly string[]) =>
      [
        paths.length === 1
          ? 'One note was changed or added by somebody and stays:'
          : `${paths.length} notes were changed or added by somebody and stay:`,
        ...paths.map((path) => `• ${path}`),
      ].join('\n'),
  },
  near: {
    title: 'Found beside this vault',
    looking: 'Looking for repositories beside this vault…',
    none: 'No repository was found beside this vault. Type its folder above.',
  },
  next: {
    'new-handoff': 'New handoff',
    'new-phase': 'New phase',
    'new-decision': 'New decision',
    'new-blocker': 'New blocker',
    'clear-search': 'Clear search',
  },
} as const;
