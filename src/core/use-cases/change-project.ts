import type { Profile } from '../model/handoff';
import type { Plan } from '../model/plan';
import { renderProjectRepo, type ProjectRepo } from '../model/project';
import { removeProperty, setProperty } from '../note/frontmatter';

/** The profile of a project's new handoffs; without one the setting decides. `text` is the present project note. */
export function planProfile(path: string, text: string, profile: Profile | undefined): Plan {
  const edit = (now: string): string =>
    profile === undefined ? removeProperty(now, 'profile') : setProperty(now, 'profile', profile);
  return { changes: [{ kind: 'edit', path, expected: text, edit, why: 'profile of new handoffs' }] };
}

/** Where test runners leave their reports; none for the usual places. */
export function planReports(path: string, text: string, patterns: readonly string[]): Plan {
  const edit = (now: string): string =>
    patterns.length === 0 ? removeProperty(now, 'reports') : setProperty(now, 'reports', patterns);
  return { changes: [{ kind: 'edit', path, expected: text, edit, why: 'where reports lie' }] };
}

/** The folder of a repository that the project is limited to; `''` for the whole repository. */
export function planSubfolder(
  path: string,
  text: string,
  repos: readonly ProjectRepo[],
  wanted: { readonly root12: string; readonly subfolder: string },
): Plan {
  const lines = repos.map((repo) => {
    if (repo.root12 !== wanted.root12) return renderProjectRepo(repo);
    const { subfolder: _old, ...whole } = repo;
    return renderProjectRepo(wanted.subfolder === '' ? whole : { ...whole, subfolder: wanted.subfolder });
  });
  const edit = (now: string): string => setProperty(now, 'repos', lines);
  return { changes: [{ kind: 'edit', path, expected: text, edit, why: 'subfolder of a repository' }] };
}
