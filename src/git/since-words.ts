import type { SinceCommit } from '../core/model/git-state';

type Since = Omit<Extract<SinceCommit, { kind: 'since' }>, 'words'>;

/** One sentence or two: how much, from where it was counted, and what is only counted. */
export function sinceWords(since: Since, from: string, notes: readonly string[]): string {
  const left = since.commitCount - since.commits.length;
  const bookkeeping = since.commits.filter((commit) => commit.bookkeeping).length;
  const merged = since.merged.reduce((sum, work) => sum + work.commits, 0);
  const parts = [
    `${counted(since.commitCount, 'commit')} ${from}.`,
    ...(merged > 0 ? [`Merges brought in ${counted(merged, 'more commit')}.`] : []),
    ...(bookkeeping > 0 ? [`${bookkeeping} of them only ${bookkeeping === 1 ? 'keeps' : 'keep'} handoffs.`] : []),
    ...(left > 0 ? [`The newest ${since.commits.length} are listed.`] : []),
    ...(since.fileCount > since.files.length
      ? [`${since.files.length} of ${counted(since.fileCount, 'changed file')} are listed.`]
      : []),
    ...notes,
  ];
  return parts.join(' ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
