import { authorsOf, branchOf, dayOf, timeOf } from './form-facts';
import type { LayoutForm } from './form';

/** Short narratives kept in a folder by date and time: a summary, what was done, what comes next, what one must know. */
export const timestamped: LayoutForm = {
  title: ({ title }) => `Session handoff: ${title}`,
  facts: ({ properties }) => [
    ['Date', dayOf(properties)],
    ['Time', timeOf(properties)],
    ['Branch', branchOf(properties)],
    ['Author', authorsOf(properties)],
  ],
  places: [
    { heading: 'Session summary', own: ['summary'] },
    { heading: 'Completed work', own: ['completed'], flat: true },
    {
      heading: 'Next priorities',
      own: ['in-progress', 'next'],
      numbered: true,
      flat: true,
      inside: [{ heading: 'Carried over', own: ['carried'], flat: true }],
    },
    {
      heading: 'Blockers and questions',
      own: ['blockers'],
      inside: [
        { heading: 'Questions', own: ['questions'] },
        { heading: 'Decisions needed', own: ['decisions-needed'] },
      ],
    },
    {
      heading: 'Context for next session',
      own: ['goal'],
      inside: [
        { heading: 'Decisions made', own: ['decisions'] },
        { heading: 'Gotchas', own: ['gotchas'] },
        { heading: 'Key files', own: ['files-to-review', 'files-touched'] },
        { heading: 'References', own: ['references'] },
      ],
    },
  ],
};
