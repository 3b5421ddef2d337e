import type { Blocker } from '../model/blocker';
import { BLOCKER_KINDS, SEVERITIES } from '../model/blocker';
import type { Decision } from '../model/decision';
import { equalTextKey } from '../model/equal-text';
import { isId } from '../model/ids';
import { isOpen } from '../model/item';
import type { ParsedEntry } from '../model/parsed-handoff';
import type { NoteChange } from '../model/plan';
import type { Ids } from '../model/ports';
import { dateOf, type Stamp } from '../model/stamp';
import { renderBlocker } from '../note/blocker-note';
import { renderDecision } from '../note/decision-note';
import { pathsIn } from '../note/file-references';
import { plainTitle } from '../note/inert';
import { present } from '../note/record-properties';
import { removeSecrets } from '../note/secrets';
import { linkToBlock } from '../note/wikilink';
import { recordPath, type Naming } from '../use-cases/note-paths';
import { inertWords } from './inert-document';

/** The handoff in whose text they are mentioned. */
interface MentionedIn {
  readonly path: string;
  readonly created: Stamp;
  readonly ids: Ids;
}

export interface Promoted {
  readonly changes: readonly NoteChange[];
  /** Ids of all entries, those of the new notes among them. */
  readonly ids: ReadonlyMap<ParsedEntry, string>;
}

export interface PromotedRecords {
  promote(entries: readonly ParsedEntry[], ids: ReadonlyMap<ParsedEntry, string>, where: MentionedIn): Promoted;
}

const LONGEST_TITLE = 200;

/** A decision or blocker that is there. */
type KnownRecord = Pick<Decision, 'id' | 'title'>;

/**
 * Makes notes of mentioned decisions and open blockers, of the same words only once. Ids are taken for known ones too: so
 * an import that was killed behind a record finds the same id again, and knows the record for its own.
 */
export function promotedRecords(
  naming: Naming,
  folder: string,
  project: string,
  known: readonly KnownRecord[],
): PromotedRecords {
  const made = new Map(known.map(({ id, title }) => [equalTextKey(title), id]));
  return {
    promote(entries, ids, where) {
      const all = new Map(ids);
      const changes = entries.flatMap((entry): NoteChange[] => {
        const kind = entry.kind === 'blocker' && isOpen(entry.status) ? 'blocker' : entry.kind;
        const title = titleOf(entry);
        if ((kind !== 'blocker' && kind !== 'decision') || title === '') return [];
        const given = ids.get(entry);
        const id = given !== undefined && isId(given, kind) ? given : where.ids.next(kind);
        const there = made.get(equalTextKey(title));
        if (there === undefined || there === id) all.set(entry, id);
        if (there !== undefined) return [];
        made.set(equalTextKey(title), id);
        const common = { id, title, project };
        const text = kind === 'decision' ? decision(entry, common, where) : blocker(entry, common, where);
        return [
          {
            kind: 'create',
            path: recordPath(naming, folder, kind, { id, title }),
            text,
            why: `${kind} mentioned in ${where.path}`,
          },
        ];
      });
      return { changes, ids: all };
    },
  };
}

type Common = Pick<Decision, 'id' | 'title' | 'project'>;

function decision(entry: ParsedEntry, common: Common, { path, created }: MentionedIn): string {
  const value: Decision = {
    ...common,
    status: 'proposed',
    decidedBy: 'inferred',
    decidedOn: dateOf(created),
    decidedIn: linkToBlock(path, common.id),
    supersedes: [],
    supersededBy: [],
    amends: [],
    files: pathsIn(entry.text),
    why: inertWords(fieldOf(entry, 'Why')),
    options: [],
  };
  return renderDecision(value);
}

function blocker(entry: ParsedEntry, common: Common, { path, created }: MentionedIn): string {
  const value: Blocker = {
    ...common,
    status: 'open',
    severity: SEVERITIES.find((one) => one === entry.severity?.toLowerCase()) ?? 'important',
    kind: BLOCKER_KINDS[0],
    raisedIn: linkToBlock(path, common.id),
    raisedOn: dateOf(created),
    impact: inertWords(fieldOf(entry, 'Impact')),
    wayOut: inertWords(fieldOf(entry, 'Next')),
    ...present({ owner: entry.owner === undefined ? undefined : plainTitle(entry.owner) }),
  };
  return renderBlocker(value);
}

/** The words of the line without the Markdown that only marks them. */
function titleOf(entry: ParsedEntry): string {
  const words = removeSecrets(entry.text)
    .text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return plainTitle(Array.from(words).slice(0, LONGEST_TITLE).join(''));
}

function fieldOf(entry: ParsedEntry, name: string): string {
  return entry.fields.find((one) => one.name === name)?.value ?? '';
}
