import type { HandoffSection } from '../model/handoff';
import { blockIdOf } from '../model/ids';
import type { Item } from '../model/item';
import { renderSectionBody } from '../note/render-handoff';

/**
 * What carries an id and does not stand in a text, as Markdown blocks under native headings: without its line an item
 * would be lost to the next handoff.
 */
export function leftOut(sections: readonly HandoffSection[], text: string): readonly string[] {
  const present = idsIn(text);
  return sections.flatMap((section) => {
    const missing: HandoffSection = {
      ...section,
      text: missingLines(section.text, present),
      items: missingItems(section.items, present),
      groups: section.groups
        .map((group) => ({
          ...group,
          text: missingLines(group.text, present),
          items: missingItems(group.items, present),
        }))
        .filter((group) => group.text !== '' || group.items.length > 0),
    };
    const body = renderSectionBody(missing);
    return body === '' ? [] : [`## ${section.heading}`, body];
  });
}

function idsIn(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').flatMap((line) => blockIdOf(line) ?? []));
}

function missingItems(items: readonly Item[], present: ReadonlySet<string>): readonly Item[] {
  return items.flatMap((item) => {
    if (item.id !== undefined && !present.has(item.id)) return [item];
    return missingItems(item.children, present);
  });
}

function missingLines(text: string, present: ReadonlySet<string>): string {
  const missing = text.split('\n').filter((line) => {
    const id = blockIdOf(line);
    return id !== undefined && !present.has(id);
  });
  return missing.join('\n');
}
