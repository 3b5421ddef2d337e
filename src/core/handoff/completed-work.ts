import type { Commit, CommitKind } from '../model/git-state';
import type { HandoffGroup } from '../model/handoff';
import type { Item } from '../model/item';
import { outsideLine } from '../note/outside-text';
import { foldedLines, linesInFull } from './folded-lines';
import { workCommits, type RepoFacts } from './repo-facts';

const GROUPS: readonly (readonly [heading: string, kinds: readonly CommitKind[]])[] = [
  ['Features', ['feat']],
  ['Fixes', ['fix', 'revert']],
  ['Refactoring', ['perf', 'refactor', 'style']],
  ['Documentation', ['docs']],
  ['Tests and build', ['test', 'build', 'ci', 'chore']],
  ['Other changes', ['other']],
];

/** Commits since the previous handoff as completed work, by conventional-commit kind. */
export function completedWork(repos: readonly RepoFacts[], limit = Infinity): readonly HandoffGroup[] {
  const commits = repos.flatMap((repo) =>
    workCommits(repo).map((commit) => ({ commit, repo: repos.length > 1 ? repo.name : undefined })),
  );
  const scopes = new Map(
    [...new Set(commits.map(({ commit }) => commit.scope))].map((scope) => [scope, prefixOf(scope)]),
  );
  const ordered = GROUPS.flatMap(([heading, kinds]) =>
    commits
      .filter(({ commit }) => kinds.includes(commit.kind))
      .map(({ commit, repo }) => ({ heading, item: commitItem(commit, scopes.get(commit.scope) ?? '', repo) })),
  );
  const shown = linesInFull(ordered.length, limit);
  const full = ordered.slice(0, shown);
  const groups = GROUPS.flatMap(([heading]): HandoffGroup[] => {
    const items = full.filter((one) => one.heading === heading).map((one) => one.item);
    return items.length === 0 ? [] : [{ heading, text: '', items }];
  });
  const rest = ordered.slice(shown).map(({ item }) => item.text);
  if (rest.length === 0) return groups;
  const heading = groups.length === 0 ? 'Commits' : 'More commits';
  return [...groups, { heading, text: foldedLines(rest, 0, 'commit'), items: [] }];
}

/** What was done, without the conventional prefix that the group already says. */
export function commitWords(commit: Commit): string {
  const said = /^[a-z]+(?:\([^)]*\))?!?:\s*(.+)$/i.exec(commit.subject);
  const words = commit.kind !== 'other' && said?.[1] !== undefined ? said[1] : commit.subject;
  return outsideLine(words.trim() === '' ? '(no subject)' : words);
}

function prefixOf(scope: string | undefined): string {
  return scope === undefined ? '' : `${outsideLine(scope)}: `;
}

function commitItem(commit: Commit, scope: string, repo: string | undefined): Item {
  const breaking = commit.breaking ? ' (breaking change)' : '';
  const where = repo === undefined ? '' : `${outsideLine(repo)} `;
  return {
    text: `${scope}${commitWords(commit)}${breaking} (${where}\`${commit.hash.slice(0, 8)}\`)`,
    status: 'done',
    fields: [],
    children: [],
  };
}
