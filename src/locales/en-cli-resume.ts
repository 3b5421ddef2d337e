/** What resuming says, on the command line and in the app. */
export const resumeWords = {
  help: `Prints what the next session needs to know of a handoff, and how the repository differs from it now.

  --vault DIR        folder of the vault
  --project NAME     project to resume
  --handoff H        handoff to resume, by its id, path or title; else by branch and history
  --repo DIR         repository to compare with; may be given several times; else the one around you, when it fits
  --budget N         tokens that the brief may have, estimated; 600 without it
  --format F         markdown, prompt, command (one line), agent (the call that goes on
                     with the session of the agent that wrote it) or json
  --mark             say in the note that it is resumed
  --json             print one JSON object`,
  close: `Says that a handoff is over: nothing of it is to be gone on with.

  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  abandon: `Says that nobody goes on from a handoff: what it continued is open again.

  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  review: `Shows how the code differs from a handoff, or changed under a decision, and stamps it as still true.

  --repo DIR         repository of the code
  --still-true       stamp the present commit on the note
  --vault DIR        folder of the vault
  --project NAME     only this project
  --dry-run          show what would be changed, and change nothing
  --json             print one JSON object`,
  show: `Prints a handoff as it stands, or fit for a pull request.

  --plain            without properties and block ids, links as their words
  --vault DIR        folder of the vault
  --project NAME     only this project
  --json             print one JSON object`,
  whichProject: 'Which project? Number or name: ',
  whichHandoff: 'Which handoff do you go on from? Number or path: ',
  marked: (path: string): string => `Marked as resumed: ${path}`,
};
