import type { FieldName, ItemStatus } from '../model/item';
import type { EntryKind, ParsedEntry } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import { addPart, entryOfItem, statusOfState, type EntryDefaults, type ItemParts } from './item-entry';
import { ratingOf } from './item-remarks';
import { entriesOfParagraph, entryOfHeading, entryOfProse } from './mention-entries';
import { kindByItsId } from './line-kind';
import { isOption } from './section-heading';
import { statedBlockers } from './stated-blockers';
import { factOfHeading } from './metadata-lines';
import { entriesOfTable } from './row-entries';
import { BOLD_LEVEL, isListKind, type Outline, type Section } from './sections';
import { saysNothing } from './state-words';
import { standsIn } from './scan';
import { fieldsOf, percentIn, workContent } from './work-content';
import { isFieldLine } from './work-heading';

const KINDS: Readonly<Partial<Record<SectionKind, readonly [EntryKind, ItemStatus]>>> = {
  completed: ['item', 'done'],
  'in-progress': ['item', 'in-progress'],
  next: ['item', 'open'],
  carried: ['item', 'open'],
  blockers: ['blocker', 'open'],
  questions: ['question', 'open'],
  decisions: ['decision', 'open'],
  'decisions-needed': ['decision-needed', 'open'],
  'failed-approaches': ['failed-approach', 'open'],
  gotchas: ['gotcha', 'open'],
  learnings: ['learning', 'open'],
};
/** Sections in which boxes and signs tell about the document's own checks, not about work. */
const NO_WORK = new Set<SectionKind | undefined>([
  'verification',
  'phase-completion',
  'files-touched',
  'files-to-review',
  'references',
  'resume',
  'quick-start',
  'statistics',
  'dependencies',
  'goal',
]);
/** Fields with which a piece of work tells how far it is. */
const TELLING = new Set<FieldName>(['Status', 'Started', 'Target', 'Remaining', 'Next']);
/** Sections whose prose is work when they hold no list. */
const PROSE = new Set<SectionKind | undefined>(['next', 'in-progress', 'blockers']);
const NAMED_LINE = /^\*\*[^*:]{2,30}(?:\*\*\s*:|:\*\*)/;
/** A state in capitals behind a name: `Import: IN PROGRESS - …`. */
const TOLD =
  /(?:^|[:—–]\s?)\**(?:DONE|COMPLETED?|IN PROGRESS|WIP|NOT STARTED|PENDING|BLOCKED|TODO|MERGED|SHIPPED|FIXED|FINISHED)\b/;

/** Everything in a document that is work, a decision, a blocker, a question or a lesson, in document order. */
export function entriesOf(outline: Outline): readonly ParsedEntry[] {
  return new EntryReader(outline).run();
}

class EntryReader {
  private readonly entries: ParsedEntry[] = [];

  constructor(private readonly outline: Outline) {}

  run(): readonly ParsedEntry[] {
    this.outline.sections.forEach((section, index) => {
      if (section.parent < 0) this.collect(section, index, false);
    });
    return this.entries;
  }

  /** `inWork`: a heading around this section is itself the entry. */
  private collect(section: Section, index: number, inWork: boolean): void {
    if (section.past || section.meaning.isOption) return;
    const { priority, numbered } = section.meaning;
    const inherits =
      section.kind === this.outline.sections[section.parent]?.kind && (priority === undefined || numbered);
    const hidden = inWork && (inherits || section.level >= BOLD_LEVEL);
    const isWork = !hidden && (section.meaning.piece !== undefined || inherits) && this.isWork(section);
    const before = this.entries.length;
    if (isWork) this.addHeading(section, index);
    if (hidden || isWork) this.addToldInside(section);
    else this.addOwn(section);
    this.collectInside(section, index, hidden || isWork);
    if (this.entries.length > before || hidden || !isListKind(section.kind)) return;
    const names = section.level <= BOLD_LEVEL && section.to > section.from && !saysOnlyItsKind(section);
    if (inherits && names) this.addHeading(section, index);
    else this.addProse(section);
  }

