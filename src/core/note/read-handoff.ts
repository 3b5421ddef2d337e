import type { HandoffFacts } from '../model/handoff-facts';
import type { ParsedHandoff } from '../model/parsed-handoff';
import { factsOf } from './facts';
import { readProperties } from './frontmatter';
import { parseOutline } from './handoff-note';
import { isHandoff } from './is-handoff';
import { scan } from './scanner';
import { readOutline } from './sections';

/** Everything that can be understood of a document, its facts as a whole included. */
export interface ReadHandoff extends ParsedHandoff {
  readonly facts: HandoffFacts;
  readonly isHandoff: boolean;
}

/** Reads a document that somebody wrote; `fileName` may tell its date. Never throws. */
export function readHandoff(text: string, fileName = ''): ReadHandoff {
  const { properties } = readProperties(text);
  const outline = readOutline(scan(text));
  const parsed = parseOutline(outline, properties);
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  const facts = factsOf(outline, properties, name);
  return { ...parsed, facts, isHandoff: isHandoff(outline, parsed, facts, properties, name) };
}
