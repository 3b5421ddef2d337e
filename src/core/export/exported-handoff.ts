import { sectionsOfDocument } from '../import/document-sections';
import type { HandoffNote } from '../index/indexed-note';
import { titleOf } from '../index/indexed-note';
import type { Handoff, HandoffProperties, Layout } from '../model/handoff';
import { renderProperties } from '../note/frontmatter';
import { readSections } from '../note/handoff-note';
import { renderBodyInLayout } from '../note/layouts/render-layout';
import { plainMarkdown } from './plain-markdown';

/**
 * A handoff as a document for people and agents outside the vault: what it says about itself as plain properties, its
 * words in a layout. Ids stay at their lines, so that an import knows the items again.
 */
export function exportedHandoff(note: HandoffNote, text: string, layout: Layout): string {
  const { parsed } = note;
  const sections = sectionsOfDocument({ ...parsed, sections: readSections(text) }, text, {
    idOf: (entry) => entry.id,
    line: plainMarkdown,
    block: plainMarkdown,
    below: plainMarkdown,
  });
  const handoff: Handoff = {
    properties: withDefaults(parsed.properties),
    title: plainMarkdown(titleOf(note)),
    sections,
  };
  return `${factsOf(handoff.properties)}\n${renderBodyInLayout(handoff, layout)}`;
}

function factsOf(properties: HandoffProperties): string {
  return renderProperties([
    ['handoff', properties.id],
    ['date', properties.created.replace('T', ' ')],
    ['author', properties.authors.length === 0 ? undefined : properties.authors.join(', ')],
    ['branch', properties.branch],
    ['commit', properties.commit],
    ['progress', properties.progress],
    ['health', properties.health],
    ['tests', properties.tests],
  ]);
}

function withDefaults(given: Partial<HandoffProperties>): HandoffProperties {
  const defaults = {
    id: '',
    format: 1,
    aliases: [],
    project: '',
    profile: 'standard' as const,
    created: '',
    createdOffset: '+00:00',
    authors: [],
    status: 'open' as const,
    previous: [],
    decisions: [],
    blockers: [],
    at: [],
    tags: [],
  };
  const { phase, ...own } = given;
  return { ...defaults, ...own, ...(phase === undefined ? {} : { phase: plainMarkdown(phase) }) };
}
