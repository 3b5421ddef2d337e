import type { ParsedSection } from '../model/parsed-handoff';
import type { SectionKind } from '../model/section-kind';
import { emergencyKey } from './emergency-words';
import { metricRows } from './metrics';

/** Where the words of a section go. `kept`: they stay together below their own heading. */
export type Home = 'opening' | 'kept' | 'metrics' | 'emergency' | ProseHome | EntriesHome;

const PROSE = ['summary', 'goal', 'resume', 'verification'] as const;
const ENTRIES = [
  'completed',
  'in-progress',
  'next',
  'decisions',
  'blockers',
  'gotchas',
  'learnings',
  'questions',
] as const;
export type ProseHome = (typeof PROSE)[number];
export type EntriesHome = (typeof ENTRIES)[number];

const HOMES = new Map<SectionKind | undefined, Home>([
  ...PROSE.map((kind) => [kind, kind] as const),
  ...ENTRIES.map((kind) => [kind, kind] as const),
  ['carried', 'next'],
  ['metrics', 'metrics'],
  ['emergency', 'emergency'],
]);

/** Whether a section lists one kind of thing. */
export function isList(home: Home): home is EntriesHome {
  return ENTRIES.some((kind) => kind === home);
}

/** A section of the author's words. */
export interface PlacedSection {
  readonly section: ParsedSection;
  readonly home: Home;
  /** Index of the section of the same home that it stands in; its own index when there is none. */
  readonly root: number;
}

/** Gives each section its one home: by what it is about, else that of the section around it. */
export function homesOf(sections: readonly ParsedSection[], title: string | undefined): readonly PlacedSection[] {
  const placed: PlacedSection[] = [];
  sections.forEach((section, index) => {
    if (section.level === 1 && section.heading === title && placed.every(({ home }) => home !== 'opening')) {
      placed.push({ section, home: 'opening', root: index });
      return;
    }
    const around = aroundOf(placed, section);
    const outer = around === undefined || around.home === 'opening' ? undefined : around;
    const isOfEmergency = outer?.home === 'emergency' && emergencyKey(section.heading) !== undefined;
    const isEmpty = section.kind === 'metrics' && metricRows([section]).length === 0;
    const own = isOfEmergency || isEmpty ? undefined : HOMES.get(section.kind);
    // Figures are read right below their heading and nowhere else.
    const inherited = outer?.home === 'metrics' ? undefined : outer?.home;
    const home = own ?? inherited ?? 'kept';
    placed.push({ section, home, root: outer?.home === home ? outer.root : index });
  });
  return placed;
}

function aroundOf(placed: readonly PlacedSection[], section: ParsedSection): PlacedSection | undefined {
  return placed.findLast((one) => one.section.level < section.level && one.section.lastLine >= section.lastLine);
}
