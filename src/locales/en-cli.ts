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
  --layout L         native, phase, command, timestamped, remaining or six; else that of the project note
  --template FILE    your own template, from the vault or a file
  --agent NAME       agent that writes, an author beside git's user.name
  --session ID       the agent's own id of the session
  --for NAME         whom the handoff is for
  --draft            nobody is there to say anything: git and the previous note only
  --detail D         summary or full
  --include X        code (changed lines that items in progress name) or env (versions, services, names of variables)
  --report GLOB      reports of test runners to read, instead of those of the project note; *, ** for folders
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
    task: 'Perhaps to be done:',
    resume: 'To resume:',
    incomplete: 'Some notes could not be written:',
    look: 'Look at these:',
  },
  parse: {
    help: `Prints what is understood of a handoff that anybody wrote.

  FILE               a Markdown file, or - for standard input
  --json             print one JSON object: facts, lists, every entry with its lines`,
  },
  undo: {
    help: `Takes back what the last command wrote here, new or any other, if none of its notes was changed since.

  --vault DIR        folder of the vault
  --json             print one JSON object`,
    takenBack: 'Took back:',
    movedBack: 'Moved back',
    removed: 'Removed',
    restored: 'Restored',
  },
  state: {
    help: `Shows what git says about a repository now, and what happened since a commit.

  --repo DIR         repository to look at, or a folder in it; may be given several times
  --since REV        commit to count from; without it, where the branch began
  --subfolder PATH   only this folder of each repository
  --report GLOB      reports of tests and coverage to read; may be given several times; without it, the usual places
  --distrust         forget that programs of these repositories were allowed
  --json             print one JSON object`,
  },
  record: {
    wrote: 'Wrote',
    changed: 'Changed',
    moved: 'Moved',
    nothing: 'Nothing would change.',
    id: 'Its id is',
    look: 'Look at these:',
    whoAccepts: 'Who accepts this decision? Name, or nothing to leave it proposed: ',
    sound: 'The records are sound.',
    fix: 'Fix:',
    left: 'Left for you:',
  },
  decide: {
    help: `Writes a decision note: accepted when a person stands for it, else proposed.

  --title T          what was decided
  --why W            the reason
  --by NAME          person who accepts it
  --option O         what else was weighed; may be given several times
  --file PATH        path of the repository that it governs; may be given several times
  --consequences C   what follows from it
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  accept: {
    help: `Accepts a proposed decision. A decision is named by its id, title or path.

  --by NAME          person who accepts it; at a terminal you are asked
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  reject: {
    help: `Rejects a proposed decision.

  --why W            the reason
  --by NAME          person who rejects it
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  supersede: {
    help: `Says that a newer decision takes the place of an older one.

  --by NEW           the newer decision
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  amend: {
    help: `Says that a newer decision changes a part of an older one, which stays in force.

  --by NEW           the newer decision
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  block: {
    help: `Writes a blocker note.

  --title T          what stops the work
  --severity S       critical, important or minor
  --kind K           technical, human, external or debt
  --owner O          who removes it
  --waiting-on W     what it waits for
  --expected DATE    when it should be gone
  --impact I         what is blocked
  --way-out W        how it can be removed
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  resolve: {
    help: `Ends a blocker, and shows which items became ready by that.

  --how H            how it was resolved
  --by NAME          who resolved it
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  drop: {
    help: `Drops a blocker that stops nothing any more.

  --why W            the reason
  --by NAME          who drops it
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  promote: {
    help: `Makes a note of a decision or blocker that stands as a line in a handoff.

  --as KIND          decision or blocker; without it what the line is
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  phase: {
    help: `Makes, starts and finishes phases, and writes their roll-up.

  --title T          name of a new phase
  --number N         its number
  --target D         date or words
  --goal G           what it is for
  --deliverable D    what it yields; may be given several times
  --criterion C      when it has succeeded; may be given several times
  --force            finish although something is left
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  thread: {
    help: `Shows the history of a decision, a blocker or an item.

  --vault DIR        folder of the vault
  --project NAME     only this project
  --json             print one JSON object`,
  },
  validate: {
    help: `Checks the records and their relations. The exit code is 1 when something is broken.

  --vault DIR        folder of the vault
  --project NAME     only this project
  --json             print one JSON object`,
  },
  repair: {
    help: `Mends what has one answer: conflicts, renamed links, gaps and copies. It says what is left for you.

  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
  archive: {
    help: `Moves old handoffs that are over into the archive folder of their project.

  --older-than DAYS  age from which they move; 90 without it
  --expire DAYS      give up open handoffs that nobody continued for so long
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  },
};
