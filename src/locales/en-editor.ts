/** What the plugin says while somebody writes or reads a note. */
export const editor = {
  kinds: { decision: 'Decision', blocker: 'Blocker', phase: 'Phase' },
  statuses: {
    accepted: 'In force',
    proposed: 'Proposed',
    rejected: 'Rejected',
    deprecated: 'Deprecated',
    superseded: 'Superseded',
    open: 'Open',
    resolved: 'Resolved',
    dropped: 'Dropped',
    planned: 'Planned',
    active: 'Active',
    done: 'Done',
    retired: 'Retired',
  },
  severities: { critical: 'Critical', important: 'Important', minor: 'Minor' },
  today: 'Today',
  daysAgo: (days: number) => (days === 1 ? 'Yesterday' : `${days} days ago`),
  inDays: (days: number) => (days === 1 ? 'Tomorrow' : `In ${days} days`),
  toInsert: 'Insert a link',
  ended: {
    superseded: 'Superseded',
    deprecated: 'Deprecated',
    rejected: 'Rejected',
    resolved: 'Resolved',
    dropped: 'Dropped',
  },
  supersededBy: 'Superseded by',
  /** Among the sources of page previews, in the settings of the app. */
  markedLinks: 'Handoff marks behind links',
} as const;
