import { LAYOUTS, type Layout, type Profile } from '../model/handoff';
import type { ParsedHandoff } from '../model/parsed-handoff';
import { headingOf } from '../handoff/template';
import { SECTION_KINDS } from '../model/section-kind';
import type { Place } from '../note/layouts/form';
import { FORMS } from '../note/layouts/render-layout';
import { plainWords } from '../note/headings/plain-words';
import { withoutMarkup } from '../note/section-heading';

/** So many headings of a form must stand in a text before it is taken for that form. */
const ENOUGH = 3;

const HEADINGS = LAYOUTS.map((layout): readonly [Layout, ReadonlySet<string>] => {
  const headings = layout === 'native' ? SECTION_KINDS.map(headingOf) : headingsOf(FORMS[layout].places);
  return [layout, new Set(headings.map(plainWords))];
});

/** The profile that a handoff names, or that its sections show. */
export function profileOf(parsed: ParsedHandoff): Profile {
  const named = parsed.properties.profile;
  if (named !== undefined) return named;
  const kinds = new Set(parsed.sections.map(({ kind }) => kind));
  if (kinds.has('emergency')) return 'emergency';
  const title = parsed.title ?? '';
  if (/\bquick handoff\b/i.test(title)) return 'quick';
  if (/\bcheckpoint\b/i.test(title)) return 'checkpoint';
  return kinds.has('phase-completion') && /\b(?:end of phase|phase \S+ (?:complete|completion))\b/i.test(title)
    ? 'phase-end'
    : 'standard';
}

/** The form of which most headings stand in the text; `native` when none is recognized, or two as well as each other. */
export function layoutOf(parsed: ParsedHandoff): Layout {
  const said = new Set(parsed.sections.map(({ heading }) => plainWords(withoutMarkup(heading))));
  const counted = HEADINGS.map(([layout, headings]) => ({
    layout,
    count: [...said].filter((heading) => headings.has(heading)).length,
  }));
  const best = Math.max(...counted.map(({ count }) => count));
  const [only, another] = counted.filter(({ count }) => count === best);
  return only === undefined || another !== undefined || best < ENOUGH ? 'native' : only.layout;
}

function headingsOf(places: readonly Place[]): readonly string[] {
  return places.flatMap((place) => [place.heading, ...headingsOf(place.inside ?? [])]);
}
