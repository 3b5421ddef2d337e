/** Files and folders of a repository that hold nothing but handoffs: changing them is bookkeeping, never work. */
export const HANDOFF_FILES: readonly string[] = [
  '.claude/memory/phase-status.memory.md',
  '.claude/handoffs',
  'session-handoffs',
  '.session-state.md',
];
