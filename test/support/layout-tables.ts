import { headingOf } from '../../src/core/handoff/template';
import { LAYOUTS, type Handoff, type HandoffSection, type Layout } from '../../src/core/model/handoff';
import type { Item } from '../../src/core/model/item';
import type { ParsedHandoff } from '../../src/core/model/parsed-handoff';
import { SECTION_KINDS, type SectionKind } from '../../src/core/model/section-kind';
import { parseHandoff } from '../../src/core/note/handoff-note';
import type { Place } from '../../src/core/note/layouts/form';
import { FORMS, renderInLayout } from '../../src/core/note/layouts/render-layout';
import { FULL } from './full-handoff';

/** Top-level items of a section, those below its sub-headings included, in the order in which they are written. */
export function itemsOf(section: HandoffSection): readonly Item[] {
  return [section, ...section.groups].flatMap((part) => part.items);
}

function pathOf(places: readonly Place[], kind: SectionKind): string | undefined {
  for (const place of places) {
    if (place.own.includes(kind)) return place.heading;
    const inside = pathOf(place.inside ?? [], kind);
    if (inside !== undefined) return `${place.heading} › ${inside}`;
  }
  return undefined;
}

/** Where each section of a handoff stands in each layout. */
export function placesTable(): string {
  const rows = SECTION_KINDS.map((kind) => [
    headingOf(kind),
    ...LAYOUTS.flatMap((layout) => (layout === 'native' ? [] : [pathOf(FORMS[layout].places, kind) ?? '·'])),
  ]);
  return tableOf(['native', ...LAYOUTS.filter((layout) => layout !== 'native')], rows);
}

/** The kind of section that a reader finds where a section of the handoff was written; `none` for an unnamed one. */
export function kindReadBack(section: HandoffSection, parsed: ParsedHandoff): SectionKind | 'none' | 'lost' {
  const probe = section.text.split('\n').at(-1) ?? '';
  const text = probe === '' ? (itemsOf(section)[0]?.text ?? '') : probe;
  const entry = parsed.entries.find((one) => text.includes(one.text));
  if (entry !== undefined) return entry.section ?? 'none';
  const found = parsed.sections.find((one) => one.text.includes(text));
  return found === undefined ? 'lost' : (found.kind ?? 'none');
}

/** Sections of the full handoff that are read back as another kind: `summary → goal`. */
export function kindsChanged(layout: Layout): readonly string[] {
  const parsed = parseHandoff(renderInLayout(FULL, layout));
  return FULL.sections.flatMap((section) => {
    const read = kindReadBack(section, parsed);
    return read === (section.kind ?? 'none') ? [] : [`${section.kind ?? 'none'} → ${read}`];
  });
}

export function titleReadBack(handoff: Handoff, layout: Layout): 'yes' | 'behind a prefix' | 'in the properties' {
  const { title = '' } = parseHandoff(renderInLayout(handoff, layout));
  if (title === handoff.title) return 'yes';
  return title.endsWith(handoff.title) ? 'behind a prefix' : 'in the properties';
}

export function prioritiesReadBack(handoff: Handoff, layout: Layout): 'yes' | 'their order' | 'no' {
  const items = handoff.sections.filter((section) => section.kind === 'next').flatMap(itemsOf);
  const { entries } = parseHandoff(renderInLayout(handoff, layout));
  const read = items.flatMap((item) => entries.find((entry) => entry.id === item.id) ?? []);
  if (read.length === items.length && read.every((entry, at) => entry.priority === items[at]!.priority)) return 'yes';
  const order = items.map((item) => entries.findIndex((entry) => entry.id === item.id));
  return order.every((place, at) => at === 0 || place > order[at - 1]!) ? 'their order' : 'no';
}

export function groupsReadBack(handoff: Handoff, layout: Layout): 'yes' | 'no' {
  const { sections } = parseHandoff(renderInLayout(handoff, layout));
  const groups = handoff.sections
    .filter((section) => section.kind === 'completed')
    .flatMap((section) => section.groups);
  return groups.every((group) => sections.some((section) => section.heading === group.heading)) ? 'yes' : 'no';
}

/** What is read back of the full handoff, layout by layout. */
export function holdsTable(): string {
  const rows = LAYOUTS.map((layout) => [
    `\`${layout}\``,
    titleReadBack(FULL, layout),
    kindsChanged(layout).join(', ') || 'none',
    prioritiesReadBack(FULL, layout),
    groupsReadBack(FULL, layout),
  ]);
  const head = [
    'layout',
    'title',
    'sections read back as another kind',
    'priorities',
    'headings inside completed work',
  ];
  return tableOf(head, rows);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
