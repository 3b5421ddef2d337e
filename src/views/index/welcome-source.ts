/** What the first page of a vault without handoffs can do. */
export interface WelcomeSource {
  /** The handoff folder as it is set. */
  readonly folder: () => string;
  /** Folders of the vault that could be chosen. */
  readonly folders: () => readonly string[];
  /** Gives the folder as it was stored; rejects in words what cannot be one. */
  readonly setFolder: (folder: string) => Promise<string>;
  /** Absent where no git can run. */
  readonly linkRepository?: () => Promise<void>;
  readonly importHandoffs: () => Promise<void>;
  readonly newHandoff: () => Promise<void>;
  readonly makeSample: () => Promise<void>;
  readonly report: (error: unknown) => void;
}
