import type { FileChange } from '../model/git-state';
import type { HandoffSection } from '../model/handoff';
import { outsideCode } from '../note/outside-text';
import { linesInFull } from './folded-lines';
import type { RepoFacts } from './repo-facts';

/** More of them would only make the note heavy for who reads it, and cost an agent's budget. */
const FOLDED = 40;

/**
 * The section "Files touched": the work tree against the previous handoff's commit. More files than `listed` are
 * summarised by folder and folded below the ones that changed most.
 */
export function filesTouched(repos: readonly RepoFacts[], listed: number): HandoffSection | undefined {
  const lists = repos.flatMap((repo) => {
    if (repo.since?.kind !== 'since' || repo.since.fileCount === 0) return [];
    return [{ name: repo.name, lines: fileLines(repo.since.files, repo.since.fileCount, listed) }];
  });
  if (lists.length === 0) return undefined;
  const single = lists.length === 1 ? lists[0] : undefined;
  return {
    kind: 'files-touched',
    heading: 'Files touched',
    text: single === undefined ? '' : single.lines.join('\n'),
    items: [],
    groups:
      single === undefined
        ? lists.map(({ name, lines }) => ({ heading: name, text: lines.join('\n'), items: [] }))
        : [],
  };
}

function fileLines(files: readonly FileChange[], count: number, limit: number): readonly string[] {
  const ordered = [...files].sort((a, b) => b.added + b.removed - (a.added + a.removed) || (a.path < b.path ? -1 : 1));
  const shown = linesInFull(count, limit);
  const listed = ordered.slice(0, shown).map((file) => `- ${fileLine(file)}`);
  const rest = count - listed.length;
  if (rest <= 0) return listed;
  const folded = ordered.slice(shown, shown + FOLDED).map((file) => `> - ${fileLine(file)}`);
  const unlisted = rest - folded.length;
  return [
    ...listed,
    '',
    `> [!note]- ${rest} more files${foldersOf(ordered.slice(shown))}`,
    ...folded,
    ...(unlisted > 0 ? [`> - and ${unlisted} more`] : []),
  ];
}

function fileLine(file: FileChange): string {
  const lines = file.binary ? 'binary' : `+${file.added} −${file.removed}`;
  const from = file.from === undefined ? '' : ` from ${outsideCode(file.from)}`;
  const open = file.uncommitted ? ', not committed' : '';
  return `${outsideCode(file.path)} (${file.status}${from}, ${lines}${open})`;
}

function foldersOf(files: readonly FileChange[]): string {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '.';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return most.length === 0 ? '' : `: ${most.map(([folder, n]) => `${n} in ${outsideCode(folder)}`).join(', ')}`;
}
