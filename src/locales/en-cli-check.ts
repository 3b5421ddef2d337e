/** What the check says on the command line. */
export const enCheck = {
  help: `Holds a handoff against the rules of docs/checks.md. The exit code is 0 also when there are findings.

  FILE               a handoff anybody wrote, inside or outside a vault, or - for standard input
  --vault DIR        folder of the vault: adds what the chain of handoffs knows
  --project NAME     the handoffs of this project that nothing continues yet, instead of a file
  --repo DIR         repository that the files lie in; may be given several times; without it the one around FILE
  --memory FILE      an agent's memory that should say the same; may be given several times
  --off RULE         a rule to leave out, HO202; may be given several times
  --fail-on S        exit code 1 when there is a finding of this severity or a worse one: note, warn or error
  --fix              mend what needs no decision, and check again; with --vault, undo takes it back
  --json             print one JSON object`,
  score: 'Score:',
  fixed: 'Mended',
  nothing: 'Nothing found.',
  fix: 'Fix:',
  canFix: '(--fix does it)',
  notWritten: 'Look at these, they were not written:',
  mended: (fixes: number) => `${fixes} ${fixes === 1 ? 'finding' : 'findings'} mended`,
};
