// U+2060, invisible and of no width: YAML has no escape that Templater or Obsidian's links would respect.
const JOINER = '\u2060';

/** Text from outside as the value of a property: it cannot run as a template nor become a link, and reads as before. */
export function inertProperty(text: string): string {
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/<(?=%)|%(?=>)|\[(?=\[)|\](?=\])/g, `$&${JOINER}`)
    .trim();
}
