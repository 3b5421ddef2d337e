import type { Io } from './io';

const BAR = 24;

/** Shows how far a long work has come, on a terminal only; nothing of it is left behind. */
export class Progress {
  private shown = false;

  constructor(
    private readonly io: Io,
    private readonly label: string,
  ) {}

  show(done: number, of: number): void {
    const { columns } = this.io;
    if (columns === undefined || of === 0) return;
    const filled = Math.round((done / of) * BAR);
    const line = `${this.label} ${'#'.repeat(filled)}${'.'.repeat(BAR - filled)} ${done}/${of}`;
    this.io.stderr(`\r${line.slice(0, columns - 1).padEnd(columns - 1)}`);
    this.shown = true;
  }

  clear(): void {
    if (this.shown) this.io.stderr(`\r${' '.repeat((this.io.columns ?? 1) - 1)}\r`);
    this.shown = false;
  }
}
