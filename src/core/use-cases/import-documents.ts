import { importedDecisions, decisionTitle, type DecisionToImport } from '../import/imported-decision';
import { knownImports, type KnownImports } from '../import/known-imports';
import { inOrder, type PlacedSession } from '../import/order';
import { linkToOriginal, nameOfSource, originalOf, type Original } from '../import/original';
import { seededIds } from '../import/seeded-ids';
import { sortDocument, type SortedDocument } from '../import/sorted-documents';
import type { ReadDocument } from '../import/source-document';
import type { ProjectIndex } from '../index/handoff-index';
import type { NoteChange, Plan } from '../model/plan';
import { basenameOf } from '../model/vault-path';
import { slugOf } from '../note/note-name';
import { renderProject } from '../note/project-note';
import { renderLink } from '../note/wikilink';
import { openDesk, type RecordPorts } from './desk';
import { importChain } from './import-chain';
import type { ImportPlace } from './import-place';
import {
  decisionReport,
  handoffReports,
  leftOut,
  twinReport,
  type DocumentReport,
  type ImportedSession,
} from './import-report';
import { recordPath } from './note-paths';
import { checkSameProject, projectFolder } from './project-folder';

export interface ImportRequest {
  readonly project: string;
  readonly documents: readonly ReadDocument[];
  /** Take every document for a handoff, whatever it looks like. */
  readonly all: boolean;
  /** Make notes of the decisions and blockers that handoffs mention. */
  readonly promote: boolean;
  /** Called before each document; throws to stop. */
  readonly onDocument?: (done: number, of: number, name: string) => void | Promise<void>;
}

/** What an import would write: the oldest first, so that what was written stands on its own wherever it stops. */
export interface PlannedImport {
  /** By the path of the note that is made of it; kept before that note is written. */
  readonly originals: ReadonlyMap<string, Original>;
  readonly plan: Plan;
  readonly documents: readonly DocumentReport[];
  readonly words: readonly string[];
}

/** Works out what documents become in a project and writes nothing. What is there already is left out. */
export async function planImport(ports: RecordPorts, request: ImportRequest): Promise<PlannedImport> {
  const folder = await projectFolder(ports.store, ports.settings.folder, request.project);
  const desk = await openDesk(ports);
  const project = desk.index.project(folder);
  checkSameProject(request.project, project.project?.project.title);
  const known = knownImports(project, desk.texts);
  const sorted: SortedDocument[] = [];
  for (const [at, document] of request.documents.entries()) {
    await request.onDocument?.(at, request.documents.length, document.source.name);
    sorted.push(sortDocument(document, request.all));
  }
  const where: ImportPlace = {
    projectName: request.project,
    desk,
    folder,
    project,
    projectLink: linkOf(folder, project, request.project),
    known,
  };
  const decisions = planDecisions(sorted, where);
  const chain = planChain(sorted, where, request.promote);
  const changes = [...decisions.changes, ...chain.changes];
  return {
    originals: new Map([...decisions.originals, ...chain.originals]),
    plan: { changes: changes.length === 0 ? [] : [...newProject(where, request.project), ...changes] },
    documents: [
      ...decisions.reports,
      ...chain.reports,
      ...sorted.flatMap((one) => (one.kind === 'other' ? [leftOut(one)] : [])),
    ],
    words: chain.words,
  };
}

interface Part {
  readonly changes: readonly NoteChange[];
  readonly originals: ReadonlyMap<string, Original>;
  readonly reports: readonly DocumentReport[];
}

function planDecisions(sorted: readonly SortedDocument[], where: ImportPlace): Part {
  const { folder, known, desk, projectLink } = where;
  const records = sorted.filter((one) => one.kind === 'decision');
  const firsts = new Map([...records].reverse().map(({ document }) => [document.hash, document] as const));
  const isFirst = (document: ReadDocument): boolean => firsts.get(document.hash) === document;
  const fresh = records.filter(({ document }) => isFirst(document) && statusOf(document, known) === 'new');
  const originals = fresh.map(({ document }) => originalOf(document, folder));
  const given = fresh.map(({ document, record }, at): DecisionToImport => {
    const name = nameOfSource(document.source.name);
    const id = seededIds(`${folder}\n${document.hash}`).next('decision');
    const title = decisionTitle(record, name);
    const original = originals[at];
    const source = original === undefined ? '' : linkToOriginal(original);
    return {
      record,
      id,
      path: recordPath(desk.ports, folder, 'decision', { id, title }),
      title,
      name,
      source,
      hash: document.hash,
    };
  });
  const notes = importedDecisions(given, known.named, projectLink, desk.today);
  return {
    changes: notes.map(({ path, text }) => ({ kind: 'create', path, text, why: 'imported decision' })),
    originals: new Map(
      originals.flatMap((original, at) => (notes[at] === undefined ? [] : [[notes[at].path, original]])),
    ),
    reports: records.map(({ document, record }) => {
      const first = firsts.get(document.hash);
      if (first !== undefined && first !== document) return twinReport(document, first);
      const at = fresh.findIndex((one) => one.document === document);
      return decisionReport(document, record, statusOf(document, known), notes[at], originals[at]);
    }),
  };
}

/** A record that was imported in another version stays as it is in the vault: its note may have been worked on. */
function statusOf({ hash, source }: ReadDocument, known: KnownImports): 'new' | 'known' | 'changed' {
  if (known.byHash.has(hash)) return 'known';
  return known.decisions.has(slugOf(nameOfSource(source.name), 'document')) ? 'changed' : 'new';
}

function planChain(
  sorted: readonly SortedDocument[],
  where: ImportPlace,
  promote: boolean,
): Part & { readonly words: readonly string[] } {
  const handoffs = sorted.filter((one) => one.kind === 'handoff');
  const sessions = handoffs.flatMap(({ document, sessions: own }) => own.map((session) => ({ document, session })));
  const placed: readonly PlacedSession[] = inOrder(sessions, where.desk.ports.clock.now());
  const chain = importChain(placed, where, promote);
  return {
    changes: chain.changes,
    originals: chain.originals,
    reports: inChainOrder(
      handoffs.map(({ document }) => document),
      chain.sessions,
    ).map((document) => handoffReports(document, chain.sessions)),
    words: chain.words,
  };
}

/** A document stands where its own session does, behind the older ones that it tells of. */
function inChainOrder(
  documents: readonly ReadDocument[],
  sessions: readonly ImportedSession[],
): readonly ReadDocument[] {
  const places = new Map(sessions.map(({ document }, at) => [document, at]));
  return [...documents].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function newProject({ folder, project }: ImportPlace, title: string): readonly NoteChange[] {
  if (project.project !== undefined) return [];
  const id = seededIds(folder).next('project');
  const path = `${folder}/${basenameOf(folder)}.md`;
  const text = renderProject({ id, title, repos: [] });
  return [{ kind: 'create', path, text, why: 'the project note', sharedWithOthers: true }];
}

function linkOf(folder: string, project: ProjectIndex, title: string): string {
  const path = project.project?.path ?? `${folder}/${basenameOf(folder)}.md`;
  return renderLink({ target: path.replace(/\.md$/i, ''), alias: title });
}
