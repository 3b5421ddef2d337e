/** Files and folders of a repository that hold nothing but handoffs: changing them is bookkeeping, never work. */
export const HANDOFF_FILES: readonly string[] = [
  '.claude/memory/phase-status.memory.md',
  '.claude/handoffs',
  'session-handoffs',
  '.session-state.md',
];

/** Files that a block is kept in beside what people write there. */
export const MIXED_FILES: readonly string[] = ['AGENTS.md', 'CLAUDE.md', 'TODO.md'];
