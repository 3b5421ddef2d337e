import { minuteOf } from './form-facts';
import type { LayoutForm } from './form';

/** What a handoff command prints at the end of a session: state of git first, a command to paste last. */
export const command: LayoutForm = {
  title: ({ properties }) => `Session handoff — ${minuteOf(properties)}`,
  facts: () => [],
  places: [
    { heading: 'Status', own: ['status', 'statistics', 'verification'] },
    { heading: "What's done", own: ['completed'], flat: true },
    { heading: "What's in progress", own: ['in-progress'] },
    {
      heading: "What's pending",
      own: ['next'],
      flat: true,
      inside: [
        { heading: 'Carried over', own: ['carried'], flat: true },
        { heading: 'Blocked', own: ['blockers'] },
        { heading: 'Questions', own: ['questions'] },
        { heading: 'Decisions needed', own: ['decisions-needed'] },
      ],
    },
    { heading: 'Key decisions made', own: ['decisions'] },
    { heading: 'Learnings captured', own: ['learnings'] },
    { heading: 'Files touched', own: ['files-touched'] },
    {
      heading: 'Gotchas for next session',
      own: ['gotchas'],
      inside: [{ heading: 'Failed approaches', own: ['failed-approaches'] }],
    },
    { heading: 'Resume command', own: ['resume'] },
  ],
};
