import type { Handoff, HandoffProperties, HandoffSection } from '../model/handoff';
import type { Item } from '../model/item';
import { renderProperties } from './frontmatter';
import { itemLines } from './render-item';

/** A whole handoff note: flat properties, one `#` title, `##` sections, `###` groups, task lines with their ids. */
export function renderHandoff(handoff: Handoff): string {
  return `${renderHandoffProperties(handoff.properties)}\n${renderHandoffBody(handoff)}`;
}

/** Lists to which a user's template may add. */
const SHARED_LISTS = ['aliases', 'tags', 'cssclasses'];

/** The frontmatter with its fences. `more` are somebody's own: of our names they may only add to the shared lists. */
export function renderHandoffProperties(properties: HandoffProperties, more: readonly Entry[] = []): string {
  const entries = propertyEntries(properties);
  const added = new Map(more);
  const ours = entries.map(([name, value]): Entry => {
    const other = SHARED_LISTS.includes(name) ? added.get(name) : undefined;
    return other === undefined ? [name, value] : [name, [...new Set([value ?? [], other].flat().map(String))]];
  });
  const known = new Set(entries.map(([name]) => name));
  return renderProperties([...ours, ...more.filter(([name]) => !known.has(name))]);
}

export function renderHandoffBody(handoff: Pick<Handoff, 'title' | 'sections'>): string {
  const blocks = [`# ${handoff.title}`, ...handoff.sections.flatMap(sectionBlocks)];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks(section: HandoffSection): readonly string[] {
  return [`## ${section.heading}`, ...bodyBlocks(section)];
}

/** A section without its own heading. */
export function renderSectionBody(section: HandoffSection): string {
  return bodyBlocks(section).join('\n\n');
}

function bodyBlocks(section: HandoffSection): readonly string[] {
  return [
    ...contentBlocks(section),
    ...section.groups.flatMap((group) => [`### ${group.heading}`, ...contentBlocks(group)]),
  ];
}

function contentBlocks(part: { readonly text: string; readonly items: readonly Item[] }): readonly string[] {
  const items = part.items.flatMap((item) => itemLines(item)).join('\n');
  return [part.text, items].filter((block) => block !== '');
}

/** A property and its value; `undefined` for one that is left out. */
export type Entry = Parameters<typeof renderProperties>[0][number];

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