  private collectInside(section: Section, index: number, inWork: boolean): void {
    const { sections } = this.outline;
    for (let child = index + 1; child < sections.length; child++) {
      const inside = sections[child];
      if (inside === undefined || inside.level <= section.level) return;
      if (inside.parent === index) this.collect(inside, child, inWork);
    }
  }

  /** A sub-heading that names one piece of work: numbered, with a state, or with nothing but fields below it. */
  private isWork(section: Section): boolean {
    if (!isListKind(section.kind) || section.heading === '' || section.level > BOLD_LEVEL) return false;
    if (section.meaning.piece !== undefined) return true;
    if (saysOnlyItsKind(section)) return false;
    if (section.kind === 'blockers' && ratingOf(section.heading).severity !== undefined) return false;
    if (section.meaning.numbered || section.meaning.state !== undefined) return true;
    return this.hasOnlyFields(section) || this.tellsItsState(section);
  }

  /** `**Status**: 60% complete` right below a heading among work in progress. */
  private tellsItsState(section: Section): boolean {
    if (section.kind !== 'in-progress') return false;
    const first = this.outline.scan.blocks[section.from];
    return first?.kind === 'paragraph' && fieldsOf(this.outline.scan, first).some(({ name }) => TELLING.has(name));
  }

  private hasOnlyFields(section: Section): boolean {
    const { scan } = this.outline;
    let fields = 0;
    for (let at = section.from; at < section.to; at++) {
      const block = scan.blocks[at];
      if (block?.kind !== 'item' || block.parent !== section.container) continue;
      if (!isFieldLine(scan.text.slice(block.start, Math.min(block.end, block.start + 40)))) return false;
      fields++;
    }
    return fields > 0;
  }

  private addHeading(section: Section, index: number): void {
    const defaults = this.defaultsOf(section);
    if (defaults === undefined) return;
    const { scan } = this.outline;
    const end = this.endOf(index);
    const entry = entryOfHeading(scan, section, defaults, end);
    const { fields, children } = workContent(scan, section.from, end, entry.status);
    const percent = entry.percent ?? percentIn(fields);
    this.entries.push({ ...entry, fields, children, ...(percent === undefined ? {} : { percent }) });
  }

  /** The block behind a section and everything inside it. */
  private endOf(index: number): number {
    const { sections } = this.outline;
    const level = sections[index]?.level ?? 0;
    let last = index;
    while ((sections[last + 1]?.level ?? 0) > level) last++;
    return sections[last]?.to ?? 0;
  }

  private addProse(section: Section): void {
    const defaults = this.defaultsOf(section);
    if (defaults !== undefined && PROSE.has(section.kind)) this.add(entryOfProse(this.outline.scan, section, defaults));
  }

  private addOwn(section: Section): void {
    const defaults = this.defaultsOf(section);
    const { scan } = this.outline;
    let stated = false;
    for (let at = section.from; at < section.to; at++) {
      const block = scan.blocks[at];
      if (block === undefined || !standsIn(scan, block, section.container)) continue;
      if (block.kind === 'item') {
        if (stated && this.addToStated(at)) continue;
        const entry = this.itemEntry(at, section, defaults);
        if (entry !== undefined) this.entries.push(entry);
      } else if (block.kind === 'table') this.add(entriesOfTable(scan, block, section.kind, defaults));
      else if (block.kind === 'paragraph') {
        const before = this.entries.length;
        this.add(statedBlockers(scan, block, section));
        stated = this.entries.length > before;
        if (defaults !== undefined) this.add(entriesOfParagraph(scan, block, defaults));
      }
    }
  }

  /** `- **Impact**: …` below a line that states a blocker tells about that one. */
  private addToStated(at: number): boolean {
    const { scan } = this.outline;
    const [block, last] = [scan.blocks[at], this.entries.at(-1)];
    if (block === undefined || last === undefined || !NAMED_LINE.test(scan.text.slice(block.start, block.end)))
      return false;
    const parts: ItemParts = { fields: [...last.fields], children: [...last.children] };
    addPart(scan, at, parts, last.status);
    this.entries[this.entries.length - 1] = { ...last, ...parts, lastLine: block.lastLine + 1 };
    return true;
  }

