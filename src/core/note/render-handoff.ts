import type { Handoff, HandoffProperties, HandoffSection } from '../model/handoff';
import type { Item } from '../model/item';
import { renderProperties } from './frontmatter';
import { itemLines } from './render-item';

/** A whole handoff note: flat properties, one `#` title, `##` sections, `###` groups, task lines with their ids. */
export function renderHandoff(handoff: Handoff): string {
  return `${renderHandoffProperties(handoff.properties)}\n${renderHandoffBody(handoff)}`;
}

/** The frontmatter with its fences; `more` are properties that the product does not know. */
export function renderHandoffProperties(properties: HandoffProperties, more: readonly Entry[] = []): string {
  return renderProperties([...propertyEntries(properties), ...more]);
}

export function renderHandoffBody(handoff: Pick<Handoff, 'title' | 'sections'>): string {
  const blocks = [`# ${handoff.title}`, ...handoff.sections.flatMap(sectionBlocks)];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks(section: HandoffSection): readonly string[] {
  return [
    `## ${section.heading}`,
    ...contentBlocks(section),
    ...section.groups.flatMap((group) => [`### ${group.heading}`, ...contentBlocks(group)]),
  ];
}

function contentBlocks(part: { readonly text: string; readonly items: readonly Item[] }): readonly string[] {
  const items = part.items.flatMap((item) => itemLines(item)).join('\n');
  return [part.text, items].filter((block) => block !== '');
}

type Entry = Parameters<typeof renderProperties>[0][number];

function propertyEntries(properties: HandoffProperties): readonly Entry[] {
  return [
    ['id', properties.id],
    ['type', 'handoff'],
    ['format', properties.format],
    ['aliases', properties.aliases],
    ['project', properties.project],
    ['profile', properties.profile],
    ['created', properties.created],
    ['created_offset', properties.createdOffset],
    ['authors', properties.authors],
    ['status', properties.status],
    ['previous', properties.previous],
    ['phase', properties.phase],
    ['progress', properties.progress],
    ['health', properties.health],
    ['decisions', properties.decisions],
    ['blockers', properties.blockers],
    ['at', properties.at],
    ['branch', properties.branch],
    ['commit', properties.commit],
    ['base_commit', properties.baseCommit],
    ['tests', properties.tests],
    ['wip', properties.wip],
    ['session', properties.session],
    ['for', properties.for],
    ['tags', properties.tags.length === 0 ? undefined : properties.tags],
    ['cssclasses', ['session-handoff']],
  ];
}
