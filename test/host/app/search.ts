type Range = [number, number];

interface Match {
  readonly score: number;
  readonly matches: Range[];
}

/**
 * Roughly the app's fuzzy search: the letters of every word in their order, near each other and at the start of words
 * for a better score, which is nearer to zero.
 */
export function prepareFuzzySearch(query: string): (text: string) => Match | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const found = words.map((word) => matchWord(word, text.toLowerCase()));
    if (found.some((one) => one === null)) return null;
    const matches = found.flatMap((one) => one!.matches).sort((a, b) => a[0] - b[0]);
    return { score: found.reduce((sum, one) => sum + one!.score, 0), matches };
  };
}

function matchWord(word: string, text: string): Match | null {
  const whole = text.indexOf(word);
  if (whole !== -1) {
    const isStart = whole === 0 || /\W/.test(text[whole - 1]!);
    return { score: isStart ? 0 : -0.2, matches: [[whole, whole + word.length]] };
  }
  const matches: Range[] = [];
  let from = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at === -1) return null;
    const last = matches.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else matches.push([at, at + 1]);
    from = at + 1;
  }
  return { score: -matches.length, matches };
}

/** Writes a text with its matches marked, as `renderMatches` of the app does. */
export function renderMatches(el: HTMLElement, text: string, matches: Range[] | null): void {
  let from = 0;
  for (const [start, end] of matches ?? []) {
    if (start < from) continue;
    el.appendText(text.slice(from, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    from = end;
  }
  el.appendText(text.slice(from));
}
