import { knownImports } from '../import/known-imports';
import { sortDocument } from '../import/sorted-documents';
import type { ReadDocument } from '../import/source-document';
import type { ProjectIndex } from '../index/handoff-index';
import { HandoffError } from '../model/errors';
import { isReportGlob } from '../model/project';

/** Where agents leave handoffs, unless the project note names other places in its property `inbox`. */
export const INBOX_PATTERNS: readonly string[] = [
  '.claude/handoffs/**/*.md',
  '.claude/*handoff*.md',
  '.ai/*handoff*.md',
  'docs/handoffs/**/*.md',
  'docs/session-handoffs/**/*.md',
  'thoughts/**/handoffs/**/*.md',
  '{HANDOFF,SESSION_HANDOFF,NEXT_SESSION,CONTINUITY}*.md',
];

/** A handoff that lies in a repository and is not in the vault. */
export interface InboxEntry {
  readonly document: ReadDocument;
  readonly title: string;
  /** `YYYY-MM-DD`, when it says one. */
  readonly date?: string;
}

/** Patterns of a project, relative to the root of its repository. */
export function inboxPatterns({ project }: ProjectIndex): readonly string[] {
  return project?.project.inbox ?? INBOX_PATTERNS;
}

/** Throws `bad-input` for a pattern that leads out of the repository. */
export function checkedPatterns(patterns: readonly string[]): readonly string[] {
  const outside = patterns.find((pattern) => !isReportGlob(pattern));
  if (outside === undefined) return patterns;
  throw new HandoffError('bad-input', `The pattern ${outside} leads out of the repository.`, {
    fix: 'Give a pattern below it, with slashes and without "..".',
  });
}

/**
 * What of the documents is a handoff that nobody has imported: not here and not on another device, whose note came with
 * the vault. What was dismissed is named by its hash.
 */
export function inboxOf(
  documents: readonly ReadDocument[],
  project: ProjectIndex,
  texts: ReadonlyMap<string, string>,
  dismissed: ReadonlySet<string> = new Set(),
): readonly InboxEntry[] {
  const { byHash } = knownImports(project, texts);
  return documents.flatMap((document): InboxEntry[] => {
    if (byHash.has(document.hash) || dismissed.has(document.hash)) return [];
    const sorted = sortDocument(document, false);
    if (sorted.kind !== 'handoff') return [];
    const fresh = sorted.sessions.filter(({ hashes }) => !hashes.some((hash) => byHash.has(hash)));
    const newest = fresh.at(-1);
    if (newest === undefined) return [];
    const { title = document.source.name, facts } = newest.read;
    return [{ document, title, ...(facts.date === undefined ? {} : { date: facts.date }) }];
  });
}
