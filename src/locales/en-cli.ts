/** What the command line says. */
export const en = {
  overview: 'session-handoff: writes handoffs at the end of a work session, and shows where the work stands.',
  usage: 'Usage',
  commands: 'Commands:',
  more: 'Use session-handoff COMMAND --help for its options, and session-handoff --version for the version.',
  new: {
    help: `Writes the next handoff of a project from the previous one, the state of git and your words.

  --vault DIR        folder of the vault
  --project NAME     project that the handoff belongs to
  --repo DIR         repository to look at; may be given several times, the main one first
  --previous PATH    handoff to continue; may be given several times
  --join             continue every handoff that has no successor yet
  --profile P        standard, quick, phase-end, emergency or checkpoint
  --agent NAME       agent that writes, an author beside git's user.name
  --session ID       the agent's own id of the session
  --for NAME         whom the handoff is for
  --draft            nobody is there to say anything: git and the previous note only
  --detail D         summary or full
  --include X        code (changed lines that items in progress name) or env (versions, services, names of variables)
  --title T          title; without it one is made from the work
  --from FILE        your words as Markdown or JSON; - reads standard input
  --done ID          an open item that is done; may be given several times, as may the next five
  --drop ID=REASON   an open item that will not be done, and why
  --move ID=WHERE    an open item that went elsewhere: backlog, a note, an issue
  --decide TEXT      a decision, "Title: reason"; ID=TEXT answers a carried question
  --block TEXT       a blocker, "critical: title"; ID=TEXT makes a carried one a note
  --memory FILE      an agent's memory: read as the previous handoff when there is none, else compared
  --force            write even when there is nothing new
  --dry-run          show what would be written, and write nothing
  --json             print one JSON object`,
    wrote: 'Wrote',
    wouldWrite: 'Would write',
    continues: 'Continues',
    first: 'First handoff of this project',
    carried: 'Carried over',
    finished: 'Done',
    dropped: 'Dropped',
    moved: 'Moved',
    promoted: 'Now notes',
    probably: 'Probably done, confirm with --done',
    resume: 'To resume:',
    incomplete: 'Some notes could not be written:',
    look: 'Look at these:',
    noUndo: 'This handoff cannot be taken back with undo:',
  },
  parse: {
    help: `Prints what is understood of a handoff that anybody wrote.

  FILE               a Markdown file, or - for standard input
  --json             print one JSON object: facts, lists, every entry with its lines`,
  },
  undo: {
    help: `Takes back the last handoff that was written here, if no note of it was changed since.

  --vault DIR        folder of the vault
  --json             print one JSON object`,
    removed: 'Removed',
    restored: 'Restored',
  },
  state: {
    help: `Shows what git says about a repository now, and what happened since a commit.

  --repo DIR         repository to look at
  --since REV        commit to count from; without it, where the branch began
  --json             print one JSON object`,
  },
  index: {
    help: `Shows the projects of a vault: phases, decisions, blockers, open items and handoffs.

  --vault DIR        folder of the vault
  --project NAME     only this project
  --json             print one JSON object`,
    empty: 'There is no handoff yet. Write the first one with session-handoff new.',
    phases: 'Phases',
    decisions: 'Decisions',
    blockers: 'Blockers',
    items: 'Open items',
    lost: 'Lost items',
    handoffs: 'Handoffs',
    problems: 'Problems',
  },
};
