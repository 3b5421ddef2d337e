import { inertLine, inertText } from './inert';

/** Lines that only part what stands around them. */
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Several lines: paragraphs, lists, quotations, fenced code and tables keep their form, everything else is text. */
export function inertBlock(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n');
  let out = '';
  let plain: string[] = [];
  const add = (block: string, isApart: boolean): void => {
    if (block !== '') out += out === '' ? block : `${isApart ? '\n\n' : '\n'}${block}`;
  };
  const flush = (): void => {
    if (plain.length > 0) add(inertText(plain.join('\n')), plain[0]?.trim() === '');
    plain = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const code = fenceAt(lines, at);
    const rows = code > 0 ? [] : formedAt(lines, at);
    if (code > 0) plain.push(...lines.slice(at, at + code));
    else if (rows.length === 0) plain.push(...lines.slice(at, at + 1).filter((line) => !RULE.test(line)));
    else {
      const isApart = lines[at - 1]?.trim() === '';
      flush();
      add(rows.join('\n'), isApart);
    }
    at += Math.max(code, rows.length, 1) - 1;
  }
  flush();
  return out;
}

/** Lines of the fenced code that begins here; 0 when none does, or when it has no end. */
function fenceAt(lines: readonly string[], at: number): number {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[at] ?? '')?.[1];
  if (fence === undefined) return 0;
  const end = lines.findIndex((line, index) => index > at && line.trim() === fence);
  return end === -1 ? 0 : end - at + 1;
}

/** Rows of a table or lines of a quotation that begin here, made inert in their form. */
function formedAt(lines: readonly string[], at: number): readonly string[] {
  const quoted: string[] = [];
  for (let line = at; /^ {0,3}>/.test(lines[line] ?? ''); line++) {
    quoted.push(`> ${inertLine((lines[line] ?? '').replace(/^[\s>]+/, ''), 'markdown')}`.trimEnd());
  }
  return quoted.length > 0 ? quoted : tableAt(lines, at).map(inertRow);
}

/** The lines of a table that begins here; none when there is none. */
function tableAt(lines: readonly string[], at: number): readonly string[] {
  const isRow = (line: string | undefined): boolean => line !== undefined && /^\s*\|/.test(line);
  const delimiter = lines[at + 1] ?? '';
  if (!isRow(lines[at]) || !isRow(delimiter) || !DELIMITER.test(delimiter)) return [];
  let end = at + 2;
  while (isRow(lines[end])) end++;
  return lines.slice(at, end);
}

function inertRow(line: string, at: number): string {
  if (at === 1) return line.trim();
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/\|/);
  return `| ${cells.map((cell) => inertLine(cell.replace(/\\$/, ''), 'markdown')).join(' | ')} |`;
}
