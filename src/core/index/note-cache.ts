import type { NoteFile } from '../model/ports';
import type { IndexedNote } from './indexed-note';

/** One file of the vault as it was read once; `note` is null for a file that is none of ours. */
export interface KeptNote {
  readonly file: NoteFile;
  readonly note: IndexedNote | null;
}

/** What was read of notes before, kept outside the vault. Nothing depends on it: it may forget everything. */
export interface NoteCache {
  /** By path. What is missing, torn or of another version is left out; never rejects. */
  load(folder: string): Promise<ReadonlyMap<string, KeptNote>>;
  /** Never rejects: a cache that cannot be written is none. */
  save(folder: string, notes: readonly KeptNote[]): Promise<void>;
}

/** What is needed of a project, as it was worked out from all its notes. */
export interface KeptPart {
  /** Of all files of the project, with those that are not needed. */
  readonly fingerprint: string;
  readonly notes: readonly IndexedNote[];
}

/** What is needed of projects, kept outside the vault. Nothing depends on it: it may forget everything. */
export interface PartCache {
  /** `undefined` when there is nothing, or nothing that can be taken; never rejects. */
  recall(folder: string): Promise<KeptPart | undefined>;
  /** Never rejects. `files` are all of the project; one that was changed just now may change without its times telling. */
  keep(folder: string, files: readonly NoteFile[], notes: readonly IndexedNote[]): Promise<void>;
}

/** A file changed so shortly before it was read may change again without its times telling. */
const SETTLED = 2000;

/** The note as it was kept, when the file is still the one that was read. */
export function stillKept(kept: KeptNote | undefined, file: NoteFile): kept is KeptNote {
  if (kept === undefined) return false;
  const { modified, size, changed } = kept.file;
  return modified === file.modified && size === file.size && changed === file.changed;
}

/** Whether the times of a file can be trusted to tell its next change; `now` in milliseconds since the epoch. */
export function isSettled({ modified, changed = 0 }: NoteFile, now: number): boolean {
  return Math.max(modified, changed) < now - SETTLED;
}

/** What was kept, from parsed JSON; `undefined` when it has another form. */
export function keptFrom(value: unknown): KeptNote | undefined {
  if (!isRecord(value) || !isRecord(value['file'])) return undefined;
  const { file, note } = value;
  const { path, modified, size } = file;
  const isFile = typeof path === 'string' && typeof modified === 'number' && typeof size === 'number';
  const isNote = note === null || (isIndexedNote(note) && note.path === path);
  return isFile && isNote ? (value as unknown as KeptNote) : undefined;
}

/** The same of a part of a project. */
export function keptPartFrom(value: unknown): KeptPart | undefined {
  if (!isRecord(value) || typeof value['fingerprint'] !== 'string' || !Array.isArray(value['notes'])) return undefined;
  return value['notes'].every(isIndexedNote) ? (value as unknown as KeptPart) : undefined;
}

function isIndexedNote(value: unknown): value is IndexedNote {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['type'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
