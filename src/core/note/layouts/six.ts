import type { LayoutForm } from './form';

/** Six short lists, small enough for a task file or the body of a commit. */
export const six: LayoutForm = {
  title: ({ title }) => title,
  facts: () => [],
  places: [
    { heading: 'Completed', own: ['completed'], flat: true },
    { heading: 'In progress', own: ['in-progress'] },
    {
      heading: 'Blocked',
      own: ['blockers'],
      inside: [
        { heading: 'Questions', own: ['questions'] },
        { heading: 'Decisions needed', own: ['decisions-needed'] },
      ],
    },
    { heading: 'Decisions', own: ['decisions'] },
    {
      heading: 'Next steps',
      own: ['next'],
      numbered: true,
      flat: true,
      inside: [{ heading: 'Carried over', own: ['carried'], flat: true }],
    },
    {
      heading: 'Gotchas',
      own: ['gotchas'],
      inside: [
        { heading: 'Failed approaches', own: ['failed-approaches'] },
        { heading: 'Learnings', own: ['learnings'] },
      ],
    },
  ],
};
