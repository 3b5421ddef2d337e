/** What the command line says about export, memory files, hooks and the inbox. */
export const enIo = {
  export: {
    help: `Writes handoffs in any layout, and decisions as MADR, for people and agents outside the vault.

  NOTE               a handoff or decision by its name or path; without one, the newest handoff
  --vault DIR        folder of the vault
  --project NAME     only this project
  --decisions        every decision
  --layout L         native, phase, command, timestamped, remaining or six
  --out DIR          folder to write to; without it, one note is printed
  --json             print one JSON object`,
    wrote: 'Wrote',
  },
} as const;
