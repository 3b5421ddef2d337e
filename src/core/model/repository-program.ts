/**
 * A filter that a repository's own config defines: git would start its program for reading files. Text from outside,
 * never written into a note.
 */
export interface RepositoryProgram {
  /** Name of the filter. */
  readonly filter: string;
  /** The lines of config that define it, one a line. */
  readonly text: string;
  /**
   * Stands for that text and for every file of the repository that it names; empty when one of these files is too large
   * to be read, so that it can never be allowed.
   */
  readonly print: string;
  /** A person has allowed exactly this on this device. */
  readonly allowed: boolean;
}
