let pending = 0;
const waiters: (() => void)[] = [];

/** Resolves once no metadata work is queued: what the event `resolved` means in the app. */
export function metadataSettled(): Promise<void> {
  return pending === 0 ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve));
}

/** Does metadata work after the current task, as the app does: never inside the write that caused it. */
export function later(work: () => void, idle: () => void): void {
  pending++;
  setTimeout(() => {
    try {
      work();
    } finally {
      pending--;
      if (pending === 0) {
        idle();
        for (const resolve of waiters.splice(0)) resolve();
      }
    }
  }, 0);
}
