import { equalTextKey } from '../model/equal-text';
import { HandoffError } from '../model/errors';
import { isOpen } from '../model/item';
import { setStatus } from '../note/edit-items';
import { readProperties, setProperty } from '../note/frontmatter';
import { parseHandoff } from '../note/handoff-note';
import { lineDiff } from './line-diff';
import { findBlock, inertMarkers, sameWords, withBlock } from './managed-block';
import { contentOf, headOf, type MemorySource, type TargetFile } from './memory-targets';

/** What to do with a block that somebody changed by hand; without a choice it is refused. */
export type EditedChoice = 'overwrite' | 'keep' | undefined;

export interface MemoryToSync {
  readonly file: TargetFile;
  /** Present text; absent when there is no such file. */
  readonly before: string | undefined;
  /** Id of the project. */
  readonly owner: string;
  readonly source: MemorySource;
  readonly edited: EditedChoice;
  /** Finished work, by its words, and the handoff that says so: offered as ticks of somebody's own lines. */
  readonly finished: ReadonlyMap<string, string>;
  /** Lines to tick, from 1. */
  readonly ticks: readonly number[];
}

/** How a file of memory stands to the handoff that it speaks for. */
export type MemoryState = 'matches' | 'absent' | 'outdated' | 'edited' | 'broken';

/** A line of somebody's own that names finished work. */
export interface OfferedTick {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Handoff in which it was done. */
  readonly doneIn: string;
}

export interface PlannedMemory {
  readonly path: string;
  readonly before: string | undefined;
  /** The same as before when nothing is to be written. */
  readonly after: string | undefined;
  readonly diff: readonly string[];
  readonly state: MemoryState;
  readonly offers: readonly OfferedTick[];
  /** Lines that are ticked in `after`, among those that were asked for. */
  readonly ticked: readonly number[];
  /** Why nothing is written here: somebody has to choose, or to mend something, first. `diff` is what replacing would do. */
  readonly refusal?: HandoffError;
}

/** How a file's block stands to what it should say now: a check, nothing is planned. */
export function memoryState(text: string | undefined, owner: string, content: string): MemoryState {
  const finding = text === undefined ? { kind: 'none' as const } : findBlock(text, owner);
  if (finding.kind === 'broken') return 'broken';
  if (finding.kind === 'none') return content === '' ? 'matches' : 'absent';
  if (sameWords(finding.block.content, inertMarkers(content))) return 'matches';
  return finding.block.edited ? 'edited' : 'outdated';
}

/** Works out one file. A block that was edited by hand, or whose marker lines do not fit together, is refused. */
export function planMemory(given: MemoryToSync): PlannedMemory {
  const { file, before, owner, source, edited } = given;
  const content = contentOf(file.target, source);
  const state = memoryState(before, owner, content);
  const offered = offersOf(given);
  const kept = { path: file.path, before, after: before, diff: [], state, offers: offered, ticked: [] };
  if (state === 'broken') return { ...kept, refusal: brokenBlock(file.path, before ?? '', owner) };
  if (state === 'edited' && edited === 'keep') return kept;
  if (state === 'edited' && edited === undefined) {
    const diff = lineDiff(before ?? '', written(before, given, content));
    return { ...kept, diff, refusal: editedBlock(file.path, before ?? '', given) };
  }
  // No file is made, and no block, when there is nothing to say.
  if (content === '' && before === undefined) return kept;
  const lines = offered.map(({ line }) => line).filter((line) => given.ticks.includes(line));
  const base = lines.reduce((now: string | undefined, line) => setStatus(now ?? '', line, 'done'), before);
  const after = state === 'matches' ? (base ?? '') : written(base, given, content);
  const offers = offered.filter(({ line }) => !lines.includes(line));
  return { ...kept, after, diff: lineDiff(before ?? '', after), offers, ticked: lines };
}

function written(before: string | undefined, { file, owner, source }: MemoryToSync, content: string): string {
  const { view } = source;
  if (before === undefined) return withBlock(headOf(file.target, view), owner, view.id, content);
  const dated = file.target === 'phase-status' && 'last_updated' in readProperties(before).properties;
  return withBlock(dated ? setProperty(before, 'last_updated', view.date) : before, owner, view.id, content);
}

/** Open tasks outside all blocks that say what was done: offered, ticked only when their line is named. */
function offersOf({ file, before, finished, owner }: MemoryToSync): readonly OfferedTick[] {
  if (before === undefined || file.target !== 'todo') return [];
  const own = blockLines(before, owner);
  return parseHandoff(before).entries.flatMap((entry) => {
    const doneIn = finished.get(equalTextKey(entry.text));
    const isOurs = own !== undefined && entry.firstLine >= own.from && entry.firstLine <= own.to;
    if (doneIn === undefined || isOurs || !entry.boxed || !isOpen(entry.status)) return [];
    return [{ path: file.path, line: entry.firstLine, text: entry.text, doneIn }];
  });
}

function blockLines(text: string, owner: string): { from: number; to: number } | undefined {
  const finding = findBlock(text, owner);
  if (finding.kind !== 'block') return undefined;
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  return { from: lineAt(finding.block.start), to: lineAt(finding.block.end) };
}

function brokenBlock(path: string, text: string, owner: string): HandoffError {
  const finding = findBlock(text, owner);
  const { line, words } = finding.kind === 'broken' ? finding : { line: 1, words: '' };
  return new HandoffError('refused', `${path}: ${words}`, {
    path,
    line,
    fix: 'Mend or remove its marker lines by hand.',
  });
}

function editedBlock(path: string, text: string, { owner, file, source }: MemoryToSync): HandoffError {
  const finding = findBlock(text, owner);
  const content = finding.kind === 'block' ? finding.block.content : '';
  return new HandoffError('refused', `The block in ${path} was changed by hand since it was written.`, {
    path,
    candidates: lineDiff(`${content}\n`, `${inertMarkers(contentOf(file.target, source))}\n`),
    fix: 'Move your words out of the block; or use --overwrite to replace it, or --keep to leave this file alone.',
  });
}
