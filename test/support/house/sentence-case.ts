/** Names that keep their capitals inside a sentence. */
const PROPER = new Set([
  'Git',
  'GitHub',
  'Obsidian',
  'Markdown',
  'JSON',
  'YAML',
  'URL',
  'URI',
  'ID',
  'HEAD',
  'I',
  'CLI',
  'PATH',
  'UTF-8',
  'Unicode',
  'Session',
  'Handoff',
  'Templater',
  'Dataview',
  'Bases',
  'Windows',
  'Node',
  'Enter',
  'Escape',
  'Esc',
  'Ctrl',
  'Cmd',
  'Tab',
  'Handoffs',
  'Templates',
  'Archive',
  'TODO',
  'XML',
  'MCP',
  'API',
  'Mustache',
  'Mermaid',
  'RTL',
  'OK',
  'UTC',
]);

/** What is wrong with the case of a string, `undefined` when it is a sentence or a part of one. */
export function sentenceCaseProblem(text: string): string | undefined {
  const isFragment = /^[\s,.;:()"'–-]/.test(text) || /^\p{Ll}[\p{L}]*[^ ]*$/u.test(text) || text.startsWith('{');
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  if (!isFragment && first !== first.toUpperCase() && !/[<>=/.$`]/.test(text))
    return `"${text}" begins with a small letter`;
  const words = text.split(/\s+/);
  const capital = words.find((word, at) => {
    const bare = word.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, '');
    const begins =
      at === 0 || /[.:!?…]["')]?$/.test(words[at - 1] ?? '') || /^["'(]/.test(word) || /["']/.test(words[at - 1] ?? '');
    return !begins && /^\p{Lu}\p{Ll}/u.test(bare) && !PROPER.has(bare);
  });
  return capital === undefined ? undefined : `"${text}" has the capital "${capital}" inside a sentence`;
}
