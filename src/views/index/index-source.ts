import type { Modal } from 'obsidian';
import type { IndexSnapshot, ProjectIndex } from '../../core/index/snapshot';
import type { HealthOfProject } from './health';
import type { RowAction } from './row-action';
import type { NextStep } from './tab';
import type { WelcomeSource } from './welcome-source';

/** What the index and the code block need of the plugin. */
export interface IndexSource {
  readonly index: () => Promise<IndexSnapshot>;
  /** How far the notes were read when somebody stopped that; nobody asks for the index then but a person. */
  readonly stopped: () => { readonly done: number; readonly of: number } | undefined;
  /** Calls back after every change until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
  /** One line about git, where it cannot run. */
  readonly remark: () => string | undefined;
  /** Local date, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** What the person at this device is called in notes; empty when nobody said. */
  readonly person: () => string;
  /** Asks the person for it. */
  readonly askPerson: () => void;
  /** What is known of it by now; more is found out, and said like any other change. */
  readonly health: (project: ProjectIndex) => HealthOfProject;
  readonly newHandoff: (project: string | undefined) => void;
  /** What an empty page of a project offers. */
  readonly takeNext: (step: Exclude<NextStep, 'clear-search'>, project: string | undefined) => void;
  readonly welcome: WelcomeSource;
  readonly removeSample: () => Promise<void>;
  readonly copyResume: (folder: string) => void;
  /** Shows an index with this state in the main area. */
  readonly openInMain: (state: Record<string, unknown>) => void;
  /** Shows a window that closes with the plugin. */
  readonly show: (window: Modal) => void;
  /** Asks for the words it needs, does it, says so, and offers to take it back. */
  readonly perform: (action: RowAction) => Promise<void>;
  /** Takes the last action back. */
  readonly undo: () => Promise<void>;
  readonly report: (error: unknown) => void;
}
