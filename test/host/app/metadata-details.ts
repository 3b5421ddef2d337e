import type { Mock } from './mocks';

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)[ \t]*$/;
const SECTION_TYPES: readonly [RegExp, string, string][] = [
  [/^>\s*\[![\w-]+\]/, 'blockquote', 'callout'],
  [/^\|?.*\|.*\n\|?[ :|-]+\|[ :|-]*(?:\n|$)/, 'paragraph', 'table'],
  [/^\[\^[^\]]+\]:/, 'paragraph', 'footnoteDefinition'],
  [/^%%[\s\S]*%%$/, 'paragraph', 'comment'],
  [/^<[A-Za-z!]/, 'paragraph', 'html'],
];

/** Adds what the mocks' parser leaves out of a note's metadata: block ids, section types, links in nested frontmatter. */
export function addDetails(cache: Mock, text: string): void {
  const blocks: Record<string, Mock> = {};
  const sourceOf = (part: Mock): string => text.slice(part.position.start.offset, part.position.end.offset);
  const name = (part: Mock, id: string): void => {
    part.id = id;
    blocks[id.toLowerCase()] = { id, position: part.position };
  };
  for (const item of cache.listItems ?? []) {
    const id = BLOCK_ID.exec(sourceOf(item))?.[1];
    if (id !== undefined) name(item, id);
    if (item.task === undefined) delete item.task;
  }
  let previous: Mock;
  for (const section of cache.sections ?? []) {
    const source = sourceOf(section);
    section.type = SECTION_TYPES.find(([form, was]) => was === section.type && form.test(source))?.[2] ?? section.type;
    const id = section.type === 'paragraph' ? BLOCK_ID.exec(source)?.[1] : undefined;
    // An id on its own line names the block above it.
    if (id !== undefined) name(source.trim() === `^${id}` && previous ? previous : section, id);
    if (section.type !== 'yaml') previous = section;
  }
  if (Object.keys(blocks).length > 0) cache.blocks = blocks;
  const nested = nestedLinks('', cache.frontmatter ?? {}, 0);
  if (nested.length > 0) cache.frontmatterLinks = [...(cache.frontmatterLinks ?? []), ...nested];
}

function nestedLinks(key: string, value: unknown, depth: number): Mock[] {
  if (typeof value === 'string') {
    if (depth < 2) return [];
    return [...value.matchAll(/\[\[([^\]|]+?)(?:\|([^\]]*))?\]\]/g)].map(([original, link, displayText]) => ({
      key,
      link,
      original,
      ...(displayText === undefined ? {} : { displayText }),
    }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const below = Array.isArray(value) && depth < 2 ? depth : depth + 1;
  return Object.entries(value).flatMap(([name, inner]) => nestedLinks(key ? `${key}.${name}` : name, inner, below));
}
