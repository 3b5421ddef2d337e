import { FollowedItems } from '../import/followed-items';
import { importedHandoff } from '../import/imported-handoff';
import type { PlacedSession } from '../import/order';
import { linkToOriginal, nameOfSource, originalOf, type Original } from '../import/original';
import { promotedRecords, type PromotedRecords } from '../import/promoted-records';
import { seededIds } from '../import/seeded-ids';
import type { Session } from '../import/sessions';
import { equalTextKey } from '../model/equal-text';
import { isOpen } from '../model/item';
import type { NoteChange } from '../model/plan';
import { instantOf, type Stamp } from '../model/stamp';
import { linkTo } from '../note/wikilink';
import type { ImportPlace } from './import-place';
import type { ImportedSession, ReportedNote } from './import-report';

export interface ImportedChain {
  readonly changes: readonly NoteChange[];
  /** By the path of the note. */
  readonly originals: ReadonlyMap<string, Original>;
  readonly sessions: readonly ImportedSession[];
  readonly words: readonly string[];
}

/** Makes a chain of sessions that are in order: each continues the one before it, the first what is there already. */
export function importChain(placed: readonly PlacedSession[], where: ImportPlace, promote: boolean): ImportedChain {
  const links = new ChainBuilder(where, promote);
  const sessions = placed.map((one) => links.add(one));
  return { changes: links.changes, originals: links.originals, sessions, words: links.words() };
}

/** What stands in a message in place of the rest of a list. */
const CUT_OFF = /^and \d+ more$/;

class ChainBuilder {
  readonly changes: NoteChange[] = [];
  readonly originals = new Map<string, Original>();
  private readonly items: FollowedItems;
  private readonly records: PromotedRecords;
  private readonly made = new Map<string, string>();
  /** Path of the handoff that the next one continues. */
  private last: string | undefined;
  private apart = 0;

  constructor(
    private readonly where: ImportPlace,
    private readonly promote: boolean,
  ) {
    this.items = new FollowedItems(where.project.items.filter(({ status }) => isOpen(status)));
    this.records = promotedRecords(where.desk.ports, where.folder, where.projectLink, [
      ...where.project.decisions.map(({ decision }) => decision),
      ...where.project.blockers.map(({ blocker }) => blocker),
    ]);
  }

  add(placed: PlacedSession): ImportedSession {
    const { document, session } = placed;
    const original = originalOf(document, this.where.folder);
    const path =
      session.hashes.map((hash) => this.pathOf(hash)).find((one) => one !== undefined) ??
      (document.source.isCommit === true ? this.writtenFrom(session.read.entries) : undefined);
    const note = path === undefined ? this.create(placed, original) : this.known(placed, path);
    for (const hash of session.hashes) this.made.set(hash, note.path);
    this.last = note.path;
    return { document, session, original, note };
  }

  words(): readonly string[] {
    if (this.apart === 0) return [];
    return [
      `${this.apart} of the imported handoffs are older than what is there: they form a branch of their own. The next handoff can join it (new --join).`,
    ];
  }

  private pathOf(hash: string): string | undefined {
    return this.made.get(hash) ?? this.where.known.byHash.get(hash);
  }

  /** The handoff that a message was written from: it has the ids that stand there, and every piece of its work. */
  private writtenFrom(entries: Session['read']['entries']): string | undefined {
    const told = entries.filter(({ id, kind, text }) => id !== undefined || (kind === 'item' && !CUT_OFF.test(text)));
    if (told.every(({ id }) => id === undefined)) return undefined;
    return this.where.project.handoffs.find(({ parsed }) => {
      const own = new Set(parsed.entries.flatMap(({ id, text }) => [id, equalTextKey(text)]));
      return told.every(({ id, text }) => own.has(id ?? equalTextKey(text)));
    })?.path;
  }

  private known({ session, created, datedBy }: PlacedSession, path: string): ReportedNote {
    return { path, title: session.read.title ?? '', created: created.local, datedBy, isNew: false };
  }

  private create({ document, session, created, datedBy }: PlacedSession, original: Original): ReportedNote {
    const { folder, projectLink, projectName, desk } = this.where;
    const ids = seededIds(`${folder}\n${session.hashes.join('\n')}`);
    const id = ids.next('handoff');
    const previous = this.before(created);
    const itemIds = this.items.follow(session.read.entries, (kind) => ids.next(kind));
    const common = {
      naming: desk.ports,
      folder,
      projectName,
      project: projectLink,
      created,
      text: session.text,
      read: session.read,
    };
    const name = nameOfSource(document.source.name);
    const draft = { ...common, id, name, source: linkToOriginal(original), hashes: session.hashes, ids: itemIds };
    const links = { ...draft, previous: previous === undefined ? [] : [linkTo(previous)] };
    const { path } = importedHandoff(links);
    const promoted = this.promote
      ? this.records.promote(session.read.entries, itemIds, { path, created, ids })
      : undefined;
    const note = importedHandoff(promoted === undefined ? links : { ...links, ids: promoted.ids });
    // Behind its records: once the handoff is there, nobody looks for what is missing of it.
    this.changes.push(...(promoted?.changes ?? []), {
      kind: 'create',
      path,
      text: note.text,
      why: `imported from ${document.source.name}`,
    });
    this.originals.set(path, original);
    return { path, title: note.title, created: created.local, datedBy, isNew: true };
  }

  /** The session before this one; or the head that is there, when that is older than this session. */
  private before(created: Stamp): string | undefined {
    const { chain } = this.where.project;
    const isFresh = this.last !== undefined && !chain.links.has(this.last);
    if (isFresh) return this.last;
    const [head, ...others] = chain.heads;
    if (head === undefined) return this.last;
    const { created: local = '', createdOffset: offset = '+00:00' } = head.note.parsed.properties;
    const isOlder = (instantOf({ local, offset }) ?? 0) <= (instantOf(created) ?? 0);
    if (isOlder && others.length === 0) return head.note.path;
    this.apart += 1;
    return this.last;
  }
}
