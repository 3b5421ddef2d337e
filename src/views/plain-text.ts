/** Markdown of one line as it reads: no marks, links as their words. What runs or embeds becomes plain text. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g, (_all, target: string, alias?: string) => alias ?? nameOf(target))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|==)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/(`+)(.+?)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|~$%@=^])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function nameOf(target: string): string {
  return target.replace(/#.*$/, '').replace(/^.*\//, '');
}
