import type { ParsedHandoff } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import { titleOf, type Outline } from './sections';

const NAMED =
  /hand[\s_-]?(?:off|over)|session|continu|\bnext[\s_-]|resume|close-?out|status|progress|wrap[\s_-]?up|state|where we|left off|übergabe|sitzung|stand\b|passation|reprise|session|relevo|traspaso|entrega|passagem|passaggio|consegn|ripresa|передач|сесси|交接|会话|會話|进度|引き?継|セッション|進捗|인수인계|세션/i;
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

/** Tells a handoff from a document that only speaks about handoffs: guides, templates, commands, decision records. */
export function isHandoff(
  outline: Outline,
  parsed: ParsedHandoff,
  given: Readonly<Record<string, unknown>>,
  fileName = '',
): boolean {
  if (given['type'] === 'handoff' && parsed.properties.id !== undefined) return true;
  return scoreOf(outline, parsed, given, fileName) > 0;
}

function scoreOf(
  outline: Outline,
  parsed: ParsedHandoff,
  given: Readonly<Record<string, unknown>>,
  fileName: string,
): number {
  const kinds = new Set(outline.sections.map((section) => section.kind));
  const count = (wanted: ReadonlySet<SectionKind | undefined>): number =>
    [...kinds].filter((kind) => wanted.has(kind)).length;
  const title = titleOf(outline) ?? '';
  const work = parsed.entries.filter((entry) => WORK.has(entry.section)).length;
  const named = (NAMED.test(title) ? 2 : 0) + (NAMED.test(fileName) ? 1 : 0);
  const sections = 1.5 * count(WORK) + 0.5 * count(BESIDE);
  return named + sections + (work > 0 ? 1 : -1) - 2 - teaching(outline, given, title);
}

function teaching(outline: Outline, given: Readonly<Record<string, unknown>>, title: string): number {
  const { text } = outline.scan;
  const headings = outline.sections.filter((section) => TEACHES.test(section.heading)).length;
  const placeholders = (text.slice(0, 40_000).match(PLACEHOLDER) ?? []).length;
  const perLine = placeholders / Math.max(1, outline.scan.starts.length);
  const isTool = 'name' in given && 'description' in given;
  const tool = 'description' in given || 'allowed-tools' in given || 'argument-hint' in given || 'trigger' in given;
  const guide =
    /\b(?:readme|guide|template|skill|command|how to|protocol|workflow|prompt|specification|checklist|convention)s?\b|\badr[- ]?\d/i.test(
      title,
    );
  const commands = (
    text
      .slice(0, 40_000)
      .match(
        /^(?:\d+\.|[-*]|#+)?\s*(?:\*\*)?(?:Run|Read|Check|Create|Write|Ask|Identify|Gather|Generate|Capture|List|Include|Ensure|Use)\b/gm,
      ) ?? []
  ).length;
  return (
    Math.min(headings, 5) +
    (perLine > 0.05 ? 6 : perLine > 0.02 ? 3 : 0) +
    (isTool ? 8 : tool ? 4 : 0) +
    (guide ? 4 : 0) +
    (commands / Math.max(1, outline.scan.starts.length) > 0.12 ? 3 : 0)
  );
}