  private add(entries: readonly ParsedEntry[]): void {
    for (const entry of entries) this.entries.push(entry);
  }

  /** Inside one piece of work only lines with an id, and a table of pieces still in progress while the whole is not. */
  private addToldInside(section: Section): void {
    const defaults = this.defaultsOf(section);
    const isTold = defaults?.kind === 'item' && defaults.status !== 'in-progress';
    const { scan } = this.outline;
    for (let at = section.from; at < section.to; at++) {
      const block = scan.blocks[at];
      if (block?.kind === 'item' && standsIn(scan, block, section.container)) {
        const known = this.knownLine(at, section);
        if (known !== undefined) this.entries.push(known);
      } else if (block?.kind === 'table' && isTold)
        this.add(entriesOfTable(scan, block, undefined, undefined).filter((entry) => entry.status === 'in-progress'));
    }
  }

  private itemEntry(at: number, section: Section, defaults: EntryDefaults | undefined): ParsedEntry | undefined {
    const { scan } = this.outline;
    const block = scan.blocks[at];
    if (block === undefined || block.start >= block.end) return undefined;
    if (defaults === undefined) return this.knownLine(at, section) ?? this.workOutside(at, section);
    const first = scan.text.slice(block.start, block.end);
    if (saysNothing(first) || isOption(first)) return undefined;
    return entryOfItem(scan, at, defaults);
  }

  /** A line with an id of ours is what its id says: no heading above it can take it away. */
  private knownLine(at: number, section: Section): ParsedEntry | undefined {
    const { scan } = this.outline;
    const block = scan.blocks[at];
    const kind = block === undefined ? undefined : kindByItsId(scan, block);
    if (kind === undefined) return undefined;
    return entryOfItem(scan, at, { kind, status: 'open', section: section.kind, priority: undefined });
  }

  /** A box or a sign makes a line work, also where the section does not say so. */
  private workOutside(at: number, section: Section): ParsedEntry | undefined {
    if (NO_WORK.has(section.kind)) return undefined;
    const { scan } = this.outline;
    const block = scan.blocks[at];
    const boxed = block !== undefined && block.mark !== 0;
    if (block === undefined) return undefined;
    const told = !boxed && tellsState(scan.text.slice(block.start, Math.min(block.end, LONGEST_HEAD + block.start)));
    if (!boxed && !told && scan.text.charCodeAt(block.start) < 128) return undefined;
    const state = section.meaning.state;
    const defaults: EntryDefaults = {
      kind: 'item',
      status: statusOfState(state) ?? 'open',
      section: section.kind,
      priority: section.meaning.priority,
    };
    const entry = entryOfItem(scan, at, defaults);
    return entry !== undefined && (boxed || told || entry.text.length < block.end - block.start) ? entry : undefined;
  }

  private defaultsOf(section: Section): EntryDefaults | undefined {
    const found = section.kind === undefined ? this.byState(section) : KINDS[section.kind];
    if (found === undefined) return undefined;
    const [kind, status] = found;
    const rating = kind === 'blocker' ? ratingOf(section.heading) : {};
    return { kind, status, section: section.kind, priority: section.meaning.priority, ...rating };
  }

  /** `Symlink support — COMPLETE`: the list below a finished piece of work is finished work. */
  private byState(section: Section): readonly [EntryKind, ItemStatus] | undefined {
    const state = section.level > 1 && section.level < BOLD_LEVEL ? section.meaning.state : undefined;
    const status = statusOfState(state);
    return status === 'done' || status === 'in-progress' ? ['item', status] : undefined;
  }
}

const LONGEST_HEAD = 120;

/** `Next action:` names no work: what stands below it does. */
function saysOnlyItsKind({ meaning, kind }: Section): boolean {
  return meaning.whole && meaning.kind === kind;
}

/** `Import: IN PROGRESS - …`, but neither a bare state nor `Status: DONE`, which tells about the document. */
function tellsState(text: string): boolean {
  const match = TOLD.exec(text);
  if (match === null || text.length - match[0].length < 3) return false;
  return match.index === 0 || factOfHeading(text.slice(0, match.index)) === undefined;
}
