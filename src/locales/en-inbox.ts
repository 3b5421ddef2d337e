/** What the plugin says about handoffs that agents leave in repositories. */
export const enInbox = {
  command: 'Import handoffs from repositories',
  title: 'Handoffs from repositories',
  setting: 'When an agent leaves a handoff in a repository',
  settingHint: 'Looks once a minute at the places that the project names. Each handoff is offered once on this device.',
  nothing: 'Nothing is waiting. Handoffs that agents leave in linked repositories appear here.',
  noRepository: 'No repository of a project lies on this device, so there is no place to look.',
  found: (project: string, count: number): string =>
    count === 1 ? `A handoff was left in a repository of ${project}.` : `${count} handoffs were left in ${project}.`,
  look: 'Look at it',
  notToday: 'Not today',
  later: 'Later',
  waiting: (count: number): string => (count === 1 ? 'One handoff is waiting.' : `${count} handoffs are waiting.`),
  undated: 'No date',
  take: 'Import',
  dismiss: 'Do not offer again',
  preview: 'What becomes what',
  patterns: 'Where agents leave handoffs',
  patternsHint: 'Patterns from the top of the repository, parted by commas. Left empty, the usual places.',
  badPattern: (pattern: string): string => `"${pattern}" leads out of the repository.`,
  cancel: 'Stop',
  unread: 'Could not be read:',
} as const;
