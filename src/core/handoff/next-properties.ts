import type { HandoffProperties } from '../model/handoff';
import { inertProperty } from '../note/inert-property';
import type { NextHandoffInput } from './next-handoff-input';
import { phaseProgress } from './phase-completion';
import { repositoryOf, type RepoFacts } from './repo-facts';

/** The properties of a new handoff. */
export function propertiesOf(input: NextHandoffInput): HandoffProperties {
  const first = repositoryOf(input.repos[0]);
  const { health } = input.words;
  const progress = phaseProgress(input.currentPhase?.phase) ?? input.words.progress;
  return {
    id: input.id,
    format: 1,
    aliases: [inertProperty(input.title)],
    project: input.project.link,
    profile: input.profile,
    created: input.now.local,
    createdOffset: input.now.offset,
    authors: input.authors.map(inertProperty),
    status: 'open',
    previous: input.previous,
    ...(input.phase === undefined ? {} : { phase: input.phase }),
    ...(progress === undefined ? {} : { progress }),
    ...(health === undefined ? {} : { health }),
    decisions: input.records.decisions.map((decision) => decision.link),
    blockers: input.records.openBlockers.map((blocker) => blocker.link),
    at: input.repos.map((repo) => inertProperty(atLine(repo))),
    ...(first?.branch === undefined ? {} : { branch: inertProperty(first.branch) }),
    ...(first?.head === undefined ? {} : { commit: first.head }),
    ...(input.baseCommit === undefined ? {} : { baseCommit: input.baseCommit }),
    ...(input.words.tests?.result === undefined ? {} : { tests: input.words.tests.result }),
    ...(input.session === undefined ? {} : { session: inertProperty(input.session) }),
    ...(input.for === undefined ? {} : { for: inertProperty(input.for) }),
    tags: [],
  };
}

function atLine(repo: RepoFacts): string {
  const state = repositoryOf(repo);
  if (state === undefined) return `${repo.name} not looked at`;
  const where = state.detached ? 'detached' : (state.branch ?? 'unborn');
  return [repo.name, where, state.head].filter((part) => part !== undefined).join(' ');
}
