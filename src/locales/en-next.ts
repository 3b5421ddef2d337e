/** What the plugin says about new handoffs and about taking them back. */
export const en = {
  undo: {
    command: 'Undo last handoff action',
    done: (removed: number, restored: number) => `Taken back. Notes removed: ${removed}, restored: ${restored}.`,
  },
} as const;
