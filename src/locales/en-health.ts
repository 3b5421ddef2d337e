/** What the check says in Obsidian. */
export const enHealth = {
  heading: 'Checks',
  off: 'Rules that are switched off',
  offHint: 'Ids as they stand in the findings, with commas between them.',
  badOff: 'Write ids of rules with commas between them.',
  score: (score: number) => `Handoff: ${score}`,
  scoreHint: (score: number, findings: number) =>
    findings === 0
      ? `This handoff scores ${score}. Nothing was found.`
      : `This handoff scores ${score}: ${findings === 1 ? 'One finding' : `${findings} findings`}.`,
};
