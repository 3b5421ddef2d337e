import type { RecordFinding } from '../core/index/finding';
import { en } from '../locales/en-cli';
import { plainLine } from './terminal';

/** One finding for a person: where, what, and how to mend it. */
export function findingText({ severity, rule, path, line, message, fix }: RecordFinding): string {
  const where = line > 0 ? `${path}:${line}` : path;
  return [`${where}: ${severity} ${rule}: ${message}`, `  ${en.record.fix} ${fix}`].map(plainLine).join('\n');
}
