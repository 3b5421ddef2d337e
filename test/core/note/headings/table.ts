import type { SectionKind } from '../../../../src/core/model/section-kind';

/**
 * A heading and the kind of section that it opens; `undefined` when it is none of ours.
 * The heading stands as a scanner leaves it: without `#` marks, everything else (numbering, emoji, emphasis) as written.
 */
export type HeadingVariant = readonly [heading: string, kind: SectionKind | undefined];

/**
 * A heading that cannot be understood alone, below its parents (outermost first), and the kind
 * as which the items beneath it count.
 */
export type NestedHeadingVariant = readonly [
  parents: readonly string[],
  heading: string,
  kind: SectionKind | undefined,
];
