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

/** Where test runners leave their reports, where agents leave handoffs, and which files of memory are kept. */
export type ListProperty = 'reports' | 'inbox' | 'memory';

/** Sets one of these lists; an empty one is taken away, for what is usual. */
export function planList(path: string, text: string, property: ListProperty, lines: readonly string[]): Plan {
  const edit = (now: string): string =>
    lines.length === 0 ? removeProperty(now, property) : setProperty(now, property, lines);
  return { changes: [{ kind: 'edit', path, expected: text, edit, why: `${property} of the project` }] };
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
