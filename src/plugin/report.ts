import { Notice } from 'obsidian';
import { HandoffError, ReadingStopped, type Problem } from '../core/model/errors';
import { en } from '../locales/en';
import { errorWords } from '../views/error-words';

/** Milliseconds; long enough to read what is wrong and how to mend it. */
const LONG = 12_000;

export function reportError(error: unknown): void {
  // Whoever stopped something knows.
  if (error instanceof ReadingStopped) return;
  if (!(error instanceof HandoffError)) console.error(error);
  new Notice(errorWords(error).join('\n'), LONG);
}

export function reportProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ path, message }) => `• ${path}: ${message}`);
  new Notice([en.plugin.notWritten, ...lines].join('\n'), LONG);
}

/** Names of settings whose stored values did not hold. */
export function reportRepaired(names: readonly string[]): void {
  if (names.length > 0) new Notice(en.settings.repaired(names.join(', ')), LONG);
}
