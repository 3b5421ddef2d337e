import type { HandoffNote } from '../index/indexed-note';
import { blockerTitle } from '../handoff/blocker-title';
import { equalTextKey } from '../model/equal-text';
import { HandoffError } from '../model/errors';
import { isId } from '../model/ids';
import type { ParsedEntry } from '../model/parsed-handoff';
import { BLOCKER_KINDS, SEVERITIES, type Blocker } from '../model/blocker';
import type { Decision } from '../model/decision';
import type { NoteChange } from '../model/plan';
import { renderBlocker } from '../note/blocker-note';
import { renderDecision } from '../note/decision-note';
import { appendItemId } from '../note/edit-items';
import { present } from '../note/record-properties';
import { linkTo, linkToBlock } from '../note/wikilink';
import { editOf, projectOfPath, projectsOf, type Desk, type PlannedRecords } from './desk';
import { givenTitle, projectLinkOf } from './new-record';
import { recordPath } from './note-paths';
import { refuseSecretsIn } from './refuse-secrets';
import { pathsIn } from '../note/file-references';

export type PromotedKind = 'decision' | 'blocker';

const WHY = /^\*{0,2}(?:why|because|reason)\*{0,2}\s*:\*{0,2}\s*/i;
const OPTION = /^\*{0,2}options?\*{0,2}\s*:\*{0,2}\s*/i;

interface Mention {
  readonly note: HandoffNote;
  readonly entry: ParsedEntry;
}

/**
 * Makes a note out of a decision or blocker that stands as a line in a handoff. The line keeps its words; one without
 * an id gets the note's.
 */
export function planPromote(desk: Desk, reference: string, as?: PromotedKind): PlannedRecords {
  const { note, entry } = findMention(desk, reference);
  refuseSecretsIn([entry.text, entry.fields]);
  const kind = as ?? kindOf(entry, reference);
  const id = isId(entry.id ?? '', kind) ? (entry.id ?? '') : desk.ports.ids.next(kind);
  const record = kind === 'decision' ? newDecision(desk, note, entry, id) : newBlocker(desk, note, entry, id);
  const create: NoteChange = { kind: 'create', ...record, why: `${kind} promoted from ${note.path}` };
  const marked =
    entry.id === undefined && entry.line
      ? editOf(desk, note.path, (text) => appendItemId(text, entry.firstLine, id), `id of the new ${kind}`)
      : [];
  return { id, path: record.path, plan: { changes: [create, ...marked] }, words: [] };
}

function newDecision(desk: Desk, note: HandoffNote, entry: ParsedEntry, id: string): { path: string; text: string } {
  const project = projectOfPath(desk, note.path);
  const title = titleFrom(entry);
  const decision: Decision = {
    id,
    title,
    status: 'proposed',
    decidedBy: 'inferred',
    decidedOn: note.parsed.properties.created?.slice(0, 10) ?? desk.today,
    decidedIn: sourceLink(note, entry),
    project: projectLinkOf(project),
    supersedes: [],
    supersededBy: [],
    amends: [],
    files: pathsIn(entry.text),
    ...reasonOf(entry),
    ...present({ phase: note.parsed.properties.phase }),
  };
  return {
    path: recordPath(desk.ports, project.folder, 'decision', { id, title }),
    text: renderDecision(decision),
  };
}

function newBlocker(desk: Desk, note: HandoffNote, entry: ParsedEntry, id: string): { path: string; text: string } {
  const project = projectOfPath(desk, note.path);
  const { title, waitingOn } = blockerTitle(titleFrom(entry));
  const blocker: Blocker = {
    id,
    title,
    status: 'open',
    severity: SEVERITIES.find((severity) => severity === entry.severity) ?? 'important',
    kind: BLOCKER_KINDS[0],
    project: projectLinkOf(project),
    raisedIn: sourceLink(note, entry),
    raisedOn: note.parsed.properties.created?.slice(0, 10) ?? desk.today,
    impact: field(entry, 'Impact') ?? '',
    wayOut: field(entry, 'Next') ?? '',
    ...present({ owner: entry.owner, waitingOn, phase: note.parsed.properties.phase }),
  };
  return { path: recordPath(desk.ports, project.folder, 'blocker', { id, title }), text: renderBlocker(blocker) };
}

/** What stands below the line: its reason, and whatever else was listed there as what could have been chosen. */
function reasonOf(entry: ParsedEntry): Pick<Decision, 'why' | 'options'> {
  const said = entry.children.find(({ text }) => WHY.test(text));
  const why = field(entry, 'Why') ?? said?.text.replace(WHY, '') ?? '';
  return { why, options: entry.children.filter((child) => child !== said).flatMap(optionsOf) };
}

/** One option, or a list of them below a line that says so. */
function optionsOf({ text, children }: ParsedEntry['children'][number]): readonly string[] {
  const said = text.replace(OPTION, '');
  const below = said === text ? [] : children.map((child) => child.text);
  return [said, ...below].filter((option) => option.trim() !== '');
}

/** The newest line that has the id, or says the same words. */
function findMention(desk: Desk, reference: string): Mention {
  const id = reference.replace(/^\^/, '');
  const all = projectsOf(desk).flatMap((project) =>
    project.handoffs.flatMap((note) => note.parsed.entries.map((entry): Mention => ({ note, entry }))),
  );
  const byId = all.filter(({ entry }) => entry.id === id);
  const found =
    byId.length > 0 ? byId : all.filter(({ entry }) => equalTextKey(entry.text) === equalTextKey(reference));
  const newest = found.at(-1);
  if (newest === undefined) throw noMention(reference, all);
  const projects = new Set(found.map(({ note }) => projectOfPath(desk, note.path).folder));
  if (projects.size === 1) return newest;
  throw new HandoffError('ambiguous', `"${reference}" stands in handoffs of ${projects.size} projects.`, {
    candidates: [...projects],
    fix: 'Name the project with --project.',
  });
}

function noMention(reference: string, all: readonly Mention[]): HandoffError {
  const candidates = all
    .filter(({ entry }) => entry.kind === 'decision' || entry.kind === 'blocker')
    .slice(-20)
    .map(({ note, entry }) => `${entry.id ?? 'no id'}  ${entry.text}  ${note.path}:${entry.firstLine}`);
  return new HandoffError('not-found', `No line of a handoff has the id or the words "${reference}".`, {
    candidates,
    fix: 'Name a line by its id or its exact words.',
  });
}

function kindOf(entry: ParsedEntry, reference: string): PromotedKind {
  if (entry.kind === 'decision' || entry.kind === 'decision-needed') return 'decision';
  if (entry.kind === 'blocker') return 'blocker';
  throw new HandoffError('usage', `"${reference}" is neither a decision nor a blocker where it stands.`, {
    fix: 'Say what it shall become with --as decision or --as blocker.',
  });
}

/** The words of the line without the Markdown that only marks them. */
function titleFrom(entry: ParsedEntry): string {
  const words = entry.text
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return givenTitle(Array.from(words).slice(0, 200).join(''));
}

function sourceLink(note: HandoffNote, entry: ParsedEntry): string {
  return entry.id === undefined ? linkTo(note.path) : linkToBlock(note.path, entry.id);
}

function field(entry: ParsedEntry, name: string): string | undefined {
  return entry.fields.find((one) => one.name === name)?.value;
}
