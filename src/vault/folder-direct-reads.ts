/** Milliseconds: an answer from memory takes a hundredth of it. */
const AT_ONCE = 1;
/** So many late answers, and one more of so many questions, are put down to chance. */
const CHANCES = 8;

/**
 * A disk of this device answers sooner than a thread could be asked to wait for it, so it is asked directly. One that
 * lets us wait, a network drive for example, is asked for many files at a time instead.
 */
export class DirectReads {
  private asked = 0;
  private late = 0;

  /** What `work` gives, `undefined` when it failed or is not worth the wait: ask again without blocking then. */
  attempt<T>(work: () => T): T | undefined {
    if (this.late > CHANCES + this.asked / CHANCES) return undefined;
    this.asked += 1;
    const start = performance.now();
    try {
      return work();
    } catch {
      return undefined;
    } finally {
      if (performance.now() - start > AT_ONCE) this.late += 1;
    }
  }
}
