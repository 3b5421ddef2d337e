import type { Plan } from '../model/plan';
import { renderProjectRepo, type ProjectRepo } from '../model/project';
import { removeProperty, setProperty } from '../note/frontmatter';

/** How a project's new handoffs are written; without one of these the settings decide. */
export type FormProperty = 'profile' | 'layout' | 'template';

/** Sets one of them; an empty value takes it away. `text` is the present project note. */
export function planForm(path: string, text: string, property: FormProperty, value: string): Plan {
  const edit = (now: string): string =>
    value === '' ? removeProperty(now, property) : setProperty(now, property, value);
  return { changes: [{ kind: 'edit', path, expected: text, edit, why: `${property} of new handoffs` }] };
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
