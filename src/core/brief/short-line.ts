import { estimateTokens } from '../tokens/token-estimate';

/** The line, or as much of its beginning as takes no more than so many tokens, with a mark that more follows. */
export function shortLine(line: string, tokens: number, sizeOf: (line: string) => number = estimateTokens): string {
  let text = line;
  for (let size = sizeOf(text); size > tokens && text.length > 1; size = estimateTokens(text)) {
    const kept = Math.floor((text.length * tokens) / size) - 1;
    text = `${text.slice(0, Math.max(1, kept)).replace(/[\ud800-\udbff]$|\s+\S*$/, '')}…`;
  }
  return text;
}
