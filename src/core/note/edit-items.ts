/** The text with a block id appended to one line (from 1), behind whatever blanks end it; line breaks stay as they are. */
export function appendItemId(text: string, line: number, id: string): string {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return text;
  }
  const stop = text.indexOf('\n', start);
  const end = stop === -1 ? text.length : stop;
  const content = text.slice(start, end).endsWith('\r') ? end - 1 : end;
  const blank = /[ \t]$/.test(text.slice(start, content)) ? '' : ' ';
  return `${text.slice(0, content)}${blank}^${id}${text.slice(content)}`;
}
