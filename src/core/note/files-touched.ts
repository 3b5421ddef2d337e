import { fileReference, fileReferences } from './file-references';
import { plainWords } from './headings/plain-words';
import type { Block, Scan } from './scan';
import { meaningOfHeading } from './section-heading';
import type { Outline } from './sections';
import { saysNothing } from './state-words';
import { tableRows } from './table-rows';

const TREE = /^([\s│|]*)(?:[├└+`|]?[─—-]{1,3}\s+)/;
const FILE_COLUMN =
  /^(?:file|files|path|datei|fichier|archivo|fichero|arquivo|ficheiro|файл|文件|檔案|ファイル|파일|file path|file name|location|where|pfad)/;

/** Paths that sections about changed files name: lists, tables, trees and code blocks; each once. */
export function filesTouched(outline: Outline): readonly string[] {
  const paths = new Set<string>();
  const { scan } = outline;
  for (const section of outline.sections) {
    if (section.past) continue;
    for (let at = section.from; at < section.to; at++) {
      const block = scan.blocks[at];
      if (block === undefined) continue;
      const found = section.kind === 'files-touched' ? pathsOfBlock(scan, block) : pathsOfLabel(scan, at);
      for (const path of found) paths.add(path);
    }
  }
  return [...paths];
}

const LABELLED = /^\**([^*:：`]{4,40})(?:\**\s*[:：]|[:：]\*\*)\s*/;
const EDITED_ONLY = /\bonly files? (?:edited|changed|touched|modified)\b/i;

/** `- **Files modified**: a.ts`, with more of them in the list below. */
function pathsOfLabel(scan: Scan, at: number): readonly string[] {
  const block = scan.blocks[at];
  if (block === undefined || (block.kind !== 'item' && block.kind !== 'paragraph')) return [];
  const text = scan.text.slice(block.start, block.end);
  const label = LABELLED.exec(text);
  if (label === null) return [];
  const rest = text.slice(label[0].length);
  if (EDITED_ONLY.test(rest)) return fileReferences(rest).map((file) => file.path);
  if (meaningOfHeading(label[1] ?? '').kind !== 'files-touched') return [];
  const below = block.kind === 'item' ? scan.blocks.filter((one) => one.kind === 'item' && one.parent === at) : [];
  return [
    ...fileReferences(rest).map((file) => file.path),
    ...below.flatMap((one) => pathsOfItem(scan.text.slice(one.start, one.end))),
  ];
}

function pathsOfBlock(scan: Scan, block: Block): readonly string[] {
  if (block.kind === 'item') return pathsOfItem(scan.text.slice(block.start, block.end));
  if (block.kind === 'table') return pathsOfTable(scan, block);
  if (block.kind === 'fence' || block.kind === 'code') return pathsOfCode(scan, block);
  const inItem = scan.blocks[block.parent]?.kind === 'item';
  return block.kind === 'paragraph' && !inItem
    ? fileReferences(scan.text.slice(block.start, block.end)).map((file) => file.path)
    : [];
}

/** The path that an item starts with, or the ones in front of its explanation. */
function pathsOfItem(text: string): readonly string[] {
  if (saysNothing(text)) return [];
  const name = text.split(/\s+[—–-]+\s+|\s*[(（]|:\s/, 1)[0] ?? text;
  const plain = name.replace(/[`*]/g, '').trim();
  const single = fileReference(plain);
  if (single !== undefined) return [single.path];
  if (/^[\w.@~$[\]-]+(?:\/[\w.@~$[\]*-]+)*\/?$/.test(plain) && /[./]/.test(plain)) return [plain];
  return fileReferences(name).map((file) => file.path);
}

function pathsOfTable(scan: Scan, table: Block): readonly string[] {
  const { head, rows } = tableRows(scan, table);
  const named = head.findIndex((cell) => FILE_COLUMN.test(plainWords(cell)));
  return rows.flatMap(({ cells }) => pathsOfItem(cells[Math.max(named, 0)] ?? ''));
}

/** Lines of a code block: plain paths, `M  src/a.ts` of git, or a tree drawn with lines. */
function pathsOfCode(scan: Scan, block: Block): readonly string[] {
  const paths: string[] = [];
  const folders: { depth: number; path: string }[] = [];
  for (let line = block.line + (block.kind === 'fence' ? 1 : 0); line <= block.lastLine; line++) {
    const raw = scan.text.slice(scan.starts[line], scan.ends[line]);
    const drawn = TREE.exec(raw);
    const depth = drawn === null ? 0 : Math.floor((drawn[0].length + 3) / 4);
    const name =
      (drawn === null ? raw : raw.slice(drawn[0].length))
        .trim()
        .replace(/^(?:[MADRCU?!]{1,2}|modified:|new file:|deleted:)\s+/, '')
        .split(/\s+(?=[(#←—–])|\s{2,}|\s+-\s|\t/, 1)[0] ?? '';
    while (folders.length > 0 && (folders[folders.length - 1]?.depth ?? 0) >= depth) folders.pop();
    const path = `${folders[folders.length - 1]?.path ?? ''}${name}`;
    if (/[/\\]$/.test(name)) folders.push({ depth, path });
    else if (fileReference(path) !== undefined && !/\s/.test(name)) paths.push(path);
  }
  return paths;
}
