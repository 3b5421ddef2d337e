import type { HandoffFacts } from '../model/handoff-facts';
import type { ParsedHandoff } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import { titleOf, type Outline } from './sections';

const NAMED =
  /hand[\s_-]?(?:off|over)|session|continu|\bnext[\s_-]|resume|close-?out|status|progress|wrap[\s_-]?up|state|where we|left off|übergabe|overdracht|överlämning|przekaz|devir|traspàs|sitzung|stand\b|passation|reprise|session|relevo|traspaso|entrega|passagem|passaggio|consegn|ripresa|передач|сесси|交接|会话|會話|进度|引き?継|セッション|進捗|인수인계|세션/i;
/** Words of texts that explain how handoffs are to be written. */
const TEACHES =
  /\b(?:when to use|how to use|usage|how it works|use this (?:skill|command|template|when)|the (?:agent|user) (?:should|must|will)|you (?:should|must|are) (?:now )?(?:write|create|generate|going)|template|skill|slash command|instructions|workflow phases?|naming convention|best practices|file format|what (?:a|is a) handoff|purpose of (?:a |this )?(?:handoff|template|document type)|examples?|write a handoff|create a handoff|generate a handoff)\b/i;
const PLACEHOLDER =
  /\{\{[^}]*\}\}|\{[A-Z_a-z ]{3,40}\}|\[(?:[A-Z][a-z]+(?: [a-zA-Z,/']+){1,10}|[A-Z_]{4,}|[a-z]+(?: [a-z]+){2,10}\.{0,3})\](?!\()|<(?:[a-z]+[ _-])+[a-z]+>|YYYY-MM-DD|\bTODO: fill\b|\$ARGUMENTS|X{3,}/g;
const WORK = new Set<SectionKind | undefined>(['completed', 'in-progress', 'next', 'blockers', 'carried']);
const BESIDE = new Set<SectionKind | undefined>([
  'summary',
  'status',
  'goal',
  'decisions',
  'gotchas',
  'learnings',
  'questions',
  'files-touched',
  'resume',
  'since-last',
  'statistics',
  'verification',
]);

const IMPERATIVE =
  /^(?:\d+\.|[-*]|#+)?\s*(?:\*\*)?(?:Run|Read|Check|Create|Write|Ask|Identify|Gather|Generate|Capture|List|Include|Ensure|Use)\b/gm;
const GUIDE =
  /\b(?:readme|guide|template|skill|command|how to|protocol|workflow|prompt|specification|checklist|convention|ledger)s?\b|\badr[- ]?\d/i;
/** File names that other texts in a folder of handoffs have. */
const OTHER_FILE = /(?:^|[^a-z])(?:readme|skill|changelog|changeset|contributing|index)$/i;
/** Headings of decision records. */
const RECORD =
  /^(?:\d+\.\s*)?(?:consequences|considered options|alternatives considered|decision drivers|decision outcome)\b/i;
const ABOUT =
  /\b[Tt]his (?:directory|folder|guide|template|skill|command|page|convention|feature) \w+s\b|\benables?\b.{0,60}\bbetween\b/;
/** Enough of a long document to judge it by. */
const HEAD = 40_000;
/** Properties of texts that tools load. */
const TOOL_KEYS = ['description', 'allowed-tools', 'argument-hint', 'trigger', 'triggers', 'user_invocable'];

/** Tells a handoff from a document that only speaks about handoffs: guides, templates, commands, decision records. */
export function isHandoff(
  outline: Outline,
  parsed: ParsedHandoff,
  facts: HandoffFacts,
  given: Readonly<Record<string, unknown>>,
  fileName = '',
): boolean {
  if (given['type'] === 'handoff' && parsed.properties.id !== undefined) return true;
  const title = titleOf(outline) ?? '';
  const named = (NAMED.test(title) ? 2 : 0) + (NAMED.test(fileName) ? 1 : 0);
  const evidence =
    named +
    sectionScore(outline) +
    workScore(parsed) +
    factScore(facts) -
    teachingScore(outline, given, title) -
    (OTHER_FILE.test(fileName) ? 3 : 0);
  return evidence > NEEDED;
}

const NEEDED = 2.5;

function sectionScore({ sections }: Outline): number {
  const kinds = new Set(sections.map((section) => section.kind));
  const count = (wanted: ReadonlySet<SectionKind | undefined>): number =>
    [...kinds].filter((kind) => wanted.has(kind)).length;
  return 1.5 * count(WORK) + 0.5 * count(BESIDE);
}

function workScore({ entries }: ParsedHandoff): number {
  const items = entries.filter((entry) => entry.kind === 'item' || entry.kind === 'blocker');
  const done = items.filter((entry) => entry.status === 'done').length;
  return items.length === 0 ? -1 : 1 + 0.5 * Math.min(done, 4);
}

function factScore(facts: HandoffFacts): number {
  const told = [facts.date, facts.branch, facts.commit, facts.phase, facts.progress];
  return told.filter((fact) => fact !== undefined).length;
}

function teachingScore(outline: Outline, given: Readonly<Record<string, unknown>>, title: string): number {
  const head = outline.scan.text.slice(0, HEAD);
  const lines = Math.max(1, outline.scan.starts.length);
  const headings = outline.sections.filter((section) => TEACHES.test(section.heading)).length;
  const placeholders = (head.match(PLACEHOLDER) ?? []).length / lines;
  const orders = (head.match(IMPERATIVE) ?? []).length / lines;
  return (
    Math.min(headings, 5) +
    (placeholders > 0.05 ? 4 : placeholders > 0.02 ? 2 : 0) +
    (TOOL_KEYS.some((key) => key in given) ? 8 : 0) +
    (GUIDE.test(title) ? 3 : 0) +
    (orders > 0.12 ? 2 : 0) +
    (outline.sections.some((section) => RECORD.test(section.heading)) ? 4 : 0) +
    (ABOUT.test(head.slice(0, 1500)) ? 2 : 0)
  );
}
