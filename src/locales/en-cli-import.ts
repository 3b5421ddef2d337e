/** What the command line says about import and export. */
export const enImport = {
  help: `Brings handoffs and decision records that lie elsewhere into the vault, as linked notes; each once.

  SOURCE             a file, a folder, or a pattern in quotes ("docs/**/*.md"); dot folders too
  --vault DIR        folder of the vault
  --project NAME     project that they belong to; made when it is not there
  --repo DIR         repository whose commits are looked at; with --commits, several may be given
  --commits          take handoffs that stand in messages of commits, too
  --promote          make notes of the decisions and blockers that handoffs mention
  --all              take every document for a handoff, also when it does not look like one
  --dry-run          show what would become what, and write nothing
  --json             print one JSON object`,
  reading: 'Reading',
  writing: 'Writing',
  new: 'New',
  already: 'There already',
  left: 'Left out',
  kept: 'Original:',
  dated: {
    text: '',
    git: 'Date of its last commit',
    neighbour: 'No date: placed beside the version next to it',
    nothing: 'No date: placed before the others',
  },
  notUnderstood: {
    handoff: 'Not understood, kept as it is',
    decision: 'Kept in the original only',
    other: 'Left out',
  },
  lines: 'Lines',
  stopped: 'Stopped. What was written stands; the same import again goes on.',
  none: 'Nothing was imported.',
  nothing: 'There is nothing new to import.',
  wrote: 'Imported',
  wouldWrite: 'Would import',
  handoffs: ['handoff', 'handoffs'],
  decisions: ['decision', 'decisions'],
  blockers: ['blocker', 'blockers'],
  originals: ['original', 'originals'],
  binary: 'It is not text.',
  noCommits: 'No message of its commits speaks of a handoff or a session.',
  nameRepository: 'Name the folder of a git repository with --repo.',
  look: 'Look at these:',
} as const;
