import { stateOf } from './form-facts';
import type { LayoutForm } from './form';

/** For a fresh agent that takes a task over: why, what is done and in which files, what remains and how much it matters. */
export const remaining: LayoutForm = {
  title: () => 'Session handoff document',
  facts: (handoff) => [
    ['Created', `${handoff.properties.created}${handoff.properties.createdOffset}`],
    ['Task', handoff.title],
    ['Status', stateOf(handoff)],
  ],
  places: [
    { heading: 'Context', own: ['summary', 'goal'] },
    {
      heading: 'Completed work',
      own: ['completed'],
      flat: true,
      inside: [{ heading: 'Files modified', own: ['files-touched'] }],
    },
    {
      heading: 'Remaining work',
      own: ['in-progress', 'next'],
      priorities: { must: 'Must complete', 'nice-to-have': 'Nice to have' },
      inside: [{ heading: 'Carried over', own: ['carried'] }],
    },
    { heading: 'Key decisions made', own: ['decisions'] },
    {
      heading: 'Gotchas for next agent',
      own: ['gotchas'],
      inside: [{ heading: 'Failed approaches', own: ['failed-approaches'] }],
    },
    { heading: 'Architecture', own: ['technical-notes'] },
    { heading: 'Dependencies', own: ['dependencies'] },
  ],
};
