/** What the command line touches beside the vault and git: given by whoever runs it, so that tests run in process. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Everything on standard input. */
  readonly stdin: () => Promise<string>;
  /** Puts a question to the person at the terminal; absent when nobody is there. */
  readonly ask?: (question: string) => Promise<string>;
  /** Cells of a line of the terminal; absent when the output goes elsewhere. */
  readonly outputColumns?: number;
  /** Tells this build of the program from every other; without it nothing is kept between calls. */
  readonly build?: string;
  /** Characters of a line on the terminal that errors go to; absent when that is none. */
  readonly columns?: number;
  /** Asks to be told when the person interrupts: until then, and always when it is absent, the program just ends. */
  readonly interruption?: () => AbortSignal;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}
