import type { RecordFinding } from '../index/finding';
import { validateNotes } from '../index/validate-notes';
import { projectsOf, type Desk } from './desk';

/** What is wrong with the records of the projects on the desk. */
export function validateDesk(desk: Desk): readonly RecordFinding[] {
  const folders = projectsOf(desk).map(({ folder }) => folder);
  return validateNotes({ index: desk.index, texts: desk.texts, today: desk.today, folders });
}

/** Forks and forgotten blockers are worth a look; they leave the records sound. */
export function isSound(findings: readonly RecordFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
