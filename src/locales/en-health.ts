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
  mend: 'Mend',
  mendAll: 'Mend all',
  mended: (count: number) => (count === 1 ? 'Mended one finding.' : `Mended ${count} findings.`),
  nothingToMend: 'This was mended already, or the note has changed.',
  severities: { error: 'Errors', warn: 'Warnings', note: 'Notes' },
  severity: { error: 'Error', warn: 'Warning', note: 'Note' },
  scoring: (score: number) => `Scores ${score} of 100`,
  scored: (score: number) => `scores ${score} of 100`,
  points: (points: number) => `−${points}`,
  line: (title: string, line: number) => `${title}, line ${line}`,
  about: (words: string, fix: string) => `“${words}” ${fix}`,
  found: 'Findings',
  empty: {
    title: 'Nothing to check',
    hint: 'No handoff waits to be continued. The next one that you write is checked at once.',
  },
  reading: { title: 'Checking…', hint: 'The newest handoffs are being read.' },
};
