import { outsideLink } from '../outside-text';
import { dayOf, healthOf, minuteOf, progressOf } from './form-facts';
import type { LayoutForm } from './form';

/** The full report at the end of a stretch of work: for a team, with status, technical notes and an appendix. */
export const phase: LayoutForm = {
  title: ({ title }) => `Session handoff: ${title}`,
  facts: ({ properties }) => [
    ['Date', dayOf(properties)],
    ['Handoff created', minuteOf(properties)],
    ['Phase', properties.phase === undefined ? undefined : outsideLink(properties.phase)],
    ['Overall progress', progressOf(properties)],
    ['Health', healthOf(properties)],
  ],
  places: [
    { heading: 'Emergency context', own: ['emergency'] },
    { heading: 'Executive summary', own: ['summary'] },
    {
      heading: 'Current status',
      own: ['status'],
      inside: [
        { heading: 'Key metrics', own: ['metrics'] },
        { heading: 'Since last handoff', own: ['since-last'] },
      ],
    },
    { heading: 'Phase completion summary', own: ['phase-completion'] },
    { heading: 'Completed this session', own: ['completed'] },
    { heading: 'In progress', own: ['in-progress'] },
    { heading: 'Blockers and issues', own: ['blockers'] },
    {
      heading: 'Next actions (prioritized)',
      own: ['next'],
      numbered: true,
      priorities: {
        immediate: 'Immediate (this week)',
        'short-term': 'Short-term (next two weeks)',
        'long-term': 'Long-term (this phase)',
      },
      inside: [{ heading: 'Carried over', own: ['carried'] }],
    },
    {
      heading: 'Technical notes',
      own: ['technical-notes'],
      inside: [
        { heading: 'Architectural decisions', own: ['decisions'] },
        { heading: 'Gotchas', own: ['gotchas'] },
        { heading: 'Failed approaches', own: ['failed-approaches'] },
        { heading: 'Lessons learned', own: ['learnings'] },
      ],
    },
    {
      heading: 'Context for next session',
      own: ['goal'],
      inside: [
        { heading: 'Quick start', own: ['quick-start'] },
        { heading: 'Files to review', own: ['files-to-review'] },
        { heading: 'Key references', own: ['references'] },
        { heading: 'Resume command', own: ['resume'] },
      ],
    },
    {
      heading: 'Team notes',
      own: ['team-notes'],
      inside: [
        { heading: 'Cross-team dependencies', own: ['dependencies'] },
        { heading: 'Questions for stakeholders', own: ['questions'], numbered: true },
        { heading: 'Decisions needed', own: ['decisions-needed'], numbered: true },
      ],
    },
    {
      heading: 'Appendix',
      own: [],
      inside: [
        { heading: 'Verification', own: ['verification'] },
        { heading: 'Files touched', own: ['files-touched'] },
        { heading: 'Session statistics and git references', own: ['statistics'] },
      ],
    },
  ],
};
