import { choosePrevious, type Candidate } from '../handoff/choose-previous';
import { repositoryOf } from '../handoff/repo-facts';
import type { ChainLink } from '../index/chain';
import type { HandoffIndex, ProjectIndex } from '../index/handoff-index';
import { HandoffError } from '../model/errors';
import { inertProperty } from '../note/inert-property';
import type { GitReader } from '../model/ports';
import type { NamedRepos } from './look-at-repos';

/** The handoffs that a new one continues: named ones, all heads, or the one that chain and git point to. */
export async function previousOf(
  git: GitReader | undefined,
  index: HandoffIndex,
  project: ProjectIndex,
  request: { readonly previous: readonly string[]; readonly join: boolean; readonly session?: string },
  repos: NamedRepos,
): Promise<readonly ChainLink[]> {
  if (request.previous.length > 0) return request.previous.map((name) => named(index, project, name));
  const { heads } = project.chain;
  if (request.join || heads.length <= 1) return heads;
  const interim = heads.filter((head) => isCheckpointOf(head, request.session));
  if (interim.length === 1) return interim;
  const branch = repositoryOf(repos.facts[0])?.branch;
  const found = choosePrevious(await Promise.all(heads.map((head) => candidate(git, head, repos))), branch);
  return found === undefined ? [] : [found];
}

/** An interim handoff of the same session is what this one continues, whatever else is open. */
function isCheckpointOf({ note }: ChainLink, session: string | undefined): boolean {
  const { properties } = note.parsed;
  return session !== undefined && properties.profile === 'checkpoint' && properties.session === inertProperty(session);
}

function named(index: HandoffIndex, project: ProjectIndex, name: string): ChainLink {
  const link = project.chain.links.get(index.resolve(name) ?? name);
  if (link !== undefined) return link;
  throw new HandoffError('not-found', `There is no handoff "${name}" in this project.`, {
    path: name,
    candidates: project.chain.heads.map((head) => head.note.path),
    fix: 'Name a handoff of this project by its path in the vault.',
  });
}

async function candidate(git: GitReader | undefined, head: ChainLink, repos: NamedRepos): Promise<Candidate> {
  const { commit } = head.note.parsed.properties;
  const [repo] = repos.linked;
  const now = repositoryOf(repos.facts[0])?.head;
  if (git === undefined || repo === undefined || commit === undefined || now === undefined) return { head };
  return { head, relation: await git.relation(repo.where, commit, now) };
}
