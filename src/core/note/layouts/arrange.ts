import { headingOf } from '../../handoff/template';
import type { Handoff, HandoffGroup, HandoffSection } from '../../model/handoff';
import type { Item } from '../../model/item';
import { meaningOfHeading } from '../section-heading';
import type { LayoutForm, Place } from './form';

/** A heading with everything below it, ready to be written. */
export interface Part {
  readonly heading: string;
  readonly text: string;
  readonly items: readonly Item[];
  /** What follows the items. */
  readonly after: string;
  readonly numbered: boolean;
  /** One heading level deeper. */
  readonly parts: readonly Part[];
}

type Content = Omit<Part, 'heading'>;

/** Sections in the order and under the headings of a form, those without a place last; empty headings are left out. */
export function arrange(handoff: Pick<Handoff, 'sections'>, form: LayoutForm): readonly Part[] {
  const { sections } = handoff;
  const placed = new Set(kindsIn(form.places));
  const isPlaced = (section: HandoffSection): boolean => section.kind !== undefined && placed.has(section.kind);
  const first = sections.findIndex((section) => section.kind !== undefined);
  // A warning that somebody put in front of everything stays there.
  const warnings = sections.slice(0, Math.max(first, 0));
  const rest = sections.filter((section) => !isPlaced(section) && !warnings.includes(section));
  return [
    ...warnings.map((section) => ownPart(section, {})),
    ...form.places.flatMap((place) => partOf(place, sections)),
    ...rest.map((section) => ownPart(section, {})),
  ];
}

/** Kinds that have a place, in the order of the form. */
export function kindsIn(places: readonly Place[]): readonly (HandoffSection['kind'] & string)[] {
  return places.flatMap((place) => [...place.own, ...kindsIn(place.inside ?? [])]);
}

function partOf(place: Place, sections: readonly HandoffSection[]): readonly Part[] {
  const own = place.own.flatMap((kind) => sections.filter((section) => section.kind === kind));
  const plain = own.filter(hasPlainHeading);
  // Somebody's own heading says more than that of the form, so it is kept below it.
  const titled = own.filter((section) => !hasPlainHeading(section)).map((section) => ownPart(section, place));
  const content = joined(plain.map((section) => contentOf(section, place)));
  // "Carried over (12)" takes the place of "Carried over".
  if (own.length === 1 && titled[0]?.heading.startsWith(place.heading) === true && place.inside === undefined) {
    return titled;
  }
  const parts = [...content.parts, ...titled, ...(place.inside ?? []).flatMap((inner) => partOf(inner, sections))];
  const part = { ...content, heading: place.heading, parts, numbered: place.numbered === true };
  return part.text === '' && part.items.length === 0 && part.after === '' && parts.length === 0 ? [] : [part];
}

function ownPart(section: HandoffSection, place: Pick<Place, 'flat' | 'numbered' | 'priorities'>): Part {
  return { heading: section.heading, ...contentOf(section, place) };
}

function contentOf(section: HandoffSection, place: Pick<Place, 'flat' | 'numbered' | 'priorities'>): Content {
  const numbered = place.numbered === true;
  if (place.flat === true) {
    const items = [section, ...section.groups].flatMap((part) => part.items);
    const [folded, groups] = [section.groups.filter(isText), section.groups.filter((group) => !isText(group))];
    return { text: textOf([section, ...groups]), items, after: textOf(folded), numbered, parts: [] };
  }
  const parts = section.groups.map((group) => ({
    heading: groupHeading(group, place),
    text: group.text,
    items: group.items,
    after: '',
    numbered,
    parts: [],
  }));
  return { text: section.text, items: section.items, after: '', numbered, parts };
}

function joined(contents: readonly Content[]): Content {
  return {
    text: textOf(contents),
    after: contents.flatMap(({ after }) => (after === '' ? [] : [after])).join('\n\n'),
    items: contents.flatMap(({ items }) => items),
    parts: contents.flatMap(({ parts }) => parts),
    numbered: contents.some(({ numbered }) => numbered),
  };
}

/** Folded lines stand below the items, wherever their own heading would have stood. */
function isText({ text, items }: HandoffGroup): boolean {
  return text !== '' && items.length === 0;
}

function textOf(parts: readonly { readonly text: string }[]): string {
  return parts.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n\n');
}

function groupHeading(group: HandoffGroup, place: Pick<Place, 'priorities'>): string {
  return (group.priority === undefined ? undefined : place.priorities?.[group.priority]) ?? group.heading;
}

/** True for our own heading, and for one that says nothing but what the section is: "Emergency", "Architecture". */
function hasPlainHeading({ kind, heading }: HandoffSection): boolean {
  if (kind === undefined || /\d/.test(heading)) return false;
  const meaning = meaningOfHeading(heading);
  return heading === headingOf(kind) || (meaning.whole && meaning.kind === kind);
}
