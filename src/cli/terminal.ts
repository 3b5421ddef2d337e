/** Text from git and notes without control characters: it must not move the cursor or colour the terminal. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === '\t' ? ' ' : '\ufffd'));
}
