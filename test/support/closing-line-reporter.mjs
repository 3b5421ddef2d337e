import { writeSync } from 'node:fs';
import process from 'node:process';

/** Ends a run with the plain line that a machine can read: `N passed, N failed[, N skipped]`. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    // Jest's own summary is written after every reporter has run.
    process.on('exit', () => writeSync(1, line));
  }
}
