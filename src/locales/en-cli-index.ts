const SHARED = `  --vault DIR        folder of the vault
  --project NAME     only this project
  --json             print one JSON object`;

/** What the commands say that look into the index. */
export const enIndex = {
  index: {
    help: `Shows the projects of a vault: phases, decisions, blockers, open items and handoffs.

  --markdown         print the region that --write puts into a project note
  --write            put that region into the project note, or renew it there
  --dry-run          with --write, show what would be changed, and change nothing
${SHARED}`,
    empty: 'There is no handoff yet. Write the first one with session-handoff new.',
    phases: 'Phases',
    decisions: 'Decisions',
    blockers: 'Blockers',
    items: 'Open items',
    lost: 'Lost items',
    handoffs: 'Handoffs',
    problems: 'Problems',
  },
  ready: {
    help: `Lists open work that nothing holds up: what is in progress first, then the newest handoff.

  --all              what waits too, with what it waits for
${SHARED}`,
    none: 'Nothing is ready.',
  },
  blockers: {
    help: `Lists open blockers: the most severe first, then the oldest.

  --all              resolved and dropped ones too
${SHARED}`,
    none: 'Nothing is blocked.',
    forgotten: 'Forgotten',
  },
  decisions: {
    help: `Lists decisions in force and those that are proposed, the newest first.

  --all              superseded, rejected and deprecated ones too
  --phase NAME       of this phase only
  --file PATH        only those that govern this file or folder of the repository
${SHARED}`,
    none: 'No decision is in force.',
  },
  lost: {
    help: `Lists open items that everything that continues their handoff has left out.

${SHARED}`,
    none: 'Nothing is lost.',
  },
  lessons: {
    help: `Lists learnings, gotchas and failed approaches; what several handoffs say stands once.

${SHARED}`,
    none: 'Nothing was learned yet.',
    seen: (handoffs: number) => (handoffs === 1 ? '' : `seen in ${handoffs} handoffs`),
  },
  phases: {
    help: `Lists phases with their progress, target and health.

${SHARED}`,
    none: 'There is no phase.',
  },
  bases: {
    help: `Makes tables of handoffs, decisions and blockers for the core plugin Bases. An edited file stays.

  --vault DIR        folder of the vault
  --dry-run          show what would be written, and write nothing
  --json             print one JSON object`,
  },
  columns: {
    item: 'Item',
    id: 'ID',
    state: 'State',
    since: 'Since',
    waits: 'Waits for',
    where: 'Where',
    severity: 'Severity',
    blocker: 'Blocker',
    owner: 'Owner',
    waitingOn: 'Waiting on',
    age: 'Age',
    decision: 'Decision',
    date: 'Date',
    why: 'Why',
    kind: 'Kind',
    lesson: 'Lesson',
    category: 'Category',
    seen: 'Seen',
    number: 'No.',
    phase: 'Phase',
    progress: 'Progress',
    target: 'Target',
    health: 'Health',
    handoffs: 'Handoffs',
    left: 'Left',
  },
  days: (days: number) => `${days} d`,
};
