import type { Decision } from '../model/decision';
import { renderDecision } from '../note/decision-note';
import { setProperty } from '../note/frontmatter';
import { plainTitle } from '../note/inert';
import { inertProperty } from '../note/inert-property';
import { present } from '../note/record-properties';
import { removeSecrets } from '../note/secrets';
import { linkTo } from '../note/wikilink';
import type { DecisionRecord } from './decision-record';
import { inertDocument, inertWords } from './inert-document';
import type { RecordRelation } from './record-relations';

/** A record with the note that it becomes, before the records know each other. */
export interface DecisionToImport {
  readonly record: DecisionRecord;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** Name of its file without its ending. */
  readonly name: string;
  readonly source: string;
  readonly hash: string;
}

/** A decision note that is there already, as other records may name it. */
export interface NamedDecision {
  readonly path: string;
  /** Name of the file it was made of, without its ending, in lower case. */
  readonly name: string;
  readonly number?: number;
}

export interface ImportedDecision {
  readonly path: string;
  readonly text: string;
  /** Relations to records that are not there, or that a number does not tell apart. */
  readonly unresolved: readonly RecordRelation[];
}

export function decisionTitle({ title }: DecisionRecord, name: string): string {
  const words = plainTitle(removeSecrets(title).text);
  return Array.from(words === '' ? plainTitle(name) : words)
    .slice(0, 200)
    .join('');
}

/** Notes of records that were read together; each says which older ones it supersedes or amends. */
export function importedDecisions(
  given: readonly DecisionToImport[],
  known: readonly NamedDecision[],
  project: string,
  today: string,
): readonly ImportedDecision[] {
  const named = [...given.map(nameOf), ...known];
  const resolve = (from: DecisionToImport, { target }: RecordRelation): string | undefined =>
    pathOf(named, target, from.path);
  const older = (
    one: DecisionToImport,
    said: 'supersedes' | 'amends',
    back: RecordRelation['kind'],
  ): readonly string[] => {
    const own = one.record.relations
      .filter(({ kind }) => kind === said)
      .flatMap((relation) => resolve(one, relation) ?? []);
    const others = given.filter((other) =>
      other.record.relations.some((relation) => relation.kind === back && resolve(other, relation) === one.path),
    );
    return [...new Set([...own, ...others.map(({ path }) => path)])];
  };
  return given.map((one) => {
    const unresolved = one.record.relations.filter((relation) => resolve(one, relation) === undefined);
    const successors = given.filter((other) => older(other, 'supersedes', 'superseded-by').includes(one.path));
    const decision = decisionOf(one, project, today, {
      supersedes: older(one, 'supersedes', 'superseded-by').map((path) => linkTo(path)),
      amends: older(one, 'amends', 'amended-by').map((path) => linkTo(path)),
      supersededBy: successors.map(({ path }) => linkTo(path)),
      log: unresolved.map(({ words }) => inertWords(words)),
    });
    const text = setProperty(setProperty(renderDecision(decision), 'source', one.source), 'source_hash', [one.hash]);
    return { path: one.path, text, unresolved };
  });
}

function decisionOf(
  { record, id, title }: DecisionToImport,
  project: string,
  today: string,
  links: Pick<Decision, 'supersedes' | 'amends' | 'supersededBy'> & { readonly log: readonly string[] },
): Decision {
  const isSettled = record.status !== 'proposed';
  const clean = (text: string): string => inertProperty(removeSecrets(text).text);
  const { log, ...relations } = links;
  return {
    id,
    title: clean(title),
    status: links.supersededBy.length > 0 && record.status === 'accepted' ? 'superseded' : record.status,
    decidedBy: isSettled ? 'user' : 'inferred',
    decidedOn: record.date ?? today,
    project,
    ...relations,
    files: [],
    why: inertDocument(record.context),
    options: record.options.map(inertWords),
    ...present({
      acceptedBy: record.deciders.length === 0 || !isSettled ? undefined : clean(record.deciders.join(', ')),
      acceptedVia: isSettled ? 'import' : undefined,
      choice: record.choice === '' ? undefined : inertDocument(record.choice),
      consequences: record.consequences === '' ? undefined : inertDocument(record.consequences),
      log: log.length === 0 ? undefined : log,
    }),
  };
}

function nameOf({ path, name, record }: DecisionToImport): NamedDecision {
  return { path, name: name.toLowerCase(), ...(record.number === undefined ? {} : { number: record.number }) };
}

/** By the name of the file, else by a number that only one record has. */
function pathOf(named: readonly NamedDecision[], target: string, from: string): string | undefined {
  const name = target.toLowerCase();
  const byName = named.filter((one) => one.name === name || one.name.endsWith(`__${name}`));
  const found =
    byName.length > 0 || !/^\d+$/.test(target) ? byName : named.filter(({ number }) => number === Number(target));
  return found.length === 1 && found[0]?.path !== from ? found[0]?.path : undefined;
}
