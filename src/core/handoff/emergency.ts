import type { Emergency } from '../model/words';
import { inertLine } from '../note/inert';
import { repositoryOf, type RepoFacts } from './repo-facts';
import { bullets, proseSection, type Draft } from './template';

/** What somebody who takes over in a hurry must know; what nobody said is named as missing. */
export function emergencySection(
  given: Emergency,
  blocker: string | undefined,
  repos: readonly RepoFacts[],
  baseCommit: string | undefined,
): Draft {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Issue', given.issue ?? blocker],
    ['Impact', given.impact],
    ['Investigation so far', given.investigation],
    ['Current hypothesis', given.hypothesis],
    ['Rollback options', given.rollback ?? rollbackOf(repos, baseCommit)],
  ];
  return proseSection(
    'emergency',
    bullets(
      lines.map(([name, text]) => `**${name}**: ${text === undefined ? 'not said' : inertLine(text, 'markdown')}`),
    ),
  );
}

/** Back to where the previous handoff stood, when git knows that. */
function rollbackOf(repos: readonly RepoFacts[], baseCommit: string | undefined): string | undefined {
  const head = repositoryOf(repos[0])?.head;
  if (baseCommit === undefined || head === undefined) return undefined;
  return baseCommit === head
    ? `HEAD is still the commit of the previous handoff, \`${head.slice(0, 12)}\``
    : `the previous handoff stood at \`${baseCommit.slice(0, 12)}\``;
}
