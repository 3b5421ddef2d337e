import type { Health } from './handoff';

/** One figure of a table or list of metrics, as it was written. */
export interface MetricLine {
  readonly name: string;
  readonly value: string;
}

/** What a handoff says about itself as a whole; absent what it does not say. */
export interface HandoffFacts {
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** `HH:mm` or `HH:mm:ss`. */
  readonly time?: string;
  readonly branch?: string;
  /** As long as it was written, 7-40 characters. */
  readonly commit?: string;
  readonly phase?: string;
  /** 0-100. */
  readonly progress?: number;
  readonly health?: Health;
  /** As they were written. */
  readonly duration?: string;
  readonly nextSession?: string;
  /** As it was written. */
  readonly tests?: string;
  /** As it was written, `82%`. */
  readonly coverage?: string;
  readonly authors: readonly string[];
  /** Prompt or command for whoever goes on. */
  readonly resume?: string;
  readonly filesTouched: readonly string[];
  readonly metrics: readonly MetricLine[];
}
