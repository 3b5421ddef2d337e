import type { Layout, Profile } from './handoff';

/** A repository, or a subfolder of one, that a project links: `name = root12 [subfolder]`. */
export interface ProjectRepo {
  readonly name: string;
  /** First 12 characters of the smallest hash of a root commit. */
  readonly root12: string;
  readonly subfolder?: string;
}

/** A body of work with one chain of handoffs. Where its repositories lie is a fact of the device, never kept here. */
export interface Project {
  readonly id: string;
  readonly title: string;
  readonly repos: readonly ProjectRepo[];
  readonly goal?: string;
  readonly profile?: Profile;
  readonly layout?: Layout;
  /** Where test runners leave their reports, below the subfolder of each repository; the usual places when absent. */
  readonly reports?: readonly string[];
  /** Files of memory that its handoffs are kept in: `agents`, `todo=docs/TODO.md`. */
  readonly memory?: readonly string[];
  /** Where agents leave handoffs, patterns from the top of a repository; an empty list for nowhere. */
  readonly inbox?: readonly string[];
  /** Vault path of the template of new handoffs, or a link to it. */
  readonly template?: string;
  /** The project that shows a newcomer what handoffs are like. */
  readonly sample?: true;
}

const LONGEST_GLOB = 300;

const REPO_LINE = /^(\S(?:.*?\S)?)\s*=\s*([0-9a-f]{12})(?:\s+\[(.+)\])?$/;

/** Reads one line of the property `repos`; `undefined` when it has another form. */
export function parseProjectRepo(line: string): ProjectRepo | undefined {
  const match = REPO_LINE.exec(line.trim());
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { name: match[1], root12: match[2], ...(match[3] === undefined ? {} : { subfolder: match[3] }) };
}

/** A pattern that stays below the folder it starts from: no absolute path, no `..`, names parted by `/`. */
export function isReportGlob(pattern: string): boolean {
  if (pattern.trim() === '' || pattern.length > LONGEST_GLOB || /^\/|[\\\p{Cc}]|^[a-z]:/iu.test(pattern)) return false;
  return !pattern.split('/').includes('..');
}

export function renderProjectRepo(repo: ProjectRepo): string {
  return `${repo.name} = ${repo.root12}${repo.subfolder === undefined ? '' : ` [${repo.subfolder}]`}`;
}
