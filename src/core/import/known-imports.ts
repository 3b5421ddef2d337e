import type { ProjectIndex } from '../index/handoff-index';
import { readProperties } from '../note/frontmatter';
import { listProperty, textProperty } from '../note/property-values';
import type { NamedDecision } from './imported-decision';
import { slugOfOriginal } from './original';

/** What an earlier import, here or on another device, has brought into a project. */
export interface KnownImports {
  /** Paths of notes by the hashes of what they were made of. */
  readonly byHash: ReadonlyMap<string, string>;
  /** Paths of decisions by the slug of the file they were made of. */
  readonly decisions: ReadonlyMap<string, string>;
  readonly named: readonly NamedDecision[];
}

/** `texts` are the notes of the vault by path. */
export function knownImports(project: ProjectIndex, texts: ReadonlyMap<string, string>): KnownImports {
  const byHash = new Map<string, string>();
  const decisions = new Map<string, string>();
  const named: NamedDecision[] = [];
  for (const { path, type } of [...project.handoffs, ...project.decisions]) {
    const text = texts.get(path) ?? '';
    // Most notes were never imported: their properties are not read again for this.
    if (!text.includes('source_hash')) continue;
    const { properties } = readProperties(text);
    for (const hash of listProperty(properties, 'source_hash') ?? []) byHash.set(hash, path);
    const slug = slugOfOriginal(textProperty(properties, 'source') ?? '');
    if (type !== 'decision' || slug === undefined) continue;
    decisions.set(slug, path);
    const number = /^(?:adr-|decision-)?0*(\d{1,5})(?=-|$)/.exec(slug)?.[1];
    named.push({ path, name: slug, ...(number === undefined ? {} : { number: Number(number) }) });
  }
  return { byHash, decisions, named };
}
