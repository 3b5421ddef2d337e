import { markedAgain, mergedParts, sideOf, type MergedPart } from './conflict-hunks';
import { readProperties, removeProperty, setProperty, type Properties } from './frontmatter';
import type { PropertyValue } from './frontmatter-scalar';
import { mergeLines } from './merge-lines';
import { mergeProperties } from './merge-properties';

export interface ResolvedConflicts {
  readonly text: string;
  /** Conflicts that only people can settle, marked as before; a sentence for each. */
  readonly left: readonly string[];
}

const REGION = /<!-- (\/?)session-handoff:\w+ -->/;

/** Takes git's conflict marks out of a note wherever both sides can stand or one of them is only a copy. */
export function resolveConflicts(text: string): ResolvedConflicts {
  const parts = mergedParts(text);
  if (parts.every((part) => part.kind === 'same')) return { text, left: [] };
  const left: string[] = [];
  const [head, rest] = atFrontmatterEnd(parts);
  const properties = mergedFrontmatter(head, left);
  const body = mergedBody(rest, left);
  return { text: [properties, ...body].filter((part) => part !== undefined).join('\n'), left };
}

/** The parts up to the closing fence, and those behind it. */
function atFrontmatterEnd(parts: readonly MergedPart[]): readonly [readonly MergedPart[], readonly MergedPart[]] {
  let fences = 0;
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'conflict') continue;
    for (const [line, words] of part.lines.entries()) {
      if (/^---\s*$/.test(words)) fences += 1;
      if (fences < 2) continue;
      const [head, rest] = [part.lines.slice(0, line + 1), part.lines.slice(line + 1)];
      const body = rest.length === 0 ? [] : [{ kind: 'same' as const, lines: rest }];
      return [
        [...parts.slice(0, at), { kind: 'same', lines: head }],
        [...body, ...parts.slice(at + 1)],
      ];
    }
  }
  return [[], parts];
}

function mergedFrontmatter(parts: readonly MergedPart[], left: string[]): string | undefined {
  if (parts.length === 0) return undefined;
  const ours = sideOf(parts, 'ours');
  if (parts.every((part) => part.kind === 'same')) return ours;
  const [own, other] = [readProperties(ours), readProperties(sideOf(parts, 'theirs'))];
  const merged =
    own.problem === undefined && other.problem === undefined
      ? mergeProperties(own.properties, other.properties)
      : undefined;
  if (merged?.unclear.length === 0) return withProperties(ours, own.properties, merged.values);
  const which = merged === undefined ? 'properties' : merged.unclear.map((name) => `"${name}"`).join(', ');
  left.push(`Two people changed ${which} in different ways.`);
  return parts.flatMap(markedAgain).join('\n');
}

function withProperties(text: string, before: Properties, values: ReadonlyMap<string, unknown>): string {
  let result = text;
  for (const [name, value] of values) {
    if (value === undefined) result = removeProperty(result, name);
    else if (!Object.is(before[name], value)) result = setProperty(result, name, asValue(value));
  }
  return result;
}

function asValue(value: unknown): PropertyValue {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function mergedBody(parts: readonly MergedPart[], left: string[]): readonly string[] {
  let isGenerated = false;
  return parts.flatMap((part) => {
    if (part.kind === 'same') {
      for (const line of part.lines) isGenerated = REGION.exec(line)?.[1] === '' || (isGenerated && !REGION.test(line));
      return part.lines;
    }
    // Generated text is made again from the notes afterwards.
    const merged = isGenerated ? part.ours : mergeLines(part.ours, part.theirs);
    if (merged !== undefined) return merged;
    left.push('Two people wrote different words in the same place.');
    return markedAgain(part);
  });
}
