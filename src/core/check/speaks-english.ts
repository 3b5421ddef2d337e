const ENGLISH = /\b(?:the|and|of|with|for|not|this|that|from|when|is|are|was|by|which|then|it)\b/gi;
/** Small words of the languages that are written in the same letters. */
const OTHERS =
  /(?:^|[^\p{L}])(?:der|die|das|und|nicht|mit|für|ist|auf|von|le|la|les|des|une|est|pour|dans|avec|el|los|las|del|para|con|una|que|il|gli|che|per|della|sono|do|da|dos|uma|não|com|em|het|een|niet|voor|van|och|inte|som)(?!\p{L})/giu;
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
const ENOUGH = 20_000;

/** Whether a text is in English, by its small words; a text with hardly any is taken for it when its letters are Latin. */
export function speaksEnglish(text: string): boolean {
  const start = text.slice(0, ENOUGH);
  const letters = start.match(LETTER)?.length ?? 0;
  const latin = start.match(LATIN)?.length ?? 0;
  if (latin < letters * 0.9) return false;
  return (start.match(ENGLISH)?.length ?? 0) >= (start.match(OTHERS)?.length ?? 0);
}
