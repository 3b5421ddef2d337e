import type { Evidence } from './evidence';
import type { GitState, Relation, RepoLocation, RepositoryState, SinceCommit } from './git-state';
import type { IdKind } from './ids';
import type { RepositoryProgram } from './repository-program';
import type { Stamp } from './stamp';
import type { UndoRecord } from './undo-record';

/** A note that a store holds. Paths are relative to the vault, with `/`. */
export interface NoteFile {
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
  /** When content or name last changed, in milliseconds, where the store can tell: no program can set it back. */
  readonly changed?: number;
}

/**
 * Notes of one vault. Every write is atomic and stays inside the vault. Errors are `HandoffError`:
 * `not-found`, `exists`, `changed`, `bad-name` (a path that leaves the vault), `not-allowed`, `disk-full`, `failed`.
 */
export interface NoteStore {
  /** Markdown notes below a folder, any depth, sorted by path; an absent folder is an empty list. */
  list(folder: string): Promise<readonly NoteFile[]>;
  /** Rejects with `not-found`. */
  read(path: string): Promise<string>;
  /** Makes missing folders; rejects with `exists`, also when a name differs only in case. */
  create(path: string, text: string): Promise<void>;
  /** Reads, edits, writes in one step and returns what was written; `edit` may throw to refuse. */
  edit(path: string, edit: (text: string) => string): Promise<string>;
  /** Names directly below a folder, files and folders alike; an absent folder is an empty list. */
  names(folder: string): Promise<readonly string[]>;
}

/** Moves notes of one vault, apart from the store so that only archiving can reach it. */
export interface NoteMover {
  /** Makes missing folders; rejects with `not-found`, and with `exists` when something stands at `to`. */
  move(path: string, to: string): Promise<void>;
}

/** Keeps documents as they came, beside the notes; apart from the store, because only import needs it. */
export interface OriginalStore {
  /** Makes missing folders. The same bytes at that path already are fine; rejects with `exists` for others. */
  keep(path: string, bytes: Uint8Array): Promise<void>;
}

/** Takes a note away that this program has written; a store beside `NoteStore`, because only undo needs it. */
export interface NoteRemover {
  /** Rejects with `changed` when the note holds anything but `expected`, with `not-found` when it is gone. */
  remove(path: string, expected: string): Promise<void>;
}

/** Where the last plan of a vault is remembered on this device, so that it can be taken back. */
export interface UndoMemory {
  /** `undefined` when there is nothing to take back. */
  read(): Promise<UndoRecord | undefined>;
  /** In place of what was there; rejects where nothing can be kept. */
  write(record: UndoRecord): Promise<void>;
  forget(): Promise<void>;
}

/** Reads repositories; starts nothing but git, changes nothing. What cannot be read is a value, never an error. */
export interface GitReader {
  state(where: RepoLocation): Promise<GitState>;
  /** Full hash of the commit that a revision (`HEAD~3`, a branch, a tag) means; `undefined` when there is none. */
  resolve(where: RepoLocation, revision: string): Promise<string | undefined>;
  /** What happened after `commit`, or since the work began when it is undefined. */
  since(where: RepoLocation, commit: string | undefined): Promise<SinceCommit>;
  /** How `now` stands to `then`. Hashes only. */
  relation(where: RepoLocation, then: string, now: string): Promise<Relation>;
}

export type DeviceTopic = 'roots' | 'trust';

/** What this device keeps between two runs, apart from every vault and every repository; one text for each folder. */
export interface DeviceMemory {
  /** `undefined` when there is nothing, or nothing that can be read. */
  recall(topic: DeviceTopic, folder: string): Promise<string | undefined>;
  /** Replaces what was there, whole or not at all. Rejects when it cannot be kept. */
  remember(topic: DeviceTopic, folder: string, text: string): Promise<void>;
  /** True when there was something. */
  forget(topic: DeviceTopic, folder: string): Promise<boolean>;
}

/** Which programs of which repository a person has allowed on this device. */
export interface ProgramTrust {
  /** `root` is the folder of the work tree. */
  allow(root: string, programs: readonly RepositoryProgram[]): Promise<void>;
  /** True when something had been allowed. */
  withdraw(root: string): Promise<boolean>;
}

/** A message as it was written, and when. */
export interface CommitMessage {
  /** Full hash. */
  readonly hash: string;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly message: string;
}

/** The past of a repository, for documents that were written before this program was there. */
export interface HistoryReader {
  /** Messages of the commits that lead to HEAD, the newest first. None when the repository cannot be read. */
  messages(where: RepoLocation, limit: number): Promise<readonly CommitMessage[]>;
  /** When the files of a folder were committed last, ISO 8601 with offset, by absolute path; those that git knows. */
  recorded(folder: string): Promise<ReadonlyMap<string, string>>;
}

/** Looks at what tools left in a repository; runs none of them. */
export interface EvidenceReader {
  /** `since` says which files count as changed; `globs` name reports below the subfolder, else the usual places. */
  evidence(state: RepositoryState, since: SinceCommit, globs?: readonly string[]): Promise<Evidence>;
}

/** Text files of a work tree, for what git does not say. */
export interface RepoFiles {
  /** `path` is relative to `root`; `undefined` when it is absent, not text, too large, or leads out of the root. */
  read(root: string, path: string): Promise<string | undefined>;
}

/** Names every file of a work tree: what git knows and what is new; not what is ignored. */
export interface FileLister {
  /** Absolute root, and paths relative to it with `/`; `undefined` where there is no repository to read. */
  list(where: RepoLocation): Promise<{ readonly root: string; readonly paths: readonly string[] } | undefined>;
}

export interface Clock {
  now(): Stamp;
  /** Moment's format tokens, in local time. */
  format(stamp: Stamp, pattern: string): string;
}

/** The only source of randomness. */
export interface Ids {
  /** A fresh id of that kind, `t-7k2mq9`. */
  next(kind: IdKind): string;
}
