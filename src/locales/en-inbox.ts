/** What the plugin says about handoffs that agents leave in repositories. */
export const enInbox = {
  command: 'Import handoffs from repositories',
  title: 'Handoffs from repositories',
  setting: 'When an agent leaves a handoff in a repository',
  settingHint: 'Looks once a minute at the places that the project names. Each handoff is offered once on this device.',
  nothing: 'Nothing is waiting. Handoffs that agents leave in linked repositories appear here.',
  noRepository: 'No repository of a project lies on this device, so there is no place to look.',
  looking: 'Looking',
  found: (project: string, count: number): string =>
    count === 1 ? `A handoff was left in a repository of ${project}.` : `${count} handoffs were left in ${project}.`,
  look: 'Look at it',
  notToday: 'Not today',
  later: 'Later',
  waiting: (count: number): string => (count === 1 ? 'One handoff is waiting.' : `${count} handoffs are waiting.`),
  undated: 'No date',
  take: 'Import',
  dismiss: 'Do not offer again',
  dismissHint: 'Those that are not chosen are left out on this device from now on.',
  cancel: 'Stop',
  unread: 'Could not be read:',
} as const;
