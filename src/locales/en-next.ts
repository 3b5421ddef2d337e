/** What the plugin says about new handoffs and about taking them back. */
export const en = {
  undo: {
    command: 'Undo last handoff action',
    doing: (done: number, of: number) => `Taking back: ${done} of ${of} notes`,
    stopped: (left: number) => `Stopped. Notes that are not taken back yet: ${left}. Undo again for the rest.`,
    done: (removed: number, restored: number) => `Taken back. Notes removed: ${removed}, restored: ${restored}.`,
  },
  naming: {
    heading: 'Names and folders of new notes',
    handoffName: 'Name of a handoff',
    handoffNameHint:
      'May hold {{date:YYYY-MM-DD}} with any format of moment, {{time}}, {{slug}}, {{project}}, {{profile}} and {{branch}}. Ends in -{{id}}, so that names stay unique.',
    handoffFolder: 'Folder of handoffs',
    handoffFolderHint: 'Below the folder of the project, for example {{date:YYYY/MM}}. Empty for that folder itself.',
    decisionFolder: 'Folder of decisions',
    blockerFolder: 'Folder of blockers',
    phaseFolder: 'Folder of phases',
    folderHint: 'Below the folder of the project. Empty for that folder itself.',
    template: 'Template of new handoffs',
    templateHint: 'Path of a note in this vault, unless a project names its own. Empty for the built-in form.',
    noPattern: 'Give the name of a folder, without placeholders.',
    badTemplate: 'Give the path of a note in this vault.',
  },
  project: {
    layout: 'Layout of new handoffs',
    layoutHint: 'In whose form they are written.',
    template: 'Template of new handoffs',
    templateHint: 'Path of a note in this vault. It comes before the layout.',
    noTemplate: 'There is no such note in this vault.',
  },
  layouts: {
    native: 'Native',
    phase: 'Phase report',
    command: 'Command',
    timestamped: 'Timestamped',
    remaining: 'Remaining work',
    six: 'Six sections',
  },
} as const;
