/** What the command line says about export, memory files, hooks and the inbox. */
export const enIo = {
  export: {
    help: `Writes handoffs in any layout, and decisions as MADR, for people and agents outside the vault.

  NOTE               a handoff or decision by its name or path; without one, the newest handoff
  --vault DIR        folder of the vault
  --project NAME     only this project
  --decisions        every decision
  --layout L         native, phase, command, timestamped, remaining or six
  --out DIR          folder to write to; without it, one note is printed
  --json             print one JSON object`,
    wrote: 'Wrote',
    same: 'Everything is there already.',
    none: 'There is no decision to export.',
  },
  sync: {
    help: `Writes what an agent should remember into files of a repository, each in a block of its own; the rest stays.

  --vault DIR        folder of the vault
  --repo DIR         repository that the files lie in
  --project NAME     project, when the vault has several
  --target T         phase-status, phase-handoff, dated, readme, agents, claude, session-state or todo;
                     T=PATH for another path; several may be given
  --from NOTE        handoff that speaks, when there are several newest ones
  --overwrite        replace a block that was changed by hand
  --keep             leave a file alone whose block was changed by hand
  --tick LINE        tick this line of your own TODO; several may be given
  --commit           commit exactly these files
  --message M        form of the commit message: phase or session
  --yes              do not ask
  --dry-run          show the differences and the commit, and write nothing
  --json             print one JSON object`,
    ask: 'Write this? [y/N] ',
    wrote: 'Wrote',
    committed: 'Committed',
    nothingToCommit: 'Nothing to commit: HEAD has these files as they are.',
    wouldCommit: 'Commit of',
    kept: 'Changed by hand, kept',
    same: 'Nothing to write',
    declined: 'Nothing was written.',
    stands: 'The files were written:',
    looksDone: 'Your line looks done',
    tick: 'Tick such a line with --tick LINE.',
  },
  inbox: {
    help: `Lists handoffs that agents left in a repository and that are not in the vault yet.

  --vault DIR        folder of the vault
  --repo DIR         repository that is looked at
  --project NAME     project, when the vault has several
  --pattern P        where to look, instead of what the project note or the program says; several may be given
  --take             import them
  --dry-run          write nothing
  --json             print one JSON object`,
    empty: 'Nothing is waiting.',
    took: 'Imported',
    take: 'Import them with --take.',
  },
  hooks: {
    help: `Prints hooks for agents and git that write and show handoffs by themselves. Installs nothing.

  --vault DIR        folder of the vault, as the hooks shall name it
  --project NAME     project that they write to
  --repo DIR         repository; the present folder when it is left out
  --for TOOL         claude, codex or git; several may be given
  --json             print one JSON object`,
    belongs: 'Belongs into',
    nothing: 'Nothing was installed. Look at each hook before you use it.',
  },
} as const;
