import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Nodes } from 'mdast';
import { unified } from 'unified';
import type { Item, ItemStatus } from '../../../src/core/model/item';
import type { ParsedEntry } from '../../../src/core/model/parsed-handoff';
import { dropItem, insertAfter, setStatus, setText } from '../../../src/core/note/edit-items';
import { parseHandoff } from '../../../src/core/note/handoff-note';
import { scan } from '../../../src/core/note/scanner';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** How many headings, items, boxes and fences a document has, and how many of them remark and our scanner see otherwise. */
export function differenceOf(text: string): { readonly blocks: number; readonly different: number } {
  const theirs: string[] = [];
  const walk = (node: Nodes): void => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'heading') theirs.push(`h${node.depth}@${line}`);
    if (node.type === 'listItem') theirs.push(`item@${line} ${node.checked ?? ''}`);
    if (node.type === 'code' && /^(?:```|~~~)/.test(text.slice(node.position?.start.offset)))
      theirs.push(`fence@${line}`);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(markdown.parse(text));
  const ours = scan(text).blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`h${block.level}@${block.line + 1}`];
    if (block.kind === 'item') return [`item@${block.line + 1} ${checkedBy(block.mark)}`];
    return block.kind === 'fence' ? [`fence@${block.line + 1}`] : [];
  });
  const left = [...ours];
  for (const one of theirs) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  const missing = theirs.length - (ours.length - left.length);
  return { blocks: theirs.length, different: Math.max(missing, left.length) };
}

function checkedBy(box: number): string {
  if (box === 32) return 'false';
  return box === 120 || box === 88 ? 'true' : '';
}

const STATUSES: readonly ItemStatus[] = ['open', 'in-progress', 'done', 'dropped'];
const NEW: Item = { text: 'Something quite new', status: 'open', fields: [], children: [] };

/** Makes every edit of every item, and says which of them touched another line or did not give what was asked for. */
export function brokenEdits(source: string): { readonly edits: number; readonly broken: readonly string[] } {
  const windows = source.replace(/\r?\n/g, '\r\n');
  const found = [
    editsOf(source, 150),
    editsOf(source.replace(/[\r\n]+$/, ''), 10),
    editsOf(windows, 10),
    editsOf(windows.trimEnd(), 10),
  ];
  return {
    edits: found.reduce((sum, one) => sum + one.edits, 0),
    broken: found.flatMap((one) => one.broken),
  };
}

/** All entries of an ordinary document; of one with more than `most`, as many as can be tried in good time. */
function editsOf(text: string, most: number): { readonly edits: number; readonly broken: readonly string[] } {
  const entries = parseHandoff(text).entries.filter((one) => one.line);
  const step = Math.ceil(entries.length / most);
  const tried = entries.filter((_, index) => index % step === 0).flatMap((entry) => triedOn(text, entry));
  return { edits: tried.length, broken: tried.filter((one) => one !== '') };
}

/** One string an edit: empty when it is right, else what is wrong. */
function triedOn(text: string, entry: ParsedEntry): readonly string[] {
  const line = entry.firstLine;
  const check = (name: string, edited: string, added: number, isRight: boolean): string => {
    if (!sameOutside(text, edited, entry, added)) return `line ${line}, ${name}: another line changed`;
    return isRight ? '' : `line ${line}, ${name}`;
  };
  const words = setText(text, line, 'Quite other words');
  const dropped = dropItem(text, line, 'why not');
  const inserted = insertAfter(text, line, NEW);
  return [
    ...STATUSES.map((status) => {
      const edited = setStatus(text, line, status);
      return check(status, edited, 0, at(edited, line)?.status === readAs(status, entry));
    }),
    check('words', words, 0, at(words, line)?.text === 'Quite other words' && at(words, line)?.status === entry.status),
    check('drop', dropped, 1, at(dropped, line)?.status === 'dropped'),
    check('insert', inserted, 1, at(inserted, entry.lastLine + 1)?.text === NEW.text),
  ];
}

/** An empty box among work in progress is read as in progress. */
function readAs(status: ItemStatus, { section }: ParsedEntry): ItemStatus {
  return section === 'in-progress' && status === 'open' ? section : status;
}

function at(text: string, line: number): ParsedEntry | undefined {
  return parseHandoff(text).entries.find((entry) => entry.firstLine === line);
}

/** True when the lines before the item and behind it are byte for byte the same. */
function sameOutside(before: string, after: string, entry: ParsedEntry, added: number): boolean {
  const [old, now] = [linesOf(before), linesOf(after)];
  const head = entry.firstLine - 1;
  const tail = old.length - entry.lastLine;
  const same = (a: readonly string[], b: readonly string[]): boolean => a.join('').trimEnd() === b.join('').trimEnd();
  return (
    now.length === old.length + added &&
    same(old.slice(0, head), now.slice(0, head)) &&
    same(tail === 0 ? [] : old.slice(-tail), tail === 0 ? [] : now.slice(-tail))
  );
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r|$)/g)!.filter((line) => line !== '');
}
