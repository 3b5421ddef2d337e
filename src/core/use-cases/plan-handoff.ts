import { addToBacklog, isBacklog } from '../handoff/backlog';
import type { NextHandoff } from '../handoff/next-handoff';
import { readClosing } from '../handoff/outcome';
import { repositoryOf, type RepoFacts } from '../handoff/repo-facts';
import { count } from '../handoff/statistics';
import type { ProjectIndex } from '../index/handoff-index';
import type { Item } from '../model/item';
import type { NoteChange, Plan } from '../model/plan';
import type { Ids } from '../model/ports';
import { renderProjectRepo, type ProjectRepo } from '../model/project';
import { basenameOf } from '../model/vault-path';
import { appendItemId } from '../note/edit-items';
import { setProperty } from '../note/frontmatter';
import { renderProject } from '../note/project-note';
import type { NewRecord } from './given-records';

export interface HandoffToPlan {
  readonly path: string;
  /** Of the new note. */
  readonly text: string;
  readonly next: NextHandoff;
  readonly records: readonly NewRecord[];
  readonly folder: string;
  readonly title: string;
  readonly project: ProjectIndex;
  readonly facts: readonly RepoFacts[];
  /** Present texts of the previous handoffs and of the project note, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly ids: Ids;
}

/** The new note first: nothing that is refused after it can lose it. */
export function planOf(given: HandoffToPlan): Plan {
  const { next } = given;
  const handoff: NoteChange = {
    kind: 'create',
    path: given.path,
    text: given.text,
    why: `new handoff with ${next.carry.carried.length} carried items`,
  };
  const records = given.records.map((record): NoteChange => ({ kind: 'create', ...record }));
  return { changes: [handoff, ...records, ...projectChange(given), ...appendedIds(given)] };
}

function projectChange(given: HandoffToPlan): readonly NoteChange[] {
  const seen = given.facts.flatMap((fact): ProjectRepo[] => {
    const root12 = repositoryOf(fact)?.root12;
    return root12 === undefined ? [] : [{ name: fact.name, root12 }];
  });
  const { project } = given.project;
  const backlog = given.next.carry.moved
    .filter((entry) => isBacklog(readClosing(statusOf(entry.item)).reason))
    .map((entry) => entry.item);
  if (project === undefined) return [newProject(given, seen, backlog)];
  const known = project.project.repos;
  const added = seen.filter((repo) => !known.some((other) => other.root12 === repo.root12));
  const expected = given.texts.get(project.path);
  if (added.length + backlog.length === 0 || expected === undefined) return [];
  const lines = [...known, ...added].map(renderProjectRepo);
  const why = [
    added.length === 0 ? '' : `link ${added.map((repo) => repo.name).join(', ')}`,
    backlog.length === 0 ? '' : `${count(backlog.length, 'item')} for the backlog`,
  ];
  return [
    {
      kind: 'edit',
      path: project.path,
      expected,
      edit: (text) => addToBacklog(added.length === 0 ? text : setProperty(text, 'repos', lines), backlog),
      why: why.filter((part) => part !== '').join('; '),
    },
  ];
}

function statusOf(item: Item): string | undefined {
  return item.fields.find((field) => field.name === 'Status')?.value;
}

function newProject(given: HandoffToPlan, repos: readonly ProjectRepo[], backlog: readonly Item[]): NoteChange {
  const project = { id: given.ids.next('project'), title: given.title, repos };
  return {
    kind: 'create',
    path: `${given.folder}/${basenameOf(given.folder)}.md`,
    text: addToBacklog(renderProject(project), backlog),
    why: 'the project note',
    sharedWithOthers: true,
  };
}

/** Hand-written lines get their ids in the note they stand in, a one-line change each. */
function appendedIds(given: HandoffToPlan): readonly NoteChange[] {
  const { appended } = given.next.carry;
  return [...given.texts].flatMap(([path, expected]): NoteChange[] => {
    const own = appended.filter((one) => one.path === path);
    if (own.length === 0) return [];
    const edit = (text: string): string => own.reduce((edited, { line, id }) => appendItemId(edited, line, id), text);
    return [{ kind: 'edit', path, expected, edit, why: `ids for ${own.length} carried lines` }];
  });
}
